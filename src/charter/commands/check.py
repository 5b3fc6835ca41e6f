"""`charter check`: whether this code fits together, told before it serves, as when an image is built."""

import typer

from charter import checked_code
from charter.app import create_app
from charter.commands.development_stack import load_command_settings
from contract import CONTRACT


def run() -> None:
    """Build everything, and remember that it fits. Raises: ContractNotFulfilled, SettingsInvalid."""
    create_app(load_command_settings())
    checked_code.remember()
    typer.echo(f"{len(CONTRACT.operations)} operations have their handlers")
