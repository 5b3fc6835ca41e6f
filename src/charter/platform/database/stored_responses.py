"""Keeps responses by idempotency key in PostgreSQL, in the transaction of the effect that they tell of."""

import json
from hashlib import blake2b
from typing import Final

from sqlalchemy import LargeBinary, bindparam, func, select, text

from charter.platform.database.tables import idempotency_keys
from charter.platform.database.transactions import Database
from contract_runtime.policies import (
    IdempotencyKeyInProgress,
    IdempotencyKeyReused,
    StoredResponse,
    TransactionConflict,
)

# A statement of its own, and the first: the next one then sees what the lock's last holder committed.
TRY_LOCK: Final = select(func.pg_try_advisory_xact_lock(bindparam("lock")))

FIND: Final = select(
    idempotency_keys.c.fingerprint,
    idempotency_keys.c.status,
    idempotency_keys.c.headers,
    idempotency_keys.c.body,
).where(
    idempotency_keys.c.key_hash == bindparam("key_hash", type_=LargeBinary),
    idempotency_keys.c.expires_at > func.now(),
)

# Each new row sweeps up to two expired ones of its tenant: the table stays as small as its use.
SAVE: Final = text("""
    WITH swept AS (
        DELETE FROM idempotency_keys WHERE key_hash IN (
            SELECT key_hash FROM idempotency_keys
            WHERE tenant_id = :tenant_id AND expires_at <= now() AND key_hash <> :key_hash
            LIMIT 2 FOR UPDATE SKIP LOCKED
        )
    )
    INSERT INTO idempotency_keys (key_hash, tenant_id, fingerprint, status, headers, body, expires_at)
    VALUES (:key_hash, :tenant_id, :fingerprint, :status, CAST(:headers AS jsonb), :body,
            now() + interval '24 hours')
    ON CONFLICT (key_hash) DO UPDATE
    SET fingerprint = excluded.fingerprint, status = excluded.status, headers = excluded.headers,
        body = excluded.body, created_at = now(), expires_at = excluded.expires_at
    WHERE idempotency_keys.expires_at <= now()
    RETURNING key_hash
""")


class SqlIdempotencyStore:
    """The keys of the tenant whose transaction is open."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def claim(self, key: str, fingerprint: bytes) -> StoredResponse | None:
        """The stored response of this key, or None where it is new and held by this transaction from now on.

        Raises: IdempotencyKeyReused, IdempotencyKeyInProgress.
        """
        ambient = self._database.ambient()
        key_hash = hash_key(ambient.tenant, key)
        lock = int.from_bytes(key_hash[:8], "big", signed=True)
        if not (await ambient.connection.execute(TRY_LOCK, {"lock": lock})).scalar_one():
            raise IdempotencyKeyInProgress
        stored = (await ambient.connection.execute(FIND, {"key_hash": key_hash})).one_or_none()
        if stored is None:
            return None
        if stored.fingerprint != fingerprint:
            raise IdempotencyKeyReused
        headers = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in stored.headers]
        return StoredResponse(stored.status, headers, stored.body)

    async def save(self, key: str, fingerprint: bytes, response: StoredResponse) -> None:
        """Keep the response for 24 hours, beside the effect."""
        ambient = self._database.ambient()
        headers = [(name.decode("latin-1"), value.decode("latin-1")) for name, value in response.headers]
        saved = await ambient.connection.execute(
            SAVE,
            {
                "key_hash": hash_key(ambient.tenant, key),
                "tenant_id": ambient.tenant,
                "fingerprint": fingerprint,
                "status": response.status,
                "headers": json.dumps(headers),
                "body": response.body,
            },
        )
        if saved.one_or_none() is None:
            raise TransactionConflict("the idempotency key was stored by someone who did not hold it")


def hash_key(tenant: str | None, key: str) -> bytes:
    """What a key is kept under: keys hold callers' names, and are as long as clients make them."""
    if tenant is None:
        raise RuntimeError("idempotency keys belong to a tenant: the operation needs a caller")
    return blake2b(f"{tenant}\0{key}".encode(), digest_size=32).digest()
