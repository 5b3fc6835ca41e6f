"""How far long work is, told to whoever watches a terminal, and to nobody else."""

import sys
from collections.abc import Iterator, Sequence
from typing import TypeVar

import typer

Item = TypeVar("Item")


def step(what: str) -> None:
    """Say what is done now."""
    if sys.stderr.isatty():
        typer.echo(f"{what} ...", err=True)


def counted(items: Sequence[Item], what: str) -> Iterator[Item]:
    """Each item, with a bar of how many there have been."""
    with typer.progressbar(items, label=what, file=sys.stderr, hidden=not sys.stderr.isatty()) as bar:
        yield from bar
