"""What changes of OpenAPI 3.2's fields break, and what they do not."""

from typing import Final

import pytest

from tests.codegen.diff.twins import differences
from tests.codegen.openapi32.building import HEAD

ROWS: Final = "application/jsonl: {%s: %s}"
ONE: Final = "{type: object, properties: {a: {type: string, maxLength: %s}}}"
CHANGES: Final = {
    "shorter texts in items": (ROWS % ("itemSchema", ONE % 5), ROWS % ("itemSchema", ONE % 4), True, False),
    "longer texts in items": (ROWS % ("itemSchema", ONE % 4), ROWS % ("itemSchema", ONE % 5), False, True),
    "the same items in other words": (
        ROWS % ("schema", "{type: array, items: %s}" % (ONE % 5)),
        ROWS % ("itemSchema", ONE % 5),
        False,
        False,
    ),
}
METHOD: Final = "paths: {/a: {%s}}"


def described(content: str, direction: str) -> str:
    body = f"content: {{{content}}}"
    request, response = (body, "") if direction == "request" else ("content: {}", body)
    return (
        f"{HEAD}paths: {{/a: {{post: {{requestBody: {{{request}}}, responses: {{'200': {{{response}}}}}}}}}}}"
    )


@pytest.mark.parametrize("name", CHANGES)
@pytest.mark.parametrize("direction", ["request", "response"])
def test_items_are_compared_like_bodies(name: str, direction: str) -> None:
    old, new, breaks_request, breaks_response = CHANGES[name]
    found = differences(described(old, direction), described(new, direction))
    is_breaking = any(each.level == "breaking" for each in found)
    assert is_breaking == (breaks_request if direction == "request" else breaks_response)


@pytest.mark.parametrize(
    "operations", ["query: {responses: {}}", "additionalOperations: {COPY: {responses: {}}}"]
)
def test_a_method_that_is_gone_is_missed(operations: str) -> None:
    old = HEAD + METHOD % f"get: {{responses: {{}}}}, {operations}"
    found = differences(old, HEAD + METHOD % "get: {responses: {}}")
    assert [each.rule.identifier for each in found if each.level == "breaking"] == ["operation-removed"]
