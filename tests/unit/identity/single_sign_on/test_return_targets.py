"""A login leads to the frontend, and nowhere that a stranger chose."""

import pytest

from charter.identity.single_sign_on.return_targets import ReturnTargets, TargetNotAllowed

TARGETS = ReturnTargets(
    "https://app.example.com/shop/", ["https://admin.example.com", "http://localhost:5173"]
)


@pytest.mark.parametrize(
    ("target", "url"),
    [
        ("/", "https://app.example.com/shop/"),
        ("/welcome?first=1#top", "https://app.example.com/shop/welcome?first=1#top"),
        ("/@evil.example.com", "https://app.example.com/shop/@evil.example.com"),
        ("https://app.example.com/orders", "https://app.example.com/orders"),
        ("https://APP.example.com:443/", "https://APP.example.com:443/"),
        ("https://admin.example.com", "https://admin.example.com"),
        ("http://localhost:5173/after", "http://localhost:5173/after"),
    ],
)
def test_path_of_the_frontend_or_page_of_an_allowed_origin_is_where_it_leads(target: str, url: str) -> None:
    assert TARGETS.resolve(target) == url


@pytest.mark.parametrize(
    "target",
    [
        "",
        "welcome",
        "//evil.example.com",
        "///evil.example.com",
        "/\\evil.example.com",
        "\\\\evil.example.com",
        "/\tevil",
        "/ evil",
        "/\u00e9",
        "https://evil.example.com/",
        "https://app.example.com.evil.example.com/",
        "https://app.example.com@evil.example.com/",
        "https://evil@app.example.com/",
        "https://app.example.com:8443/",
        "http://app.example.com/",
        "https:app.example.com",
        "https:/evil.example.com",
        "https://",
        "https://app.example.com:port/",
        "https://[app.example.com/",
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://app.example.com/",
    ],
)
def test_anything_else_is_refused(target: str) -> None:
    with pytest.raises(TargetNotAllowed):
        TARGETS.resolve(target)
