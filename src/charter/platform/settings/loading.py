"""Loads settings from the environment and `.env`, all checked at once before anything starts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails
from pydantic_settings import DotEnvSettingsSource, EnvSettingsSource, NoDecode

from charter.platform.settings.environment import EnvironmentSettings
from charter.platform.settings.secret_files import Missing, read_secret
from charter.shared.private_files import exposure_of

DOT_ENV: Final = Path(".env")

Group = TypeVar("Group", bound=EnvironmentSettings)


@dataclass(frozen=True, slots=True)
class Given:
    """A value as it was written, and the file; None for the environment.

    `secret_file` is the file of its own that a secret was read from; `value` is Missing where there is none.
    """

    value: Any
    file: Path | None
    secret_file: Path | None = None

    @property
    def source(self) -> str:
        """Where the value stands."""
        return str(self.secret_file or self.file or "environment")


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
    if "environment" in given and given["environment"].value == "production":
        lines |= _exposed(settings, given, env_files)
    loaded = _checked(settings, given, lines)
    if loaded is None or lines:
        raise SettingsInvalid("\n".join(lines.values()))
    return loaded


def find_given(settings: type[EnvironmentSettings], *env_files: Path) -> dict[str, Given]:
    """What the environment says of settings, and the files below it, of which the last one wins.

    A secret NAME is the content of the file that NAME_FILE names, where the same place does not say NAME too.
    """
    given: dict[str, Given] = {}
    for file in env_files or (DOT_ENV,):
        given |= _written(settings, _dot_env(settings, file), file)
    given |= _written(settings, EnvSettingsSource(settings), None)
    return {name: _read(settings, name, each) for name, each in given.items()}


def refused_in_production(settings: type[EnvironmentSettings], *env_files: Path) -> list[str]:
    """A line for each thing that would stop a start in production."""
    given = find_given(settings, *env_files)
    lines = _exposed(settings, given, env_files)
    _checked(settings, given | {"environment": Given("production", None)}, lines)
    return list(lines.values())


def _checked(settings: type[Group], given: Mapping[str, Given], lines: dict[str, str]) -> Group | None:
    """The settings; None where a line was added for each one that is wrong."""
    try:
        return settings(**{name: each.value for name, each in given.items()})
    except ValidationError as error:
        lines |= _explain(settings, given, error)
    return None


def _missing_environment(settings: type[EnvironmentSettings]) -> str:
    return f"ENVIRONMENT: is missing ({settings.model_fields['environment'].description})"


def is_secret(settings: type[EnvironmentSettings], name: str) -> bool:
    """Whether its value is never shown."""
    return name in settings.model_fields and not settings.model_fields[name].repr


def file_variable(name: str) -> str:
    """The variable that names the file of a secret."""
    return f"{name}_file".upper()


def _exposed(
    settings: type[EnvironmentSettings], given: Mapping[str, Given], env_files: Sequence[Path]
) -> dict[str, str]:
    """A line for each file with secrets that others can read."""
    lines = {}
    for file in filter(Path.is_file, env_files or (DOT_ENV,)):
        has_secrets = any(is_secret(settings, name) for name in _dot_env(settings, file)())
        if has_secrets and (problem := exposure_of(file)):
            lines[str(file)] = f"{file}: holds secrets that {problem}"
    for name, each in given.items():
        if each.secret_file is None or isinstance(each.value, Missing):
            continue
        if problem := exposure_of(each.secret_file):
            variable = file_variable(name)
            lines[variable] = f"{variable}: {each.secret_file} holds a secret that {problem}"
    return lines


def _dot_env(settings: type[EnvironmentSettings], file: Path) -> DotEnvSettingsSource:
    return DotEnvSettingsSource(settings, env_file=file, env_file_encoding="utf-8")


def _written(
    settings: type[EnvironmentSettings], source: EnvSettingsSource, file: Path | None
) -> dict[str, Given]:
    """What one place says of settings; the files that it names are not read yet."""
    given = {name: Given(value, file) for name, value in source().items() if name in settings.model_fields}
    for name in settings.model_fields:
        variable = file_variable(name)
        if variable.lower() not in source.env_vars or not is_secret(settings, name):
            continue
        path = (source.env_vars[variable.lower()] or "").strip()
        if name in given:
            given[name] = Given(Missing(f"is set, and so is {name.upper()} (leave one of them out)"), file)
        elif not path:
            given[name] = Given(Missing("is empty (name the file that holds the secret)"), file)
        else:
            given[name] = Given(None, file, Path(path).absolute())
    return given


def _read(settings: type[EnvironmentSettings], name: str, given: Given) -> Given:
    """The same with what stands in the secret's own file, where it has one."""
    if given.secret_file is None:
        return given
    is_one_line = NoDecode not in settings.model_fields[name].metadata
    return replace(given, value=read_secret(given.secret_file, is_one_line=is_one_line))


def _explain(
    settings: type[EnvironmentSettings], given: Mapping[str, Given], error: ValidationError
) -> dict[str, str]:
    """One line for each wrong variable; values are left out, for they may be secret."""
    lines: dict[str, str] = {}
    for problem in error.errors(include_url=False, include_input=False):
        if problem["type"] == "default_factory_not_called":
            continue  # a default that would have followed from a variable named already
        name = str(problem["loc"][0])
        each = given.get(name, Given(None, None))
        if isinstance(each.value, Missing):
            lines[name] = f"{file_variable(name)}: {each.value.reason}"
            continue
        origin = "" if each.secret_file is None else f", from {each.secret_file}"
        mend = settings.model_fields[name].description
        lines.setdefault(name, f"{name.upper()}{origin}: {_problem(problem)} ({mend})")
    return lines


def _problem(error: ErrorDetails) -> str:
    if error["type"] == "missing" and len(error["loc"]) == 1:
        return "is missing"
    within = ".".join(str(part) for part in error["loc"][1:])
    return " ".join(filter(None, [within, error["msg"].removeprefix("Value error, ")]))
