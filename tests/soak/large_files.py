"""A job keeps a large file, and somebody downloads it."""

import re
from hashlib import sha256
from pathlib import Path
from typing import Final
from uuid import UUID

import httpx

from tests.faults.processes import ProcessGroup
from tests.faults.stand import Stand
from tests.soak.cases import Case, Count, Figure, Outcome, Turns
from tests.soak.jobs import OWNER, Jobs
from tests.soak.kinds import FILE, PART
from tests.soak.load import TIMEOUT

MEBIBYTES: Final = 100
MEBIBYTES_OF_A_SAMPLE: Final = 40
SMALL: Final = 2
ROOM: Final = 20.0
"""MiB by which a process may grow."""


def run(stand: Stand, turns: Turns) -> Outcome:
    """A small file first, so that what processes need anyway is there."""
    jobs, api = Jobs(stand), stand.start_api()
    mebibytes = MEBIBYTES_OF_A_SAMPLE if turns.is_sample else MEBIBYTES
    worker = jobs.start_worker(concurrency=1)
    fetch(stand, jobs, SMALL)
    before = most_memory(api), most_memory(worker)
    files, whole = 0, 0
    for _ in turns:
        files += 1
        whole += fetch(stand, jobs, mebibytes) == sha256(PART * mebibytes).hexdigest()
    after = most_memory(api), most_memory(worker)
    grown = [late - early for early, late in zip(before, after, strict=True)]
    return Outcome(
        {
            "files that are what was kept": Count(whole, files),
            "processes that held half of a file": Count(sum(each > mebibytes / 2 for each in grown), 0),
        },
        {
            "the API grew by": Figure(grown[0], "MiB", ROOM),
            "the worker grew by": Figure(grown[1], "MiB", ROOM),
        },
    )


def fetch(stand: Stand, jobs: Jobs, mebibytes: int) -> str:
    """Have a file made and download it: its SHA-256."""
    (job_id,) = jobs.add(FILE, seconds=mebibytes)
    jobs.until_finished([job_id])
    return download(stand, job_id)


def download(stand: Stand, job_id: UUID) -> str:
    digest = sha256()
    url, headers = f"{stand.url}/v1/jobs/{job_id}/artifact", stand.bearer(OWNER)
    with httpx.stream("GET", url, headers=headers, timeout=TIMEOUT) as answer:
        assert answer.status_code == 200, answer.status_code
        for part in answer.iter_raw():
            digest.update(part)
    return digest.hexdigest()


def most_memory(group: ProcessGroup) -> float:
    """MiB that the largest process of a group has had at most."""
    return max(peak(pid) for pid in (group.pid, *group.members))


def peak(pid: int) -> float:
    found = re.search(r"VmHWM:\s+(\d+) kB", Path(f"/proc/{pid}/status").read_text())
    return 0.0 if found is None else int(found[1]) / 1024


CASES: Final = (
    Case(
        name="jobs_files",
        promise="jobs: a file of 100 MiB is kept and downloaded, and no process has it in memory",
        turns=3,
        run=run,
    ),
)
