"""The cast: who the actors are, and where each is named."""
