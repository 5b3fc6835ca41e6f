"""Kinds of background jobs: what clients see of them, and whether a release can do what waits from before.

A job waits in a table with the arguments of its version. Arguments are compared as what is sent; and since
they are kept, a change that refuses some of them needs a higher version, to which older ones are upgraded.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from codegen.diff.addresses import Operation
from codegen.diff.changes import Change
from codegen.diff.demands import Parts, Written
from codegen.diff.pairs import Pairs
from codegen.diff.rules import level_of, rules
from codegen.diff.schemas import compare_schemas
from codegen.diff.scope import Scope
from codegen.diff.views import View
from codegen.findings import Json, Pointer

_DEFAULTS: Final = {"version": 1, "queue": "default"}
_RUNNING: Final = ("priority", "timeout", "retry", "concurrency", "rate", "unique", "retention")


@dataclass(frozen=True, slots=True)
class _Kind:
    """A kind as one document has it, and the first operation that enqueues it."""

    name: str
    operation: str
    written: Written

    def word(self, key: str) -> Json:
        """A value of the kind, or what it means to leave it out."""
        return self.written.value.get(key, _DEFAULTS.get(key))


def compare_jobs(scope: Scope, olds: Sequence[Operation], news: Sequence[Operation]) -> None:
    """All kinds of two documents; which operation enqueues one makes no difference to a job that waits."""
    before, after = _kinds(scope.old, olds), _kinds(scope.new, news)
    back = Pairs(scope.new.document, scope.old.document, scope.notice, compare_schemas)
    for name, old in before.items():
        if name in after:
            _Comparison(scope.of(after[name].operation), old, after[name], back).tell_all()
        else:
            scope.of(old.operation).tell("job-kind-removed", "old", old.written.pointer, name=name)
    for name, new in after.items():
        if name not in before:
            scope.of(new.operation).tell("job-kind-added", "new", new.written.pointer, name=name)


def _kinds(view: View, operations: Iterable[Operation]) -> dict[str, _Kind]:
    found: dict[str, _Kind] = {}
    for operation in operations:
        job = view.child(operation.value, "x-job")
        for name, written in view.members(job, "kinds").items() if job else ():
            found.setdefault(name, _Kind(name, operation.title, written))
    return found


@dataclass(frozen=True, slots=True)
class _Comparison:
    """One kind as it was and as it is; `back` compares what is new with what was."""

    scope: Scope
    old: _Kind
    new: _Kind
    back: Pairs

    def tell_all(self) -> None:
        """Every change of the kind."""
        self._version()
        self._given("result")
        self._given("events")
        self._roles()
        before, after = self._words("queue")
        if before != after:
            self._tell("job-queue-changed", "queue", before, after)
        for key in _RUNNING:
            before, after = self._words(key)
            if before != after:
                name = f"{key} of the kind {self.new.name}"
                texts = _text(before), _text(after)
                self.scope.tell("job-policy-changed", "new", self._place(key), *texts, name=name)

    def _version(self) -> None:
        before, after = self._words("version")
        if after > before:
            self._tell("job-version-raised", "version", before, after)
        elif after < before:
            self._tell("job-version-lowered", "version", before, after)
        else:
            self._arguments(after)

    def _arguments(self, version: Json) -> None:
        """Arguments of one version: each release reads what another one has left in the table."""
        scope = self.scope
        old, new = _arguments(scope.old, self.old), _arguments(scope.new, self.new)
        key = scope.schemas.key(old, new, "request", "json")
        lost = [change for change, _ in scope.schemas.changes(key) if level_of(change.rule) == "breaking"]
        for change in lost:
            sentence = rules()[change.rule].sentence(change.name, change.old, change.new)
            scope.add(
                Change("job-arguments-changed", change.mark, str(version), sentence, name=self.new.name)
            )
        if not lost and self.back.verdict(self.back.key(new, old, "request", "json")) == "breaking":
            self._tell("job-arguments-extended", "arguments", "", version)

    def _given(self, key: str) -> None:
        old = self.scope.old.child(self.old.written, key)
        new = self.scope.new.child(self.new.written, key)
        if old and new:
            self.scope.compare((old,), (new,), "response")
        elif old or new:
            self._tell(f"job-{key}-removed" if old else f"job-{key}-added", key)

    def _roles(self) -> None:
        """Whoever has one of the roles may enqueue; without roles, everybody may."""
        before, after = (list(roles or ()) for roles in self._words("roles"))
        if set(before) != set(after):
            is_wider = not after or (before and set(before) <= set(after))
            rule = "job-roles-widened" if is_wider else "job-roles-narrowed"
            self._tell(rule, "roles", before or "anybody", after or "anybody")

    def _words(self, key: str) -> tuple[Json, Json]:
        return self.old.word(key), self.new.word(key)

    def _place(self, key: str) -> Pointer:
        pointer = self.new.written.pointer
        return (*pointer, key) if key in self.new.written.value else pointer

    def _tell(self, rule: str, key: str, before: Json = "", after: Json = "") -> None:
        self.scope.tell(rule, "new", self._place(key), before, after, name=self.new.name)


def _text(value: Json) -> Json:
    return "not declared" if value is None else value


def _arguments(view: View, kind: _Kind) -> Parts:
    schema = view.child(kind.written, "arguments")
    return (schema,) if schema else ()
