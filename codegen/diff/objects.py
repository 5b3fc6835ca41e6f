"""Properties of objects: declared, required, additional, by pattern, dependent."""

from codegen.diff.changes import Change, Mark
from codegen.diff.demands import Demands, Parts, anything, demands_nothing
from codegen.diff.lifecycle import Removal, removal_of
from codegen.diff.pairs import EACH, Pair
from codegen.diff.xml_names import compare_property
from codegen.findings import Pointer


def compare_objects(pair: Pair) -> None:
    """What an object holds."""
    if "object" not in pair.types:
        return
    for name in pair.old.properties | pair.new.properties:
        if name not in pair.new.properties:
            _removed(pair, name)
        elif name not in pair.old.properties:
            _added(pair, name)
        else:
            _kept(pair, name)
    _compare_required_only(pair)
    _compare_additional(pair)
    _compare_patterns(pair)
    _compare_dependencies(pair)


def _hidden_by(pair: Pair) -> str:
    return "readOnly" if pair.direction == "request" else "writeOnly"


def _where(parts: Parts) -> Pointer:
    return parts[0].pointer


def _kept(pair: Pair, name: str) -> None:
    before, after = pair.old.properties[name], pair.new.properties[name]
    old, new = pair.demands_of_old(before), pair.demands_of_new(after)
    mark = _hidden_by(pair)
    was_hidden, is_hidden = bool(old.word(mark)), bool(new.word(mark))
    if was_hidden and is_hidden:
        return
    if is_hidden:
        fact = "property-became-read-only" if mark == "readOnly" else "property-became-write-only"
        _report(pair, f"{pair.direction}-{fact}", Mark("new", new.place(mark)), name)
        return
    if was_hidden:
        _came(pair, name, after)
        return
    compare_property(pair, name, (old, new))
    pair.descend(before, after, name)
    _compare_required(pair, name, (old.pointer, _where(after)))


def _compare_required(pair: Pair, name: str, places: tuple[Pointer, Pointer]) -> None:
    was, now = name in pair.old.required, name in pair.new.required
    if now and not was:
        where = (None, pair.new.required[name])
        pair.narrows("property-became-required", "optional", "required", where, name)
    elif was and not now:
        pair.widens("property-became-optional", "required", "optional", (None, places[1]), name)


def _compare_required_only(pair: Pair) -> None:
    """Names that are required without being declared."""
    declared = pair.old.properties | pair.new.properties
    for name, where in pair.new.required.items():
        if name not in declared and name not in pair.old.required:
            pair.narrows("property-became-required", "optional", "required", (None, where), name)
    for name, where in pair.old.required.items():
        if name not in declared and name not in pair.new.required:
            pair.widens("property-became-optional", "required", "optional", (where, None), name)


def _report(pair: Pair, rule: str, mark: Mark, name: str, old: str = "") -> None:
    pair.changes.append(Change(rule, mark, old, name=name))


def _removed(pair: Pair, name: str) -> None:
    parts = pair.old.properties[name]
    old = pair.demands_of_old(parts)
    if old.word(_hidden_by(pair)):
        return
    mark = Mark("old", _where(parts))
    removal = removal_of(old, pair.pairs.notice.today)
    if removal is Removal.AFTER_SUNSET:
        _report(
            pair, f"{pair.direction}-property-removed-after-sunset", mark, name, str(old.word("x-sunset"))
        )
        return
    if removal is Removal.BEFORE_SUNSET:
        _report(
            pair, f"{pair.direction}-property-removed-before-sunset", mark, name, str(old.word("x-sunset"))
        )
        return
    (_gone_from_request if pair.direction == "request" else _gone_from_response)(pair, name, parts)


def _gone_from_request(pair: Pair, name: str, parts: Parts) -> None:
    mark, rest = Mark("old", _where(parts)), pair.new.member(name)
    if _is_closed(pair.demands_of_new(rest)):
        _report(pair, "request-property-refused", mark, name)
    elif _is_open(rest):
        _report(pair, "request-property-removed", mark, name)
    elif pair.verdict(parts, rest) == "breaking":
        _report(pair, "request-map-key-narrowed", mark, name)


def _gone_from_response(pair: Pair, name: str, parts: Parts) -> None:
    mark, rest = Mark("old", _where(parts)), pair.new.member(name)
    if name in pair.old.required and name not in pair.new.required:
        _report(pair, "response-required-property-removed", mark, name)
    elif _is_open(rest) or _is_closed(pair.demands_of_new(rest)):
        _report(pair, "response-property-removed", mark, name)
    elif pair.verdict(parts, rest) == "breaking":
        _report(pair, "response-map-key-widened", mark, name)


def _added(pair: Pair, name: str) -> None:
    parts = pair.new.properties[name]
    if pair.demands_of_new(parts).word(_hidden_by(pair)):
        return
    rest = pair.old.member(name)
    is_map = not _is_open(rest) and not _is_closed(pair.demands_of_old(rest))
    if is_map and pair.verdict(rest, parts) == "breaking":
        rule = "request-map-key-narrowed" if pair.direction == "request" else "response-map-key-widened"
        _report(pair, rule, Mark("new", _where(parts)), name)
    else:
        _came(pair, name, parts)


def _came(pair: Pair, name: str, parts: Parts) -> None:
    is_required = name in pair.new.required
    if pair.direction == "request":
        was_required = name in pair.old.required and name not in pair.old.properties
        fact = "required-property-added" if is_required and not was_required else "property-added"
    else:
        is_closed = _is_closed(pair.demands_of_old(pair.old.additional or anything(())))
        fact = "property-added-to-closed" if is_closed else "property-added"
    _report(pair, f"{pair.direction}-{fact}", Mark("new", _where(parts)), name)


def _is_open(parts: Parts) -> bool:
    return all(demands_nothing(part.value) for part in parts)


def _is_closed(demands: Demands) -> bool:
    return not demands.types and not demands.null


def _compare_additional(pair: Pair) -> None:
    before, after = pair.old.additional, pair.new.additional
    was_open, is_open = _is_open(before), _is_open(after)
    if was_open and is_open:
        return
    was_closed = not was_open and _is_closed(pair.demands_of_old(before))
    is_closed = not is_open and _is_closed(pair.demands_of_new(after))
    in_old = _where(before) if before else None
    places = (in_old, _where(after) if after else pair.new.pointer)
    if is_closed and not was_closed:
        pair.narrows("additional-properties-closed", "further properties allowed", "none", places)
    elif was_closed and not is_closed:
        pair.widens("additional-properties-opened", "no further properties", "allowed", places)
    elif was_open and not is_closed:
        pair.narrows("additional-properties-narrowed", "anything", "values of a schema", places)
    elif is_open and not was_closed:
        pair.widens("additional-properties-widened", "values of a schema", "anything", places)
    elif not was_closed:
        pair.descend(before, after, EACH)


def _compare_patterns(pair: Pair) -> None:
    old, new = pair.old.pattern_properties, pair.new.pattern_properties
    for pattern in old | new:
        if pattern in old and pattern in new:
            pair.descend(old[pattern], new[pattern], EACH)
            continue
        before = old.get(pattern) or pair.old.additional or anything(pair.old.pointer)
        after = new.get(pattern) or pair.new.additional or anything(pair.new.pointer)
        if pattern in new and pair.verdict(before, after) == "breaking":
            places = (None, _where(after))
            _pattern_fact(pair, "pattern-property-added", pattern, places)
        elif pattern in old and pair.verdict(before, after) == "breaking":
            _pattern_fact(pair, "pattern-property-removed", pattern, (_where(before), None))


def _pattern_fact(pair: Pair, fact: str, pattern: str, places: tuple[Pointer | None, Pointer | None]) -> None:
    pair.differs(fact, "", "", places, pattern)


def _compare_dependencies(pair: Pair) -> None:
    old, new = pair.old.dependent_required, pair.new.dependent_required
    for pairing in [pairing for pairing in new if pairing not in old]:
        name = f"{pairing[1]} with {pairing[0]}"
        pair.narrows("dependent-required-added", "optional", "required", (None, new[pairing]), name)
    for pairing in [pairing for pairing in old if pairing not in new]:
        name = f"{pairing[1]} with {pairing[0]}"
        pair.widens("dependent-required-removed", "required", "optional", (old[pairing], None), name)
    before, after = pair.old.dependent_schemas, pair.new.dependent_schemas
    for name in before | after:
        if name not in before:
            pair.narrows("dependent-schema-added", "none", "a schema", (None, _where(after[name])), name)
        elif name not in after:
            pair.widens("dependent-schema-removed", "a schema", "none", (_where(before[name]), None), name)
        else:
            pair.descend(before[name], after[name])
