"""Parameters: existence, place, requiredness, serialization, default and schema."""

from typing import Final

from codegen.diff.addresses import Operation
from codegen.diff.bodies import compare_content
from codegen.diff.changes import shown
from codegen.diff.demands import ALL_TYPES, Demands, Parts, Written, anything
from codegen.diff.lifecycle import Removal, compare_lifecycle, removal_of, words_of
from codegen.diff.scope import Scope
from codegen.diff.views import View
from codegen.findings import DocumentRefused, Json
from codegen.openapi.vocabulary import DEFAULT_STYLES, IGNORED_HEADERS

_NESTED: Final = frozenset({"array", "object"})

Place = tuple[str, str]


def parameters_of(view: View, operation: Operation) -> dict[Place, Written]:
    """Parameters of path and operation; a variable of the path counts by its position, not its name."""
    found: dict[Place, Written] = {}
    for parameter in (*view.items(operation.item, "parameters"), *view.items(operation.value, "parameters")):
        location, name = str(parameter.value.get("in")), str(parameter.value.get("name"))
        if location not in DEFAULT_STYLES:
            message, mend = f"a parameter stands in {location!r}", f"write one of {', '.join(DEFAULT_STYLES)}"
            raise DocumentRefused([view.document.finding(parameter.pointer, message, mend)])
        if location == "header" and name.lower() in IGNORED_HEADERS:
            continue
        if location == "path" and name in operation.variables:
            key = str(operation.variables.index(name))
        else:
            key = name.lower() if location == "header" else name
        found[location, key] = parameter
    return found


def compare_parameters(scope: Scope, old: Operation, new: Operation) -> None:
    """What a client says beside the body."""
    before, after = parameters_of(scope.old, old), parameters_of(scope.new, new)
    moved = _moved(before, after)
    for place, parameter in before.items():
        if place in after:
            _compare(scope, parameter, after[place])
        elif place in moved:
            there = moved[place]
            scope.tell("parameter-moved", "new", after[there].pointer, place[0], there[0], name=place[1])
        else:
            _removed(scope, parameter)
    for place, parameter in after.items():
        if place not in before and place not in moved.values():
            rule = "parameter-required-added" if parameter.value.get("required") else "parameter-added"
            scope.tell(rule, "new", parameter.pointer, name=title_of(parameter))


def _moved(before: dict[Place, Written], after: dict[Place, Written]) -> dict[Place, Place]:
    gone = [place for place in before if place not in after]
    come = [place for place in after if place not in before]
    return {
        place: there
        for place in gone
        for there in come
        if str(before[place].value.get("name")).lower() == str(after[there].value.get("name")).lower()
    }


def title_of(parameter: Written) -> str:
    """`query parameter limit`."""
    return f"{parameter.value.get('in')} parameter {parameter.value.get('name')}"


def _removed(scope: Scope, parameter: Written) -> None:
    value, pointer = parameter.value, parameter.pointer
    lifecycle = words_of(value, pointer)
    removal = removal_of(lifecycle, scope.notice.today)
    sunset, name = lifecycle.word("x-sunset"), title_of(parameter)
    if removal is Removal.AFTER_SUNSET:
        scope.tell("parameter-removed-after-sunset", "old", pointer, sunset, name=name)
    elif removal is Removal.BEFORE_SUNSET:
        scope.tell("parameter-removed-before-sunset", "old", pointer, sunset, name=name)
    else:
        scope.tell(f"{value.get('in')}-parameter-removed", "old", pointer, name=name)


def _compare(scope: Scope, old: Written, new: Written) -> None:
    name = title_of(new)
    if old.value["in"] == "path" and old.value["name"] != new.value["name"]:
        scope.tell("path-parameter-renamed", "new", new.pointer, old.value["name"], new.value["name"])
    was_required, is_required = bool(old.value.get("required")), bool(new.value.get("required"))
    if is_required and not was_required:
        scope.tell("parameter-became-required", "new", (*new.pointer, "required"), name=name)
    elif was_required and not is_required:
        scope.tell("parameter-became-optional", "new", new.pointer, name=name)
    if old.value.get("allowEmptyValue") and not new.value.get("allowEmptyValue"):
        scope.tell("parameter-empty-value-refused", "new", new.pointer, name=name)
    compare_lifecycle(
        "parameter",
        (words_of(old.value, old.pointer), words_of(new.value, new.pointer)),
        scope.notice,
        scope.add,
        name,
    )
    before, after = scope.old.schema(old), scope.new.schema(new)
    had_content, has_content = "content" in old.value, "content" in new.value
    if had_content != has_content:
        texts = [next(iter(side.value.get("content") or ()), "a style") for side in (old, new)]
        scope.tell("parameter-content-changed", "new", new.pointer, *texts, name=name)
    elif has_content:
        compare_content(scope, (old, new), "request")
    elif before or after:
        both = _serialized(scope, (old, new), (parts_of(before, old), parts_of(after, new)))
        _compare_default(scope, (old, new), both)


def parts_of(schema: Written | None, parent: Written) -> Parts:
    """The schema, or that of anything where there is none."""
    return (schema,) if schema else anything(parent.pointer)


def _serialized(
    scope: Scope, sides: tuple[Written, Written], parts: tuple[Parts, Parts]
) -> tuple[Demands, Demands]:
    """Compare style and schema."""
    old, new = scope.old.demands(parts[0]), scope.new.demands(parts[1])
    name = title_of(sides[1])
    styles = [_style(side.value) for side in sides]
    explodes = [
        bool(side.value.get("explode", style == "form")) for side, style in zip(sides, styles, strict=True)
    ]
    is_nested = any(demands.types & _NESTED and demands.types != ALL_TYPES for demands in (old, new))
    is_path = sides[0].value["in"] == "path"
    is_listed = not any("object" in demands.types for demands in (old, new))
    if styles[0] != styles[1] and (is_nested or is_path):
        scope.tell("parameter-style-changed", "new", (*sides[1].pointer, "style"), *styles, name=name)
    elif explodes[0] != explodes[1] and is_nested and not (styles[1] == "simple" and is_listed):
        scope.tell(
            "parameter-explode-changed",
            "new",
            (*sides[1].pointer, "explode"),
            explodes[0],
            explodes[1],
            name=name,
        )
    if sides[0].value.get("allowReserved") and not sides[1].value.get("allowReserved"):
        scope.tell("parameter-reserved-refused", "new", sides[1].pointer, name=name)
    before, after = parts
    if explodes[1] and styles[1] == "form" and "array" not in old.types and new.types == {"array"}:
        scope.tell("parameter-became-repeatable", "new", new.pointer, name=name)
        after = new.items or anything(new.pointer)
    scope.compare(before, after, "request", "text")
    return old, new


def _style(value: Json) -> str:
    return str(value.get("style") or DEFAULT_STYLES.get(value["in"], "form"))


def _compare_default(scope: Scope, sides: tuple[Written, Written], both: tuple[Demands, Demands]) -> None:
    old, new = (demands.words.get("default") for demands in both)
    if all(side.value.get("required") for side in sides) or (old and old.value) == (new and new.value):
        return
    name = title_of(sides[1])
    if old is None and new is not None:
        scope.tell("parameter-default-added", "new", new.pointer, "none", new.value, name=name)
    elif old is not None and new is None:
        scope.tell("parameter-default-removed", "old", old.pointer, old.value, "none", name=name)
    elif old is not None and new is not None:
        scope.tell(
            "parameter-default-changed", "new", new.pointer, shown(old.value), shown(new.value), name=name
        )
