"""Operations and servers: what is reached where, and for how long."""

from collections.abc import Sequence

from codegen.diff.addresses import Operation, matched, operations_of
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
from codegen.diff.reserved import compare_reserved
from codegen.diff.responses import compare_responses
from codegen.diff.scope import Scope
from codegen.diff.security import compare_security
from codegen.diff.servers import compare_servers
from codegen.diff.shadows import compare_shadows
from codegen.diff.strictness import compare_strictness


def compare_documents(scope: Scope, bases: tuple[Sequence[str], Sequence[str]]) -> None:
    """Everything that a client sees of two documents."""
    olds = list(operations_of(scope.old, bases[0]))
    news = list(operations_of(scope.new, bases[1]))
    pairs, added = matched(olds, news)
    scope = Scope(scope.schemas, scope.collection, scope.proofs, "", _renames(pairs))
    compare_servers(scope, pairs, has_given=bool(bases[0] or bases[1]))
    compare_strictness(scope)
    compare_shadows(scope, pairs, news)
    for old, new in pairs:
        here = scope.of((new or old).title)
        if new is None:
            _tell_removed(here, old)
        else:
            _compare(here, old, new)
    for new in added:
        scope.of(new.title).tell("operation-added", "new", new.value.pointer, name=new.title)
    _compare_schema_names(scope)
    compare_reserved(scope)
    compare_jobs(scope, olds, news)
    compare_webhooks(scope)


def _compare_schema_names(scope: Scope) -> None:
    """Names of schemas, by which generated code calls its types."""
    news = scope.new.root("components", "schemas")
    for name, old in scope.old.root("components", "schemas").items():
        if name not in news:
            scope.tell("schema-unnamed", "old", old.pointer, name=name)


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
