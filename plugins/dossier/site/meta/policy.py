"""What a browser may load and run for a page: should text from strangers ever become markup, nothing of it."""

from __future__ import annotations

from markupsafe import Markup


def content_policy(*, local: bool, own_styles: bool = False) -> Markup:
    """The Content-Security-Policy of a page: the site's own files and nothing else.

    `local` is for pages that are read from the file system too, whose files not every browser takes for the page's own;
    `own_styles` for the page that is printed, which brings a style sheet within itself.
    """
    ours = "'self' file:" if local else "'self'"
    styles = f"{ours} 'unsafe-inline'" if own_styles else ours
    parts = {
        "default-src": "'none'",
        "script-src": f"{ours} 'wasm-unsafe-eval'",  # the search is a program in WebAssembly
        "style-src": styles,
        "img-src": ours,
        "font-src": ours,
        "connect-src": ours,
        "form-action": ours,
        "base-uri": "'none'",
    }
    return Markup("; ".join(f"{name} {value}" for name, value in parts.items()))  # noqa: S704  ours, every letter of it
