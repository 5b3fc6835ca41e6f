"""Facts that a command prints for programs."""

import json
from dataclasses import asdict, is_dataclass
from datetime import datetime

import typer


def print_json(facts: object) -> None:
    """Print facts as JSON: moments in RFC 3339, bytes in hexadecimal, other values as text."""
    typer.echo(json.dumps(facts, indent=2, ensure_ascii=False, default=_told))


def _told(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    if isinstance(value, bytes):
        return value.hex()
    return value.isoformat() if isinstance(value, datetime) else str(value)
