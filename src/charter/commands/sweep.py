"""`charter sweep`: removes what nobody needs any more."""

import asyncio

import typer

from charter.commands.development_stack import load_command_settings
from charter.composition import compose


def run() -> None:
    """Sweep, and print what was removed."""
    removed = asyncio.run(_sweep())
    if removed is None:
        typer.echo("Another process sweeps just now.")
        return
    for kind, count in removed.items():
        typer.echo(f"{count:>8}  {kind}")


async def _sweep() -> dict[str, int] | None:
    composition = compose(load_command_settings())
    try:
        return await composition.sweep()
    finally:
        await composition.close()
