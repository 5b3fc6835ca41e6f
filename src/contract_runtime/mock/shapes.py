"""Where a resource stands in a body: bare, in an envelope (`{"data": {...}}`), or as a row of a list."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from contract_runtime.mock.store import Facts
from contract_runtime.sampling import Json
from contract_runtime.sampling.plain_values import snake_case

Path = tuple[str, ...]

_ENVELOPES: Final = (
    "data",
    "result",
    "results",
    "item",
    "resource",
    "payload",
    "response",
    "body",
    "content",
    "embedded",
)
_ROWS: Final = ("data", "items", "results", "result", "entries", "values", "value", "records", "rows", "list")
_IDS: Final = ("id", "uuid", "guid", "uid")
_NAMES: Final = frozenset({"key", "slug", "sid", "code", "name", "number"})
"""Parameters that name another property than the id."""


def id_path(facts: Facts, parameter: str) -> Path | None:
    """The property that holds what a path's parameter names.

    For `petId` that is `petId` or else `id`, for `jobName` also `name`, or `name` among the metadata.
    """
    wanted = snake_case(parameter)
    tail = wanted.rpartition("_")[2]
    names = {
        snake_case(name): name for name in reversed([*facts]) if not isinstance(facts[name], dict | list)
    }
    others = () if tail in _NAMES else _IDS
    for candidate in (wanted, tail, *others):
        if candidate in names:
            return (names[candidate],)
    inner = facts.get("metadata")
    return ("metadata", tail) if isinstance(inner, Mapping) and tail in inner else None


def at(value: Json, path: Path) -> Json:
    """The part of a value at a path, None where there is none."""
    for name in path:
        value = value.get(name) if isinstance(value, Mapping) else None
    return value


def replaced(value: Json, path: Path, part: Json) -> Json:
    """The value with another part at the path."""
    if not path:
        return part
    inner = value if isinstance(value, Mapping) else {}
    return {**inner, path[0]: replaced(inner.get(path[0]), path[1:], part)}


def fitted(body: Json, place: Path, values: Iterable[Json], accepts: Callable[[Json], bool]) -> Json:
    """The body with the first of the values that fits at the place."""
    candidates = (replaced(body, place, value) for value in values)
    return next((each for each in candidates if accepts(each)), body)


def record_path(body: Json, parameter: str, name: str) -> Path | None:
    """Where in a body the resource stands; None where there is none."""
    if not isinstance(body, Mapping):
        return None
    if parameter and id_path(body, parameter) is not None:
        return ()
    inner = [key for key, each in body.items() if isinstance(each, Mapping)]
    known = [key for key in inner if snake_case(key) in {*_ENVELOPES, *_single_names(name)}]
    if known and (not parameter or id_path(body[known[0]], parameter) is not None or len(body) <= 3):
        return (known[0],)
    return ()


def answer_path(body: Json, parameter: str, name: str) -> Path:
    """Where in an answer the resource stands: what stands there alone is the resource, too."""
    path = record_path(body, parameter, name)
    if path == () and len(body) == 1 and not (parameter and id_path(body, parameter)):
        return tuple(key for key, each in body.items() if isinstance(each, Mapping))
    return path or ()


def rows_path(body: Json, name: str, depth: int = 2) -> Path | None:
    """Where in a body its rows stand: the body itself, or its one array; None where there is none."""
    if isinstance(body, list):
        return ()
    if not isinstance(body, Mapping):
        return None
    arrays = [key for key, each in body.items() if isinstance(each, list)]
    known = [key for key in arrays if snake_case(key) in {*_ROWS, snake_case(name)}]
    tabular = [key for key in arrays if all(isinstance(row, Mapping) for row in body[key])]
    if known or len(tabular) == 1 == len(arrays):
        return ((known or tabular)[0],)
    if depth == 0:
        return None
    for key in (key for key, each in body.items() if isinstance(each, Mapping)):
        inner = rows_path(body[key], name, depth - 1)
        if inner is not None and snake_case(key) in {*_ENVELOPES, snake_case(name)}:
            return (key, *inner)
    return None


def _single_names(name: str) -> set[str]:
    """`pets` may come as `{"pet": {...}}`."""
    own = snake_case(name)
    return {own, own.removesuffix("s"), own.removesuffix("ies") + "y"}


def overlaid(sample: Json, facts: Facts, accepts: Callable[[Json], bool]) -> Json:
    """The facts as far as they fit: by themselves, over the sample, or else those that fit in the sample."""
    if not isinstance(sample, Mapping):
        return sample
    for whole in (dict(facts), {**sample, **facts}):
        if accepts(whole):
            return whole
    value = dict(sample)
    for name, fact in facts.items():
        known = value.get(name)
        parts = [fact, {**known, **fact}] if isinstance(known, dict) and isinstance(fact, dict) else [fact]
        fitting = next((part for part in parts if accepts({**value, name: part})), known)
        if name in value or fitting is not known:
            value[name] = fitting
    return value


def is_id(value: Json) -> bool:
    """Whether a value can be the id of something."""
    return isinstance(value, str | int) and not isinstance(value, bool) and value != ""


def text_of(value: Json) -> str:
    """An id as it stands in a path."""
    return value if isinstance(value, str) else str(value)


def key_of(row: Json, parameter: str) -> str | None:
    """The id that a row is known by, None where it has none."""
    if isinstance(row, Mapping):
        place = id_path(row, parameter)
        value = at(row, place) if place is not None else None
        return text_of(value) if is_id(value) else None
    return text_of(row) if is_id(row) else None
