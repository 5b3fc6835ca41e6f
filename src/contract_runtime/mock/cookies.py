"""`Set-Cookie` as a mock sends it: the cookies of the document, so that browsers keep them without https."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final, NamedTuple

from contract_runtime.sampling import Json

_SECURE_NAMES: Final = ("__Host-", "__Secure-")
_LEFT_OUT: Final = frozenset({"domain", "expires", "samesite"})


class Cookie(NamedTuple):
    """One cookie's name, and its attributes as they are sent."""

    name: str
    attributes: tuple[str, ...]


def cookies_of(written: Json, names: Iterable[str]) -> list[Cookie]:
    """The cookies that a sample of the header sets, or else those of the names."""
    lines = written if isinstance(written, list) else [written]
    found = [cookie for cookie in map(_parsed, lines) if cookie is not None]
    return found or [Cookie(name, ("Path=/", "HttpOnly", "SameSite=Lax")) for name in names]


def lines(cookies: Sequence[Cookie], value_of: Callable[[str], str]) -> list[str]:
    """The header's values, one for each cookie; an empty value takes the cookie away."""
    return [_line(cookie, value_of(cookie.name)) for cookie in cookies]


def _line(cookie: Cookie, value: str) -> str:
    ending = () if value else ("Max-Age=0",)
    return "; ".join((f"{cookie.name}={value}", *cookie.attributes, *ending))


def _parsed(written: Json) -> Cookie | None:
    """A cookie without what a mock at any address cannot keep: domain, date of expiry, https."""
    if not isinstance(written, str):
        return None
    first, *attributes = [part.strip() for part in written.split(";")]
    name, sign, _ = first.partition("=")
    if not sign or not name or " " in name:
        return None
    is_secure = name.startswith(_SECURE_NAMES)
    kept = [each for each in attributes if each and _is_kept(each, is_secure=is_secure)]
    return Cookie(name, (*kept, "SameSite=Lax"))


def _is_kept(attribute: str, *, is_secure: bool) -> bool:
    name = attribute.partition("=")[0].strip().lower()
    return name not in _LEFT_OUT and (name != "secure" or is_secure)


def received(header: str) -> dict[str, str]:
    """The cookies of a request."""
    pairs = (part.strip().partition("=") for part in header.split(";"))
    return {name: value.strip('"') for name, sign, value in pairs if sign}
