"""What is posted is there: read, listed, changed and deleted."""

import httpx

from tests.mock.conftest import BASIC, BEARER

ACCOUNT = "/Accounts/AC0123abcd"
KEY = {"X-Key": "secret"}


def make_product(shop: httpx.Client, **fields: object) -> httpx.Response:
    return shop.post("/products", json={"name": "Desk", "price": 99.5, **fields}, headers=BEARER)


def test_posted_product_is_read_back_with_what_the_server_adds(shop: httpx.Client) -> None:
    made = make_product(shop)
    assert made.status_code == 201
    assert made.json()["name"] == "Desk"
    assert isinstance(made.json()["id"], int)
    assert "added_at" in made.json()
    assert shop.get(f"/products/{made.json()['id']}").json() == made.json()


def test_property_that_the_client_left_out_stays_out(shop: httpx.Client) -> None:
    assert "note" not in make_product(shop).json()
    assert make_product(shop, note="oak").json()["note"] == "oak"


def test_location_leads_to_what_was_made(shop: httpx.Client) -> None:
    made = make_product(shop)
    location = made.headers["location"]
    assert location == f"/api/products/{made.json()['id']}"
    assert httpx.URL(str(shop.base_url)).join(location).path == location
    assert shop.get(location.removeprefix("/api")).json()["name"] == "Desk"


def test_ids_differ(shop: httpx.Client) -> None:
    ids = {make_product(shop).json()["id"] for _ in range(5)}
    assert len(ids) == 5


def test_list_shows_what_was_posted_and_counts_it(shop: httpx.Client) -> None:
    before = shop.get("/products").json()
    made = [make_product(shop, name=name).json() for name in ("Desk", "Bed")]
    after = shop.get("/products").json()
    assert after["data"][-2:] == made
    assert after["total"] == len(before["data"]) + 2


def test_list_keeps_to_the_limit(shop: httpx.Client) -> None:
    for _ in range(4):
        make_product(shop)
    assert len(shop.get("/products", params={"limit": 2}).json()["data"]) == 2


def test_patch_changes_a_part_and_put_the_whole(shop: httpx.Client) -> None:
    path = f"/products/{make_product(shop, note='oak').json()['id']}"
    changed = shop.patch(path, json={"name": "Table"}, headers=BEARER).json()
    assert (changed["name"], changed["price"], changed["note"]) == ("Table", 99.5, "oak")
    replaced = shop.put(path, json={"name": "Stool", "price": 20}, headers=BEARER).json()
    assert (replaced["id"], replaced["name"], replaced["price"]) == (changed["id"], "Stool", 20)
    assert "note" not in replaced
    assert shop.get(path).json() == replaced


def test_deleted_product_is_not_found_until_it_is_put_again(shop: httpx.Client) -> None:
    path = f"/products/{make_product(shop).json()['id']}"
    assert shop.delete(path, headers=BEARER).status_code == 204
    gone = shop.get(path)
    assert gone.status_code == 404
    assert gone.json()["message"]
    assert shop.delete(path, headers=BEARER).status_code == 404, "the range 4XX is declared"
    assert shop.patch(path, json={}, headers=BEARER).status_code == 404, "default is declared"
    assert shop.put(path, json={"name": "Stool", "price": 20}, headers=BEARER).status_code == 200
    assert shop.get(path).json()["name"] == "Stool"


def test_deleted_row_of_the_sample_leaves_the_list(shop: httpx.Client) -> None:
    row = shop.get("/products").json()["data"][0]
    shop.delete(f"/products/{row['id']}", headers=BEARER)
    assert row["id"] not in [each["id"] for each in shop.get("/products").json()["data"]]


def test_unknown_product_can_be_read_under_any_id(shop: httpx.Client) -> None:
    assert shop.get("/products/77").json() == {"id": 77, "name": "Lamp", "price": 30.5}


def test_nested_resource_belongs_to_its_owner(shop: httpx.Client) -> None:
    posted = shop.post("/products/5/reviews", json={"text": "Fine"}, headers=KEY)
    review = posted.json()["data"]
    assert (review["text"], review["productId"]) == ("Fine", 5)
    assert review in shop.get("/products/5/reviews").json()
    assert review not in shop.get("/products/6/reviews").json()
    assert shop.get(f"/products/5/reviews/{review['id']}").json() == review
    shop.delete("/products/5", headers=BEARER)
    assert shop.get(f"/products/5/reviews/{review['id']}").status_code == 404
    assert shop.get("/products/5/reviews").status_code == 404


def test_paths_with_an_extension_are_collections_too(shop: httpx.Client) -> None:
    made = shop.post(f"{ACCOUNT}/Calls.json", data={"to": "+31"}, auth=BASIC).json()
    path = f"{ACCOUNT}/Calls/{made['sid']}.json"
    assert made["to"] == "+31"
    assert shop.get(path, auth=BASIC).json() == made
    assert made in shop.get(f"{ACCOUNT}/Calls.json", auth=BASIC).json()["calls"]


def test_sample_is_answered_where_not_found_is_not_declared(shop: httpx.Client) -> None:
    path = f"{ACCOUNT}/Calls/CA00000001.json"
    assert shop.delete(path, auth=BASIC).status_code == 204
    assert shop.get(path, auth=BASIC).json()["sid"] == "CA00000001"


def test_single_resource_is_kept(shop: httpx.Client) -> None:
    assert shop.get("/settings").json() == {"theme": "light"}
    assert shop.put("/settings", json={"theme": "dark"}).status_code == 204
    assert shop.get("/settings").json() == {"theme": "dark"}


def test_reset_forgets_everything(shop: httpx.Client, mock_url: str) -> None:
    shop.put("/settings", json={"theme": "dark"})
    assert httpx.post(f"{mock_url.removesuffix('/api')}/__mock__/reset").status_code == 204
    assert shop.get("/settings").json() == {"theme": "light"}
