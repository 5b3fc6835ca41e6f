"""What follows from a request without being in it: its author, names for addresses, what a verb does."""

import re
import unicodedata
from collections.abc import Mapping
from typing import Final

from contract_runtime.sampling import Json
from contract_runtime.sampling.plain_values import snake_case

_MAKERS: Final = frozenset(
    {"author", "owner", "creator", "user", "sender", "created_by", "submitter", "reporter", "poster"}
)
_NAMES: Final = ("title", "name", "subject", "headline", "label")
_SPOKEN: Final = frozenset({"slug", "handle", "permalink"})


def signed(record: Mapping[str, Json], signer: Mapping[str, Json]) -> dict[str, Json]:
    """The properties that tell who made something, with whoever is signed in."""
    found: dict[str, Json] = {}
    for name, each in record.items():
        if signer and snake_case(name) in _MAKERS and isinstance(each, Mapping):
            found[name] = {key: signer.get(snake_case(key), value) for key, value in each.items()}
    return found


def spoken_name(facts: Mapping[str, Json], parameter: str) -> str | None:
    """The name in an address, made of the title; None where addresses have ids instead."""
    if snake_case(parameter) not in _SPOKEN:
        return None
    title = next((facts[name] for name in _NAMES if isinstance(facts.get(name), str)), "")
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or None


def switched(record: Mapping[str, Json], verb: str, *, is_on: bool) -> dict[str, Json]:
    """What a verb such as `favorite` does to the properties named after it, and to their count.

    >>> switched({"favorited": False, "favoritesCount": 2, "read": False}, "favorite", is_on=True)
    {'favorited': True, 'favoritesCount': 3}
    """
    key = snake_case(verb)
    is_undone = key.startswith("un")
    stem = (key.removeprefix("un") if is_undone else key).rstrip("e")
    wanted = is_on is not is_undone
    named = {
        name: each for name, each in record.items() if snake_case(name).removeprefix("is_").startswith(stem)
    }
    flags = [name for name, each in named.items() if isinstance(each, bool)]
    if len(stem) < 3 or not flags:
        return {}
    changed: dict[str, Json] = dict.fromkeys(flags, wanted)
    for name, each in named.items():
        is_count = isinstance(each, int) and not isinstance(each, bool) and snake_case(name).endswith("count")
        if is_count and record[flags[0]] is not wanted:
            changed[name] = max(each + (1 if wanted else -1), 0)
    return changed
