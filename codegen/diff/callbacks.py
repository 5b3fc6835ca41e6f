"""Callbacks and webhooks: the service calls the client, so the two directions change places."""

from codegen.diff.addresses import methods_of
from codegen.diff.bodies import Sides, compare_content
from codegen.diff.demands import Written, anything
from codegen.diff.parameters import title_of
from codegen.diff.scope import Scope
from codegen.diff.security import compare_shown_credentials
from codegen.diff.views import View
from codegen.openapi.vocabulary import sent_method


def compare_webhooks(scope: Scope) -> None:
    """Calls that a client asked for outside of the contract."""
    olds, news = scope.old.root("webhooks"), scope.new.root("webhooks")
    for name in olds | news:
        here = scope.of(f"webhook {name}")
        if name not in news:
            here.tell("webhook-removed", "old", olds[name].pointer, name=name)
        elif name not in olds:
            here.tell("webhook-added", "new", news[name].pointer, name=name)
        else:
            _compare_item(here, (olds[name], news[name]), name)


def compare_callbacks(scope: Scope, sides: Sides) -> None:
    """Calls that a client asked for with a request."""
    olds, news = scope.old.members(sides[0], "callbacks"), scope.new.members(sides[1], "callbacks")
    for name, old in olds.items():
        if name not in news:
            scope.tell("callback-removed", "old", old.pointer, name=name)
        else:
            _compare_callback(scope, (old, news[name]), name)
    for name, new in news.items():
        if name not in olds:
            scope.tell("callback-added", "new", new.pointer, name=name)


def _compare_callback(scope: Scope, sides: Sides, name: str) -> None:
    olds, news = _items(scope.old, sides[0]), _items(scope.new, sides[1])
    gone = [expression for expression in olds if expression not in news]
    come = [expression for expression in news if expression not in olds]
    for expression in gone:
        text = come[0] if come else "none"
        scope.tell("callback-address-changed", "new", sides[1].pointer, expression, text, name=name)
    for expression, old in olds.items():
        if expression in news:
            _compare_item(scope, (old, news[expression]), name)


def _items(view: View, callback: Written) -> dict[str, Written]:
    return {
        expression: view.settled(value, (*callback.pointer, expression))
        for expression, value in callback.value.items()
        if not expression.startswith("x-")
    }


def _compare_item(scope: Scope, sides: Sides, name: str) -> None:
    olds, news = methods_of(scope.old, sides[0]), methods_of(scope.new, sides[1])
    for method in {**olds, **news}:
        old, new = olds.get(method), news.get(method)
        if old and new:
            _compare_parameters(scope, sides, (old, new))
            _compare_body(scope, (old, new))
            _compare_answers(scope, (old, new))
            compare_shown_credentials(scope, (old, new))
        elif old:
            scope.tell("webhook-method-removed", "old", old.pointer, name=f"{sent_method(method)} {name}")
        elif new:
            scope.tell("webhook-method-added", "new", new.pointer, name=f"{sent_method(method)} {name}")


def _parameters(view: View, *holders: Written) -> dict[tuple[str, str], Written]:
    found = [parameter for holder in holders for parameter in view.items(holder, "parameters")]
    return {(item.value["in"], str(item.value["name"]).lower()): item for item in found}


def _compare_parameters(scope: Scope, items: Sides, sides: Sides) -> None:
    olds = _parameters(scope.old, items[0], sides[0])
    news = _parameters(scope.new, items[1], sides[1])
    for place, old in olds.items():
        new = news.get(place)
        if new is None:
            scope.tell("webhook-parameter-removed", "old", old.pointer, name=title_of(old))
            continue
        if old.value.get("required") and not new.value.get("required"):
            scope.tell("webhook-parameter-became-optional", "new", new.pointer, name=title_of(new))
        before, after = scope.old.schema(old), scope.new.schema(new)
        parts = (before,) if before else anything(old.pointer), (after,) if after else anything(new.pointer)
        scope.compare(*parts, "response", "text")
    for place, new in news.items():
        if place not in olds:
            scope.tell("webhook-parameter-added", "new", new.pointer, name=title_of(new))


def _compare_body(scope: Scope, sides: Sides) -> None:
    old, new = scope.old.child(sides[0], "requestBody"), scope.new.child(sides[1], "requestBody")
    if old and not new:
        scope.tell("webhook-body-removed", "old", old.pointer)
    elif new and not old:
        scope.tell("webhook-body-added", "new", new.pointer)
    elif old and new:
        if old.value.get("required") and not new.value.get("required"):
            scope.tell("webhook-body-became-optional", "new", new.pointer)
        compare_content(scope, (old, new), "response")


def _compare_answers(scope: Scope, sides: Sides) -> None:
    olds, news = scope.old.members(sides[0], "responses"), scope.new.members(sides[1], "responses")
    for status, old in olds.items():
        found = status if status in news else f"{status[:1]}XX" if f"{status[:1]}XX" in news else "default"
        if found in news:
            compare_content(scope, (old, news[found]), "request")
        else:
            scope.tell("webhook-answer-removed", "old", old.pointer, name=status)
    for status, new in news.items():
        if status not in olds:
            scope.tell("webhook-answer-added", "new", new.pointer, name=status)
