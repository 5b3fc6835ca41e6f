"""Pages for the printer: one file each, with its own style, which loads nothing and runs nothing."""

import base64
from hashlib import sha256
from html import escape


def policy_of(style: str) -> str:
    """A Content-Security-Policy that lets a page have that style and nothing else."""
    digest = base64.b64encode(sha256(style.encode()).digest()).decode()
    own = f"style-src 'sha256-{digest}'"
    return f"default-src 'none'; {own}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"


def printed_page(title: str, style: str, body: str) -> str:
    """The whole page; `title` is a text, `body` is HTML."""
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{style}</style>\n</head>\n<body>\n{body}</body>\n</html>\n"
    )
