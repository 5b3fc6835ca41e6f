"""What is kept of a job beside its result: what its steps came to, and its file. Fenced like every end."""

from collections.abc import AsyncIterable, AsyncIterator, Awaitable, Callable, Mapping, Sequence
from datetime import timedelta
from hashlib import sha256
from typing import Final, TypeVar

from sqlalchemy import (
    BigInteger,
    Executable,
    Interval,
    LargeBinary,
    Text,
    Uuid,
    bindparam,
    cast,
    delete,
    func,
    insert,
    select,
)
from sqlalchemy.dialects import postgresql

from charter.jobs.claiming import ClaimedJob
from charter.jobs.domain import MOST_RESULT
from charter.jobs.finishing import HELD, IS_WANTED, Endings, NotHeld, Progress
from charter.jobs.storable import require_file_name, storable
from charter.jobs.tables import job_artifact_chunks, job_artifacts, job_steps, jobs
from charter.jobs.telling import Told
from charter.platform.database.connections import Connection
from contract_runtime.jobs import JobFailed

CHUNK: Final = 256 * 1024
"""Bytes of a file in one row."""
MOST_FILED: Final = 16 * 1024 * 1024
"""Bytes of a result that is kept as a file: it is in memory as a whole."""
RESULT_FILE: Final = ("result.json", "application/json")
"""Name and media type of such a file."""
Result = TypeVar("Result")

_FIND_STEP: Final = select(job_steps.c.result).where(
    job_steps.c.job_id == bindparam("job_id", type_=Uuid),
    job_steps.c.name == bindparam("name", type_=Text),
)
_held = select(jobs).where(*HELD, IS_WANTED).with_for_update().cte("held")
_KEEP_STEP: Final = (
    insert(job_steps)
    .from_select(
        ["job_id", "name", "tenant_id", "result"],
        select(
            _held.c.id,
            bindparam("name", type_=Text),
            _held.c.tenant_id,
            cast(bindparam("result", type_=Text), postgresql.JSONB),
        ),
    )
    .returning(job_steps.c.name)
)
_KEEP_CHUNK: Final = (
    insert(job_artifact_chunks)
    .from_select(
        ["job_id", "lease_token", "number", "tenant_id", "content"],
        select(
            _held.c.id,
            _held.c.lease_token,
            bindparam("number", type_=BigInteger),
            _held.c.tenant_id,
            bindparam("content", type_=LargeBinary),
        ),
    )
    .returning(job_artifact_chunks.c.number)
)
_COLUMNS: Final = {
    "name": bindparam("name", type_=Text),
    "media_type": bindparam("media_type", type_=Text),
    "size": bindparam("size", type_=BigInteger),
    "sha256": bindparam("sha256", type_=LargeBinary),
    "expires_at": func.now() + bindparam("kept_for", type_=Interval),
}
_new = postgresql.insert(job_artifacts).from_select(
    ["job_id", "lease_token", "tenant_id", *_COLUMNS],
    select(_held.c.id, _held.c.lease_token, _held.c.tenant_id, *_COLUMNS.values()),
)
_KEEP_FILE: Final = _new.on_conflict_do_update(
    index_elements=["job_id"],
    set_={name: _new.excluded[name] for name in ("lease_token", *_COLUMNS)} | {"created_at": func.now()},
).returning(job_artifacts.c.job_id)
_DROP_CHUNKS: Final = delete(job_artifact_chunks).where(
    job_artifact_chunks.c.job_id == bindparam("job_id", type_=Uuid),
    job_artifact_chunks.c.lease_token <= bindparam("token", type_=BigInteger),
)
_FIND_FILE: Final = select(job_artifacts.c.name).where(
    job_artifacts.c.job_id == bindparam("job_id", type_=Uuid),
    job_artifacts.c.lease_token == bindparam("token", type_=BigInteger),
)


class Keeping(Endings):
    """Keeps steps and files of attempts."""

    async def finish(
        self,
        claimed: ClaimedJob,
        result: object = None,
        effects: Sequence[Callable[[], Awaitable[None]]] = (),
        last: Progress | None = None,
    ) -> Sequence[Told]:
        """The same; a result that is too long for a row is the job's file."""
        content = storable(result, "result", MOST_FILED).encode()
        if len(content) <= MOST_RESULT:
            return await super().finish(claimed, result, effects, last)
        filed = (*effects, lambda: self._file_result(claimed, content))
        return await super().finish(claimed, None, filed, last)

    async def _file_result(self, claimed: ClaimedJob, content: bytes) -> None:
        """In the transaction of the finish. Raises: JobFailed, where the attempt has made a file."""
        held = {"job_id": claimed.id, "token": claimed.token}
        async with self._database.reading(claimed.tenant) as connection:
            file = (await connection.execute(_FIND_FILE, held)).one_or_none()
        if file is not None:
            why = f"The job's result is longer than {MOST_RESULT} bytes, and its file is {file.name} already."
            raise JobFailed("RESULT_UNFIT", why, is_final=True)
        kept_for = timedelta(days=claimed.kind.retention)
        await self.keep_artifact(claimed, *RESULT_FILE, _one(content), kept_for)

    async def step(self, claimed: ClaimedJob, name: str, work: Callable[[], Awaitable[Result]]) -> Result:
        """Do the work once for all attempts: its effects are in the transaction that remembers its result.

        Raises: LeaseLost, JobCancelled, JobFailed where the result cannot be kept; what the work raises.
        """
        held = {"job_id": claimed.id, "name": name}
        async with self._unless_lost(claimed), self._database.transaction(claimed.tenant) as connection:
            found = (await connection.execute(_FIND_STEP, held)).one_or_none()
            if found is not None:
                kept: Result = found.result
                return kept
            result = await work()
            written = storable(result, "step", MOST_RESULT)
            await _keep(connection, claimed, _KEEP_STEP, {"name": name, "result": written})
        return result

    async def keep_artifact(
        self,
        claimed: ClaimedJob,
        name: str,
        media_type: str,
        chunks: AsyncIterable[bytes],
        kept_for: timedelta,
    ) -> None:
        """Keep a file in place of an earlier attempt's. No part of it waits in memory for the rest.

        Raises: LeaseLost, JobCancelled, JobFailed where the file could not be offered under its name.
        """
        require_file_name(name, media_type)
        digest, size, number = sha256(), 0, 0
        async with self._unless_lost(claimed):
            async with self._database.once(claimed.tenant) as connection:
                await connection.execute(_DROP_CHUNKS, {"job_id": claimed.id, "token": claimed.token})
            async for content in _in_chunks(chunks):
                digest.update(content)
                size += len(content)
                async with self._database.once(claimed.tenant) as connection:
                    await _keep(connection, claimed, _KEEP_CHUNK, {"number": number, "content": content})
                number += 1
            file = {
                "name": name,
                "media_type": media_type,
                "size": size,
                "sha256": digest.digest(),
                "kept_for": kept_for,
            }
            async with self._database.once(claimed.tenant) as connection:
                await _keep(connection, claimed, _KEEP_FILE, file)


async def _keep(
    connection: Connection, claimed: ClaimedJob, statement: Executable, values: Mapping[str, object]
) -> None:
    held = {"job_id": claimed.id, "token": claimed.token}
    if (await connection.execute(statement, {**held, **values})).one_or_none() is None:
        raise NotHeld


async def _one(part: bytes) -> AsyncIterator[bytes]:
    yield part


async def _in_chunks(parts: AsyncIterable[bytes]) -> AsyncIterator[bytes]:
    """The same bytes, in chunks of one size but the last."""
    waiting = bytearray()
    async for part in parts:
        waiting += part
        while len(waiting) >= CHUNK:
            yield bytes(waiting[:CHUNK])
            del waiting[:CHUNK]
    if waiting:
        yield bytes(waiting)
