"""Rules for single values of settings. Messages continue the variable's name and repeat no secret value."""

import json
from collections.abc import Callable, Collection
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit

from pydantic import AfterValidator, ValidationInfo

from charter.platform.settings.environment import is_production
from charter.platform.settings.weak_secrets import require_unknown


def split_list(value: object) -> object:
    """`a, b` or `["a", "b"]` as a tuple; anything but text is left as it is."""
    if not isinstance(value, str):
        return value
    if not value.lstrip().startswith("["):
        return tuple(item.strip() for item in value.split(",") if item.strip())
    try:
        items = json.loads(value)
    except ValueError:  # a bracketed IPv6 host is no JSON
        return tuple(item.strip() for item in value.split(",") if item.strip())
    return tuple(items)


def parse_json(value: object) -> object:
    """A value written as JSON."""
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        raise ValueError("is no JSON") from None


def server_url(
    schemes: Collection[str], spelled: str, names: Callable[[SplitResult], object], what: str
) -> AfterValidator:
    """Refuses what is no URL of a server, and in production a password that anybody would try.

    `spelled` is how messages show such URLs; `names` finds `what` each has to name, such as a database.
    No password is another way to log in.
    """

    def check(value: str, info: ValidationInfo) -> str:
        parts = split_url(value)
        if parts.scheme not in schemes:
            raise ValueError(f"is no {spelled} URL")
        if not names(parts):
            raise ValueError(f"names no {what}")
        check_port(parts)
        if is_production(info):
            _check_passwords(parts)
        return value

    return AfterValidator(check)


def _check_passwords(parts: SplitResult) -> None:
    """Look at the one before the host, and at those among the parameters, where libpq takes them too."""
    before = [] if parts.password is None else [unquote(parts.password)]
    for password in before + parse_qs(parts.query, keep_blank_values=True).get("password", []):
        try:
            require_unknown(password, parts.username, parts.path.strip("/"))
        except ValueError as error:
            raise ValueError(f"has a password that {error}") from None


def check_http_url(value: str, *, is_https_required: bool) -> None:
    """Refuse what is no plain http(s) URL: an issuer has neither query nor fragment (RFC 8414, section 2)."""
    if not value.strip():
        raise ValueError("is empty")
    parts = split_url(value)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ValueError("is no http(s) URL")
    if parts.query or parts.fragment or parts.username is not None:
        raise ValueError("has a query, a fragment or credentials")
    if is_https_required and parts.scheme != "https":
        raise ValueError("must use https in production")
    check_port(parts)


def split_url(value: str) -> SplitResult:
    """The parts of a URL. Raises: ValueError."""
    try:
        return urlsplit(value)
    except ValueError:
        raise ValueError("is no URL") from None


def check_port(parts: SplitResult) -> None:
    """Refuse a port that nobody can listen on."""
    if "," in parts.netloc:
        return  # several servers: libpq reads each one's port
    try:
        is_valid = parts.port != 0
    except ValueError:
        is_valid = False
    if not is_valid:
        raise ValueError("has a port that is no number from 1 to 65535")
