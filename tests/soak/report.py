"""The table for people and the JSON file for programs."""

import json
from collections.abc import Mapping
from pathlib import Path

from tests.soak.cases import Case, NotChecked, Outcome

Result = Outcome | Exception


def verdict(result: Result) -> str:
    """
    >>> verdict(NotChecked("no /proc"))
    'not checked'
    """
    if isinstance(result, NotChecked):
        return "not checked"
    return "held" if isinstance(result, Outcome) and result.is_held else "BROKEN"


def table(results: Mapping[Case, Result]) -> str:
    """What is broken comes last, where a log that was cut still has it."""
    ordered = sorted(results.items(), key=lambda item: verdict(item[1]) == "BROKEN")
    return "\n".join(f"{verdict(result):<11}  {case.promise}\n{_found(result)}" for case, result in ordered)


def is_passed(results: Mapping[Case, Result], *, is_sample: bool) -> bool:
    """Whether nothing was broken and something held; a sample may have had time for nothing."""
    verdicts = [verdict(result) for result in results.values()]
    return "BROKEN" not in verdicts and (is_sample or "held" in verdicts)


def write(path: Path, results: Mapping[Case, Result]) -> None:
    """The cases that ran; those that did not stay as they were."""
    kept = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    found = {case.name: _as_json(case, result) for case, result in results.items()}
    path.write_text(json.dumps(kept | found, indent=2) + "\n", encoding="utf-8")


def _found(result: Result) -> str:
    if not isinstance(result, Outcome):
        return f"{'':13}{result or type(result).__name__}"
    found = [*(f"{count} {words}" for words, count in result.counts.items())]
    found += [f"{words}: {figure}" for words, figure in result.figures.items()]
    return "\n".join(f"{'':13}{line}" for line in found)


def _as_json(case: Case, result: Result) -> dict[str, object]:
    said: dict[str, object] = {"promise": case.promise, "verdict": verdict(result).lower()}
    if not isinstance(result, Outcome):
        return said | {"reason": str(result) or type(result).__name__}
    counts = {words: {"found": count.found, "wanted": count.wanted} for words, count in result.counts.items()}
    figures = {
        words: {"value": round(figure.value, 3), "unit": figure.unit}
        | ({} if figure.most is None else {"most": figure.most})
        | ({} if figure.least is None else {"least": figure.least})
        for words, figure in result.figures.items()
    }
    return said | {"counts": counts, "figures": figures}
