"""The router alone: which template serves a path."""

import pytest

from contract_runtime.serving.router import Router


def router_of(*paths: str) -> Router[str]:
    router: Router[str] = Router()
    for path in paths:
        router.site(path).by_method["GET"] = path
    return router


def found(router: Router[str], raw_path: bytes) -> tuple[str, list[bytes]] | None:
    site = router.find(raw_path)
    return None if site is None else (site[0].path, site[1])


def test_literal_segment_goes_before_a_parameter() -> None:
    router = router_of("/users/{user_id}", "/users/me", "/users/{user_id}/posts")

    assert found(router, b"/users/me") == ("/users/me", [])
    assert found(router, b"/users/7") == ("/users/{user_id}", [b"7"])
    assert found(router, b"/users/me/posts") == ("/users/{user_id}/posts", [b"me"])


def test_dead_end_goes_back_to_the_last_choice() -> None:
    router = router_of("/a/b/c", "/a/{x}/d", "/{y}/b/e")

    assert found(router, b"/a/b/c") == ("/a/b/c", [])
    assert found(router, b"/a/b/d") == ("/a/{x}/d", [b"b"])
    assert found(router, b"/a/b/e") == ("/{y}/b/e", [b"a"])
    assert found(router, b"/a/b/f") is None


def test_encoded_slash_belongs_to_its_segment() -> None:
    router = router_of("/files/{name}", "/files/{folder}/{name}")

    assert found(router, b"/files/a%2Fb") == ("/files/{name}", [b"a%2Fb"])
    assert found(router, b"/files/a/b") == ("/files/{folder}/{name}", [b"a", b"b"])


def test_encoded_literal_is_the_same_literal() -> None:
    router = router_of("/v1/projects", "/v1/{kind}", "/caf%C3%A9")

    assert found(router, b"/v1/%70rojects") == ("/v1/projects", [])
    assert found(router, b"/caf%c3%a9") == ("/caf%C3%A9", [])


def test_a_reserved_character_and_its_encoding_are_two_things() -> None:
    router = router_of("/jobs/{id}:cancel", "/jobs/{id}", "/{a},{b}", "/x%3Ay", "/x:y", "/({id})")

    assert found(router, b"/jobs/7:cancel") == ("/jobs/{id}:cancel", [b"7"])
    assert found(router, b"/jobs/7%3Acancel") == ("/jobs/{id}", [b"7%3Acancel"])
    assert found(router, b"/jobs/7:%63ancel") == ("/jobs/{id}:cancel", [b"7"])
    assert found(router, b"/x%2Cy,z") == ("/{a},{b}", [b"x%2Cy", b"z"])
    assert found(router, b"/x%3ay") == ("/x%3Ay", [])
    assert found(router, b"/x:y") == ("/x:y", [])
    assert found(router, b"/%281%29") is None


def test_parameters_side_by_side_do_not_share_a_character() -> None:
    router = router_of("/projects/{id}{format}")

    assert found(router, b"/projects/7%C2%BF") == ("/projects/{id}{format}", [b"7", b"%C2%BF"])
    assert found(router, b"/projects/7%20") == ("/projects/{id}{format}", [b"7", b"%20"])
    assert found(router, b"/projects/%C2%BF") is None


def test_mixed_segment_is_matched_by_its_pattern() -> None:
    router = router_of("/files/{id}.json", "/files/{id}", "/files/{name}.{extension}.gz", "/files/index")

    assert found(router, b"/files/7.json") == ("/files/{id}.json", [b"7"])
    assert found(router, b"/files/a.b.gz") == ("/files/{name}.{extension}.gz", [b"a", b"b"])
    assert found(router, b"/files/7.xml") == ("/files/{id}", [b"7.xml"])
    assert found(router, b"/files/.json") == ("/files/{id}", [b".json"])
    assert found(router, b"/files/index") == ("/files/index", [])


def test_pattern_leads_to_deeper_segments() -> None:
    router = router_of("/{id}.d/content", "/{id}.d/{part}")

    assert found(router, b"/7.d/content") == ("/{id}.d/content", [b"7"])
    assert found(router, b"/7.d/other") == ("/{id}.d/{part}", [b"7", b"other"])
    assert found(router, b"/7.e/content") is None


@pytest.mark.parametrize("path", [b"/v1/projects/", b"/v1", b"/", b"", b"/v1/projects/1/", b"//projects"])
def test_path_with_an_empty_or_missing_segment_has_no_site(path: bytes) -> None:
    assert found(router_of("/v1/projects", "/v1/projects/{id}"), path) is None


def test_templates_that_differ_in_names_share_a_site() -> None:
    router: Router[str] = Router()

    assert router.site("/a/{x}") is router.site("/a/{y}")
    assert router.site("/a/{x}.json") is router.site("/a/{y}.json")


def test_root_path_is_a_site() -> None:
    assert found(router_of("/"), b"/") == ("/", [])
