"""Security headers, chosen once from the settings and added to every answer that does not set its own.

Source: OWASP REST Security Cheat Sheet and OWASP Secure Headers Project.
"""

from collections.abc import Iterable
from typing import Final, Literal

CspMode = Literal["strict", "relaxed", "disabled"]
RawHeaders = tuple[tuple[bytes, bytes], ...]

_ALWAYS: Final[RawHeaders] = (
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"referrer-policy", b"no-referrer"),
    (b"cache-control", b"no-store"),
)
_HSTS: Final = (b"strict-transport-security", b"max-age=31536000; includeSubDomains")
_STRICT_CSP: Final = b"default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
_RELAXED_CSP: Final = (
    b"default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
    b"img-src 'self' data: blob:; font-src 'self' data:; worker-src 'self' blob:; object-src 'none'; "
    b"base-uri 'self'; frame-ancestors 'none'"
)


class SecurityHeaders:
    """Adds the headers of one deployment to an answer's own, which win."""

    def __init__(self, *, csp_mode: CspMode, is_production: bool, varies_by_origin: bool) -> None:
        headers = list(_ALWAYS)
        if csp_mode != "disabled":
            headers.append(
                (b"content-security-policy", _STRICT_CSP if csp_mode == "strict" else _RELAXED_CSP)
            )
        self._over_http: Final[RawHeaders] = (*headers, _HSTS) if is_production else tuple(headers)
        self._over_https: Final[RawHeaders] = (*headers, _HSTS)
        self._names: Final = frozenset(name for name, _ in self._over_https)
        self._varies_by_origin = varies_by_origin

    def added_to(
        self, own: Iterable[tuple[bytes, bytes]], *, is_https: bool, permission: RawHeaders
    ) -> list[tuple[bytes, bytes]]:
        """The answer's own headers, the ones it lacks, and `permission` for another origin, as a new list."""
        headers = [*own]
        ours = self._over_https if is_https else self._over_http
        own_names = dict(headers)
        if self._names.isdisjoint(own_names):
            headers += ours
        else:
            headers += [header for header in ours if header[0] not in own_names]
            if self._varies_by_origin and b"cache-control" in own_names and not permission:
                headers.append((b"vary", b"Origin"))
        headers += permission
        return headers
