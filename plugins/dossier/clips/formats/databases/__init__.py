"""Exports of press databases: each article in a file is a clipping, and its fields are facts."""
