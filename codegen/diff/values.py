"""Types, null, listed values, formats and defaults."""

from typing import Final

from codegen.diff.changes import shown
from codegen.diff.demands import ALL_TYPES, FRACTION, Demands
from codegen.diff.fitting import accepts
from codegen.diff.pairs import Pair

_SCALARS: Final = frozenset({"boolean", "integer", FRACTION})
_WIDER: Final = {"int32": frozenset({"int64"}), "float": frozenset({"double"})}
"""Formats whose values are also values of others."""


def compare_values(pair: Pair) -> None:
    """What kind of value stands here."""
    if pair.old.values is not None and pair.new.values is not None:
        _compare_listed(pair)
    elif pair.new.values is not None:
        _became_listed(pair)
    elif pair.old.values is not None:
        _became_free(pair)
    else:
        _compare_types(pair)
        _compare_formats(pair)
    compare_null(pair)
    _compare_extensible(pair)
    _compare_content(pair)


def _compare_types(pair: Pair) -> None:
    old, new = _effective(pair, pair.old), _effective(pair, pair.new)
    if old == new:
        return
    places = ((*pair.old.pointer, "type"), (*pair.new.pointer, "type"))
    texts = type_text(pair.old), type_text(pair.new)
    if not new >= old and not old >= new:
        pair.differs("type-changed", *texts, places)
    elif old > new:
        pair.narrows("type-narrowed", *texts, places)
    else:
        pair.widens("type-widened", *texts, places)


def _effective(pair: Pair, demands: Demands) -> frozenset[str]:
    is_plain = not (demands.patterns or demands.formats or demands.words.keys() & {"minLength", "maxLength"})
    if pair.mode == "text" and "string" in demands.types and is_plain:
        return demands.types | _SCALARS
    return demands.types


def type_text(demands: Demands) -> str:
    """The types as the document would write them."""
    types = set(demands.types)
    if types == ALL_TYPES:
        return "anything"
    if FRACTION in types:
        types = types - {FRACTION, "integer"} | {"number"}
    return " or ".join(sorted(types)) or ("null" if demands.null else "nothing")


def compare_null(pair: Pair) -> None:
    """Whether null is among the values."""
    old, new = _null(pair.old), _null(pair.new)
    if old is None or new is None or old == new:
        return
    if pair.old.types == ALL_TYPES and pair.old.values is None and not pair.old.unions:
        return
    if pair.new.types == ALL_TYPES and pair.new.values is None and not pair.new.unions:
        return
    places = ((*pair.old.pointer, "type"), (*pair.new.pointer, "type"))
    if old:
        pair.narrows("became-not-nullable", "null allowed", "null refused", places)
    else:
        pair.widens("became-nullable", "never null", "null allowed", places)


def _null(demands: Demands) -> bool | None:
    """Whether null fits; where nothing else does, it does."""
    return True if demands.null is None and not demands.types else demands.null


def _compare_listed(pair: Pair) -> None:
    old, new = pair.old.values or {}, pair.new.values or {}
    places = (pair.old.place("enum"), pair.new.place("enum"))
    removed = [value for key, value in old.items() if key not in new]
    added = [value for key, value in new.items() if key not in old]
    if removed and added and len(old) == len(new) == 1:
        pair.differs("constant-changed", removed[0], added[0], places)
        return
    for value in removed:
        pair.narrows("enum-value-removed", value, list(new.values()), places, shown(value))
    for value in added:
        pair.widens("enum-value-added", list(old.values()), value, places, shown(value))


def _became_listed(pair: Pair) -> None:
    new = list((pair.new.values or {}).values())
    where = pair.new.place("enum")
    strange = [value for value in new if not accepts(pair.old, value)]
    if len(strange) < len(new):
        pair.narrows("enum-added", type_text(pair.old), new, (None, where))
    is_only_null = not pair.old.types and bool(pair.old.null)
    if strange and len(strange) == len(new) and not is_only_null:
        pair.differs("type-changed", type_text(pair.old), new, (None, where))
    elif strange:
        pair.widens("enum-value-added", type_text(pair.old), strange, (None, where), shown(strange))


def _became_free(pair: Pair) -> None:
    old = list((pair.old.values or {}).values())
    where = pair.old.place("enum")
    refused = [value for value in old if not accepts(pair.new, value)]
    in_new = pair.new.pointer
    if len(refused) < len(old):
        pair.widens("enum-lifted", old, type_text(pair.new), (where, in_new))
    if refused and len(refused) == len(old):
        pair.differs("type-changed", old, type_text(pair.new), (where, in_new))
    elif refused:
        pair.narrows("enum-value-removed", refused, type_text(pair.new), (where, in_new), shown(refused))


def _compare_formats(pair: Pair) -> None:
    gone = [name for name in pair.old.formats if name not in pair.new.formats]
    come = [name for name in pair.new.formats if name not in pair.old.formats]
    if not pair.types or not (gone or come):
        return
    in_old = pair.old.formats[gone[0]] if gone else None
    in_new = pair.new.formats[come[0]] if come else None
    if gone and come:
        if come[0] in _WIDER.get(gone[0], ()):
            pair.widens("format-widened", gone, come, (in_old, in_new))
        elif gone[0] in _WIDER.get(come[0], ()):
            pair.narrows("format-narrowed", gone, come, (in_old, in_new))
        else:
            pair.differs("format-changed", gone, come, (in_old, in_new))
    elif come:
        pair.narrows("format-added", "none", come, (in_old, in_new))
    else:
        pair.widens("format-removed", gone, "none", (in_old, None))


def _compare_extensible(pair: Pair) -> None:
    """Values that a document lists without claiming that there are no others."""
    keyword = "x-extensible-enum"
    old, new = pair.old.word(keyword) or [], pair.new.word(keyword) or []
    if not new or not isinstance(old, list) or not isinstance(new, list):
        return
    for value in old:
        if value not in new:
            places = (pair.old.place(keyword), pair.new.place(keyword))
            pair.narrows("known-value-removed", value, new, places, shown(value))


def _compare_content(pair: Pair) -> None:
    """What a string holds."""
    for keyword, fact in (
        ("contentMediaType", "content-type-changed"),
        ("contentEncoding", "content-encoding-changed"),
    ):
        old, new = pair.old.word(keyword), pair.new.word(keyword)
        if old != new and "string" in pair.types:
            in_new = pair.new.place(keyword) if new is not None else None
            pair.differs(fact, old or "none", new or "none", (pair.old.place(keyword), in_new))
