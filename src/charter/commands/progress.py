"""How far long work is, told to whoever watches a terminal, and to nobody else."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

import typer

Item = TypeVar("Item")


def is_watched() -> bool:
    """Whether bars can be drawn where somebody sees them."""
    return sys.stderr.isatty() and os.environ.get("TERM") != "dumb"


def counted(items: Sequence[Item], what: str) -> Iterator[Item]:
    """Each item, with a bar of how many there have been."""
    with typer.progressbar(items, label=what, file=sys.stderr, hidden=not is_watched()) as bar:
        yield from bar


def measured(blocks: Iterable[bytes], what: str, size: int) -> Iterator[bytes]:
    """Each block, with a bar of how many of all bytes there have been."""
    with typer.progressbar(length=size, label=what, file=sys.stderr, hidden=not is_watched()) as bar:
        for block in blocks:
            yield block
            bar.update(len(block))


@contextmanager
def growing(what: str, unit: str) -> Iterator[Callable[[float], None]]:
    """Takes how much there has been, of nobody knows how much yet."""
    is_told = False

    def tell(amount: float) -> None:
        nonlocal is_told
        if is_watched():
            is_told = True
            typer.echo(f"\r{what}  {amount:,.0f} {unit}", nl=False, err=True)

    try:
        yield tell
    finally:
        if is_told:
            typer.echo(err=True)
