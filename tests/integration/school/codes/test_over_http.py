"""Behavior codes over HTTP."""

from typing import Any, Final

import httpx
import pytest

from tests.integration.conftest import Bearer, Execute
from tests.integration.school.over_http import HttpSchool

pytestmark = pytest.mark.anyio

CODES: Final = (
    *("CHEA", "DISO", "DISR", "DRSG", "DRUG", "FGT", "HRAS", "INAP", "OTHR", "SKIP", "TARD", "TECH"),
    *("THEF", "THRT", "TOB", "VAND", "WEAP"),
)
BULLYING: Final = {"code": "bull", "description": "Bullying"}


async def test_a_tenant_begins_with_17_codes_by_code(school: HttpSchool) -> None:
    page = await school.get("behavior-codes", limit=100)

    assert [each["code"] for each in page["data"]] == list(CODES)
    assert page["pagination"]["total"] == 17
    fighting = next(each for each in page["data"] if each["code"] == "FGT")
    assert (fighting["behavior_descriptor"], fighting["ceds_code"]) == ("School Violation", "04645")
    assert (fighting["severity"], fighting["is_active"]) == ("high", True)


@pytest.mark.parametrize(
    "path", ["/sis/settings/behavior-codes", "/sis/settings/behavior_codes", "/sis/behavior_codes"]
)
async def test_older_paths_answer_a_plain_array_and_say_that_they_go(
    school: HttpSchool, client: httpx.AsyncClient, path: str
) -> None:
    answer = await client.get(path, headers=school.headers)
    some = await client.get(path, params={"limit": 2, "offset": 1}, headers=school.headers)

    assert [each["code"] for each in answer.json()] == list(CODES)
    assert all(each["description"] for each in answer.json())
    assert [each["code"] for each in some.json()] == list(CODES)[1:3]
    assert {"deprecation", "sunset", "link"} <= answer.headers.keys()


async def test_whoever_has_no_role_at_school_reads_codes_too(
    client: httpx.AsyncClient, bearer: Bearer
) -> None:
    clerk = HttpSchool(client, bearer("kai", tenant="org:9"))

    assert (await clerk.get("behavior-codes/FGT"))["code"] == "FGT"
    await clerk.refused("POST", "behavior-codes", 403, "FORBIDDEN", BULLYING)


async def test_a_code_is_written_in_capitals_and_found_in_any_case(school: HttpSchool) -> None:
    made = await school.post("behavior-codes", BULLYING)

    assert made["code"] == "BULL"
    assert await school.get("behavior-codes/bUlL") == made


@pytest.mark.parametrize("code", ["d\u0131so", "D\u0130SO", "\ufb01gt", "F GT", "", "A" * 21])
async def test_a_code_of_letters_that_only_some_languages_have_is_refused(
    school: HttpSchool, code: str
) -> None:
    await school.refused("POST", "behavior-codes", 422, "VALIDATION_FAILED", {**BULLYING, "code": code})
    if code:
        await school.refused("GET", f"behavior-codes/{code}", 422, "VALIDATION_FAILED")


async def test_the_capital_of_i_is_i(school: HttpSchool) -> None:
    assert (await school.get("behavior-codes/diso"))["code"] == "DISO"


@pytest.mark.parametrize("code", ["FGT", "fgt", "bull"])
async def test_a_code_that_is_there_is_not_made_again(school: HttpSchool, code: str) -> None:
    await school.post("behavior-codes", BULLYING)

    details = await school.refused(
        "POST", "behavior-codes", 409, "BEHAVIOR_CODE_EXISTS", {**BULLYING, "code": code}
    )
    assert details == {"code": code.upper()}


@pytest.mark.parametrize(
    ("method", "body"), [("GET", None), ("PATCH", {"is_active": False}), ("DELETE", None)]
)
async def test_an_unknown_code_is_not_found(school: HttpSchool, method: str, body: Any) -> None:
    details = await school.refused(method, "behavior-codes/nope", 404, "BEHAVIOR_CODE_NOT_FOUND", body)

    assert details == {"code": "NOPE"}


async def test_a_change_leaves_the_rest_and_the_code_itself_stays(school: HttpSchool) -> None:
    changed = await school.patch("behavior-codes/fgt", {"description": "Fighting", "severity": None})

    assert (changed["description"], changed["severity"], changed["ceds_code"]) == ("Fighting", None, "04645")
    await school.refused("PATCH", "behavior-codes/FGT", 422, "VALIDATION_FAILED", {"code": "FITE"})


async def test_an_inactive_code_is_listed_as_such(school: HttpSchool) -> None:
    await school.patch("behavior-codes/TECH", {"is_active": False})

    active, inactive = [
        [each["code"] for each in (await school.get("behavior-codes", limit=100, active=which))["data"]]
        for which in ("true", "false")
    ]
    assert (len(active), inactive) == (16, ["TECH"])


async def test_deleted_codes_do_not_come_back(school: HttpSchool) -> None:
    for code in CODES:
        await school.delete(f"behavior-codes/{code}")

    assert (await school.get("behavior-codes"))["data"] == []
    await school.refused("GET", "behavior-codes/FGT", 404, "BEHAVIOR_CODE_NOT_FOUND")


async def test_an_older_state_is_not_written_over(school: HttpSchool) -> None:
    answer = await school.client.get("/v1/behavior-codes/FGT", headers=school.headers)
    await school.patch("behavior-codes/FGT", {"severity": "low"})

    refused = await school.client.patch(
        "/v1/behavior-codes/FGT",
        json={"severity": "critical"},
        headers=school.headers | {"If-Match": answer.headers["ETag"]},
    )
    assert refused.status_code == 412


async def test_codes_of_another_tenant_are_others(
    school: HttpSchool, client: httpx.AsyncClient, bearer: Bearer, execute: Execute
) -> None:
    await school.delete("behavior-codes/FGT")
    other = HttpSchool(client, bearer("bo"))

    assert (await other.get("behavior-codes/FGT"))["code"] == "FGT"
