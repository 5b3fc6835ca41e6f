"""What people expect under a name: small, so that samples read well where nothing else is asked."""

import re
from collections.abc import Mapping
from typing import Final

from contract_runtime.sampling.formats import format_value

_TEXTS: Final[Mapping[str, str]] = {
    "name": "Ada Lovelace",
    "first_name": "Ada",
    "given_name": "Ada",
    "last_name": "Lovelace",
    "family_name": "Lovelace",
    "username": "ada",
    "login": "ada",
    "title": "A sample title",
    "description": "A short description.",
    "summary": "A short summary.",
    "message": "A short message.",
    "error": "A short message.",
    "status": "active",
    "country": "NL",
    "country_code": "NL",
    "city": "Amsterdam",
    "street": "Prinsengracht 263",
    "address": "Prinsengracht 263, Amsterdam",
    "zip": "1016 GV",
    "postal_code": "1016 GV",
    "currency": "EUR",
    "language": "en",
    "locale": "en-GB",
    "timezone": "Europe/Amsterdam",
    "phone": "+31201234567",
    "phone_number": "+31201234567",
    "color": "#336699",
    "version": "1.0.0",
    "token": "sample-token",
    "token_type": "Bearer",
    "price": "19.99",
    "amount": "19.99",
}
_ONE_WORD: Final = frozenset({"slug", "handle", "permalink", "username", "login"})
_FORMATS_BY_ENDING: Final[tuple[tuple[str, str], ...]] = (
    ("email", "email"),
    ("_at", "date-time"),
    ("timestamp", "date-time"),
    ("_on", "date"),
    ("date", "date"),
    ("url", "uri"),
    ("uri", "uri"),
    ("href", "uri"),
    ("uuid", "uuid"),
    ("hostname", "hostname"),
    ("ip_address", "ipv4"),
)
_NUMBERS: Final[Mapping[str, float]] = {
    "price": 19.99,
    "amount": 19.99,
    "latitude": 52.37,
    "lat": 52.37,
    "longitude": 4.89,
    "lng": 4.89,
    "lon": 4.89,
    "age": 30,
    "expires_in": 3600,
    "refresh_expires_in": 86_400,
    "year": 2025,
    "limit": 20,
    "page_size": 20,
    "per_page": 20,
    "status_code": 200,
}
_HUMP: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def snake_case(name: str) -> str:
    """`createdAt`, `created-at` and `created.at` all as `created_at`."""
    return re.sub(r"[^a-z0-9]+", "_", _HUMP.sub("_", name).lower()).strip("_")


def plain_text(name: str, seed: int) -> str:
    """A text that reads well under a property's name."""
    key = snake_case(name)
    if key == "id" or key.endswith("_id"):
        return str(seed + 1)
    known = _TEXTS.get(key)
    if known is None:
        for ending, format_name in _FORMATS_BY_ENDING:
            if key.endswith(ending):
                return format_value(format_name, seed) or ""
        known = key.replace("_", " ") or "text"
    joint = "-" if key in _ONE_WORD else " "
    return f"{known}{joint}{seed + 1}" if seed else known


def plain_number(name: str, seed: int, *, is_integer: bool) -> float:
    """A number that reads well under a property's name."""
    known = _NUMBERS.get(snake_case(name), 1 if is_integer else 1.5)
    return (int(known) if is_integer else known) + seed
