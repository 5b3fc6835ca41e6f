"""Security: whether credentials that were enough still are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from codegen.diff.addresses import Operation
from codegen.diff.demands import Written, canonical
from codegen.diff.scope import Scope
from codegen.diff.views import View
from codegen.findings import Json, Pointer

Alternative = Mapping[str, frozenset[str]]
_URLS: Final = ("authorizationUrl", "tokenUrl", "refreshUrl")
_TOLD: Final = ("description",)


@dataclass(frozen=True, slots=True)
class _Requirements:
    alternatives: Sequence[Alternative]
    pointer: Pointer


def _requirements(operation: Written, root: Written | None = None) -> _Requirements:
    """Alternatives in force, those of the root where it says nothing; none at all is the anonymous one."""
    holder = operation if root is None or "security" in operation.value else root
    written = holder.value.get("security") or [{}]
    found = [{str(name): frozenset(scopes or ()) for name, scopes in item.items()} for item in written]
    return _Requirements(
        found, (*holder.pointer, "security") if "security" in holder.value else operation.pointer
    )


def _schemes(view: View) -> dict[str, Written]:
    return view.root("components", "securitySchemes")


def compare_security(scope: Scope, old: Operation, new: Operation) -> None:
    """Each alternative that a client chose must still let it in."""
    before, after = (
        _requirements(operation.value, Written(view.document.root, ()))
        for view, operation in ((scope.old, old), (scope.new, new))
    )
    schemes = _schemes(scope.old), _schemes(scope.new)
    names = _counterparts(*schemes)
    news = after.alternatives
    for alternative in before.alternatives:
        known = {names.get(name, name): scopes for name, scopes in alternative.items()}
        if not any(_is_enough(known, other) for other in news):
            _tell_lost(scope, known, before.alternatives, after)
    _tell_gained(scope, names, before, after)
    _compare_schemes(scope, before, names)


def compare_shown_credentials(scope: Scope, sides: tuple[Written, Written]) -> None:
    """What the service shows to a client that it calls: every alternative has what one was enough before."""
    before, after = _requirements(sides[0]), _requirements(sides[1])
    names = _counterparts(_schemes(scope.old), _schemes(scope.new))
    known = [{names.get(name, name): scopes for name, scopes in item.items()} for item in before.alternatives]
    texts = _titles(known), _titles(after.alternatives)
    lost = [each for each in after.alternatives if not any(_is_enough(each, asked) for asked in known)]
    if lost:
        scope.tell("webhook-security-changed", "new", after.pointer, *texts)
    elif any(each not in known for each in after.alternatives):
        scope.tell("webhook-security-added", "new", after.pointer, *texts)
    _compare_schemes(scope, before, names)


def _compare_schemes(scope: Scope, before: _Requirements, names: Mapping[str, str]) -> None:
    """Compare the schemes that a client knew by their requirements."""
    olds, news = _schemes(scope.old), _schemes(scope.new)
    for name in {name: None for alternative in before.alternatives for name in alternative}:
        there = names.get(name, name)
        if name in olds and there in news:
            _compare_scheme(scope, name, olds[name], news[there])


def _counterparts(olds: dict[str, Written], news: dict[str, Written]) -> dict[str, str]:
    """New names of schemes that were only renamed."""
    by_text = {_text(scheme): name for name, scheme in news.items() if name not in olds}
    return {
        name: by_text[_text(old)] for name, old in olds.items() if name not in news and _text(old) in by_text
    }


def _text(scheme: Written) -> str:
    return canonical({key: value for key, value in scheme.value.items() if key not in _TOLD})


def _is_enough(held: Alternative, asked: Alternative) -> bool:
    return all(name in held and scopes <= held[name] for name, scopes in asked.items())


def _tell_lost(scope: Scope, lost: Alternative, olds: Sequence[Alternative], after: _Requirements) -> None:
    news, pointer = after.alternatives, after.pointer
    if not lost:
        rule = "security-added" if len(olds) == 1 else "anonymous-access-removed"
        scope.tell(rule, "new", pointer, "no credentials", _titles(news))
        return
    same = [other for other in news if other.keys() == lost.keys()]
    if same:
        added = {scope_ for name, scopes in same[0].items() for scope_ in scopes - lost[name]}
        scope.tell(
            "security-scope-added",
            "new",
            pointer,
            _title(lost),
            _title(same[0]),
            name=", ".join(sorted(added)),
        )
        return
    more = [other for other in news if other.keys() > lost.keys()]
    if more:
        added = set(more[0]) - set(lost)
        scope.tell(
            "security-scheme-added",
            "new",
            pointer,
            _title(lost),
            _title(more[0]),
            name=", ".join(sorted(added)),
        )
    else:
        scope.tell(
            "security-alternative-removed", "new", pointer, _title(lost), _titles(news), name=_title(lost)
        )


def _tell_gained(scope: Scope, names: Mapping[str, str], before: _Requirements, after: _Requirements) -> None:
    olds = [{names.get(name, name): scopes for name, scopes in item.items()} for item in before.alternatives]
    gained = [other for other in after.alternatives if other not in olds]
    for other in gained:
        if any(_is_enough(old, other) for old in olds):
            scope.tell("security-loosened", "new", after.pointer, _titles(olds), _title(other))
        elif len(after.alternatives) > len(olds):
            scope.tell("security-alternative-added", "new", after.pointer, _titles(olds), _title(other))


def _title(alternative: Alternative) -> str:
    if not alternative:
        return "no credentials"
    return " and ".join(
        f"{name} ({', '.join(sorted(scopes))})" if scopes else name for name, scopes in alternative.items()
    )


def _titles(alternatives: Sequence[Alternative]) -> str:
    return " or ".join(map(_title, alternatives))


def _compare_scheme(scope: Scope, name: str, old: Written, new: Written) -> None:
    before, after = old.value, new.value
    if before.get("type") != after.get("type"):
        scope.tell(
            "security-scheme-type-changed",
            "new",
            (*new.pointer, "type"),
            before["type"],
            after["type"],
            name=name,
        )
        return
    for key, rule in (
        ("in", "security-key-moved"),
        ("name", "security-key-renamed"),
        ("scheme", "security-http-scheme-changed"),
        ("openIdConnectUrl", "security-discovery-moved"),
    ):
        texts = [str(side.get(key, "none")) for side in (before, after)]
        if key == "scheme" or (key == "name" and after.get("in") == "header"):
            texts = [text.lower() for text in texts]
        if texts[0] != texts[1]:
            scope.tell(rule, "new", (*new.pointer, key), *texts, name=name)
    olds, news = scope.old.members(old, "flows"), scope.new.members(new, "flows")
    for flow, value in olds.items():
        if flow not in news:
            scope.tell("security-flow-removed", "old", value.pointer, name=f"{name}.{flow}")
        else:
            _compare_flow(scope, f"{name}.{flow}", value, news[flow])
    for flow, value in news.items():
        if flow not in olds:
            scope.tell("security-flow-added", "new", value.pointer, name=f"{name}.{flow}")


def _compare_flow(scope: Scope, name: str, old: Written, new: Written) -> None:
    for key in _URLS:
        before, after = old.value.get(key), new.value.get(key)
        if before is not None and before != after:
            scope.tell(
                "security-flow-url-changed", "new", (*new.pointer, key), before, after or "none", name=name
            )
    before_scopes: Mapping[str, Json] = old.value.get("scopes") or {}
    after_scopes: Mapping[str, Json] = new.value.get("scopes") or {}
    for text in before_scopes:
        if text not in after_scopes:
            scope.tell("security-flow-scope-removed", "new", (*new.pointer, "scopes"), name=f"{name}: {text}")
    for text in after_scopes:
        if text not in before_scopes:
            scope.tell(
                "security-flow-scope-added", "new", (*new.pointer, "scopes", text), name=f"{name}: {text}"
            )
