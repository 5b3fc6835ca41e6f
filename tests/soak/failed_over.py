"""What is written over the API while the PostgreSQL that writes is lost, and a replica takes over."""

import shutil
import subprocess
import time
from pathlib import Path
from typing import Final

import psycopg
from sqlalchemy import make_url

from charter.development.postgres import SUPERUSER, EmbeddedPostgres, choose_account, find_binaries
from tests.faults.servers import kill_server
from tests.faults.stand import Stand
from tests.faults.waiting import until
from tests.soak.cases import Case, Figure, Outcome, Turns
from tests.soak.load import BUSY, PROJECT, Load
from tests.soak.outages_of_servers import BEFORE, CLIENTS, all_kept, seconds_until_ready

WAITS: Final = "ALTER SYSTEM SET synchronous_standby_names = 'replica'"
IS_SYNCHRONOUS: Final = "SELECT FROM pg_stat_replication WHERE sync_state = 'sync'"


def run(stand: Stand, turns: Turns) -> Outcome:
    """Each turn kills the server that writes, has its replica take over, and goes back in the same way."""
    folder = stand.servers.folder
    homes = (folder / "postgres", folder / "replica")
    ready = list[float]()
    copy(stand.postgres, homes[1])
    with EmbeddedPostgres(homes[1]) as replica:
        servers = (stand.postgres, replica)
        wait_for_both(stand.postgres)
        stand.start_api(DATABASE_URL=url_of(stand.database_url, servers))
        with Load(stand, PROJECT, CLIENTS) as load:
            for _ in turns:
                for lost, next_one, home in (*zip(servers, servers[::-1], homes, strict=True),):
                    time.sleep(BEFORE)
                    kill_server(home)
                    run_on(next_one, "SELECT pg_promote()")
                    ready.append(seconds_until_ready(stand))
                    load.until_well()
                    rebuild(lost, next_one, home)
                    load.until_well()
    run_on(stand.postgres, "ALTER SYSTEM RESET synchronous_standby_names", "SELECT pg_reload_conf()")
    return Outcome(
        all_kept(stand, load),
        {
            "answers of 503": Figure(load.refused.get(BUSY, 0), ""),
            "ready again after, at most": Figure(max(ready), "s", 10),
        },
    )


def url_of(url: str, servers: tuple[EmbeddedPostgres, EmbeddedPostgres]) -> str:
    """That of whichever of both writes."""
    hosts = [str(make_url(server.url()).query["host"]) + ":5432" for server in servers]
    query = "&".join([*map("host={}".format, hosts), "target_session_attrs=read-write"])
    return f"{url.partition('?')[0]}?{query}"


def copy(source: EmbeddedPostgres, home: Path) -> None:
    """Make a replica of a server that runs, whose cluster lies in `home`."""
    cluster = home / "cluster"
    shutil.rmtree(cluster, ignore_errors=True)
    account = choose_account(cluster)
    cluster.mkdir(parents=True, mode=0o700)
    if account is not None:
        shutil.chown(cluster, account.pw_uid, account.pw_gid)
    host = make_url(source.url()).query["host"]
    given = f"host={host} user={SUPERUSER} application_name=replica"
    command = [str(find_binaries() / "pg_basebackup"), "-D", str(cluster), "-d", given, "-R"]
    subprocess.run(
        [*command, "--checkpoint=fast", "--no-sync"],
        check=True,
        capture_output=True,
        user=account and account.pw_uid,
        group=account and account.pw_gid,
        extra_groups=account and (),
    )


def rebuild(lost: EmbeddedPostgres, source: EmbeddedPostgres, home: Path) -> None:
    """Make the server that was lost the replica of the one that took over."""
    lost.__exit__(None, None, None)
    copy(source, home)
    lost.__enter__()
    wait_for_both(source)


def wait_for_both(server: EmbeddedPostgres) -> None:
    """From now on a commit is acknowledged when the replica has it as well."""
    run_on(server, WAITS, "SELECT pg_reload_conf()")
    until(lambda: run_on(server, IS_SYNCHRONOUS), "a replica that keeps up")


def run_on(server: EmbeddedPostgres, *statements: str) -> int:
    """Answers how many rows the last statement has."""
    with psycopg.connect(server.url(), autocommit=True) as connection:
        return [connection.execute(statement.encode()).rowcount for statement in statements][-1]


CASES: Final = (
    Case(
        name="primary_failed_over",
        promise="PostgreSQL lost under load, its replica takes over: no acknowledged write is lost",
        turns=3,
        run=run,
    ),
)
