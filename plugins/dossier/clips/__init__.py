"""Clips: the bytes of files become `Clip` records."""
