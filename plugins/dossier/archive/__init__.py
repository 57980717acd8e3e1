"""The archive: what earlier builds found out, kept on disk under a digest of all that it was made from."""
