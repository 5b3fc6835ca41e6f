"""Load from a process of its own: wrk, or oha where wrk is missing."""

import json
import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.conditions import Conditions, pinned_to
from benchmarks.figures import NotChecked, NotMeasured
from benchmarks.load_requests import LoadRequest

CONNECTIONS = 32
MEND = "Install wrk (apt install wrk, brew install wrk) or oha (brew install oha, cargo install oha)."


@dataclass(frozen=True, slots=True)
class LoadReport:
    """How many expected answers came within how many seconds."""

    answers: int
    seconds: float


Load = Callable[[int, LoadRequest, int, Conditions], LoadReport]
"""Puts a server at a port under load for some seconds. Raises: NotMeasured, where another answer comes."""


def find_load_tool() -> str:
    """`wrk` or `oha`. Raises: NotChecked."""
    for name in LOADS:
        if shutil.which(name):
            return name
    raise NotChecked(f"Neither wrk nor oha is on PATH. {MEND}")


def put_under_load(port: int, request: LoadRequest, seconds: int, conditions: Conditions) -> LoadReport:
    return LOADS[find_load_tool()](port, request, seconds, conditions)


def load_with_wrk(port: int, request: LoadRequest, seconds: int, conditions: Conditions) -> LoadReport:
    with tempfile.TemporaryDirectory() as directory:
        script = Path(directory) / "request.lua"
        script.write_text(wrk_script(request), encoding="utf-8")
        options = ["-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "-s", str(script)]
        report = run_load(["wrk", *options, f"http://127.0.0.1:{port}{request.path}"], conditions)
    refused = re.search(r"Non-2xx or 3xx responses: (\d+)|Socket errors: .*", report)
    total = re.search(r"(\d+) requests in ([\d.]+)s", report)
    if refused or total is None:
        raise NotMeasured(f"wrk on {request.method} {request.path}: {refused[0] if refused else report}")
    return LoadReport(int(total[1]), float(total[2]))


def wrk_script(request: LoadRequest) -> str:
    """JSON strings without control characters are Lua strings too."""
    lines = [f"wrk.method = {json.dumps(request.method)}"]
    lines += [
        f"wrk.headers[{json.dumps(name)}] = {json.dumps(text)}" for name, text in request.headers.items()
    ]
    if request.body is not None:
        lines.append(f"wrk.body = {json.dumps(request.body)}")
    if request.turns:
        lines += [
            "local requests, turn = {}, 0",
            "function init()",
            *(turn_of(headers) for headers in request.turns),
            "end",
            "function request()",
            "  turn = turn % #requests + 1",
            "  return requests[turn]",
            "end",
        ]
    return "\n".join(lines)


def turn_of(headers: Mapping[str, str]) -> str:
    """The Lua that makes one more request, with these headers added."""
    pairs = ", ".join(f"[{json.dumps(name)}] = {json.dumps(text)}" for name, text in headers.items())
    return (
        f"  for name, text in pairs({{{pairs}}}) do wrk.headers[name] = text end "
        "requests[#requests + 1] = wrk.format()"
    )


def load_with_oha(port: int, request: LoadRequest, seconds: int, conditions: Conditions) -> LoadReport:
    if request.turns:
        raise NotChecked(f"{request.method} {request.path} in turns needs wrk. {MEND}")
    options = [
        "--no-tui",
        "--output-format",
        "json",
        "-c",
        str(CONNECTIONS),
        "-z",
        f"{seconds}s",
        "-m",
        request.method,
    ]
    for name, text in request.headers.items():
        options += ["-H", f"{name}: {text}"]
    if request.body is not None:
        options += ["-d", request.body]
    report = json.loads(run_load(["oha", *options, f"http://127.0.0.1:{port}{request.path}"], conditions))
    statuses: dict[str, int] = report["statusCodeDistribution"]
    if set(statuses) != {str(request.status)}:
        raise NotMeasured(f"oha on {request.method} {request.path}: statuses {statuses}")
    return LoadReport(statuses[str(request.status)], float(report["summary"]["total"]))


def run_load(command: Sequence[str], conditions: Conditions) -> str:
    with pinned_to(conditions.load_core):
        finished = subprocess.run(command, capture_output=True, text=True, check=False)
    if finished.returncode:
        raise NotMeasured(f"{' '.join(command)}\n{finished.stderr.strip() or finished.stdout.strip()}")
    return finished.stdout


LOADS: dict[str, Load] = {"wrk": load_with_wrk, "oha": load_with_oha}
