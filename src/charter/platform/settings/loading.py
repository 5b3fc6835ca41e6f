"""Loads settings from the environment and `.env`, all checked at once before anything starts."""

from pathlib import Path
from typing import Final, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails
from pydantic_settings import DotEnvSettingsSource, EnvSettingsSource

from charter.platform.settings.environment import EnvironmentSettings

DOT_ENV: Final = Path(".env")

Group = TypeVar("Group", bound=EnvironmentSettings)


class SettingsInvalid(Exception):
    """The environment does not fit; the text has a line `VARIABLE: problem (mend)` for each wrong one."""


def load(settings: type[Group], *env_files: Path) -> Group:
    """Settings from the environment and, below it, `env_files`: the last one wins; by default `.env`.

    Raises: SettingsInvalid, naming every wrong variable.
    """
    values = {
        **DotEnvSettingsSource(settings, env_file=env_files or DOT_ENV, env_file_encoding="utf-8")(),
        **EnvSettingsSource(settings)(),
    }
    try:
        return settings(**{name: value for name, value in values.items() if name in settings.model_fields})
    except ValidationError as error:
        raise SettingsInvalid(_explain(settings, error)) from None


def _explain(settings: type[EnvironmentSettings], error: ValidationError) -> str:
    """One line for each wrong variable; values are left out, for they may be secret."""
    lines: dict[str, str] = {}
    for problem in error.errors(include_url=False, include_input=False):
        if problem["type"] == "default_factory_not_called":
            continue  # a default that would have followed from a variable named already
        name = str(problem["loc"][0])
        mend = settings.model_fields[name].description
        lines.setdefault(name, f"{name.upper()}: {_problem(problem)} ({mend})")
    return "\n".join(lines.values())


def _problem(error: ErrorDetails) -> str:
    if error["type"] == "missing" and len(error["loc"]) == 1:
        return "is missing"
    within = ".".join(str(part) for part in error["loc"][1:])
    return " ".join(filter(None, [within, error["msg"].removeprefix("Value error, ")]))
