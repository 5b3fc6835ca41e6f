"""What slugs there can be, and how organizations, members and invitations are listed."""

from typing import Any

import httpx
import pytest

from tests.integration.organizations.school import MEMBERS, BuildSchool, School

pytestmark = pytest.mark.anyio

NO_SLUGS = ("-school", "school-", "high--school", "School", "school_1", "schül", "a b", "", "-", "s" * 64)


async def found(school: School, who: str, slug: str, name: str = "New") -> httpx.Response:
    return await school.ask(who, "POST", "/v1/organizations", json={"name": name, "slug": slug})


async def page_of(school: School, who: str, path: str) -> tuple[list[Any], dict[str, Any]]:
    answer = await school.ask(who, "GET", path)
    assert answer.status_code == 200, answer.text
    page = answer.json()
    return page["data"], page["pagination"]


async def test_a_slug_has_no_hyphen_at_an_edge_or_twice(school: School) -> None:
    for slug in NO_SLUGS:
        for method, path in (("POST", "/v1/organizations"), ("PATCH", school.path)):
            answer = await school.ask("owner", method, path, json={"name": "New", "slug": slug})
            assert (slug, answer.status_code) == (slug, 422)
            assert answer.json()["details"]["errors"][0]["field"].endswith("slug")


async def test_a_slug_may_have_digits_and_hyphens_between_words(school: School) -> None:
    for slug in ("a", "7", "high-school", "2-b-or-not-2-b", "s" * 63):
        assert (await found(school, "stranger", slug)).json()["slug"] == slug


async def test_a_name_is_no_shorter_than_one_character_and_no_longer_than_200(school: School) -> None:
    names = {"": 422, "N": 200, "N" * 200: 200, "N" * 201: 422, "A\u0000B": 422, "Grüne Schule 🌱": 200}
    for name, status in names.items():
        answer = await school.ask("owner", "PATCH", school.path, json={"name": name})
        assert (name, answer.status_code) == (name, status)


@pytest.mark.parametrize("change", [{"name": None}, {"slug": None}, {"role": "owner"}, {"id": 7}])
async def test_an_unknown_change_is_refused(school: School, change: dict[str, Any]) -> None:
    assert (await school.ask("owner", "PATCH", school.path, json=change)).status_code == 422


async def test_absent_fields_stay_as_they_are(school: School) -> None:
    changed = (await school.ask("owner", "PATCH", school.path, json={"slug": "college"})).json()
    assert (changed["name"], changed["slug"]) == ("School", "college")
    changed = (await school.ask("owner", "PATCH", school.path, json={"name": "College"})).json()
    assert (changed["name"], changed["slug"]) == ("College", "college")
    assert changed["updated_at"] > changed["created_at"]


async def test_a_slug_is_one_organizations(build_school: BuildSchool) -> None:
    school, garden = await build_school(1), await build_school(2)
    for taken in (
        await found(school, "stranger", "school-1"),
        await garden.ask("owner", "PATCH", garden.path, json={"slug": "school-1"}),
    ):
        assert (taken.status_code, taken.json()["error_code"]) == (409, "SLUG_TAKEN")
    own = await school.ask("owner", "PATCH", school.path, json={"slug": "school-1"})
    assert own.status_code == 200


async def test_a_slug_can_be_taken_again_after_a_deletion(school: School) -> None:
    for _ in range(2):
        taken = await found(school, "owner", "garden")
        assert taken.status_code == 201
        deleted = await school.ask("owner", "DELETE", f"/v1/organizations/{taken.json()['id']}")
        assert deleted.status_code == 204
    await school.ask("owner", "PATCH", school.path, json={"slug": "college"})
    assert (await found(school, "stranger", "school-1")).status_code == 201


async def test_ones_own_organizations_are_listed_newest_first(school: School) -> None:
    numbers = [(await found(school, "member", f"garden-{number}")).json()["id"] for number in range(4)]
    await school.ask("member", "DELETE", f"/v1/organizations/{numbers[1]}")
    await found(school, "stranger", "not-mine")
    listed, pages = await page_of(school, "member", "/v1/organizations")
    assert [(each["slug"], each["role"]) for each in listed] == [
        ("garden-3", "owner"),
        ("garden-2", "owner"),
        ("garden-0", "owner"),
        ("school-1", "member"),
    ]
    assert (pages["total"], pages["total_pages"], pages["has_next"]) == (4, 1, False)
    await school.ask("member", "DELETE", school.member("member"))
    assert (await page_of(school, "member", "/v1/organizations"))[1]["total"] == 3


async def test_pages_together_have_each_organization_once(school: School) -> None:
    for number in range(6):
        await found(school, "member", f"garden-{number}")
    listed = []
    for number in (1, 2, 3):
        data, pages = await page_of(school, "member", f"/v1/organizations?limit=3&page={number}")
        assert (pages["total"], pages["total_pages"], pages["page"]) == (7, 3, number)
        assert (pages["has_next"], pages["has_prev"]) == (number < 3, number > 1)
        listed += [each["slug"] for each in data]
    assert listed == [*(f"garden-{number}" for number in reversed(range(6))), "school-1"]
    beyond, pages = await page_of(school, "member", "/v1/organizations?limit=3&page=4")
    assert (beyond, pages["total"]) == ([], 7)


async def test_whoever_has_no_organization_gets_an_empty_page(school: School) -> None:
    listed, pages = await page_of(school, "stranger", "/v1/organizations")
    assert (listed, pages["total"], pages["total_pages"]) == ([], 0, 0)


async def test_members_are_listed_as_they_joined(school: School) -> None:
    names = {person.user_id: name for name, person in school.people.items()}
    listed: list[str] = []
    for number in (1, 2, 3, 4):
        data, pages = await page_of(school, "member", f"{school.path}/members?limit=2&page={number}")
        assert pages["total"] == len(MEMBERS)
        listed += [names[each["user_id"]] for each in data]
        assert all(each["email"] == f"{names[each['user_id']]}-1@example.com" for each in data)
    assert listed == list(MEMBERS)


async def test_invitations_are_listed_newest_first_whatever_became_of_them(
    build_school: BuildSchool,
) -> None:
    school, garden = await build_school(1), await build_school(2)
    numbers: list[int] = []
    for each in (school, garden, school, school):
        body = {"email": f"guest{len(numbers)}@example.org", "role": "member"}
        made = await each.ask("owner", "POST", f"{each.path}/invitations", json=body)
        numbers.append(made.json()["id"])
    await school.ask("owner", "DELETE", f"{school.path}/invitations/{numbers[2]}")
    listed, pages = await page_of(school, "admin", f"{school.path}/invitations?limit=2")
    assert [(each["id"], each["state"]) for each in listed] == [
        (numbers[3], "pending"),
        (numbers[2], "revoked"),
    ]
    assert (pages["total"], pages["has_next"]) == (3, True)
    beyond, pages = await page_of(school, "admin", f"{school.path}/invitations?page=9")
    assert (beyond, pages["total"]) == ([], 3)


async def test_administrators_list_every_organization(build_school: BuildSchool) -> None:
    school, garden = await build_school(1), await build_school(2)
    await school.join("platform_admin", "member")
    gone = (await found(garden, "owner", "gone")).json()["id"]
    await garden.ask("owner", "DELETE", f"/v1/organizations/{gone}")
    listed, pages = await page_of(school, "platform_admin", "/v1/admin/organizations")
    assert [(each["slug"], each["role"]) for each in listed] == [("school-2", None), ("school-1", "member")]
    assert pages["total"] == 2


@pytest.mark.parametrize(
    ("search", "slugs"),
    [
        ("SCHO", ["school-1"]),
        ("ool-1", ["school-1"]),
        ("Gr\u00fcne", ["garden"]),
        ("GR\u00dcNE", ["garden"]),
        ("Stra\u00dfe", ["garden"]),
        ("50%", ["garden"]),
        ("0%25", []),
        ("sch_ol", []),
        ("a/b", ["garden"]),
        ("'", []),
        ("nothing", []),
    ],
)
async def test_administrators_search_names_and_slugs(school: School, search: str, slugs: list[str]) -> None:
    await found(school, "stranger", "garden", "Gr\u00fcne Stra\u00dfe 50% a/b")
    answer = await school.client.get(
        "/v1/admin/organizations",
        params={"search": search},
        headers=school.people["platform_admin"].headers,
    )
    assert [each["slug"] for each in answer.json()["data"]] == slugs
    assert answer.json()["pagination"]["total"] == len(slugs)
