"""`charter sweep`: removes what nobody needs any more."""

import asyncio

import typer

from charter.commands.development_stack import load_command_settings
from charter.commands.json_output import print_json
from charter.composition import compose


def run(*, is_json: bool = False) -> None:
    """Sweep, and print what was removed."""
    removed = asyncio.run(_sweep())
    if is_json:
        print_json({"removed": removed})
    elif removed is None:
        typer.echo("Another process sweeps just now.")
    else:
        for kind, count in removed.items():
            typer.echo(f"{count:>8}  {kind}")


async def _sweep() -> dict[str, int] | None:
    composition = compose(load_command_settings())
    try:
        return await composition.sweep()
    finally:
        await composition.close()
