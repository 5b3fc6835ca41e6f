"""Policies that operations declare in `x-` keys: limits, repeatable writes, preconditions, time, audit."""

import math

from codegen.diff.bodies import Sides
from codegen.diff.scope import Scope
from codegen.findings import Json


def compare_policies(scope: Scope, sides: Sides) -> None:
    """What a client may do how often, how large and under which conditions."""
    _compare_rate(scope, sides)
    _compare_requirement(scope, sides, "x-idempotency", "idempotency")
    _compare_requirement(scope, sides, "x-etag", "etag")
    _compare_body_limit(scope, sides)
    _compare_timeout(scope, sides)
    for key, rule in (("x-audit", "audit-changed"), ("x-successor", "successor-changed")):
        old, new = (_named(side.value.get(key)) for side in sides)
        if old != new and scope.renames.get(str(old), old) != new:
            _tell(scope, sides, key, rule, (old or "none", new or "none"))


def _named(declared: Json) -> Json:
    """The event of an audit with its target and details as one text; names as they are."""
    if not isinstance(declared, dict):
        return declared
    about = f" about {declared['target']}" if "target" in declared else ""
    details = ", ".join(f"{name} {value}" for name, value in declared.get("details", {}).items())
    return f"{declared['event']}{about}{details and f' with {details}'}"


def _tell(scope: Scope, sides: Sides, key: str, rule: str, texts: tuple[Json, Json]) -> None:
    is_new = key in sides[1].value
    pointer = sides[is_new].pointer
    scope.tell(rule, "new" if is_new else "old", (*pointer, key), *texts)


def _compare_rate(scope: Scope, sides: Sides) -> None:
    key = "x-rate-limit"
    old, new = sides[0].value.get(key), sides[1].value.get(key)
    if old == new:
        return
    if old is None or new is None:
        rule = "rate-limit-added" if old is None else "rate-limit-removed"
        _tell(scope, sides, key, rule, (_rate(old), _rate(new)))
        return
    if old.get("by") != new.get("by"):
        _tell(
            scope, sides, key, "rate-limit-counted-otherwise", (old.get("by", "none"), new.get("by", "none"))
        )
    _compare_counted(scope, sides, old.get("counts", "requests"), new.get("counts", "requests"))
    if _allows(old, new):
        if not _allows(new, old):
            _tell(scope, sides, key, "rate-limit-raised", (_rate(old), _rate(new)))
    else:
        _tell(scope, sides, key, "rate-limit-lowered", (_rate(old), _rate(new)))


def _compare_counted(scope: Scope, sides: Sides, old: Json, new: Json) -> None:
    """Requests are all there are, failures some of them, and error codes some of those."""
    if old == new or (isinstance(old, list) and isinstance(new, list) and set(old) == set(new)):
        return
    fewer = old == "requests" or (isinstance(new, list) and (old == "failures" or set(new) <= set(old)))
    rule = "rate-limit-counts-less" if fewer else "rate-limit-counts-more"
    texts = tuple(", ".join(each) if isinstance(each, list) else each for each in (old, new))
    _tell(scope, sides, "x-rate-limit", rule, (texts[0], texts[1]))


def _allows(old: Json, new: Json) -> bool:
    """Whether whoever stays within the old limit stays within the new one, bursts included."""
    most = old["requests"] * math.ceil(new["per"] / old["per"])
    return bool(new["requests"] >= most)


def _rate(limit: Json) -> str:
    return f"{limit['requests']} in {limit['per']} s" if limit else "none"


def _compare_requirement(scope: Scope, sides: Sides, key: str, name: str) -> None:
    old, new = sides[0].value.get(key), sides[1].value.get(key)
    if old == new:
        return
    if new == "required" and not (key == "x-etag" and sides[1].pointer[-1] == "get"):
        _tell(scope, sides, key, f"{name}-required", (old or "none", new))
    elif new is None:
        _tell(scope, sides, key, f"{name}-removed", (old, "none"))
    elif old is None:
        _tell(scope, sides, key, f"{name}-added", ("none", new))
    else:
        _tell(scope, sides, key, f"{name}-loosened", (old, new))


def _compare_body_limit(scope: Scope, sides: Sides) -> None:
    roots = scope.old.document.root, scope.new.document.root
    shared = [(root.get("x-strictness") or {}).get("body_limit", math.inf) for root in roots]
    old, new = (side.value.get("x-body-limit", most) for side, most in zip(sides, shared, strict=True))
    if new != old:
        rule = "body-limit-lowered" if new < old else "body-limit-raised"
        _tell(scope, sides, "x-body-limit", rule, (_bytes(old), _bytes(new)))


def _bytes(limit: float) -> str:
    return "any number of bytes" if limit == math.inf else f"{limit} bytes"


def _compare_timeout(scope: Scope, sides: Sides) -> None:
    old, new = (side.value.get("x-timeout") for side in sides)
    if new == old:
        return
    is_shorter = new is not None and (old is None or new < old)
    texts = tuple(f"{value} s" if value is not None else "none" for value in (old, new))
    _tell(
        scope, sides, "x-timeout", "timeout-lowered" if is_shorter else "timeout-raised", (texts[0], texts[1])
    )
