"""The glossary has each word once, and sends readers to files that use it."""

import re
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]
PAGE: Final = (ROOT / "docs/glossary.md").read_text(encoding="utf-8")
ROWS: Final = re.findall(r"^\| ([\w -]+) \| (.+) \| `(.+)` \|$", PAGE, re.MULTILINE)
WORDS: Final = [word for word, _, _ in ROWS]


def test_every_line_of_the_table_is_a_word_with_its_file() -> None:
    assert len(ROWS) == PAGE.count("\n| ") - 1


def test_words_stand_once_each_and_in_order() -> None:
    assert sorted(set(WORDS)) == WORDS


def test_the_file_of_a_word_mentions_it() -> None:
    assert [word for word, _, path in ROWS if not _mentions(path, word)] == []


def _mentions(path: str, word: str) -> bool:
    """In whichever way the file writes it: `entity tag`, `entity_tag`, `EntityTag`."""
    text = f"{path} {(ROOT / path).read_text(encoding='utf-8')}".replace("_", " ")
    text = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", text).lower()
    return re.search(r"\b" + re.sub(r"[ -]", r"[\\s-]+", word), text) is not None
