"""Documents of word processors and readers: their paragraphs become a text, read like one that was pasted."""
