"""Checks over HTTP: what three companies come to, what is waived, compared, disclosed and reported."""

from collections.abc import Awaitable, Callable
from typing import Any, Final

import httpx
import pytest
from fastapi import FastAPI

from charter.compliance.disclosures.domain import Approver, OwnDisclosure
from charter.compliance.disclosures.repository import SqlDisclosures
from charter.compliance.disclosures.service import DisclosureService
from charter.compliance.reports.domain import FIGURES
from charter.platform.database.stores import OwnedStore
from charter.shared.clock import utc_now
from contract import models
from tests.integration.compliance.company import Company
from tests.integration.compliance.conftest import Found
from tests.integration.compliance.over_http import HttpEntity
from tests.integration.conftest import Bearer, composition_of
from tests.unit.jobs.memory import MemoryContext

pytestmark = pytest.mark.anyio

PASSING: Final = ("101-01", "101-03", "107-01", "107-02", "107-03", "102-01")
OF_REGISTERS: Final = (
    "15-01",
    "15-02",
    "15-03",
    "15-04",
    "15-05",
    "16-",
    "116-01",
    "116-03",
    "116-05",
    "09-0",
)
CLOSING_RATES: Final = {"USD": "4.3210", "BHD": "11.4650", "JPY": "0.030150"}
DIFFERENCES: Final = {("18245.50", "17716.10"), ("17600.00", "17284.00"), ("14662.33", "14154.31")}
NOTE: Final = {
    "kind": "note",
    "requirement_id": "statement_of_compliance",
    "starts_on": "2025-01-01",
    "ends_on": "2025-12-31",
    "title": "Statement of compliance",
    "content": "By {{{framework}}}, assets of {{{total_assets}}} at {{{ period_end }}}.",
}


class Attempt(MemoryContext):
    """The only attempt of a job: its steps are done at once."""

    async def step(self, name: str, work: Callable[[], Awaitable[Any]]) -> Any:
        del name
        return await work()


class Checked:
    """A worked company whose owner asks over HTTP, and a worker in the same process."""

    def __init__(self, app: FastAPI, entity: HttpEntity, company: Company) -> None:
        self.app = app
        self.entity = entity
        self.company = company

    async def check(self, **wanted: Any) -> Any:
        """Have the first year checked, as the contract shows the check."""
        year = (await self.entity.ask("GET", "ledger/years"))["data"][-1]["id"]
        body = {"year_id": year, **wanted}
        accepted = await self.entity.post("compliance/checks", body, 202)
        job = await self.entity.ask("GET", f"jobs/{accepted['job_id']}")
        assert job["kind"] == "compliance_check"
        context: Any = Attempt(str(self.company.tenant))
        work = composition_of(self.app).jobs["compliance_check"].work
        result = await work(context, models.CheckRequest.model_validate(body))
        return await self.entity.ask("GET", f"compliance/checks/{result.check_id}")


@pytest.fixture
def company_of(app: FastAPI, client: httpx.AsyncClient, bearer: Bearer, found: Found) -> Any:
    async def company_of(letter: str, *years: int) -> Checked:
        name = f"company-{letter}"
        company = found(name)
        await company.open(*years)
        await company.replay(letter)
        for currency, rate in CLOSING_RATES.items():
            await company.rate("2025-12-31", "closing", currency, rate)
        return Checked(app, HttpEntity(client, bearer(name, tenant=name), company.accounts), company)

    return company_of


@pytest.mark.parametrize(
    ("letter", "years", "tax"), [("A", (2025,), "PASS"), ("B", (2025,), "FAIL"), ("C", (2025, 2026), "PASS")]
)
async def test_a_worked_company_comes_to_what_was_worked_out(
    company_of: Any, letter: str, years: tuple[int, ...], tax: str
) -> None:
    checked: Checked = await company_of(letter, *years)
    check = await checked.check()
    results = {each["rule_id"]: each["result"] for each in check["verdicts"]}
    assert {rule_id: results[rule_id] for rule_id in PASSING} == dict.fromkeys(PASSING, "PASS")
    assert results["112-01"] == tax
    assert (results["101-06"], results["101-08"]) == ("FAIL", "FAIL")
    silent = {result for rule_id, result in results.items() if rule_id.startswith(OF_REGISTERS)}
    assert silent == {"NOT_APPLICABLE"}
    assert check["counts"]["PASS"] == list(results.values()).count("PASS")
    assert sum(check["counts"].values()) == 69
    assert check["scores"]["coverage"] < 60
    if letter == "B":
        path = f"compliance/checks/{check['id']}/findings?level=HIGH&result=FAIL"
        of_rates = [
            (each["amount"], each["expected"])
            for each in (await checked.entity.ask("GET", path))["data"]
            if each["rule_id"] == "121-01"
        ]
        assert len(of_rates) == 4
        assert set(of_rates) > DIFFERENCES


async def test_findings_are_answered_for_and_compared(company_of: Any) -> None:
    checked: Checked = await company_of("B", 2025)
    entity = checked.entity
    first = await checked.check(rules=["101-06", "112-01", "121-01"])
    assert (first["rules"], first["is_ready_to_lock"]) == (["101-06", "112-01", "121-01"], False)
    findings = (await entity.ask("GET", f"compliance/checks/{first['id']}/findings"))["data"]
    for finding in findings:
        path = f"compliance/findings/{finding['id']}/waive"
        waived = await entity.post(path, {"reason": "Agreed."}, 200)
        assert waived["waiver"]["waived_by"] == checked.company.tenant
        again = await entity.post(path, {"reason": "Agreed."}, 409)
        assert again["error_code"] == "FINDING_NOT_OPEN"
        for _ in range(2):
            await entity.ask("DELETE", f"compliance/findings/{finding['id']}/waiver", 204)
        waived = await entity.post(path, {"reason": "Agreed after all."}, 200)
        assert waived["waiver"]["reason"] == "Agreed after all."
    await entity.ask("DELETE", f"compliance/findings/{finding['id']}/waiver", 204)
    assert not (await entity.ask("GET", f"compliance/checks/{first['id']}"))["is_ready_to_lock"]
    await entity.post(path, {"reason": "Agreed."}, 200)
    assert (await entity.ask("GET", f"compliance/checks/{first['id']}"))["is_ready_to_lock"]
    await checked.company.assert_of("112-01", "Exempt.")
    second = await checked.check()
    compared = await entity.ask("GET", f"compliance/checks/{second['id']}/comparison")
    assert compared["earlier_id"] == first["id"]
    assert [each["rule_id"] for each in compared["fixed"]] == ["112-01"]
    assert compared["counts"]["same"] == len(findings) - 1
    assert (await entity.ask("GET", "compliance/checks"))["data"][0]["id"] == second["id"]


async def test_what_cannot_be_checked_is_refused(company_of: Any) -> None:
    entity: HttpEntity = (await company_of("B", 2025)).entity
    year = (await entity.ask("GET", "ledger/years"))["data"][0]["id"]
    refused = {
        "CHECK_SPAN_REQUIRED": {"year_id": year, "period_id": 1},
        "CHECK_SPAN_UNKNOWN": {"year_id": 999_999},
        "RULES_UNKNOWN": {"year_id": year, "rules": ["101-99"]},
    }
    for code, body in refused.items():
        assert (await entity.post("compliance/checks", body, 422))["error_code"] == code
    assert (await entity.post("compliance/checks", {}, 422))["error_code"] == "CHECK_SPAN_REQUIRED"
    for path in ("checks/999999", "checks/999999/findings", "checks/999999/comparison", "reports/999999"):
        assert (await entity.ask("GET", f"compliance/{path}", 404))["error_code"] == "CHECK_NOT_FOUND"


async def test_a_disclosure_is_approved_by_another_and_a_draft_again_when_it_changes(
    company_of: Any,
) -> None:
    checked: Checked = await company_of("A", 2025)
    entity = checked.entity
    unknown = {**NOTE, "content": "Assets of {{{total_asset}}}."}
    assert (await entity.post("compliance/disclosures", unknown, 422))["details"] == {
        "names": ["total_asset"]
    }
    note = await entity.post("compliance/disclosures", NOTE)
    path = f"compliance/disclosures/{note['id']}"
    assert (await entity.post(f"{path}/approve", status=403))["error_code"] == "SEPARATION_OF_DUTIES"
    service = DisclosureService(OwnedStore(checked.company.database, SqlDisclosures), FIGURES, utc_now)
    writer = frozenset({note["written_by"]})
    for who in (
        Approver("robot", is_person=False, kin=frozenset()),
        Approver("ann", is_person=True, kin=writer),
    ):
        with pytest.raises(OwnDisclosure):
            await service.approve(checked.company.tenant, note["id"], who)
    await service.approve(
        checked.company.tenant, note["id"], Approver("ben", is_person=True, kin=frozenset())
    )
    approved = await entity.ask("GET", path)
    assert (approved["status"], approved["approved_by"]) == ("approved", "ben")
    assert (await entity.ask("DELETE", path, 409))["error_code"] == "DISCLOSURE_WRONG_STATE"
    check = await checked.check(rules=["101-06"])
    assert check["counts"]["PASS"] == 1
    changed = await entity.patch(path, {"title": "Basis"})
    assert (changed["status"], changed["approved_by"]) == ("draft", None)
    assert [each["id"] for each in (await entity.ask("GET", "compliance/disclosures"))["data"]] == [
        note["id"]
    ]
    await entity.ask("DELETE", path, 204)


async def test_a_report_shows_the_books_and_what_was_found_and_is_no_audit(company_of: Any) -> None:
    checked: Checked = await company_of("A", 2025)
    entity = checked.entity
    await entity.post("compliance/disclosures", {**NOTE, "title": "<script>alert(1)</script>"})
    check = await checked.check()
    report = await entity.ask("GET", f"compliance/reports/{check['id']}")
    lines = {line["name"]: line["amount"] for each in report["statements"] for line in each["lines"]}
    assert lines["total_assets"] == lines["total_equity_and_liabilities"] == "84650.00"
    assert (lines["profit_for_the_period"], lines["equity_at_end"]) == ("4895.58", "54895.58")
    assert report["disclosures"][0]["content"] == "By MFRS, assets of MYR 84650.00 at 31 December 2025."
    assert not report["has_changed"]
    page = await entity.client.get(
        f"/v1/compliance/reports/{check['id']}", headers=entity.headers | {"Accept": "text/html"}
    )
    assert page.headers["content-type"].startswith("text/html")
    assert page.headers["content-security-policy"].startswith("default-src 'none'; style-src 'sha256-")
    assert "no audit and gives no opinion" in page.text
    assert "<script" not in page.text
    assert page.text.count("<svg") == 2
    assert page.text.index("could not: these have not passed") < page.text.index("</section>")


async def test_statements_are_of_the_check_whatever_is_posted_later(company_of: Any) -> None:
    checked: Checked = await company_of("A", 2025)
    check = await checked.check(rules=["101-06"])
    path = f"compliance/reports/{check['id']}"
    before = await checked.entity.ask("GET", path)
    await checked.company.post("2025-12-30", "1000 100.00; 4100 -100.00", "LATE-1")
    after = await checked.entity.ask("GET", path)
    assert (before["has_changed"], after["has_changed"]) == (False, True)
    assert after["statements"] == before["statements"]
    again = await checked.check(rules=["101-06"])
    later = await checked.entity.ask("GET", f"compliance/reports/{again['id']}")
    assert later["statements"] != before["statements"]
