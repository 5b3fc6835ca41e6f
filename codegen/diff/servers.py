"""Servers: below which paths and at which hosts operations are reached."""

from collections.abc import Sequence

from codegen.diff.addresses import Operation, Server, lost_bases, servers_of
from codegen.diff.demands import Written
from codegen.diff.scope import Scope
from codegen.diff.views import View


def compare_servers(
    scope: Scope, pairs: Sequence[tuple[Operation, Operation | None]], *, has_given: bool
) -> None:
    """Base paths, hosts and variables; `has_given` where base paths stand for what servers say."""
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
    for old, new in pairs:
        if new is not None:
            _compare_hosts(scope.of(new.title), (old, new), roots)


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


def _compare_hosts(scope: Scope, pair: tuple[Operation, Operation], roots: tuple[Written, Written]) -> None:
    """Hosts of an operation that has servers of its own, or had; what the root says is told once."""
    old, new = pair
    sides = (scope.old, old, roots[0]), (scope.new, new, roots[1])
    if not any(_has_own(view, operation) for view, operation, _ in sides):
        return
    olds, news = (
        {server.origin for server in servers_of(view, operation.value, operation.item, root)}
        for view, operation, root in sides
    )
    lost, beside = olds - news, {server.origin for server in servers_of(scope.new, roots[1])}
    if "" in lost and "" not in beside:
        lost.discard("")
    holder = next((each for each in (new.value, new.item) if each.value.get("servers")), None)
    where = (*holder.pointer, "servers") if holder else new.value.pointer
    for origin in sorted(lost):
        scope.tell("operation-server-removed", "new", where, _host(origin), list(map(_host, sorted(news))))


def _has_own(view: View, operation: Operation) -> bool:
    return any(view.items(each, "servers") for each in (operation.value, operation.item))


def _host(origin: str) -> str:
    return origin or "the host of the document"
