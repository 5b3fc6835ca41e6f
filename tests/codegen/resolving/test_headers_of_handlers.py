"""Which headers of a success a handler gives, and which come from links and policies."""

import pytest

from codegen.resolving.model import Header, Link, Policies, RateLimit, Response
from codegen.resolving.replies import handler_headers
from codegen.resolving.types import TEXT

LIMITED = Policies(rate_limit=RateLimit(requests=1, per=1, by="caller"))


def response(status: str, *headers: str, links: tuple[Link, ...] = ()) -> Response:
    return Response(
        status=status,
        description="",
        content={},
        headers=tuple(Header(name=name, argument=name.lower(), type=TEXT, required=True) for name in headers),
        links=links,
    )


@pytest.mark.parametrize("status", ["201", "202"])
def test_a_link_says_where_what_was_made_or_taken_up_is(status: str) -> None:
    link = Link(operation_id="getJob", parameters={})

    assert handler_headers(response(status, "Location", links=(link,))) == ()


def test_when_to_come_back_after_a_success_is_no_matter_of_the_limit() -> None:
    declared = response("202", "Retry-After", "RateLimit", "RateLimit-Policy")

    assert [header.name for header in handler_headers(declared, LIMITED)] == ["Retry-After"]
