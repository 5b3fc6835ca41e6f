"""nginx and PgBouncer configured by the files of `deploy/` that operators copy, on ports of the tests."""

import os
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from charter.development.postgres import choose_account, open_path_for_others
from tests.faults.processes import ProcessGroup
from tests.faults.stand import REPOSITORY, lets_in
from tests.faults.waiting import until

_PATHS: Final = f"{os.environ.get('PATH', '')}:/usr/sbin"
NGINX: Final = shutil.which("nginx", path=_PATHS)
PGBOUNCER: Final = shutil.which("pgbouncer", path=_PATHS)
LOGIN: Final = "charter"
PASSWORD: Final = "of-the-pooler"
PROCESSES: Final = 2
"""Of nginx, that talk to clients."""
AROUND: Final = """
pid {folder}/nginx.pid;
daemon off;
worker_processes {processes};
error_log stderr warn;
events {{}}
http {{
    access_log off;
    client_body_temp_path {folder}/bodies;
    proxy_temp_path {folder}/answers;
    fastcgi_temp_path {folder}/none;
    uwsgi_temp_path {folder}/none;
    scgi_temp_path {folder}/none;
    include {folder}/charter.conf;
}}
"""


def balancer(folder: Path, port: int, apis: Sequence[int]) -> list[str]:
    """The command of nginx before two APIs; its files are in `folder`."""
    examples = {f"127.0.0.1:{8001 + place}": f"127.0.0.1:{api}" for place, api in enumerate(apis)}
    examples |= {"listen 80;": f"listen 127.0.0.1:{port};"}
    _write(folder / "charter.conf", substituted("nginx.conf", examples))
    path = folder / "nginx.conf"
    _write(path, AROUND.format(folder=folder, processes=PROCESSES))
    return [str(NGINX), "-p", str(folder), "-e", "stderr", "-c", str(path)]


def pooler(path: Path, port: int, sockets: Path, database: str, size: int = 16) -> list[str]:
    """The command of a PgBouncer before the server of a folder of sockets; `path` is its file.

    It has so many connections, and lets `LOGIN` in by `PASSWORD`. It refuses to be root, and runs then as the
    server does.
    """
    logins = path.with_name("userlist.txt")
    _write(logins, f'"{LOGIN}" "{PASSWORD}"\n')
    examples = {
        "charter = host=db.example.com port=5432": f"charter = host={sockets} dbname={database}",
        "listen_port = 6432": f"listen_port = {port}",
        "/etc/pgbouncer/userlist.txt": str(logins),
        "default_pool_size = 16": f"default_pool_size = {size}",
    }
    _write(path, substituted("pgbouncer.ini", examples))
    account = choose_account(path.parent / "none yet")
    return [str(PGBOUNCER), *([] if account is None else ["-u", account.pw_name]), str(path)]


def through_poolers(*ports: int) -> dict[str, str]:
    """Settings that lead through the first of these poolers that is there."""
    hosts = ",".join("127.0.0.1" for _ in ports)
    query = f"host={hosts}&port={','.join(map(str, ports))}"
    return {
        "DATABASE_URL": f"postgresql://{LOGIN}:{PASSWORD}@/charter?{query}",
        "DATABASE_POOLER": "transaction",
    }


def substituted(name: str, values: Mapping[str, str]) -> str:
    """A file of `deploy/` with other values than those of its example, each of which is there."""
    text = (REPOSITORY / "deploy" / name).read_text(encoding="utf-8")
    for example, value in values.items():
        assert example in text, f"{name} has no {example!r}"
        text = text.replace(example, value)
    return text


def until_listening(group: ProcessGroup, port: int) -> ProcessGroup:
    """The same, once somebody can connect."""
    until(lambda: lets_in(port) or not group.is_alive, "a server that listens")
    assert group.is_alive, group.said()
    return group


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
    open_path_for_others(path)
