"""`charter dev`: embedded servers, migrations, demo data, the API, a worker and a beat, until Ctrl-C."""

import asyncio
import os
import signal
import socket
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import timedelta
from functools import partial
from pathlib import Path
from secrets import token_urlsafe
from threading import Thread
from typing import Final

import typer
from pydantic_settings import DotEnvSettingsSource
from sqlalchemy import MetaData

import charter
import contract
import contract_runtime
from charter.commands import development_stack
from charter.commands.ending import Ending
from charter.commands.reloading import ReloadedServer
from charter.commands.serve import hold
from charter.commands.tokens import make_token
from charter.development import demo
from charter.development.code_changes import watching
from charter.development.databases import ensure_database
from charter.development.kept_running import kept_running
from charter.development.postgres import EmbeddedPostgres
from charter.development.redis import EmbeddedRedis
from charter.development.server_process import EmbeddedServerFailed
from charter.platform.database.schema import Schema
from charter.platform.settings.loading import DOT_ENV, file_variable
from charter.platform.telemetry.structured_logs import configure_logging
from charter.settings import Settings, load_settings
from charter.shared.private_files import write_once
from charter.shared.tenants import UserTenant

DATABASE: Final = "charter"
PASSWORD_BYTES: Final = 15
ORIGINS: Final = tuple(
    f"http://{host}:{port}" for host in ("localhost", "127.0.0.1") for port in (5173, 4173)
)
"""Where Vite serves pages, in development and as built. Any port would be any program of this machine."""
JOB_GRACE: Final = 1
"""Seconds that jobs under way have at the end; they are handed back and go on with the next start."""
WORKERS: Final = "2"
"""Jobs that are done at the same time."""


def run(host: str, port: int, data_dir: Path, *, is_reloading: bool) -> None:
    """Run everything until SIGINT, SIGTERM or SIGHUP, then stop everything."""
    listeners = hold(host, port)
    data_dir = data_dir.absolute()
    with ExitStack() as stack, ending_on_signals() as ending:
        chosen = first_account(data_dir)
        variables = start_servers(stack, data_dir) | {
            "ENVIRONMENT": "development",
            "HOST": host,
            "PORT": str(port),
            "LOCAL_ISSUER": os.environ.get("LOCAL_ISSUER", f"http://localhost:{port}"),
            "WORKER_GRACE_SECONDS": str(JOB_GRACE),
            "DRAIN_QUIET_SECONDS": "0",
            **chosen,
            **mail_folder(data_dir),
            **pages_of_vite(),
        }
        development_stack.keep(variables)
        for variable in variables:
            os.environ.pop(file_variable(variable), None)
        os.environ.update(variables)
        settings = load_settings()
        Schema(settings, MetaData(), settings.issuers).upgrade()
        configure_logging(settings)
        user_id, password = seed(settings), chosen.get("FIRST_SUPERUSER_PASSWORD")
        told = partial(announce, settings, data_dir, user_id, password)
        asyncio.run(serve(listeners, settings, data_dir, told, ending, is_reloading=is_reloading))


async def serve(
    listeners: Sequence[socket.socket],
    settings: Settings,
    data_dir: Path,
    told: Callable[[], None],
    ending: Ending,
    *,
    is_reloading: bool,
) -> None:
    """Run the API, and what runs beside it, until a signal ends them."""
    server = ReloadedServer(listeners, settings, told)
    with ExitStack() as stack:
        running = stack.enter_context(kept_running(data_dir, *beside(settings)))

        def restart() -> None:
            server.restart()
            for each in running:  # each has its time to stop, in which code may change again
                Thread(target=each.restart, daemon=True).start()

        if is_reloading:
            stack.enter_context(watching(watched_folders(), restart))
        with ending.by(lambda _signal: server.end()):
            await server.run()


def beside(settings: Settings) -> list[list[str]]:
    """The commands that run beside the API. Workers need Redis: without it jobs wait."""
    return [["beat"], *([] if settings.redis_url is None else [["worker", "--concurrency", WORKERS]])]


def start_servers(stack: ExitStack, data_dir: Path) -> dict[str, str]:
    """Start the embedded servers; answers the variables that lead to them."""
    postgres = stack.enter_context(EmbeddedPostgres(data_dir / "postgres"))
    variables = {
        "DATABASE_URL": ensure_database(postgres, DATABASE),
        "DATABASE_BACKUP_URL": postgres.url(DATABASE),
    }
    Thread(target=end_with, args=(postgres,), name="postgres-watch", daemon=True).start()
    try:
        variables["REDIS_URL"] = stack.enter_context(EmbeddedRedis(data_dir / "redis")).url
    except EmbeddedServerFailed as error:
        if not is_set("REDIS_URL"):
            typer.echo(
                f"Running without Redis, so without a worker: jobs wait as PENDING. What is missing: {error}",
                err=True,
            )
    return variables


def first_account(data_dir: Path) -> dict[str, str]:
    """A super admin to log in as, with a password of this folder's own."""
    if is_set("FIRST_SUPERUSER_EMAIL"):
        return {}
    kept = data_dir / "demo-password"
    if not kept.exists():
        write_once(kept, token_urlsafe(PASSWORD_BYTES))
    return {"FIRST_SUPERUSER_EMAIL": demo.EMAIL, "FIRST_SUPERUSER_PASSWORD": kept.read_text()}


def mail_folder(data_dir: Path) -> dict[str, str]:
    """A folder for mail, unless it goes to a server."""
    is_chosen = is_set("SMTP_HOST") or is_set("MAIL_FOLDER")
    return {} if is_chosen else {"MAIL_FOLDER": str(data_dir / "mail")}


def pages_of_vite() -> dict[str, str]:
    """Lets pages of Vite in, and has mails lead there, unless others are named; never in production."""
    meant = {"BACKEND_CORS_ORIGINS": ",".join(ORIGINS), "FRONTEND_URL": ORIGINS[0]}
    return {variable: value for variable, value in meant.items() if not is_set(variable)}


def is_set(variable: str) -> bool:
    """Whether the environment or `.env` says something of it."""
    written = DotEnvSettingsSource(Settings, env_file=DOT_ENV, env_file_encoding="utf-8")()
    return variable in os.environ or variable.lower() in written


def end_with(postgres: EmbeddedPostgres) -> None:
    """End the command where its database ends unasked: nothing would start it again."""
    if postgres.is_lost():
        typer.echo(
            "PostgreSQL has ended unasked, so everything stops; its server.log has the reason.", err=True
        )
        os.kill(os.getpid(), signal.SIGTERM)


def seed(settings: Settings) -> int | None:
    """Put the demo data in. Answers the number of the first account."""
    return asyncio.run(demo.seed(settings))


def announce(settings: Settings, data_dir: Path, user_id: int | None, password: str | None) -> None:
    """Print where everything is, who to log in as, and a token to begin with."""
    base = f"http://localhost:{settings.port}"
    typer.echo(
        f"""
  API      {base}/api/v1
  Docs     {base}/docs and {base}/redoc
  Health   {base}/health
  Data     {data_dir}
  Jobs     {tell_of_jobs(settings, data_dir)}
  Mail     {settings.mail_folder or settings.smtp_host}
  Log in   {settings.first_superuser_email}  {password or "(with the password that you set)"}
"""
    )
    if user_id is not None:
        typer.echo(
            f"""  A token for this account, a super admin, for 12 hours:

export TOKEN={token_of(settings, user_id)}
curl -H "Authorization: Bearer $TOKEN" {base}/api/v1/projects
"""
        )
    typer.echo("  Ctrl-C stops everything.\n")


def tell_of_jobs(settings: Settings, data_dir: Path) -> str:
    """Who does jobs."""
    return "wait for Redis" if settings.redis_url is None else str(data_dir / "worker.log")


def token_of(settings: Settings, user_id: int) -> str:
    """A token for trying things out; logging in gives others."""
    tenant = str(UserTenant(user_id))
    return make_token(settings, str(user_id), ["super_admin"], tenant, timedelta(hours=12))


def watched_folders() -> list[str]:
    """The folders of the service's code, generated and written."""
    return [path for package in (charter, contract, contract_runtime) for path in package.__path__]


@contextmanager
def ending_on_signals() -> Iterator[Ending]:
    """Unwind on the first signal, and end without a complaint.

    Those that come after it, and any once the context is left, disturb nothing that is stopped then: make
    passes on what its whole group had already, and people press Ctrl-C twice.
    """
    ending = Ending(unwind)
    for each in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        if each is not signal.SIGHUP or signal.getsignal(each) is not signal.SIG_IGN:  # as nohup has it
            signal.signal(each, ending.take)
    with ending.by(unwind):
        try:
            yield ending
        except KeyboardInterrupt:
            typer.echo()


def unwind(number: int) -> None:
    """Leave every context. Raises: KeyboardInterrupt for Ctrl-C, else SystemExit."""
    if number == signal.SIGINT:
        raise KeyboardInterrupt
    raise SystemExit(0)
