"""`charter support-bundle`: what whoever helps asks for first, with no secret in it."""

import json
import os
import platform
import sys
import zipfile
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing, suppress
from dataclasses import asdict
from datetime import UTC, datetime
from functools import partial
from importlib.metadata import distributions, version
from ipaddress import ip_address
from pathlib import Path
from secrets import token_hex
from typing import Any, Final

import httpx
import psycopg
import typer
from psycopg.rows import dict_row
from redis import Redis

from charter.commands.failures import CommandRefused
from charter.commands.settings_shown import FILES, secrets_of_settings, shown_settings, unsafe_settings
from charter.platform.database.revisions import known_revisions
from charter.platform.telemetry.log_redaction import REDACTED, redact
from charter.settings import Settings, load_settings

MOST_LINES: Final = 500
"""Of each log, the newest."""
PATIENCE: Final = 5
"""Seconds for each part that is asked."""
BAD: Final = ("ERROR", "CRITICAL", "WARNING", "Traceback")
QUERIES: Final = {
    "server": "SELECT version(), current_database(), pg_postmaster_start_time()::text AS started_at",
    "revision": "SELECT version_num FROM alembic_version",
    "schema_changes": "SELECT revision, phase, release, applied_at::text FROM schema_changes ORDER BY 1",
    "tables": "SELECT relname, n_live_tup, n_dead_tup, pg_total_relation_size(relid) AS bytes,"
    " last_autovacuum::text, last_autoanalyze::text FROM pg_stat_user_tables ORDER BY bytes DESC",
    "connections": "SELECT state, wait_event_type, count(*) FROM pg_stat_activity"
    " WHERE datname = current_database() GROUP BY 1, 2 ORDER BY 3 DESC",
    "jobs": "SELECT kind, state, count(*), min(run_at)::text AS oldest FROM jobs GROUP BY 1, 2 ORDER BY 1, 2",
    "failed_jobs": "SELECT id::text, kind, state, error_code, attempt, crashes, finished_at::text FROM jobs"
    " WHERE state IN ('FAILURE', 'DEAD') ORDER BY finished_at DESC NULLS LAST LIMIT 50",
    "audit": "SELECT (SELECT count(*) FROM audit_chain) AS sealed,"
    " (SELECT count(*) FROM audit_pending) AS waiting",
}
OF_REDIS: Final = (
    "redis_version",
    "used_memory_human",
    "maxmemory_human",
    "maxmemory_policy",
    "connected_clients",
    "role",
)


def run(file: Path, logs: Sequence[Path]) -> None:
    """Write the archive; what cannot be asked is in it as the reason why."""
    settings = load_settings(*FILES)
    if missing := [str(log) for log in logs if not log.is_file()]:
        raise CommandRefused(f"there is no log {', '.join(missing)}: name files that the service writes to")
    if file.exists():
        raise CommandRefused(f"{file} exists: name another file")
    parts: dict[str, Callable[[], Any]] = {
        "versions.json": _versions,
        "settings.json": lambda: [asdict(each) for each in shown_settings(settings)],
        "refused_in_production.json": unsafe_settings,
        "database.json": partial(_database, settings),
        "redis.json": partial(_redis, settings),
        "health.json": partial(_health, settings),
        "metrics.txt": partial(_metrics, settings),
        **{f"logs/{number}-{log.name}": partial(_bad_lines, log) for number, log in enumerate(logs, 1)},
    }
    _write(file, {name: _asked(ask) for name, ask in parts.items()})
    typer.echo(f"{file}: {', '.join(parts)}")
    typer.echo("Look through it before you send it: lines of logs may name people and addresses.")


def _asked(ask: Callable[[], Any]) -> str:
    try:
        found = ask()
    except Exception as error:
        found = {"not_known": f"{type(error).__name__}: {error}"}
    return found if isinstance(found, str) else json.dumps(found, indent=2, default=str)


def _write(file: Path, texts: dict[str, str]) -> None:
    """All or nothing, for its owner only. Raises: CommandRefused."""
    secrets = secrets_of_settings()
    draft = file.with_name(f".{file.name}.{token_hex(4)}")
    try:
        with (
            os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as opened,
            zipfile.ZipFile(opened, "w", zipfile.ZIP_DEFLATED) as archive,
        ):
            for name, text in texts.items():
                archive.writestr(name, _without(secrets, text))
        draft.rename(file)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise CommandRefused(f"{file} cannot be written ({error.strerror}): name a file elsewhere") from None


def _without(secrets: Iterable[str], text: str) -> str:
    for secret in secrets:
        text = text.replace(secret, REDACTED)
    return redact(text)


def _versions() -> dict[str, Any]:
    return {
        "made_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "charter": version("charter"),
        "newest_revision": known_revisions()[-1],
        "python": sys.version,
        "system": platform.platform(),
        "processors": os.cpu_count(),
        "packages": sorted({f"{each.name} {each.version}" for each in distributions()}),
    }


def _database(settings: Settings) -> dict[str, Any]:
    """What each query answers, or why it does not: one that fails keeps no other from being asked."""
    url = settings.database_url.replace("postgresql+psycopg://", "postgresql://", 1)
    answers: dict[str, Any] = {}
    with psycopg.connect(url, autocommit=True, connect_timeout=PATIENCE, row_factory=dict_row) as connection:
        connection.execute(
            "SELECT set_config('app.tenant', '*', false), set_config('statement_timeout', '5s', false)"
        )
        for name, query in QUERIES.items():
            try:
                answers[name] = connection.execute(query.encode()).fetchall()
            except psycopg.Error as error:
                answers[name] = {"not_known": str(error)}
    return answers


def _redis(settings: Settings) -> dict[str, Any]:
    if settings.redis_url is None:
        return {"not_known": "REDIS_URL is not set"}
    with closing(
        Redis.from_url(settings.redis_url, socket_timeout=PATIENCE, socket_connect_timeout=PATIENCE)
    ) as redis:
        told: dict[str, Any] = redis.info()
    return {name: told.get(name) for name in OF_REDIS}


def _health(settings: Settings) -> dict[str, Any]:
    """How the service of this machine is, if it runs."""
    host = next((name for name in settings.allowed_hosts if "*" not in name), "localhost")
    with _own_service(settings.host, settings.port) as client:
        answers = {path: client.get(path, headers={"Host": host}) for path in ("/healthz", "/readyz")}
    return {path: {"status": answer.status_code, "body": answer.text} for path, answer in answers.items()}


def _metrics(settings: Settings) -> str:
    with _own_service(settings.host, settings.metrics_port or settings.port) as client:
        return client.get("/metrics").text


def _own_service(host: str, port: int) -> httpx.Client:
    """Asks a process of this machine, whatever proxy leads to others."""
    return httpx.Client(base_url=_address(host, port), timeout=PATIENCE, trust_env=False)


def _address(host: str, port: int) -> str:
    """Where a process of this machine is reached; most listen on every address."""
    own = host
    with suppress(ValueError):
        own = "127.0.0.1" if ip_address(host).is_unspecified else host
    return f"http://[{own}]:{port}" if ":" in own else f"http://{own}:{port}"


def _bad_lines(log: Path) -> str:
    """The newest lines that tell of something bad."""
    with log.open(encoding="utf-8", errors="replace") as lines:
        return "".join(deque((line for line in lines if any(word in line for word in BAD)), MOST_LINES))
