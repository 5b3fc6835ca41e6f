"""The virtual environment of the peers, built by the same command that measures them."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from benchmarks.conditions import HERE
from benchmarks.figures import NotMeasured

PEERS = HERE / ".peers"
VERSIONS = HERE / "peers.txt"
STAMP = PEERS / "built-from"


def peer_program(name: str) -> Path:
    """A program of the peers' environment, such as `datamodel-codegen`."""
    return PEERS / ("Scripts" if os.name == "nt" else "bin") / name


def peer_python() -> Path:
    return peer_program("python")


def build_peer_environment() -> None:
    """Build `benchmarks/.peers` from `benchmarks/peers.txt`, unless it is what that file says already."""
    wanted = hashlib.sha256(VERSIONS.read_bytes() + sys.version.encode()).hexdigest()
    if STAMP.is_file() and STAMP.read_text(encoding="ascii") == wanted:
        return
    print(f"building the peers' environment in {PEERS} ...", file=sys.stderr)
    shutil.rmtree(PEERS, ignore_errors=True)
    for command in installing_commands():
        finished = subprocess.run(command, capture_output=True, text=True, check=False)
        if finished.returncode:
            raise NotMeasured(
                f"{' '.join(command)}\n{finished.stderr.strip()}\n"
                "The peers come from a package index: check the network."
            )
    STAMP.write_text(wanted, encoding="ascii")


def installing_commands() -> list[list[str]]:
    """With uv where it is at hand, else with the standard library's venv and pip."""
    python = str(peer_python())
    if uv := shutil.which("uv"):
        return [
            [uv, "venv", "--quiet", "--python", sys.executable, str(PEERS)],
            [uv, "pip", "install", "--quiet", "--python", python, "--requirement", str(VERSIONS)],
        ]
    return [
        [sys.executable, "-m", "venv", str(PEERS)],
        [
            python,
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            "--requirement",
            str(VERSIONS),
        ],
    ]
