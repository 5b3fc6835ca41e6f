"""Names of alternatives: by title, by the constant that tells them apart, by their parts, by their kind."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from codegen.findings import Json
from codegen.naming.distinct import distinct
from codegen.naming.python_names import pascal_case, shortened
from codegen.naming.schema_names import joined, kind_word
from codegen.naming.words import words

_OF_NAMES: Final = frozenset({"properties", "patternProperties", "$defs", "definitions", "dependentSchemas"})
_INSIDE: Final = {"items": "Item", "additionalProperties": "Value", "unevaluatedProperties": "Value"}
_MOST_WORDS: Final = 5
_LONGEST_VALUE: Final = 40


def branch_names(hint: str, branches: Sequence[Json]) -> list[str]:
    """The names of alternatives, each another one."""
    whole = [_title(hint, branch) for branch in branches]
    titles = _without_shared(whole)
    referred = _without_shared([next(iter(_own_references(branch, branches)), "") for branch in branches])
    taken: set[str] = set()
    result = []
    for number, branch in enumerate(branches):
        telling = [titles[number], *_telling_values(branch), referred[number]]
        candidates = [pascal_case(word, prefix="") for word in telling if word]
        candidates += [pascal_case(word, prefix="") for word in _described(branch, branches) if word]
        wanted = [joined(hint, word) for word in [*candidates, shortened(whole[number])] if word]
        name = distinct([*wanted, f"{hint}{number + 1}"], taken)
        taken.add(name)
        result.append(name)
    return result


def name_inside(name: str, schema: Json, pointer: Sequence[str | int]) -> str:
    """The name of a place inside a named schema, such as `("properties", "kind")` of it."""
    rest = [str(part) for part in pointer]
    while rest:
        key, inner = rest[0], _item(schema, rest[0])
        if isinstance(inner, list) and len(rest) > 1 and rest[1].isdigit() and int(rest[1]) < len(inner):
            name = branch_names(name, inner)[int(rest[1])] if key != "allOf" else name
            schema, rest = inner[int(rest[1])], rest[2:]
        elif key in _OF_NAMES and len(rest) > 1:
            name, schema, rest = (
                joined(name, pascal_case(rest[1], prefix="")),
                _item(inner, rest[1]),
                rest[2:],
            )
        else:
            name, schema, rest = f"{name}{_INSIDE.get(key) or pascal_case(key)}", inner, rest[1:]
    return name


def _item(schema: Json, key: str) -> Json:
    return schema.get(key) if isinstance(schema, dict) else None


def _title(hint: str, branch: Json) -> str:
    """The title, unless it says what the hint ends in."""
    title = str(branch.get("title") or "") if isinstance(branch, dict) else ""
    found = words(title)
    if not found or words(hint)[-len(found) :] == found:
        return ""
    return pascal_case(title, prefix="")


def _without_shared(names: Sequence[str]) -> list[str]:
    """Names in capitals without the words that all of them start or end with; long ones are none at all.

    >>> _without_shared(["PublicNumberOutput", "PublicFlagOutput", ""])
    ['Number', 'Flag', '']
    """
    several = {name: _pieces(name) for name in names if name}
    start = _shared(list(several.values()))
    end = _shared([pieces[start:][::-1] for pieces in several.values()])
    cut = {name: pieces[start : len(pieces) - end] for name, pieces in several.items()}
    if len(several) < 2 or not all(pieces and pieces[0][0].isalpha() for pieces in cut.values()):
        cut = several
    return ["".join(cut[name]) if name and len(cut[name]) <= _MOST_WORDS else "" for name in names]


def _pieces(name: str) -> list[str]:
    """The words of a name as they are written in it."""
    pieces, start = [], 0
    for word in words(name):
        pieces.append(name[start : start + len(word)])
        start += len(word)
    return pieces if "".join(pieces) == name else [name]


def _shared(several: Sequence[Sequence[str]]) -> int:
    """How many words all of them start with."""
    count = 0
    for pieces in zip(*several, strict=False):
        if len(set(pieces)) > 1:
            break
        count += 1
    return count


def _described(branch: Json, branches: Sequence[Json]) -> Iterator[str]:
    """Words for what an alternative has that others have not, then for its kind."""
    if not isinstance(branch, dict):
        return
    others = {name for each in branches if each is not branch for name in _own_properties(each)}
    required = [name for name in branch.get("required") or () if name in _own_properties(branch)]
    yield from [name for name in required if name not in others][:1]
    if branch.get("type") == "string" and isinstance(branch.get("format"), str):
        yield branch["format"]
    items = branch.get("items")
    if isinstance(items, dict) and sum("items" in each for each in branches if isinstance(each, dict)) > 1:
        yield f"{kind_word(items)} list"
    yield kind_word(branch)
    if "pattern" in branch:
        yield "Pattern"
    yield from [name for name in _own_properties(branch) if name not in others][:1]


def _own_references(branch: Json, branches: Sequence[Json]) -> list[str]:
    """The components that a composed alternative, and no other one, is made of."""
    shared = {name for each in branches if each is not branch for name in _referred_names(each)}
    return [name for name in _referred_names(branch) if name not in shared]


def _referred_names(branch: Json) -> list[str]:
    parts = branch.get("allOf") if isinstance(branch, dict) else None
    return [kind_word(part) for part in parts or () if isinstance(part, dict) and "$ref" in part]


def _telling_values(branch: Json) -> Iterable[str]:
    """The values of properties that can have one value only, also in parts of the alternative."""
    for schema in _own_properties(branch).values():
        if isinstance(schema, dict):
            values: Sequence[Json] = [schema["const"]] if "const" in schema else schema.get("enum") or []
            if len(values) == 1 and isinstance(values[0], str) and len(values[0]) <= _LONGEST_VALUE:
                yield values[0].capitalize() if values[0].isupper() and values[0].isalpha() else values[0]
    for part in (branch.get("allOf") or ()) if isinstance(branch, dict) else ():
        yield from _telling_values(part)


def _own_properties(branch: Json) -> Mapping[str, Any]:
    properties = branch.get("properties") if isinstance(branch, dict) else None
    return properties if isinstance(properties, dict) else {}
