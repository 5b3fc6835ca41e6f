"""Loads settings from the environment and `.env`, all checked at once before anything starts."""

from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Final, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails
from pydantic_settings import DotEnvSettingsSource, EnvSettingsSource

from charter.platform.settings.environment import EnvironmentSettings
from charter.shared.private_files import exposure_of

DOT_ENV: Final = Path(".env")

Group = TypeVar("Group", bound=EnvironmentSettings)


class SettingsInvalid(Exception):
    """The environment does not fit; the text has a line `VARIABLE: problem (mend)` for each wrong one."""


def load(settings: type[Group], *env_files: Path, is_serving: bool = False) -> Group:
    """Settings from the environment and, below it, `env_files`: the last one wins; by default `.env`.

    Where they are those of a service (`is_serving`), ENVIRONMENT has to say how strict they are to be.

    Raises: SettingsInvalid, naming every wrong variable.
    """
    files = env_files or (DOT_ENV,)
    written = DotEnvSettingsSource(settings, env_file=files, env_file_encoding="utf-8")()
    found = {**written, **EnvSettingsSource(settings)()}
    values = {name: value for name, value in found.items() if name in settings.model_fields}
    lines = (
        {} if "environment" in values or not is_serving else {"environment": _missing_environment(settings)}
    )
    if values.get("environment") == "production":
        lines |= _exposed(files, {name for name in written if _is_secret(settings, name)})
    try:
        loaded = settings(**values)
    except ValidationError as error:
        raise SettingsInvalid("\n".join((lines | _explain(settings, error)).values())) from None
    if lines:
        raise SettingsInvalid("\n".join(lines.values()))
    return loaded


def _missing_environment(settings: type[EnvironmentSettings]) -> str:
    return f"ENVIRONMENT: is missing ({settings.model_fields['environment'].description})"


def _is_secret(settings: type[EnvironmentSettings], name: str) -> bool:
    return name in settings.model_fields and not settings.model_fields[name].repr


def _exposed(files: Iterable[Path], secrets: Collection[str]) -> dict[str, str]:
    """A line for each file with secrets that others can read."""
    if not secrets:
        return {}
    exposures = {str(file): exposure_of(file) for file in files if file.is_file()}
    return {file: f"{file}: holds secrets that {problem}" for file, problem in exposures.items() if problem}


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
