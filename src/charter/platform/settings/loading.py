"""Loads settings from the environment and `.env`, all checked at once before anything starts."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails
from pydantic_settings import DotEnvSettingsSource, EnvSettingsSource

from charter.platform.settings.environment import EnvironmentSettings
from charter.shared.private_files import exposure_of

DOT_ENV: Final = Path(".env")

Group = TypeVar("Group", bound=EnvironmentSettings)


@dataclass(frozen=True, slots=True)
class Given:
    """A value as it was written, and the file; None for the environment."""

    value: Any
    file: Path | None


class SettingsInvalid(Exception):
    """The environment does not fit; the text has a line `VARIABLE: problem (mend)` for each wrong one."""


def load(settings: type[Group], *env_files: Path, is_serving: bool = False) -> Group:
    """Settings from the environment and, below it, `env_files`: the last one wins; by default `.env`.

    Where they are those of a service (`is_serving`), ENVIRONMENT has to say how strict they are to be.

    Raises: SettingsInvalid, naming every wrong variable.
    """
    given = find_given(settings, *env_files)
    lines = (
        {} if "environment" in given or not is_serving else {"environment": _missing_environment(settings)}
    )
    values = {name: each.value for name, each in given.items()}
    if values.get("environment") == "production":
        lines |= _exposed(settings, env_files)
    loaded = _checked(settings, values, lines)
    if loaded is None or lines:
        raise SettingsInvalid("\n".join(lines.values()))
    return loaded


def find_given(settings: type[EnvironmentSettings], *env_files: Path) -> dict[str, Given]:
    """What the environment says of settings, and the files below it, of which the last one wins."""
    given: dict[str, Given] = {}
    for file in env_files or (DOT_ENV,):
        given |= {name: Given(value, file) for name, value in _written(settings, file).items()}
    given |= {name: Given(value, None) for name, value in EnvSettingsSource(settings)().items()}
    return {name: each for name, each in given.items() if name in settings.model_fields}


def refused_in_production(settings: type[EnvironmentSettings], *env_files: Path) -> list[str]:
    """A line for each thing that would stop a start in production."""
    lines = _exposed(settings, env_files)
    given = find_given(settings, *env_files)
    values = {name: each.value for name, each in given.items()} | {"environment": "production"}
    _checked(settings, values, lines)
    return list(lines.values())


def _checked(settings: type[Group], values: dict[str, Any], lines: dict[str, str]) -> Group | None:
    """The settings; None where a line was added for each one that is wrong."""
    try:
        return settings(**values)
    except ValidationError as error:
        lines |= _explain(settings, error)
    return None


def _missing_environment(settings: type[EnvironmentSettings]) -> str:
    return f"ENVIRONMENT: is missing ({settings.model_fields['environment'].description})"


def is_secret(settings: type[EnvironmentSettings], name: str) -> bool:
    """Whether its value is never shown."""
    return name in settings.model_fields and not settings.model_fields[name].repr


def _exposed(settings: type[EnvironmentSettings], env_files: Sequence[Path]) -> dict[str, str]:
    """A line for each file with secrets that others can read."""
    lines = {}
    for file in filter(Path.is_file, env_files or (DOT_ENV,)):
        has_secrets = any(is_secret(settings, name) for name in _written(settings, file))
        if has_secrets and (problem := exposure_of(file)):
            lines[str(file)] = f"{file}: holds secrets that {problem}"
    return lines


def _written(settings: type[EnvironmentSettings], file: Path) -> dict[str, Any]:
    return DotEnvSettingsSource(settings, env_file=file, env_file_encoding="utf-8")()


def _explain(settings: type[EnvironmentSettings], error: ValidationError) -> dict[str, str]:
    """One line for each wrong variable; values are left out, for they may be secret."""
    lines: dict[str, str] = {}
    for problem in error.errors(include_url=False, include_input=False):
        if problem["type"] == "default_factory_not_called":
            continue  # a default that would have followed from a variable named already
        name = str(problem["loc"][0])
        mend = settings.model_fields[name].description
        lines.setdefault(name, f"{name.upper()}: {_problem(problem)} ({mend})")
    return lines


def _problem(error: ErrorDetails) -> str:
    if error["type"] == "missing" and len(error["loc"]) == 1:
        return "is missing"
    within = ".".join(str(part) for part in error["loc"][1:])
    return " ".join(filter(None, [within, error["msg"].removeprefix("Value error, ")]))
