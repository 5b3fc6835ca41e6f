"""Which pages may open channels."""

import pytest

from charter.channels.origins import Origins

OWN = {"headers": [(b"host", b"api.example:8000")]}


@pytest.mark.parametrize(
    "origin", ["http://api.example:8000", "https://api.example:8000", "https://app.example"]
)
def test_pages_of_the_service_and_of_allowed_origins_may(origin: str) -> None:
    assert Origins(["https://app.example"]).is_allowed(origin, OWN)


@pytest.mark.parametrize(
    "origin",
    [
        *("", "null", "http://[", "api.example:8000", "https://evil.example", "é"),
        *(
            "https://api.example:8000.evil.example",
            "https://api.example:8000/path",
            "https://x@api.example:8000",
        ),
    ],
)
def test_other_pages_may_not_and_what_is_no_origin_is_no_failure(origin: str) -> None:
    assert not Origins(["https://app.example"]).is_allowed(origin, OWN)
    assert not Origins([]).is_allowed(origin, {"headers": []})


def test_own_pages_that_others_could_write_may_not_in_production() -> None:
    own = Origins([], is_https_required=True)
    assert own.is_allowed("https://api.example:8000", OWN)
    assert not own.is_allowed("http://api.example:8000", OWN)
