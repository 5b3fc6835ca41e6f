"""A document with any damage is mended as far as it goes, only grows, and is done after one run."""

import random
from pathlib import Path
from typing import Final

import pytest

from codegen.lint import lint, lint_and_fix

STYLES: Final = Path(__file__).parent / "styles"


class Chance(random.Random):
    """Chance that is the same each time."""


def _damaged(text: str, chance: Chance) -> str:
    lines = text.splitlines(keepends=True)
    for _ in range(chance.randint(1, 3)):
        index = chance.randrange(len(lines))
        lines[index] = chance.choice(
            [
                "",
                lines[index].rstrip("\n") + "  # a note: {x, y}\n",
                lines[index].replace("'", '"'),
                lines[index] + chance.choice(lines),
            ]
        )
    return "".join(lines)


@pytest.mark.parametrize("seed", range(24))
def test_a_damaged_document_is_mended_as_far_as_it_goes(seed: int, tmp_path: Path) -> None:
    chance = Chance(seed)
    before = _damaged(chance.choice(sorted(STYLES.iterdir())).read_text(encoding="utf-8"), chance)
    spec = tmp_path / "openapi.yaml"
    spec.write_text(before, encoding="utf-8")
    promised = [finding for finding in lint(spec, "house") if finding.fixes]

    mended, left = lint_and_fix(spec, "house")

    after = spec.read_text(encoding="utf-8")
    rest = iter(after)
    quoted = any("is a number" in finding.message for finding in mended)
    assert quoted or all(character in rest for character in before)
    assert {(each.pointer, each.message) for each in promised} <= {
        (each.pointer, each.message) for each in mended
    }
    again, still_left = lint_and_fix(spec, "house")
    assert (list(again), still_left) == ([], left)
    assert spec.read_text(encoding="utf-8") == after
