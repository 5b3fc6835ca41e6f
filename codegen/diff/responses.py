"""Responses: statuses, headers, links and error codes."""

from codegen.diff.bodies import Sides, compare_content
from codegen.diff.demands import Written, anything
from codegen.diff.lifecycle import compare_lifecycle, words_of
from codegen.diff.scope import Scope
from codegen.findings import Json

_DEFAULT = "DEFAULT"


def compare_responses(scope: Scope, sides: Sides) -> None:
    """What a client reads."""
    olds = {status.upper(): value for status, value in scope.old.members(sides[0], "responses").items()}
    news = {status.upper(): value for status, value in scope.new.members(sides[1], "responses").items()}
    _compare_codes_by_status(scope, olds, news)
    met: set[str] = set()
    for status, old in olds.items():
        inside = [
            other for other in news if other[:1] == status[:1] and other not in olds and _is_range(status)
        ]
        found = status if status in news else _range_of(status, news)
        met.update(inside)
        if found:
            met.add(found)
            _kept(scope, (status, found), (old, news[found]))
        elif not inside:
            scope.tell(_rule(status, "removed"), "old", old.pointer, name=_title(status))
        for other in inside:
            scope.tell("status-specified", "new", news[other].pointer, status, other)
            _compare(scope, (old, news[other]))
    for status, new in news.items():
        if status not in met and status not in olds:
            _added(scope, status, new, olds)


def _kept(scope: Scope, statuses: tuple[str, str], sides: Sides) -> None:
    status, found = statuses
    if status != found:
        kind = "success" if status[0] == "2" else "error"
        scope.tell(f"{kind}-status-generalised", "new", sides[1].pointer, status, _title(found))
    _compare(scope, sides)


def _added(scope: Scope, status: str, new: Written, olds: dict[str, Written]) -> None:
    if _DEFAULT in olds:
        scope.tell("status-specified", "new", new.pointer, "default", status)
        _compare(scope, (olds[_DEFAULT], new))
    else:
        scope.tell(_rule(status, "added"), "new", new.pointer, name=_title(status))


def _is_range(status: str) -> bool:
    return status.endswith("XX")


def _range_of(status: str, news: dict[str, Written]) -> str | None:
    """The range that stands for the status, or the default."""
    wanted = f"{status[:1]}XX"
    return wanted if wanted in news else _DEFAULT if _DEFAULT in news else None


def _title(status: str) -> str:
    return "default" if status == _DEFAULT else status


def _rule(status: str, happened: str) -> str:
    if status == _DEFAULT:
        return f"default-response-{happened}"
    is_redirect = status[0] == "3" and status != "304"
    kind = "success-status" if status[0] == "2" else "redirect-status" if is_redirect else "error-status"
    return f"{kind}-{happened}"


def _compare(scope: Scope, sides: Sides) -> None:
    compare_content(scope, sides, "response")
    _compare_headers(scope, sides)
    _compare_links(scope, sides)


def _compare_headers(scope: Scope, sides: Sides) -> None:
    olds = {name.lower(): (name, header) for name, header in scope.old.members(sides[0], "headers").items()}
    news = {name.lower(): (name, header) for name, header in scope.new.members(sides[1], "headers").items()}
    for key, (name, old) in olds.items():
        if key == "content-type":
            continue
        if key not in news:
            rule = (
                "response-required-header-removed" if old.value.get("required") else "response-header-removed"
            )
            scope.tell(rule, "old", old.pointer, name=name)
        else:
            _compare_header(scope, name, (old, news[key][1]))
    for key, (name, new) in news.items():
        if key not in olds and key != "content-type":
            scope.tell("response-header-added", "new", new.pointer, name=name)


def _compare_header(scope: Scope, name: str, sides: Sides) -> None:
    old, new = sides
    was, now = bool(old.value.get("required")), bool(new.value.get("required"))
    if was and not now:
        scope.tell("response-header-became-optional", "new", new.pointer, name=name)
    elif now and not was:
        scope.tell(
            "response-promises-more", "new", (*new.pointer, "required"), "optional", "required", name=name
        )
    lifecycles = words_of(old.value, old.pointer), words_of(new.value, new.pointer)
    compare_lifecycle("response-property", lifecycles, scope.notice, scope.add, name)
    if "content" in old.value or "content" in new.value:
        compare_content(scope, sides, "response")
        return
    before, after = scope.old.schema(old), scope.new.schema(new)
    parts = (before,) if before else anything(old.pointer), (after,) if after else anything(new.pointer)
    scope.compare(*parts, "response", "text")
    explodes = bool(old.value.get("explode")), bool(new.value.get("explode"))
    if explodes[0] != explodes[1] and "object" in scope.new.demands(parts[1]).types and after:
        scope.tell("response-header-style-changed", "new", new.pointer, *explodes, name=name)


def _compare_links(scope: Scope, sides: Sides) -> None:
    olds, news = scope.old.members(sides[0], "links"), scope.new.members(sides[1], "links")
    for name, old in olds.items():
        if name not in news:
            scope.tell("link-removed", "old", old.pointer, name=name)
            continue
        new = news[name]
        before, after = _target(old.value), _target(new.value)
        if scope.renames.get(before, before) != after:
            scope.tell("link-target-changed", "new", new.pointer, before, after, name=name)
        for key in ("parameters", "requestBody", "server"):
            if old.value.get(key) != new.value.get(key):
                texts = old.value.get(key, "none"), new.value.get(key, "none")
                scope.tell("link-arguments-changed", "new", (*new.pointer, key), *texts, name=name)
    for name, new in news.items():
        if name not in olds:
            scope.tell("link-added", "new", new.pointer, name=name)


def _target(link: Json) -> str:
    return str(link.get("operationId") or link.get("operationRef") or "")


def _codes(responses: dict[str, Written]) -> dict[str, tuple[str, Written]]:
    return {
        str(code): (status, response)
        for status, response in responses.items()
        for code in (response.value.get("x-error-codes") or () if isinstance(response.value, dict) else ())
    }


def _compare_codes_by_status(scope: Scope, olds: dict[str, Written], news: dict[str, Written]) -> None:
    before, after = _codes(olds), _codes(news)
    for code, (status, response) in before.items():
        where = (*response.pointer, "x-error-codes")
        if code not in after:
            scope.tell("error-code-removed", "old", where, status, name=code)
        elif after[code][0] != status:
            there = (*after[code][1].pointer, "x-error-codes")
            scope.tell("error-code-status-changed", "new", there, status, after[code][0], name=code)
    for code, (status, response) in after.items():
        if code not in before:
            scope.tell("error-code-added", "new", (*response.pointer, "x-error-codes"), "", status, name=code)
