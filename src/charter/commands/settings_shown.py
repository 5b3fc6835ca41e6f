"""Every setting as it may be shown: where its value comes from, and nothing secret of it."""

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote, urlsplit

from charter.commands.development_stack import DEVELOPMENT
from charter.platform.settings.loading import DOT_ENV, find_given, is_secret, refused_in_production
from charter.platform.telemetry.log_redaction import REDACTED, is_secret_name
from charter.settings import Settings

FILES: Final = (DEVELOPMENT, DOT_ENV)
SHORTEST: Final = 8
"""Characters of a secret that is looked for wherever it may stand."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A variable, its value, and where that was written: `environment`, a file, or `default`."""

    name: str
    value: str
    source: str


def shown_settings(settings: Settings) -> list[Shown]:
    """Each setting, in the order of their names."""
    given = find_given(Settings, *FILES)
    lines = []
    for name in sorted(Settings.model_fields):
        source = given[name].source if name in given else "default"
        lines.append(Shown(name.upper(), _shown(name, getattr(settings, name)), source))
    return lines


def unsafe_settings() -> list[str]:
    """What production would refuse of them, a line each."""
    return refused_in_production(Settings, *FILES)


def secrets_of_settings() -> list[str]:
    """Texts that must not get out, the longest first: secret values, and passwords in URLs.

    Short ones are left out: they are words that stand elsewhere, too.
    """
    given = find_given(Settings, *FILES)
    texts = {
        text
        for name, each in given.items()
        if is_secret(Settings, name)
        for text in _texts_in(each.value)
        if len(text) >= SHORTEST
    }
    return sorted(texts, key=len, reverse=True)


def _shown(name: str, value: object) -> str:
    if value is None or value == ():
        return "-"
    if not is_secret(Settings, name):
        return _written(value)
    return _without_password(str(value)) if "://" in str(value) else REDACTED


def _written(value: object) -> str:
    """As one would write it in the environment."""
    if isinstance(value, tuple):
        return ",".join(map(str, value))
    return str(value).lower() if isinstance(value, bool) else str(value)


def _without_password(url: str) -> str:
    """Who connects where: neither password nor parameters, among which there may be another one."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return REDACTED
    if parts.scheme not in {"postgresql", "postgresql+psycopg", "redis", "rediss", "unix"}:
        return REDACTED
    user, at, host = parts.netloc.rpartition("@")
    return f"{parts.scheme}://{user.partition(':')[0]}{at}{host}{parts.path}"


def _texts_in(value: object) -> Iterator[str]:
    if isinstance(value, list):
        for item in value:
            yield from _texts_in(item)
    elif isinstance(value, dict):
        for name, item in value.items():
            if is_secret_name(name):
                yield from _texts_in(item)
    elif str(value).startswith("["):
        with suppress(ValueError):
            yield from _texts_in(json.loads(str(value)))
    else:
        text = str(value)
        yield text
        with suppress(ValueError):
            password = urlsplit(text).password or ""
            yield from (password, unquote(password))
