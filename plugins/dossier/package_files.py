"""What the package brings along beside its program: the theme, the example dossier, and the files of a new one.

In the wheel they lie within the package; in a checkout the theme and the example stand where they are edited.
"""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).parent
CHECKOUT = PACKAGE.parents[1]
"""The top of the checkout, where the package is run from one."""
STARTER = PACKAGE / "starter"
"""The files of a new dossier; what stands in {braces} in them is filled in."""


def in_checkout() -> bool:
    """Whether the package is run from a checkout, and not as it is installed from a wheel."""
    return not (PACKAGE / "theme").is_dir()


def theme_folder() -> Path:
    """The folder of the dossier's own theme."""
    return CHECKOUT / "theme" if in_checkout() else PACKAGE / "theme"


def example_folder() -> Path:
    """The folder of the example: `seeds` and `content` as they are delivered, not as somebody changed them."""
    return CHECKOUT / "tests" / "delivered" if in_checkout() else PACKAGE / "example"
