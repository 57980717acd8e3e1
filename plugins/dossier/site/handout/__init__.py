"""The briefing as a file to hand over, without the site: a page for a mail, Markdown, and a document for Word."""
