"""Collections and items are found from paths."""

import pytest

from contract_runtime.mock.places import Kind, path_values, places_of

PATHS = (
    "/pets",
    "/pets/{petId}",
    "/pets/{petId}/toys",
    "/pets/{petId}/toys/{toyId}",
    "/pets/{petId}/feed",
    "/Calls.json",
    "/Calls/{Sid}.json",
    "/jobs",
    "/job/{name}",
    "/me",
    "/{page}",
)


@pytest.mark.parametrize(
    ("path", "kind", "collection"),
    [
        ("/pets", Kind.COLLECTION, ("pets",)),
        ("/pets/{petId}", Kind.ITEM, ("pets",)),
        ("/pets/{petId}/toys", Kind.COLLECTION, ("pets", "{petId}", "toys")),
        ("/pets/{petId}/toys/{toyId}", Kind.ITEM, ("pets", "{petId}", "toys")),
        ("/pets/{petId}/feed", Kind.SINGLE, ("pets", "{petId}")),
        ("/Calls.json", Kind.COLLECTION, ("Calls",)),
        ("/Calls/{Sid}.json", Kind.ITEM, ("Calls",)),
        ("/jobs", Kind.COLLECTION, ("job",)),
        ("/me", Kind.SINGLE, ()),
        ("/{page}", Kind.ITEM, ()),
    ],
)
def test_path_stands_for(path: str, kind: Kind, collection: tuple[str, ...]) -> None:
    place = places_of(PATHS)[path]
    assert (place.kind, place.collection) == (kind, collection)


def test_item_has_an_address() -> None:
    place = places_of(PATHS)["/pets/{petId}/toys"]
    assert place.item_path("a/b", {"petId": "5"}) == "/pets/5/toys/a%2Fb"
    assert places_of(PATHS)["/Calls.json"].item_path("CA1", {}) == "/Calls/CA1.json"


def test_values_are_decoded_from_the_end_of_the_path() -> None:
    values = path_values("/pets/{petId}/toys/{toyId}.json", b"/api/v1/pets/a%2Fb/toys/7.json")
    assert values == {"petId": "a/b", "toyId": "7"}
