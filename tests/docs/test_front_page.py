"""What the readme says and shows is true of today's code and figures."""

import json
import re
from pathlib import Path
from typing import Final

from benchmarks.beside import CHART, RESULTS, ROWS, beside
from contract import CONTRACT

ROOT: Final = Path(__file__).parents[2]
README: Final = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_readme_counts_the_operations() -> None:
    assert f" {len(CONTRACT.operations)} operations" in README


def test_the_chart_and_the_sentence_about_it_are_of_the_last_results() -> None:
    """Otherwise draw it again: `python -m benchmarks.beside`."""
    results = json.loads(RESULTS.read_bytes())
    ratios = [float(results[row]["ratio"]) for row in ROWS]

    assert CHART.read_text(encoding="utf-8") == beside(results)
    assert f"{min(ratios):.0f} to {max(ratios):.0f} times" in README


def test_the_picture_of_the_house_has_every_feature() -> None:
    picture = (ROOT / "docs/house.svg").read_text(encoding="utf-8")
    features = {path.parent.name for path in (ROOT / "src/charter").glob("*/feature.py")}

    assert features - set(re.findall(r">([\w ]+)</text>", picture)) == set()


def test_pictures_are_there_and_small() -> None:
    shown = re.findall(r"(?:!\[[^]]*\]\(|<img src=\")([^)\"]+)", README)

    assert len(shown) >= 5
    assert {path: size for path in shown if (size := (ROOT / path).stat().st_size) > 150_000} == {}
