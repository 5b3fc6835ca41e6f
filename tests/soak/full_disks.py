"""Disks that are full: of the mail folder, and of both servers."""

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp
from typing import Final

import httpx
import psycopg

from charter.development.postgres import EmbeddedPostgres
from charter.development.redis import EmbeddedRedis
from tests.faults.servers import Servers, restart
from tests.faults.stand import Stand, is_ready, stand
from tests.faults.waiting import until
from tests.soak.cases import Case, Count, Figure, NotChecked, Outcome, Turns
from tests.soak.load import BUSY, PROJECT, TIMEOUT, Load
from tests.soak.outages_of_servers import all_kept

SMALL: Final = "1m"
LARGE: Final = "400m"
"""Room for a cluster and its log."""
PART: Final = b"x" * 4096
FULL: Final = 4.0
"""Seconds of load at a full disk."""
PASSWORD: Final = "lorries sing at midnight"
MAILS: Final = 3
WAITING: Final = "SELECT count(*) FROM outgoing_mail"
POSTPONED: Final = "SELECT count(*) FROM outgoing_mail WHERE attempts > 0"
NOW: Final = "UPDATE outgoing_mail SET due_at = now()"


@dataclass(frozen=True, slots=True)
class Disk:
    """A small disk of memory."""

    folder: Path

    @contextmanager
    def full(self) -> Iterator[None]:
        """No byte more fits while the context lasts."""
        ballast = self.folder / "ballast"
        with ballast.open("wb", buffering=0) as file, suppress(OSError):
            while True:
                file.write(PART)
        try:
            yield
        finally:
            ballast.unlink()


@contextmanager
def disk(size: str) -> Iterator[Disk]:
    """Raises: NotChecked, where nobody may mount one."""
    mount, unmount = shutil.which("mount"), shutil.which("umount")
    if os.geteuid() != 0 or mount is None or unmount is None:
        raise NotChecked("only root can mount a small disk")
    folder = Path(mkdtemp(prefix="charter-disk-", dir="/tmp"))
    try:
        mounted = subprocess.run(
            [mount, "-t", "tmpfs", "-o", f"size={size},mode=0755", "charter", str(folder)],
            capture_output=True,
            text=True,
            check=False,
        )
        if mounted.returncode != 0:
            raise NotChecked(f"a small disk cannot be mounted: {mounted.stderr.strip()}")
        try:
            yield Disk(folder)
        finally:
            subprocess.run([unmount, "-l", str(folder)], check=True)
    finally:
        folder.rmdir()


def mail(stand: Stand, turns: Turns) -> Outcome:
    """Each turn some register while the disk of the mail folder is full."""
    with disk(SMALL) as small:
        folder = small.folder / "mail"
        folder.mkdir()
        stand.start_api(MAIL_FOLDER=str(folder))
        accepted, asked = 0, 0
        for turn in turns:
            with small.full():
                accepted += sum(register(stand, turn, number) for number in range(MAILS))
                asked += MAILS
                until(lambda: stand.count(POSTPONED) >= MAILS, "mails that could not be written")
            stand.rows(NOW)
            until(lambda: not stand.count(WAITING), "mails that are written")
        found = list(folder.iterdir())
    whole = [each for each in found if each.suffix == ".eml" and not each.name.startswith(".")]
    return Outcome(
        {
            "registrations accepted": Count(accepted, asked),
            "mails, one for each": Count(len(whole), asked),
            "mails left in part": Count(len(found) - len(whole), 0),
        }
    )


def register(stand: Stand, turn: int, number: int) -> bool:
    """Whether an account is taken; each from an address of its own."""
    answer = httpx.post(
        f"{stand.url}/v1/auth/register",
        json={"email": f"ada-{turn}-{number}@example.com", "name": "Ada", "password": PASSWORD},
        headers={"X-Forwarded-For": f"10.1.{turn}.{number}"},
        timeout=TIMEOUT,
    )
    return answer.status_code == 202


def servers(_: Stand, turns: Turns) -> Outcome:
    """Each turn the disk of PostgreSQL and Redis is full while clients write, and then it is not."""
    with (
        disk(LARGE) as small,
        EmbeddedPostgres(small.folder / "postgres") as postgres,
        EmbeddedRedis(small.folder / "redis") as redis,
        stand(None, Servers(small.folder, postgres, redis)) as stood,
    ):
        return write_on(stood, small, turns)


def write_on(stand: Stand, small: Disk, turns: Turns) -> Outcome:
    back, ended = list[float](), 0
    stand.start_api()
    with Load(stand, PROJECT, 4) as load:
        for _ in turns:
            load.until_well()
            with small.full():
                time.sleep(FULL / 2)
                fill_log(stand)
                time.sleep(FULL / 2)
            began_at = time.monotonic()
            if not is_running(stand):
                ended += 1
                restart(stand.postgres)
            until(lambda: is_ready(stand.url), "an API that is ready again")
            load.until_well()
            back.append(time.monotonic() - began_at)
    return Outcome(
        all_kept(stand, load),
        {
            "answers of 503": Figure(load.refused.get(BUSY, 0), ""),
            "ends of PostgreSQL for want of room": Figure(ended, ""),
            "all is well again after, at most": Figure(max(back), "s", 30),
        },
    )


def fill_log(stand: Stand) -> None:
    """Have PostgreSQL begin one file of its log after the other, until there is no room for one."""
    with suppress(psycopg.Error):
        for _ in range(50):
            stand.rows("SELECT pg_logical_emit_message(false, 'soak', repeat('x', 1000000)), pg_switch_wal()")


def is_running(stand: Stand) -> bool:
    with suppress(psycopg.Error):
        stand.rows("SELECT 1")
        return True
    return False


CASES: Final = (
    Case(
        name="disk_full_mail",
        promise="the mail folder's disk full: who registers is served, and every mail is written later",
        turns=2,
        run=mail,
    ),
    Case(
        name="disk_full_servers",
        promise="the disk of PostgreSQL and Redis full: no acknowledged write is lost, no 500",
        turns=2,
        run=servers,
    ),
)
