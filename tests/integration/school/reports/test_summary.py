"""Summaries over HTTP."""

from typing import Any

import httpx
import pytest

from tests.integration.school.over_http import HttpSchool
from tests.integration.school.records import Records

pytestmark = pytest.mark.anyio

JANUARY = {"from": "2026-01-01", "to": "2026-01-31"}


async def ask(school: HttpSchool, group_by: str, **params: Any) -> Any:
    return await school.get("school/summary", **{**JANUARY, "group_by": group_by, **params})


def counts_of(summary: Any) -> dict[str | None, tuple[Any, ...]]:
    return {group["key"]: tuple(group["counts"].values()) for group in summary["groups"]}


@pytest.fixture
async def january(records: Records) -> Records:
    """Two fights of Ali's, one of them with Ben; Ben late; a dismissed one; and one in December."""
    await records.person("S1", "Ali")
    await records.person("S2", "Ben", grade="9")
    await records.person("S3", "Cho")
    first = await records.incident(
        "2026-01-05", "FGT", ("S1", "Perpetrator"), ("S3", "Victim"), location="Classroom"
    )
    second = await records.incident("2026-01-20", "FGT", ("S1", "Perpetrator"), ("S2", "Perpetrator"))
    await records.incident("2026-01-21", "TARD", ("S2", "Perpetrator"), occurred_hour=7)
    await records.incident("2026-01-22", "TARD", ("S2", "Perpetrator"), status="dismissed")
    await records.incident("2025-12-10", "FGT", ("S2", "Perpetrator"))
    await records.consequence(first, "S1", "2026-01-06", "2026-01-08", 3)
    await records.consequence(second, "S1", "2026-01-21", "2026-01-27", 5, actual_days=4)
    await records.consequence(second, "S2", "2026-01-21", "2026-01-22", 2, status="waived")
    detention = {"consequence_code": "DETN", "is_suspension": False}
    await records.consequence(second, "S2", "2026-01-21", "2026-01-21", 1, **detention)
    return records


async def test_total_counts_incidents_people_and_days_beside_the_month_before(
    school: HttpSchool, january: Records
) -> None:
    summary = await ask(school, "code")

    assert summary["counts"] == {"incidents": 3, "perpetrators": 2, "suspension_days": 7}
    assert summary["before"] == {"incidents": 1, "perpetrators": 1, "suspension_days": 0}
    assert summary["change"] == {"incidents": 2, "perpetrators": 1, "suspension_days": 7}
    assert (summary["compared_from"], summary["compared_to"]) == ("2025-12-01", "2025-12-31")


@pytest.mark.parametrize(
    ("group_by", "groups"),
    [
        ("code", {"FGT": (2, 2, 7), "TARD": (1, 1, 0)}),
        ("month", {"2026-01": (3, 2, 7)}),
        (
            "week",
            {"2026-W01": (0, 0, 0), "2026-W02": (1, 1, 3), "2026-W03": (0, 0, 0)}
            | {"2026-W04": (2, 2, 4), "2026-W05": (0, 0, 0)},
        ),
        ("grade", {"8": (2, 1, 7), "9": (2, 1, 0)}),
        ("location", {None: (2, 2, 4), "Classroom": (1, 1, 3)}),
        ("hour", {"7": (1, 1, 0), "10": (2, 2, 7)}),
        ("consequence", {"OSS": (2, 1, 7), "DETN": (1, 1, 0), None: (1, 1, 0)}),
    ],
)
async def test_groups_have_one_thing_in_common(
    school: HttpSchool, january: Records, group_by: str, groups: dict[str | None, tuple[int, ...]]
) -> None:
    assert counts_of(await ask(school, group_by, compare="none")) == groups


async def test_schools_are_told_by_their_names_and_one_can_be_asked_for(
    school: HttpSchool, january: Records
) -> None:
    other = await january.add("schools", name="Hillside", time_zone="UTC")
    await january.incident("2026-01-07", "SKIP", school_id=other)

    all_of_them = await ask(school, "school")
    one = await ask(school, "school", school_id=other)

    assert {group["label"]: group["counts"]["incidents"] for group in all_of_them["groups"]} == {
        "Riverside": 3,
        "Hillside": 1,
    }
    assert one["counts"]["incidents"] == 1


async def test_terms_face_those_before_and_say_what_is_in_none(school: HttpSchool, january: Records) -> None:
    await january.add("school_calendars", school_id=january.school_id, school_year="2025-26")
    for name, first, last in (("T1", "2025-12-01", "2025-12-31"), ("T2", "2026-01-01", "2026-01-20")):
        await january.add(
            "school_terms",
            school_id=january.school_id,
            school_year="2025-26",
            name=name,
            starts_on=first,
            ends_on=last,
        )

    summary = await ask(school, "term")

    assert counts_of(summary) == {"2025-26 T2": (2, 2, 7), None: (1, 1, 0)}
    assert summary["groups"][0]["before"]["incidents"] == 1
    assert summary["groups"][1]["label"] == "In no term"
    assert summary["has_calendar"]


async def test_school_without_a_calendar_is_said_to_have_none(school: HttpSchool, january: Records) -> None:
    assert not (await ask(school, "code"))["has_calendar"]


async def test_week_is_that_of_the_school_s_clock(school: HttpSchool, records: Records) -> None:
    """Monday at six in Kuala Lumpur, when it is still Sunday in London."""
    await records.incident("2026-01-05", occurred_at="2026-01-04T22:00:00Z")

    weeks = counts_of(await ask(school, "week", **{"from": "2026-01-05", "to": "2026-01-05"}))

    assert weeks == {"2026-W02": (1, 0, 0)}


async def test_year_before_is_compared_by_month(school: HttpSchool, records: Records) -> None:
    await records.incident("2025-02-10", "SKIP")

    summary = await ask(school, "month", to="2026-02-28", compare="year_before")

    assert [(group["key"], group["before"]["incidents"]) for group in summary["groups"]] == [
        ("2026-01", 0),
        ("2026-02", 1),
    ]


@pytest.fixture
async def crowded(records: Records) -> Records:
    """12 incidents of one code, 11 of another and 3 of a third, each of a student of its own."""
    for code, many in (("TARD", 12), ("SKIP", 11), ("FGT", 3)):
        for number in range(many):
            person = await records.person(f"{code}-{number}", f"Student {code}{number}")
            await records.incident("2026-01-12", code, (person, "Perpetrator"))
    return records


async def test_small_count_is_hidden_with_another_that_keeps_it_from_being_computed(
    school: HttpSchool, crowded: Records
) -> None:
    summary = await ask(school, "code", suppress_below=10, compare="none")

    assert counts_of(summary) == {
        "TARD": (12, 12, None),
        "SKIP": (None, None, None),
        "FGT": (None, None, None),
    }
    assert summary["counts"] == {"incidents": 26, "perpetrators": 26, "suspension_days": None}


async def test_file_hides_what_the_settings_say_and_all_is_shown_to_staff(
    school: HttpSchool, crowded: Records
) -> None:
    async def file() -> httpx.Response:
        params = {**JANUARY, "group_by": "code", "compare": "none"}
        headers = {**school.headers, "Accept": "text/csv"}
        return await school.client.get("/v1/school/summary", params=params, headers=headers)

    published = await file()
    await school.patch("school/settings", {"suppress_below": 0})
    unhidden = await file()

    assert published.headers["content-type"].startswith("text/csv")
    assert published.text.splitlines() == [
        "group,label,incidents,perpetrators,suspension_days",
        "FGT,Fighting / Physical aggression,*,*,*",
        "SKIP,Skipping class / Unexcused absence,*,*,*",
        "TARD,Tardy to class,12,12,*",
        "total,Total,26,26,*",
    ]
    assert "FGT,Fighting / Physical aggression,3,3,0" in unhidden.text
    assert counts_of(await ask(school, "code"))["FGT"] == (3, 3, 0)


async def test_the_order_of_a_published_table_tells_nothing_of_what_it_hides(
    school: HttpSchool, crowded: Records
) -> None:
    shown = await ask(school, "code", compare="none")
    published = await ask(school, "code", compare="none", suppress_below=10)

    assert [group["key"] for group in shown["groups"]] == ["TARD", "SKIP", "FGT"]
    assert [group["key"] for group in published["groups"]] == ["FGT", "SKIP", "TARD"]


async def test_ten_years_and_an_end_before_a_start_are_refused(school: HttpSchool) -> None:
    ten_years = "school/summary?group_by=code&from=2016-01-01&to=2025-12-31"
    backwards = "school/summary?group_by=code&from=2026-03-31&to=2026-01-01"

    too_long = await school.refused("GET", ten_years, 422, "REPORT_SPAN_TOO_LONG")
    await school.refused("GET", backwards, 422, "SPAN_INVALID")

    assert too_long == {"days": 3653, "most_days": 1830}


async def test_another_tenant_s_incidents_do_not_count(
    school: HttpSchool, january: Records, bearer: Any
) -> None:
    other = HttpSchool(school.client, bearer("ben"))

    assert (await ask(other, "code"))["counts"]["incidents"] == 0
