"""The site: the dossier as pages, in rooms: what Pelican calls, the pages, drawings, language, meta data, and paper."""
