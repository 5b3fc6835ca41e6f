"""The examples of compliance's errors are what the service answers: the same words, the same details."""

from typing import Any, Final

import httpx
import pytest

from tests.integration.compliance.over_http import HttpEntity
from tests.integration.conftest import Bearer
from tests.integration.error_examples import Ask, examples_of, outline

pytestmark = pytest.mark.anyio

UNKNOWN: Final = 999_999
ROOM: Final[dict[str, Any]] = {
    "name": "Cold room",
    "asset_class": "ppe",
    "kind": "plant",
    "acquired_on": "2025-03-10",
    "cost": "12000.00",
}
NOTE: Final[dict[str, Any]] = {
    "kind": "note",
    "requirement_id": "leases",
    "starts_on": "2025-01-01",
    "ends_on": "2025-12-31",
    "title": "Leases",
    "content": "One shop.",
}
REFUSED: Final[dict[str, tuple[str, str, Any]]] = {
    "REGISTERED_NOT_FOUND": ("GET", f"assets/{UNKNOWN}", None),
    "REFERENCE_UNKNOWN": ("POST", "assets", ROOM | {"cost_account_id": UNKNOWN}),
    "REGISTER_VALUE_REFUSED": ("POST", "assets", ROOM | {"cost_account_id": 1, "residual": "12000.01"}),
    "CHECK_NOT_FOUND": ("GET", f"checks/{UNKNOWN}", None),
    "FINDING_NOT_FOUND": ("POST", f"findings/{UNKNOWN}/waive", {"reason": "Agreed."}),
    "CHECK_SPAN_REQUIRED": ("POST", "checks", {}),
    "CHECK_SPAN_UNKNOWN": ("POST", "checks", {"year_id": UNKNOWN}),
    "RULES_UNKNOWN": ("POST", "checks", {"year_id": "{year}", "rules": ["101-99"]}),
    "DISCLOSURE_NOT_FOUND": ("GET", f"disclosures/{UNKNOWN}", None),
    "FIGURE_UNKNOWN": ("POST", "disclosures", NOTE | {"content": "{{{total_asset}}}"}),
    "SEPARATION_OF_DUTIES": ("POST", "disclosures/{note}/approve", None),
    "DISCLOSURE_WRONG_STATE": ("DELETE", "disclosures/{note}", None),
}
"""What leads to each error. A note that an event names cannot be deleted."""


async def test_an_error_of_compliance_is_answered_as_its_example_shows(
    client: httpx.AsyncClient, bearer: Bearer
) -> None:
    entity = HttpEntity(client, bearer("ana", tenant="ana"))
    await entity.open_books(2025)
    year = (await entity.ask("GET", "ledger/years"))["data"][0]["id"]
    note = (await entity.post("compliance/disclosures", NOTE))["id"]
    event = {"name": "Fire", "occurred_on": "2026-01-10", "kind": "non_adjusting", "disclosure_id": note}
    await entity.post("compliance/events", event)
    different = {}
    for code, (method, template, sent) in REFUSED.items():
        path = f"/v1/compliance/{template.format(note=note)}"
        body = {name: year if value == "{year}" else value for name, value in (sent or {}).items()}
        content: dict[str, Any] = {} if sent is None else {"json": body}
        answer = await client.request(method, path, headers=entity.headers, **content)
        shown = list(examples_of(Ask("owner", method, path), answer.status_code, answer.json()["error_code"]))
        if answer.json()["error_code"] != code or outline(answer.json()) not in map(outline, shown):
            different[code] = (answer.json(), shown)
    assert different == {}
