"""The examples of errors of children are what the service answers: the same words, the same details."""

from typing import Any, Final

import pytest

from tests.integration.children.conftest import MIRA, AddParent, Parent
from tests.integration.conftest import Bearer
from tests.integration.error_examples import Ask, examples_of, outline

pytestmark = pytest.mark.anyio

REFUSED: Final[dict[str, tuple[str, str, str, Any]]] = {
    "CHILD_NOT_FOUND": ("olga", "GET", "/mira", None),
    "CHILD_ID_TAKEN": ("olga", "POST", "", MIRA),
    "CHILD_VALUE_REFUSED": ("olga", "POST", "", MIRA | {"birthday": "1900-01-01"}),
    "CONSENT_NOT_FOUND": ("olga", "GET", "/consents/999999", None),
    "OWN_TENANT_REQUIRED": ("member", "POST", "", MIRA),
    "TOO_MANY_CHILDREN": ("paula", "POST", "", MIRA | {"id": "one-too-many"}),
}
"""Who asks for what; Paula has twenty children, Mira among them."""


async def test_an_error_of_children_is_answered_as_its_example_shows(
    parent: Parent, parent_named: AddParent, bearer: Bearer
) -> None:
    for number in range(19):
        await parent.keep(id=f"child-{number}")
    await parent.keep()
    callers = {
        "paula": parent,
        "olga": await parent_named("olga"),
        "member": Parent(parent.client, parent.user_id, bearer(str(parent.user_id), tenant="org:1")),
    }
    different = {}
    for code, (who, method, path, body) in REFUSED.items():
        answer = await callers[who].ask(method, path, body)
        shown = list(examples_of(Ask(who, method, f"/v1/children{path}"), answer.status_code, code))
        if answer.json().get("error_code") != code or outline(answer.json()) not in map(outline, shown):
            different[code] = (answer.json(), shown)
    assert different == {}
