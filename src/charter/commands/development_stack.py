"""Where commands find the stack that `charter dev` started in this folder."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from charter.platform.settings.loading import DOT_ENV
from charter.settings import Settings, load_settings

DEVELOPMENT: Final = Path(".charter/development.env")
"""The variables of the development stack; `.env` and the environment go before it."""


def keep(variables: Mapping[str, str]) -> None:
    """Leave the variables for commands in other shells of the same user: there is a password among them."""
    DEVELOPMENT.parent.mkdir(exist_ok=True)
    DEVELOPMENT.touch(mode=0o600)
    DEVELOPMENT.chmod(0o600)
    DEVELOPMENT.write_text("".join(f"{name}={value}\n" for name, value in variables.items()))


def load_command_settings(*, is_serving: bool = False) -> Settings:
    """The settings of a command that works beside the service. Raises: SettingsInvalid."""
    settings = load_settings(DEVELOPMENT, DOT_ENV, is_serving=is_serving)
    return settings if is_serving else settings.with_patience()
