"""Publications: what the analyst states about the sources of clippings, and which of their names are one."""
