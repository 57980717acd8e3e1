"""Statements read off a parse, where a pipeline of spaCy is given that has a parser."""
