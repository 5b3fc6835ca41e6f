"""Keys in memory that count how often they are asked for, and a clock that is moved by hand."""

from datetime import datetime
from typing import Any

from charter.identity.service_accounts.domain import ApiKey, ApiKeyId, KeyText, ServiceAccountId
from charter.shared.opaque_tokens import hash_of
from tests.builders import NOON

ONE = KeyText("abcdefgh", "s" * 43)
OTHER = KeyText("ABCD-_34", "T" * 43)


def a_key(text: KeyText = ONE, **changes: Any) -> ApiKey:
    """A key that reads projects of `acme`; complete and overridable field by field."""
    columns: dict[str, Any] = {
        "id": ApiKeyId(1),
        "tenant_id": "acme",
        "service_account_id": ServiceAccountId(3),
        "name": "Production",
        "prefix": text.prefix,
        "secret_hash": hash_of(text.secret),
        "scopes": frozenset({"projects:read"}),
        "created_by": "alice",
        "created_at": NOON,
        "expires_at": None,
        "last_used_at": None,
        "revoked_at": None,
    }
    return ApiKey(**columns | changes)


class KnownKeys:
    """Fits `authentication.Keys`."""

    def __init__(self, *keys: ApiKey) -> None:
        self.keys = {key.prefix: key for key in keys}
        self.asked: list[str] = []
        self.uses: list[tuple[str, datetime]] = []

    async def find_presented(self, prefix: str) -> ApiKey | None:
        self.asked.append(prefix)
        return self.keys.get(prefix)

    async def note_use(self, key: ApiKey, at: datetime) -> None:
        self.uses.append((key.prefix, at))
