"""Projects as their clients see them."""

import asyncio
from http import HTTPStatus

import httpx
import pytest

from tests.integration.conftest import Bearer

pytestmark = pytest.mark.anyio
PATHS = ("/v1/projects", "/api/v1/projects", "/projects", "/api/projects")


async def create(
    client: httpx.AsyncClient, headers: dict[str, str], name: str = "Festival"
) -> httpx.Response:
    created = await client.post("/v1/projects", json={"name": name}, headers=headers)
    assert created.status_code == HTTPStatus.CREATED
    return created


@pytest.mark.parametrize("path", PATHS)
async def test_a_project_lives_from_creation_to_deletion(
    client: httpx.AsyncClient, bearer: Bearer, path: str
) -> None:
    alice = bearer("alice")
    created = await client.post(path, json={"name": "Festival", "description": "Music."}, headers=alice)
    assert created.status_code == HTTPStatus.CREATED
    location = created.headers["Location"]
    assert location == f"{path}/{created.json()['id']}"

    read = await client.get(location, headers=alice)
    assert read.json() == created.json()

    changed = await client.patch(
        location, json={"description": None}, headers=alice | {"If-Match": read.headers["ETag"]}
    )
    assert changed.status_code == HTTPStatus.OK
    assert (changed.json()["name"], changed.json()["description"]) == ("Festival", None)
    assert changed.headers["ETag"] != read.headers["ETag"]

    assert [(await client.delete(location, headers=alice)).status_code for _ in range(2)] == [204, 204]
    assert (await client.get(location, headers=alice)).json()["error_code"] == "PROJECT_NOT_FOUND"


async def test_another_tenants_project_is_not_found_whatever_is_tried(
    client: httpx.AsyncClient, bearer: Bearer
) -> None:
    location = (await create(client, bearer("alice"))).headers["Location"]
    bob = bearer("bob")
    answers = [
        await client.get(location, headers=bob),
        await client.patch(location, json={"name": "Mine"}, headers=bob),
        await client.delete(location, headers=bob),
    ]
    assert {answer.status_code for answer in answers} == {HTTPStatus.NOT_FOUND}
    assert (await client.get("/v1/projects", headers=bob)).json()["data"] == []
    assert (await client.get(location, headers=bearer("alice"))).json()["name"] == "Festival"


async def test_members_of_one_tenant_share_its_projects(client: httpx.AsyncClient, bearer: Bearer) -> None:
    location = (await create(client, bearer("alice", tenant="school"))).headers["Location"]
    read = await client.get(location, headers=bearer("bob", tenant="school"))
    assert read.json()["tenant_id"] == "school"


async def test_pages_are_newest_first_and_know_their_place(client: httpx.AsyncClient, bearer: Bearer) -> None:
    alice = bearer("alice")
    for name in ("first", "second", "third"):
        await create(client, alice, name)
    page = (await client.get("/v1/projects?page=2&limit=2", headers=alice)).json()
    assert [project["name"] for project in page["data"]] == ["first"]
    assert page["pagination"] == {
        "total": 3,
        "page": 2,
        "page_size": 2,
        "total_pages": 2,
        "has_next": False,
        "has_prev": True,
    }
    behind = (await client.get("/v1/projects?page=9", headers=alice)).json()
    assert (behind["data"], behind["pagination"]["total"]) == ([], 3)


@pytest.mark.parametrize(
    ("sort", "names"),
    [("name", ["a", "b", "c"]), ("-name", ["c", "b", "a"]), ("created_at", ["b", "a", "c"])],
)
async def test_projects_are_sorted_as_asked(
    client: httpx.AsyncClient, bearer: Bearer, sort: str, names: list[str]
) -> None:
    alice = bearer("alice")
    for name in ("b", "a", "c"):
        await create(client, alice, name)
    page = (await client.get(f"/v1/projects?sort={sort}", headers=alice)).json()
    assert [project["name"] for project in page["data"]] == names


async def test_the_deprecated_list_is_a_plain_array_that_names_its_successor(
    client: httpx.AsyncClient, bearer: Bearer
) -> None:
    alice = bearer("alice")
    await create(client, alice)
    listed = await client.get("/api/projects", headers=alice)
    assert [project["name"] for project in listed.json()] == ["Festival"]
    assert listed.headers["Deprecation"] == "@1795132800"
    assert listed.headers["Sunset"] == "Sat, 20 Nov 2027 00:00:00 GMT"
    assert listed.headers["Link"] == '</api/v1/projects>; rel="successor-version"'


async def test_a_hundred_concurrent_posts_with_one_key_have_one_effect(
    client: httpx.AsyncClient, bearer: Bearer
) -> None:
    headers = bearer("alice") | {"Idempotency-Key": "one"}
    posts = [client.post("/v1/projects", json={"name": "Once"}, headers=headers) for _ in range(100)]
    answers = await asyncio.gather(*posts)
    assert {answer.status_code for answer in answers} <= {201, 409}
    created = [answer for answer in answers if answer.status_code == HTTPStatus.CREATED]
    assert created
    assert {answer.content for answer in created} == {created[0].content}
    replayed = await client.post("/v1/projects", json={"name": "Once"}, headers=headers)
    assert (replayed.status_code, replayed.content) == (HTTPStatus.CREATED, created[0].content)
    assert replayed.headers["Location"] == created[0].headers["Location"]
    assert (await client.get("/v1/projects", headers=headers)).json()["pagination"]["total"] == 1


async def test_a_key_stands_for_one_request_of_one_caller(client: httpx.AsyncClient, bearer: Bearer) -> None:
    key = {"Idempotency-Key": "one"}
    first = await client.post("/v1/projects", json={"name": "A"}, headers=bearer("alice") | key)
    other = await client.post("/v1/projects", json={"name": "B"}, headers=bearer("alice") | key)
    assert other.json()["error_code"] == "IDEMPOTENCY_KEY_REUSED"
    bobs = await client.post("/v1/projects", json={"name": "A"}, headers=bearer("bob") | key)
    assert (bobs.status_code, bobs.json()["tenant_id"]) == (HTTPStatus.CREATED, "bob")
    assert bobs.json()["id"] != first.json()["id"]


async def test_of_fifty_concurrent_patches_with_one_etag_one_succeeds(
    client: httpx.AsyncClient, bearer: Bearer
) -> None:
    alice = bearer("alice")
    location = (await create(client, alice)).headers["Location"]
    etag = (await client.get(location, headers=alice)).headers["ETag"]
    patches = [
        client.patch(location, json={"name": f"by {number}"}, headers=alice | {"If-Match": etag})
        for number in range(50)
    ]
    statuses = [answer.status_code for answer in await asyncio.gather(*patches)]
    assert (statuses.count(200), statuses.count(412)) == (1, 49)


async def test_an_unchanged_project_is_not_sent_again(client: httpx.AsyncClient, bearer: Bearer) -> None:
    alice = bearer("alice")
    location = (await create(client, alice)).headers["Location"]
    etag = (await client.get(location, headers=alice)).headers["ETag"]
    again = await client.get(location, headers=alice | {"If-None-Match": f'"other", {etag}'})
    assert (again.status_code, again.content, again.headers["ETag"]) == (304, b"", etag)


async def test_an_outdated_etag_protects_from_deletion(client: httpx.AsyncClient, bearer: Bearer) -> None:
    alice = bearer("alice")
    location = (await create(client, alice)).headers["Location"]
    refused = await client.delete(location, headers=alice | {"If-Match": '"outdated"'})
    assert refused.json()["error_code"] == "PRECONDITION_FAILED"
    assert (await client.get(location, headers=alice)).status_code == HTTPStatus.OK
