"""A request for each operation of the contract, made of the contract's own examples."""

import json
from typing import Any, Final
from urllib.parse import urlencode

from contract import CONTRACT
from contract_runtime import Operation
from tests.integration.access.books import PAYMENT, SALE
from tests.integration.access.registers import REGISTERING
from tests.integration.access.schools import REPORTING
from tests.integration.access.world import World
from tests.integration.people import PASSWORD

BODIES: Final[dict[str, dict[str, Any]]] = {
    "logIn": {"email": "olivia", "password": PASSWORD},
    "issueToken": {"grant_type": "password", "username": "olivia", "password": PASSWORD},
    "runBulkAction": {"action": "activate", "user_ids": ["user_id"]},
    "addMember": {"user_id": "stranger", "role": "member"},
    "switchTenant": {"organization_id": "organization_id"},
    "createOrganization": {"name": "New", "slug": "new_slug"},
    "createUser": {"name": "New", "email": "new_email"},
    "requestEmailChange": {"email": "new_email", "current_password": PASSWORD},
    "changePassword": {"current_password": PASSWORD, "new_password": "nine herons on a roof"},
    "enrolSecondFactor": {"current_password": PASSWORD},
    **dict.fromkeys(("createEntry", "replaceEntry"), SALE),
    "postEntries": {"ids": ["entry_id"]},
    "createSettlement": PAYMENT,
    **REGISTERING,
    **REPORTING,
    "disableSecondFactor": {"current_password": PASSWORD, "code": "492039"},
}
"""Bodies that name something which has to be there; texts among their values are looked up in the world."""

QUERIES: Final[dict[str, dict[str, str]]] = {
    "listAffirmations": {"childId": "child_id"},
    "listSubjects": {"childId": "child_id"},
    "listFlashcards": {"childId": "child_id", "subjectId": "math"},
    "listDueCards": {"childId": "child_id"},
    "listDailyChores": {"childId": "child_id"},
    "listOutdoorActivities": {"childId": "child_id"},
}
"""What operations cannot do without in their query, likewise."""


class Requests:
    """Knows the examples of the document."""

    def __init__(self, document: str) -> None:
        self._document = json.loads(document)

    def of(self, operation: Operation, world: World) -> tuple[str, dict[str, Any]]:
        """The path, and what httpx needs besides."""
        path = operation.path.format_map(world.path_values)
        content = self._content(operation, world) | self._query(operation, world)
        if operation.policies.etag == "required":
            content["headers"] = content.get("headers", {}) | {"If-Match": "*"}
        return path, content

    def _content(self, operation: Operation, world: World) -> dict[str, Any]:
        if operation.body is None:
            return {}
        operations = self._document["paths"][operation.path]
        body = self._resolved(operations[operation.method.lower()]["requestBody"])
        ((media_type, written),) = body["content"].items()
        example = next(iter(written["examples"].values()))["value"]
        if operation.operation_id in BODIES:
            example = world.filled(BODIES[operation.operation_id])
        if media_type == "application/json":
            return {"json": example}
        content = example if isinstance(example, str) else urlencode(example)
        return {"content": content, "headers": {"Content-Type": media_type}}

    def _query(self, operation: Operation, world: World) -> dict[str, Any]:
        """What a query has to have: as its examples are, but for what has to be there."""
        written = self._document["paths"][operation.path][operation.method.lower()].get("parameters", [])
        resolved = [self._resolved(each) for each in written]
        needed = {
            each["name"]: each["example"]
            for each in resolved
            if each["in"] == "query" and each.get("required")
        }
        needed |= world.filled(QUERIES.get(operation.operation_id, {}))
        return {"params": needed} if needed else {}

    def _resolved(self, node: dict[str, Any]) -> Any:
        found: Any = node
        if "$ref" in node:
            found = self._document
            for name in node["$ref"].removeprefix("#/").split("/"):
                found = found[name]
        return found


def successes(operation: Operation) -> set[int]:
    """The statuses that the contract declares for a success."""
    return {int(each.status) for each in operation.responses if each.status[0] in "23"}


OPERATIONS: Final = {operation.operation_id: operation for operation in CONTRACT.operations}
