"""What a client asks of the mock with `Prefer` (RFC 7240): `code=404`, `example=name`, `dynamic=true`,
`wait=2`.
"""

import re
from dataclasses import dataclass
from typing import Final

LONGEST_WAIT: Final = 60.0
_SECONDS: Final = re.compile(r"[0-9]{1,9}(\.[0-9]{1,9})?", re.ASCII)
_PREFERENCE: Final = re.compile(r"""\s*([A-Za-z_-]+)\s*=\s*(?:"([^"]*)"|([^\s,;"]*))\s*""")


@dataclass(frozen=True, slots=True)
class Preferences:
    """One request's wishes. `code` and `wait` are as written; `applied` is what `Preference-Applied` says."""

    code: str | None = None
    example: str | None = None
    is_dynamic: bool = False
    wait: str | None = None

    @property
    def seconds(self) -> float | None:
        """How long to wait before the answer, at most a minute; None where that cannot be read."""
        if self.wait is None:
            return 0.0
        return min(float(self.wait), LONGEST_WAIT) if _SECONDS.fullmatch(self.wait) else None

    @property
    def applied(self) -> str:
        """The preferences that are followed, empty for none."""
        parts = [
            f"code={self.code}" if self.code is not None else "",
            f'example="{self.example}"' if self.example is not None else "",
            "dynamic=true" if self.is_dynamic else "",
            f"wait={self.wait}" if self.wait is not None else "",
        ]
        return ", ".join(part for part in parts if part)


NONE: Final = Preferences()


def parse_preferences(header: str) -> Preferences:
    """The wishes of a header; others than the mock's are left to those whom they concern."""
    found: dict[str, str] = {}
    for part in re.split(r'[,;](?=(?:[^"]*"[^"]*")*[^"]*$)', header):
        matched = _PREFERENCE.fullmatch(part)
        if matched is not None:
            found.setdefault(matched[1].lower(), matched[2] if matched[2] is not None else matched[3])
    dynamic = found.get("dynamic", "").lower()
    return Preferences(found.get("code"), found.get("example"), dynamic in {"true", "1"}, found.get("wait"))
