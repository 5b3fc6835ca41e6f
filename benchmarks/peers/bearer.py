"""Verification of the bearer token: RS256 by PyJWT once, then by a dictionary until the token expires."""

import os
import time
from dataclasses import dataclass
from pathlib import Path

import jwt


@dataclass(frozen=True, slots=True)
class Caller:
    subject: str
    tenant: str
    expires_at: int


class TokenVerifier:
    """Verifies signature, issuer, audience and life; where it `remembers`, only life of known tokens."""

    def __init__(self, *, remembers: bool = True) -> None:
        self._remembers = remembers
        self._key = Path(os.environ["BENCHMARK_PUBLIC_KEY"]).read_text(encoding="ascii")
        self._issuer = os.environ["BENCHMARK_ISSUER"]
        self._audience = os.environ["BENCHMARK_AUDIENCE"]
        self._seen: dict[str, Caller] = {}

    def verify(self, token: str) -> Caller:
        """The caller. Raises: jwt.InvalidTokenError."""
        if not self._remembers:
            return self._decode(token)
        caller = self._seen.get(token)
        if caller is None:
            caller = self._seen[token] = self._decode(token)
        if caller.expires_at <= time.time():
            raise jwt.ExpiredSignatureError
        return caller

    def _decode(self, token: str) -> Caller:
        claims = jwt.decode(
            token, self._key, algorithms=["RS256"], issuer=self._issuer, audience=self._audience
        )
        return Caller(claims["sub"], claims.get("tenant", claims["sub"]), claims["exp"])
