"""What a browser may load and run for a page: should text from strangers ever become markup, nothing of it."""

from __future__ import annotations

from markupsafe import Markup


def content_policy(*, local: bool, searches: bool = False, own_styles: bool = False) -> Markup:
    """The Content-Security-Policy of a page: the site's own files and nothing else. It stands in every page, and so it
    names no sort of file that may do what all may.

    `local` is for pages that are read from the file system too, whose files not every browser takes for the page's own;
    `searches` for the page of the search, which is a program in WebAssembly; `own_styles` for the page that is printed,
    which brings a style sheet within itself.
    """
    ours = "'self' file:" if local else "'self'"
    parts = {
        "default-src": ours,
        "script-src": f"{ours} 'wasm-unsafe-eval'" if searches else None,
        "style-src": f"{ours} 'unsafe-inline'" if own_styles else None,
        "form-action": ours,
        "base-uri": "'none'",
    }
    return Markup("; ".join(f"{name} {value}" for name, value in parts.items() if value))  # noqa: S704  ours, every letter of it
