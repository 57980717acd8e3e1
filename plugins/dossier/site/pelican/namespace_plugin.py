"""What stands in the wheel as `pelican.plugins.dossier`, where Pelican finds its plugins by themselves."""

from dossier import register

__all__ = ["register"]
