"""`python -m contract_runtime.mock`: serve a compiled package from its examples."""

import argparse
import json
import socket
import sys
from collections.abc import Sequence
from http import HTTPMethod
from importlib import import_module
from pathlib import Path
from typing import Final, Literal

import uvicorn

from contract_runtime.families import planned
from contract_runtime.mock.app import DOCS, create_mock
from contract_runtime.mock.page import example_call
from contract_runtime.mock.people import People
from contract_runtime.mock.seeding import SeedRefused
from contract_runtime.operations import Contract

_MOST_NAMES: Final = 6


class _GreetingServer(uvicorn.Server):
    """Says where it serves once it does: from then on a signal ends it in order."""

    def __init__(self, config: uvicorn.Config, greeting: str) -> None:
        super().__init__(config)
        self._greeting = greeting

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Listen, then greet."""
        await super().startup(sockets=sockets)
        sys.stdout.write(self._greeting)
        sys.stdout.flush()


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve until interrupted. 0 after that, 1 where the port cannot be used."""
    options = _parser().parse_args(arguments)
    try:
        return _serve(options)
    except KeyboardInterrupt:
        sys.stdout.write("\n")
        return 0


def _serve(options: argparse.Namespace) -> int:
    contract, document = _loaded(options.package_dir)
    try:
        seed, planted = _seed(options.seed)
        app = create_mock(contract, document, seed=seed, planted=planted, is_static=options.static)
    except (SeedRefused, OSError) as refused:
        sys.stderr.write(f"mock: --seed: {refused}\n")
        return 1
    try:
        listener = _listener(options.host, options.port)
    except (OSError, OverflowError) as failure:
        where = f"{options.host}:{options.port}"
        reason = getattr(failure, "strerror", None) or failure
        sys.stderr.write(f"mock: cannot listen on {where} - {reason}; give another --port\n")
        return 1
    with listener:
        config = uvicorn.Config(app, log_level="warning", access_log=False, http=_protocol(contract))
        _GreetingServer(config, _greeting(contract, _url(options.host, listener))).run(sockets=[listener])
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m contract_runtime.mock", description="Serve a mock.")
    parser.add_argument("--package-dir", required=True, type=Path, metavar="DIR", help="a compiled package")
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: 127.0.0.1)")
    parser.add_argument(
        "--port", default=4010, type=int, help="port to listen on, 0 for a free one (default: 4010)"
    )
    parser.add_argument(
        "--seed", default="0", help="a number makes other samples; a JSON file is what is there"
    )
    parser.add_argument("--static", action="store_true", help="answer samples only, keep nothing")
    return parser


def _loaded(folder: Path) -> tuple[Contract, dict[str, object]]:
    package = folder.resolve()
    sys.path.insert(0, str(package.parent))
    contract: Contract = import_module(f"{package.name}.wiring").CONTRACT
    return contract, json.loads((package / "openapi.json").read_bytes())


def _protocol(contract: Contract) -> Literal["auto", "h11"]:
    """What parses requests: httptools, where it is installed, knows but the methods that are registered."""
    methods = {each.outline.method for each in planned(contract)}
    return "auto" if methods <= {*HTTPMethod, "QUERY"} else "h11"


def _seed(given: str) -> tuple[int, dict[str, object]]:
    """The number, or what the file has. Raises: SeedRefused, OSError."""
    if given.removeprefix("-").isdecimal():
        return int(given), {}
    try:
        planted = json.loads(Path(given).read_bytes())
    except ValueError as unreadable:
        raise SeedRefused(f"this is no JSON: {unreadable}") from None
    if not isinstance(planted, dict):
        raise SeedRefused("write an object: what is there, by path")
    return 0, planted


def _listener(host: str, port: int) -> socket.socket:
    """A bound socket. Raises: OSError, where the port is taken or the host is no address of this machine."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    try:
        if sys.platform != "win32":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen(1024)
    except OSError:
        listener.close()
        raise
    return listener


def _url(host: str, listener: socket.socket) -> str:
    port = listener.getsockname()[1]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _greeting(contract: Contract, url: str) -> str:
    return (
        f"Mock of {contract.title} {contract.version}: {len(contract.operations)} operations\n"
        f"  serving  {url}{contract.base_paths[0].rstrip('/') if contract.base_paths else ''}\n"
        f"  docs     {url}{DOCS}\n"
        f"  try      {example_call(contract, url)}\n"
        f"{_people(People(contract).names)}"
    )


def _people(names: Sequence[str]) -> str:
    told = ", ".join(names[:_MOST_NAMES]) + (", ..." if len(names) > _MOST_NAMES else "")
    return f"  people   {told} (log in with any password, or as a credential)\n" if names else ""


if __name__ == "__main__":
    sys.exit(main())
