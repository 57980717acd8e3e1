"""What is reported in the article's own words: the verb of saying, its frame, and where the words begin and end."""
