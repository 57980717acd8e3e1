"""Rights: how much of each clipping a published dossier may show, and a dossier that holds no more than that."""
