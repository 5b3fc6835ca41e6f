"""Operations and servers: what is reached where, and for how long."""

from collections.abc import Sequence

from codegen.diff.addresses import Operation, Server, lost_bases, matched, operations_of, servers_of
from codegen.diff.bodies import compare_request_body
from codegen.diff.callbacks import compare_callbacks, compare_webhooks
from codegen.diff.channels import compare_channels
from codegen.diff.demands import Demands, Written
from codegen.diff.jobs import compare_jobs
from codegen.diff.lifecycle import (
    UNSTABLE,
    Removal,
    compare_lifecycle,
    removal_of,
    stability_of,
    sunset_of,
    words_of,
)
from codegen.diff.parameters import compare_parameters
from codegen.diff.policies import compare_policies
from codegen.diff.responses import compare_responses
from codegen.diff.scope import Scope
from codegen.diff.security import compare_security


def compare_documents(scope: Scope, bases: tuple[Sequence[str], Sequence[str]]) -> None:
    """Everything that a client sees of two documents."""
    olds = list(operations_of(scope.old, bases[0]))
    news = list(operations_of(scope.new, bases[1]))
    pairs, added = matched(olds, news)
    scope = Scope(scope.schemas, scope.collection, "", _renames(pairs))
    _compare_servers(scope, pairs, has_given=bool(bases[0] or bases[1]))
    for old, new in pairs:
        here = scope.of((new or old).title)
        if new is None:
            _tell_removed(here, old)
        else:
            _compare(here, old, new)
    for new in added:
        scope.of(new.title).tell("operation-added", "new", new.value.pointer, name=new.title)
    compare_jobs(scope, olds, news)
    compare_webhooks(scope)


def _renames(pairs: Sequence[tuple[Operation, Operation | None]]) -> dict[str, str]:
    return {
        str(old.value.value["operationId"]): str(new.value.value["operationId"])
        for old, new in pairs
        if new is not None and old.value.value.get("operationId") and new.value.value.get("operationId")
    }


def _compare(scope: Scope, old: Operation, new: Operation) -> None:
    sides = old.value, new.value
    lifecycles = _lifecycle(old), _lifecycle(new)
    compare_lifecycle("operation", lifecycles, scope.notice, scope.add, new.title)
    _compare_names(scope, sides)
    compare_parameters(scope, old, new)
    compare_request_body(scope, sides)
    compare_responses(scope, sides)
    compare_security(scope, old, new)
    compare_policies(scope, sides)
    compare_channels(scope, sides)
    compare_callbacks(scope, sides)


def _lifecycle(operation: Operation) -> Demands:
    return words_of(operation.value.value, operation.value.pointer)


def is_unstable(operation: Operation) -> bool:
    """Whether the contract said that it may change."""
    return stability_of(_lifecycle(operation)) in UNSTABLE


def _tell_removed(scope: Scope, old: Operation) -> None:
    lifecycle = _lifecycle(old)
    removal = removal_of(lifecycle, scope.notice.today)
    sunset = lifecycle.word("x-sunset") or ""
    where = old.value.pointer
    if is_unstable(old):
        scope.tell("operation-removed-while-unstable", "old", where, stability_of(lifecycle), name=old.title)
    elif removal is Removal.AFTER_SUNSET:
        scope.tell("operation-removed-after-sunset", "old", where, sunset, name=old.title)
    elif removal is Removal.BEFORE_SUNSET:
        scope.tell("operation-removed-before-sunset", "old", where, sunset, name=old.title)
    elif sunset and sunset_of(lifecycle) is None and removal is Removal.WITHOUT_SUNSET:
        scope.tell("operation-removed-with-unreadable-sunset", "old", where, sunset, name=old.title)
    elif removal is Removal.WITHOUT_SUNSET:
        scope.tell("operation-removed-without-sunset", "old", where, name=old.title)
    else:
        scope.tell("operation-removed", "old", where, name=old.title)


def _compare_names(scope: Scope, sides: tuple[Written, Written]) -> None:
    old, new = (side.value.get("operationId") for side in sides)
    where = (*sides[1].pointer, "operationId")
    if old and new and old != new:
        scope.tell("operation-id-changed", "new", where, old, new)
    elif old and not new:
        scope.tell("operation-id-removed", "new", sides[1].pointer, old, "none")
    elif new and not old:
        scope.tell("operation-id-added", "new", where, "none", new)
    before, after = (list(side.value.get("tags") or ()) for side in sides)
    for tag in [tag for tag in before if tag not in after]:
        scope.tell("operation-tag-removed", "new", sides[1].pointer, name=tag)
    for tag in [tag for tag in after if tag not in before]:
        scope.tell("operation-tag-added", "new", (*sides[1].pointer, "tags"), name=tag)


def _compare_servers(
    scope: Scope, pairs: Sequence[tuple[Operation, Operation | None]], *, has_given: bool
) -> None:
    for base, operations in lost_bases(pairs).items():
        text = f"{len(operations)} operation" + ("s" if len(operations) > 1 else "")
        scope.tell("base-path-removed", "new", ("servers",), base or "/", name=text)
    if has_given:
        return
    roots = Written(scope.old.document.root, ()), Written(scope.new.document.root, ())
    olds, news = _by_origin(servers_of(scope.old, roots[0])), _by_origin(servers_of(scope.new, roots[1]))
    for origin, server in olds.items():
        if origin and origin not in news:
            scope.tell("server-removed", "new", ("servers",), server.url, list(news), name=server.url)
    for origin, server in news.items():
        if origin and origin not in olds:
            scope.tell("server-added", "new", ("servers",), name=server.url)
    _compare_variables(scope, roots)


def _by_origin(servers: Sequence[Server]) -> dict[str, Server]:
    return {server.origin: server for server in reversed(servers)}


def _compare_variables(scope: Scope, roots: tuple[Written, Written]) -> None:
    olds, news = scope.old.items(roots[0], "servers"), scope.new.items(roots[1], "servers")
    by_url: dict[str, list[Written]] = {}
    for server in news:
        by_url.setdefault(str(server.value.get("url")), []).append(server)
    for old in olds:
        same = by_url.get(str(old.value.get("url")))
        if not same:
            continue
        new = same.pop(0)
        after = scope.new.members(new, "variables")
        for name, variable in scope.old.members(old, "variables").items():
            if name in after:
                _compare_variable(scope, name, variable, after[name])


def _compare_variable(scope: Scope, name: str, old: Written, new: Written) -> None:
    allowed = new.value.get("enum")
    for value in old.value.get("enum") or [old.value.get("default")]:
        if allowed and value not in allowed:
            scope.tell(
                "server-variable-value-removed", "new", (*new.pointer, "enum"), value, allowed, name=name
            )
    before, after = old.value.get("default"), new.value.get("default")
    if before != after:
        scope.tell(
            "server-variable-default-changed", "new", (*new.pointer, "default"), before, after, name=name
        )
