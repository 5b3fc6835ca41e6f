"""Jobs of a deployment, as its tables have them."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from contract_runtime import JobKind
from tests.faults.processes import ProcessGroup
from tests.faults.stand import Stand
from tests.faults.waiting import until
from tests.soak.kinds import EFFECTS

OWNER: Final = "faults"
"""Whose the jobs are; also the name of the tenant."""
INSERT: Final = f"""
    INSERT INTO jobs (id, tenant_id, owner_kind, owner_subject, kind, version, arguments, attempts_allowed,
                      epoch)
    SELECT uuidv7(), '{OWNER}', 'user', '{OWNER}', %(kind)s, 1, %(arguments)s::jsonb, %(attempts)s, 'e' || n
    FROM generate_series(1, %(number)s) AS n
    RETURNING id
"""
UNFINISHED: Final = "SELECT count(*) FROM jobs WHERE id = ANY(%(ids)s) AND finished_at IS NULL"
NO_ORPHANS: Final = "SELECT count(*) FROM jobs WHERE tenant_id <> 'system' AND finished_at IS NULL"
EFFECT_COUNTS: Final = """
    SELECT count(*) FILTER (WHERE found.number = 1) AS one, count(*) FILTER (WHERE found.number > 1) AS more
    FROM (SELECT count(*) AS number FROM fault_effects WHERE job_id = ANY(%(ids)s) GROUP BY job_id) AS found
"""
STARTS: Final = """
    SELECT at FROM job_events
    WHERE job_id = %(job_id)s AND event = 'state' AND content ->> 'state' = 'STARTED' ORDER BY seq
"""
BEGUN: Final = "state IN ('STARTED', 'PROGRESS')"
HELD: Final = f"""
    SELECT id, lease_owner, lease_token FROM jobs
    WHERE id = ANY(%(ids)s) AND {BEGUN} ORDER BY id
"""
WORKERS: Final = "SELECT count(*) FROM job_workers WHERE role = 'worker' AND name LIKE '%%' AND slots > 0"


@dataclass(frozen=True, slots=True)
class Effects:
    """How many jobs had their effect once, and how many had it more often."""

    once: int
    more: int


class Jobs:
    """Those of one deployment; made by SQL, so that no worker is woken but by itself."""

    def __init__(self, stand: Stand) -> None:
        self._stand = stand
        stand.rows(EFFECTS)

    def start_worker(self, name: str = "worker", concurrency: int = 4, **variables: str) -> ProcessGroup:
        """A worker that does the jobs of these tests, once it has told that it is there."""
        before = self._stand.count("SELECT count(*) FROM job_workers")
        group = self._stand.start(name, "tests.soak.worker", str(concurrency), **variables)
        until(
            lambda: self._stand.count("SELECT count(*) FROM job_workers") > before or not group.is_alive,
            "a worker that is there",
        )
        assert group.is_alive, group.said()
        return group

    def add(self, kind: JobKind, number: int = 1, seconds: float = 0.0, gate: str = "") -> list[UUID]:
        rows = self._stand.rows(
            INSERT,
            {
                "kind": kind.name,
                "arguments": json.dumps({"seconds": seconds, "gate": gate}),
                "attempts": kind.retry.attempts,
                "number": number,
            },
        )
        return [row.id for row in rows]

    def held(self, ids: Sequence[UUID]) -> list[Any]:
        """Those that somebody does: `id`, `lease_owner`, `lease_token`."""
        return self._stand.rows(HELD, {"ids": list(ids)})

    def until_held(self, ids: Sequence[UUID], number: int = 1) -> list[Any]:
        """The same, once there are so many."""
        return until(
            lambda: held if len(held := self.held(ids)) >= number else [], f"{number} jobs under way"
        )

    def until_begun(self, ids: Sequence[UUID], number: int = 1) -> list[Any]:
        """The same, once so many are under way or done already: a slow look comes late."""

        def begun() -> bool:
            return self.count(ids, f"{BEGUN} OR finished_at IS NOT NULL") >= number

        until(begun, f"{number} jobs begun")
        return self.held(ids)

    def until_finished(self, ids: Sequence[UUID], patience: float = 600.0) -> None:
        wanted = {"ids": list(ids)}
        until(lambda: self._stand.count(UNFINISHED, wanted) == 0, f"the end of {len(ids)} jobs", patience)

    def count(self, ids: Sequence[UUID], condition: str) -> int:
        """How many fulfil a condition in SQL."""
        return self._stand.count(
            f"SELECT count(*) FROM jobs WHERE id = ANY(%(ids)s) AND ({condition})", {"ids": list(ids)}
        )

    def succeeded(self, ids: Sequence[UUID]) -> int:
        return self.count(ids, "state = 'SUCCESS'")

    def effects(self, ids: Sequence[UUID]) -> Effects:
        found = self._stand.rows(EFFECT_COUNTS, {"ids": list(ids)})[0]
        return Effects(found.one, found.more)

    def starts(self, job_id: UUID) -> list[Any]:
        """When each attempt began, by the database's clock."""
        return [row.at for row in self._stand.rows(STARTS, {"job_id": job_id})]

    def row(self, job_id: UUID) -> Any:
        return self._stand.rows("SELECT * FROM jobs WHERE id = %(job_id)s", {"job_id": job_id})[0]


def process_of(lease_owner: str) -> int:
    """The process that holds a lease."""
    return int(lease_owner.rpartition("/")[2])
