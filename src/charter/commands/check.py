"""`charter check`: whether this code and these settings fit together, told before anything serves."""

from collections.abc import Sequence
from typing import Final

import typer

from charter import checked_code
from charter.app import create_app
from charter.commands.json_output import print_json
from charter.commands.settings_shown import FILES, Shown, shown_settings, unsafe_settings
from charter.settings import load_settings
from contract import CONTRACT

WIDEST: Final = 48
"""Characters of a value that others are lined up with."""


def run(*, is_json: bool) -> None:
    """Build everything, remember that it fits, and show the settings.

    Raises: ContractNotFulfilled, SettingsInvalid.
    """
    settings = load_settings(*FILES)
    create_app(settings)
    checked_code.remember()
    shown, unsafe = shown_settings(settings), unsafe_settings()
    if is_json:
        told = {"settings": shown, "refused_in_production": unsafe}
        print_json(told | {"operations": len(CONTRACT.operations)})
        return
    for line in _table(shown):
        typer.echo(line)
    typer.echo("")
    typer.echo(f"Production would refuse {len(unsafe)}:" if unsafe else "Production takes these settings.")
    for line in unsafe:
        typer.echo(f"  {line}")
    typer.echo(f"{len(CONTRACT.operations)} operations have their handlers")


def _table(shown: Sequence[Shown]) -> list[str]:
    """Names, values and sources below each other; a long value moves its own source only."""
    names = max(len(each.name) for each in shown)
    values = max(len(each.value) for each in shown if len(each.value) <= WIDEST)
    return [f"{each.name:<{names}}  {each.value:<{values}}  {each.source}" for each in shown]
