"""`python -m benchmarks [NAME ...] [--seconds 3] [--rounds 5]`: measure, print a table, write the results."""

import argparse
import platform
import signal
import sys
import time
from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path
from types import FrameType

from benchmarks.catalogue import CATALOGUE
from benchmarks.conditions import HERE, Conditions, conditions_here
from benchmarks.figures import Benchmark, Figure, NotChecked, NotMeasured
from benchmarks.load import find_load_tool
from benchmarks.peer_environment import build_peer_environment
from benchmarks.report import table, write_results

EXAMPLES = """examples:
  python -m benchmarks
  python -m benchmarks stack_get db_read --seconds 3 --rounds 5
  python -m benchmarks --clock cpu --output figures.json"""
CLOCK_HELP = (
    "what rates count by: wall time, or the server's processor time (for machines busy with other work)"
)


def main(arguments: Sequence[str] | None = None) -> int:
    """1 when a bar is missed or a benchmark could not run, but for want of a tool; otherwise 0."""
    options = parse(arguments)
    signal.signal(signal.SIGTERM, end_orderly)
    try:
        build_peer_environment()
    except NotMeasured as problem:
        print(problem, file=sys.stderr)
        return 1
    conditions = conditions_here(options.seconds, options.rounds, options.clock)
    print(f"Python {platform.python_version()}, {platform.machine()}; {load_tool_or_mend()}; {conditions}\n")
    selection = [benchmark for benchmark in CATALOGUE if not options.names or benchmark.name in options.names]
    figures, problems = measure_all(selection, conditions)
    return conclude(figures, problems, options.output, is_selection=bool(options.names))


def parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks",
        description="Performance side by side with peers. Exits 1 where a bar is missed.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "names",
        nargs="*",
        metavar="NAME",
        help=f"any of {', '.join(each.name for each in CATALOGUE)}; default: all",
    )
    parser.add_argument("--seconds", type=int, default=3, help="seconds of load on each side in a round")
    parser.add_argument("--clock", choices=["wall", "cpu"], default="wall", help=CLOCK_HELP)
    parser.add_argument("--rounds", type=int, default=5, help="rounds, of which the median counts")
    parser.add_argument(
        "--output", type=Path, default=HERE / "results.json", help="where the figures go as JSON"
    )
    options = parser.parse_args(arguments)
    names = [each.name for each in CATALOGUE]
    if unknown := sorted(set(options.names) - set(names)):
        close = get_close_matches(unknown[0], names, 1)
        mend = f". Did you mean {close[0]}?" if close else ""
        parser.error(f"no such benchmark: {', '.join(unknown)}{mend}")
    if options.rounds < 1 or options.seconds < 1:
        parser.error("at least one round of one second")
    return options


def load_tool_or_mend() -> str:
    try:
        return f"load by {find_load_tool()}"
    except NotMeasured as problem:
        return str(problem)


def end_orderly(_signal: int, _frame: FrameType | None) -> None:
    """Servers are stopped on the way out."""
    raise SystemExit(143)


def measure_all(
    selection: Sequence[Benchmark], conditions: Conditions
) -> tuple[list[Figure], dict[str, NotMeasured]]:
    figures: list[Figure] = []
    problems: dict[str, NotMeasured] = {}
    for place, benchmark in enumerate(selection, 1):
        started_at = time.monotonic()
        print(f"{place} of {len(selection)}: {benchmark.name} ...", end=" ", file=sys.stderr, flush=True)
        try:
            figure = Figure(benchmark, benchmark.measure(conditions))
        except NotMeasured as problem:
            problems[benchmark.name] = problem
            print(verdict_of(problem), file=sys.stderr)
            continue
        figures.append(figure)
        print(f"{figure.ratio:.2f}x ({time.monotonic() - started_at:.0f} s)", file=sys.stderr)
    return figures, problems


def verdict_of(problem: NotMeasured) -> str:
    return "not checked" if isinstance(problem, NotChecked) else "not measured"


def conclude(
    figures: Sequence[Figure], problems: dict[str, NotMeasured], output: Path, *, is_selection: bool
) -> int:
    """Print and write what came out; the exit code."""
    print(table(figures))
    write_results(output, figures, keep_others=is_selection)
    for said in dict.fromkeys(map(str, problems.values())):
        alike = {name: problem for name, problem in problems.items() if str(problem) == said}
        print(f"\n{verdict_of(next(iter(alike.values())))}: {', '.join(alike)}\n{said}")
    missed = [figure.benchmark.name for figure in figures if not figure.is_reached]
    if missed:
        print(f"\nbars missed: {', '.join(missed)}")
    failed = [problem for problem in problems.values() if not isinstance(problem, NotChecked)]
    return 1 if missed or failed else 0
