"""`python -m tests.soak [CASE ...] [--seconds N]`: faults under load, as a table and JSON.

Without `--seconds` each case repeats what it does as often as the table promises. With it, which is a sample,
it does so once, and again while its share of that time lasts, and all is over after that time. What had no
time for its end was not checked, which is no failure.
"""

import argparse
import signal
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from difflib import get_close_matches
from pathlib import Path
from types import FrameType
from typing import Final

import httpx

from tests.faults.servers import Servers, servers
from tests.faults.stand import REPOSITORY, Stand, stand
from tests.faults.waiting import NeverHappened
from tests.soak.cases import Case, NotChecked, Outcome, Turns
from tests.soak.catalogue import CATALOGUE
from tests.soak.report import Result, is_passed, table, verdict, write

EXAMPLES: Final = """examples:
  python -m tests.soak
  python -m tests.soak disk_full_mail disk_full_servers
  python -m tests.soak --seconds 60 --output figures.json"""
RESULTS: Final = REPOSITORY / "benchmarks" / "reliability.json"
CLEARING: Final = 15
"""Seconds of the time given in which all is ended and told of."""
TOO_SLOW: Final = (NeverHappened, TimeoutError, httpx.TimeoutException)
"""What a machine that does much else may come to."""


class OutOfTime(BaseException):
    """The time of the whole run is over."""


def main(arguments: Sequence[str] | None = None) -> int:
    """1 where a case is broken, or where none held though there was time; otherwise 0."""
    options = parse(arguments)
    cases = [case for case in CATALOGUE if not options.names or case.name in options.names]
    with ending_in_order(options.seconds):
        results = run_all(cases, options)
    print(table(results))
    return 0 if is_passed(results, is_sample=options.seconds is not None) else 1


def parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    names = [case.name for case in CATALOGUE]
    parser = argparse.ArgumentParser(
        prog="python -m tests.soak",
        description="Faults under load. Exits 1 where a case is broken, or where none held.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("names", nargs="*", metavar="CASE", help=f"any of {', '.join(names)}; default: all")
    parser.add_argument("--seconds", type=int, help="time for all; default: as long as it takes")
    parser.add_argument("--output", type=Path, help=f"default: {RESULTS}, unless there is a time")
    parser.add_argument("--logs", type=Path, help="where the logs of the processes go")
    options = parser.parse_args(arguments)
    if unknown := sorted(set(options.names) - set(names)):
        close = get_close_matches(unknown[0], names, 1)
        mend = f". Did you mean {close[0]}?" if close else ""
        parser.error(f"no such case: {', '.join(unknown)}{mend}")
    if options.output is None and options.seconds is None:
        options.output = RESULTS
    return options


@contextmanager
def ending_in_order(seconds: int | None) -> Iterator[None]:
    """Servers are stopped on the way out, whether somebody asks for it or time is over."""

    def leave(_signal: int, _frame: FrameType | None) -> None:
        raise SystemExit(143)

    def give_up(_signal: int, _frame: FrameType | None) -> None:
        raise OutOfTime

    signal.signal(signal.SIGTERM, leave)
    signal.signal(signal.SIGALRM, give_up)
    signal.alarm(0 if seconds is None else max(1, seconds - CLEARING))
    try:
        yield
    finally:
        signal.alarm(0)


def run_all(cases: Sequence[Case], options: argparse.Namespace) -> dict[Case, Result]:
    """Each case after the other; what came out so far is written, however the run ends."""
    seconds: int | None = options.seconds
    results: dict[Case, Result] = {case: NotChecked("no time was left") for case in cases}
    ends_at = None if seconds is None else time.monotonic() + seconds - CLEARING
    try:
        with ExitStack() as stack:
            over = stack.enter_context(servers())
            for place, case in enumerate(cases):
                share = None if ends_at is None else (ends_at - time.monotonic()) / (len(cases) - place)
                results[case] = NotChecked("time was over before its end")
                print(f"{place + 1} of {len(cases)}:", end=" ", file=sys.stderr)
                results[case] = run(case, share, options.logs, over)
                if options.output is not None:
                    write(options.output, {case: results[case]})
                if not isinstance(results[case], Outcome):  # which may have left them in any state
                    stack.close()
                    over = stack.enter_context(servers())
    except OutOfTime:
        print("out of time", file=sys.stderr)
    return results


def run(case: Case, seconds: float | None, logs: Path | None, over: Servers) -> Result:
    """A case on a deployment of its own, over servers that all share."""
    print(f"{case.name} ...", end=" ", file=sys.stderr, flush=True)
    started_at = time.monotonic()
    result: Result
    try:
        with stand(None if logs is None else logs / case.name, over) as stood:
            result = attempt(case, stood, Turns(case.turns, seconds))
    except NotChecked as reason:
        result = reason
    print(f"{verdict(result)} ({time.monotonic() - started_at:.0f} s)", file=sys.stderr)
    return result


def attempt(case: Case, stood: Stand, turns: Turns) -> Result:
    """What a case found, or what went wrong with the last words of its processes."""
    try:
        return case.run(stood, turns)
    except NotChecked:
        raise
    except Exception as problem:
        if turns.is_sample and isinstance(problem, TOO_SLOW):
            raise NotChecked(f"not within its time here: {problem}") from problem
        problem.add_note(stood.said())
        return RuntimeError("\n".join([f"{type(problem).__name__}: {problem}", *problem.__notes__]))
