"""`python -m benchmarks.instructions [--record]`: how many instructions operations and a read take.

Unlike times, the figures hardly differ from run to run, so a test can hold the service to those that are kept
in `instructions.json`. They are of one Python and one architecture; on others nothing is checked.
"""

import json
import platform
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from benchmarks.compiled_contract import PACKAGES, compile_projects_contract
from benchmarks.conditions import HERE, REPOSITORY, clean_environment
from benchmarks.database_rows import add_projects
from benchmarks.figures import NotChecked, NotMeasured
from benchmarks.identity import run_identity
from benchmarks.ours import counted
from benchmarks.suites.database import database

INSTRUCTIONS = HERE / "instructions.json"
TOLERANCE = 0.05
TOOLS = ("valgrind", "callgrind_control")
_TRIGGER = re.compile(r"^desc: Trigger: dump (\w+)$", re.MULTILINE)
_TOTAL = re.compile(r"^totals: (\d+)$", re.MULTILINE)


def count_instructions() -> dict[str, int]:
    """Instructions of each operation and of a read, by name. Raises: NotChecked, NotMeasured."""
    for tool in TOOLS:
        if shutil.which(tool) is None:
            raise NotChecked(f"{tool} is not on PATH: apt install valgrind")
    compile_projects_contract()
    with database() as url, tempfile.TemporaryDirectory() as directory:
        add_projects(url, 100)
        run_counted(url, Path(directory))
        totals = dict(map(total_of, Path(directory).iterdir()))
    empty = totals["nothing"]
    names = [name for name in totals if name not in ("start", "nothing", "")]
    return {name: round((totals[name] - empty) / counted.TIMES) for name in sorted(names)}


def run_counted(url: str, directory: Path) -> None:
    """Run `benchmarks.ours.counted` under valgrind, which writes a file for each dump."""
    identity = run_identity()
    environment = {
        **clean_environment(),
        **identity.environment,
        "BENCHMARK_AUTHORIZATION": identity.authorization["Authorization"],
        "BENCHMARK_DATABASE_URL": url,
        "PYTHONPATH": str(PACKAGES),
        "PYTHONHASHSEED": "0",
    }
    callgrind = ["valgrind", "-q", "--tool=callgrind", "--instr-atstart=no"]
    program = [sys.executable, "-m", counted.__name__]
    finished = subprocess.run(
        [*callgrind, f"--callgrind-out-file={directory}/counted", *program],
        cwd=REPOSITORY,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if finished.returncode:
        raise NotMeasured(f"{' '.join(program)}\n{finished.stderr.strip()[-1000:]}")


def total_of(dump: Path) -> tuple[str, int]:
    """The name and the total of a dump; that at the end of the program has no name."""
    text = dump.read_text(encoding="utf-8")
    trigger, total = _TRIGGER.search(text), _TOTAL.search(text)
    return trigger[1] if trigger else "", int(total[1]) if total else 0


def here() -> str:
    """Whose figures those of this run are."""
    return f"Python {platform.python_version()} on {platform.machine()}"


def known_here() -> Mapping[str, int]:
    """The known figures. Raises: NotChecked, where they are of another Python or machine."""
    known: dict[str, dict[str, int]] = json.loads(INSTRUCTIONS.read_text(encoding="utf-8"))
    if here() not in known:
        raise NotChecked(f"the figures are of {', '.join(known)}, and this is {here()}")
    return known[here()]


def main(arguments: list[str]) -> None:
    """Print the figures beside the known ones, and keep them with `--record`."""
    known = json.loads(INSTRUCTIONS.read_text(encoding="utf-8")) if INSTRUCTIONS.is_file() else {}
    found = count_instructions()
    for name, count in found.items():
        before = known.get(here(), {}).get(name)
        print(f"{name:10} {count:9,}", "" if before is None else f"  {count / before - 1:+.1%}")
    if "--record" in arguments:
        INSTRUCTIONS.write_text(json.dumps(known | {here(): found}, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
