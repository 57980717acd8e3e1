"""Evidence: who said what, and what happened when."""
