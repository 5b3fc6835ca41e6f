"""The formats of strings and numbers: a plausible value of each, and what they hold."""

from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from ipaddress import IPv4Address, IPv6Address
from typing import Final
from uuid import UUID, uuid5

_DAY: Final = date(2025, 1, 15)
_MOMENT: Final = datetime(2025, 1, 15, 9, 30, tzinfo=UTC)
_NAMESPACE: Final = UUID("6ba7b811-9dad-11d1-80b4-00c04fd430c8")

_MAKERS: Final[Mapping[str, Callable[[int], str]]] = {
    "date": lambda seed: (_DAY + timedelta(days=seed % 3000)).isoformat(),
    "date-time": lambda seed: f"{_MOMENT + timedelta(hours=seed % 50_000):%Y-%m-%dT%H:%M:%SZ}",
    "time": lambda seed: f"{_MOMENT + timedelta(minutes=seed):%H:%M:%S}Z",
    "duration": lambda seed: f"PT{seed + 1}H",
    "email": lambda seed: f"ada{_tail(seed)}@example.com",
    "idn-email": lambda seed: f"ada{_tail(seed)}@example.com",
    "hostname": lambda seed: f"host{_tail(seed)}.example.com",
    "idn-hostname": lambda seed: f"host{_tail(seed)}.example.com",
    "ipv4": lambda seed: str(IPv4Address("192.0.2.1") + seed % 250),
    "ip": lambda seed: str(IPv4Address("192.0.2.1") + seed % 250),
    "ipv6": lambda seed: str(IPv6Address("2001:db8::1") + seed),
    **dict.fromkeys(("uri", "url", "iri"), lambda seed: f"https://example.com/{_path(seed)}"),
    **dict.fromkeys(("uri-reference", "iri-reference"), lambda seed: f"/{_path(seed)}"),
    "uri-template": lambda seed: f"/{_path(seed)}/{{id}}",
    "uuid": lambda seed: str(uuid5(_NAMESPACE, str(seed))),
    "byte": lambda seed: b64encode(f"sample{_tail(seed)}".encode()).decode(),
    "binary": lambda _: "c2FtcGxl",
    "relative-json-pointer": lambda seed: f"{seed}/sample",
    "json-pointer": lambda seed: f"/{_path(seed)}",
    "regex": lambda seed: f"^[a-z]{{{seed + 1}}}$",
    "color": lambda seed: f"#{(0x336699 + seed) % 0x1000000:06x}",
    **dict.fromkeys(("snowflake", "int64", "uint64"), lambda seed: str(1_100_000_000_000_000_000 + seed)),
    "int32": lambda seed: str(seed + 1),
    **dict.fromkeys(("decimal", "double", "float"), lambda seed: f"{seed + 1}.50"),
    "phone": lambda seed: f"+3120{1_234_567 + seed % 1_000_000}",
}

_YEARS: Final = (0, 5, 10, 15, 20, 30, 75, -5, -15, -26, -50)
_SHAPES: Final[Mapping[str, tuple[str, ...]]] = {
    "date": ("%Y-%m-%d",),
    "time": (
        "%H:%M:%S.%fZ",
        "%H:%M:%SZ",
        "%H:%M:%S.250Z",
        "%H:%M:%S+00:00",
        "%H:%M:%S+02:00",
        "%H:%M:%S-05:00",
    ),
    "date-time": (
        "%Y-%m-%dT%H:%M:%S.%fZ",
        "%Y-%m-%dT%H:%M:%S.250Z",
        "%Y-%m-%dT%H:%M:%S+00:00",
        "%Y-%m-%dT%H:%M:%S+02:00",
        "%Y-%m-%dT%H:%M:%S-05:00",
        "%Y-%m-%dT%H:%M:%S.%f+02:00",
    ),
}
_ADDRESSES: Final = ("a:", "https://a.b/", "http://a.b/", "/", "#", "ftp://a.b/", "urn:a:", "mailto:a@a.b?")
_RANGES: Final[Mapping[str, tuple[int, int]]] = {
    "int8": (-(2**7), 2**7 - 1),
    "int16": (-(2**15), 2**15 - 1),
    "int32": (-(2**31), 2**31 - 1),
    "int64": (-(2**63), 2**63 - 1),
    **{f"uint{bits}": (0, 2**bits - 1) for bits in (8, 16, 32, 64)},
    "uint": (0, 2**64 - 1),
}


def format_value(name: str, seed: int) -> str | None:
    """A text of a format; other seeds give others. None for a format without rules."""
    make = _MAKERS.get(name)
    return make(seed) if make is not None else None


def other_spellings(name: str, seed: int, shortest: int) -> Iterator[str]:
    """Further texts of a format: shorter ones, longer ones, of other times and places."""
    moments = [
        _MOMENT + timedelta(days=365 * years, hours=seed % 5_000, microseconds=250_001) for years in _YEARS
    ]
    for moment in moments if name in {"date", "date-time", "time"} else ():
        for shape in _SHAPES[name]:
            yield moment.strftime(shape)
    hosts = ("a.b", "a.co", "example.org", f"{'a' * min(max(shortest - 12, 1), 60)}.example.com")
    if name in {"email", "idn-email"}:
        yield from (f"{'a' * min(max(shortest - len(host) - 1, 1), 60)}@{host}" for host in hosts)
    elif name in {"hostname", "idn-hostname"}:
        yield from ("a", *hosts)
    elif name in {"uri", "url", "iri", "uri-reference", "iri-reference"}:
        yield from (f"{start}{'a' * max(shortest - len(start), 1)}" for start in _ADDRESSES)
    elif name in {"ipv4", "ip"}:
        yield from (f"{start}.{1 + seed % 250}" for start in ("10.0.0", "127.0.0", "172.16.0", "192.168.0"))
    elif name == "duration":
        yield from (
            f"P{seed + 1}D",
            f"P{seed + 1}M",
            f"P{seed + 1}Y",
            f"PT{seed + 1}M",
            f"PT{seed + 1}S",
            "P1W",
            "P1Y2M3D",
        )
    elif name == "ipv6":
        yield from (f"{start}::{1 + seed % 250:x}" for start in ("fe80", "fd00", "2001:db8:85a3", "ff02", ""))
    elif name == "uuid":
        yield from (
            str(uuid5(_NAMESPACE, f"{seed}"))[:14] + f"{kind}000-8000-000000000000" for kind in "1478"
        )


def number_range(name: object) -> tuple[int, int] | None:
    """The numbers that a format of integers can hold."""
    return _RANGES.get(name) if isinstance(name, str) else None


def _tail(seed: int) -> str:
    return str(seed) if seed else ""


def _path(seed: int) -> str:
    return f"sample-{seed}" if seed else "sample"
