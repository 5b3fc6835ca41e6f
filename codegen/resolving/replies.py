"""What handlers return: a body where there is one plain success, else classes that carry a status."""

from collections.abc import Iterable
from typing import Final

from codegen.naming.response_names import status_phrase
from codegen.naming.schema_names import media_words
from codegen.openapi.vocabulary import WIDEST
from codegen.resolving.media import leaves_open
from codegen.resolving.model import Header, Policies, Reply, Response
from codegen.resolving.types import BYTES, NOTHING, TEXT, Raw, ReplyType, Type, either
from codegen.shapes.nodes import Anything

_BY_SERVER: Final = frozenset({"content-type", "content-length", "date"})
_BY_MIDDLEWARE: Final = "x-request-id"
_UNTOLD: Final = frozenset({BYTES, TEXT, Anything()})
_LINKED: Final = frozenset({"201", "202"})
"""Their `Location` is where a link leads."""
_PLAIN: Final = Policies()


def returned(responses: Iterable[Response], policies: Policies, title: str) -> tuple[Type, tuple[Reply, ...]]:
    """What a handler returns: the body's type for one plain success, else a union of reply classes.

    Where `default` is the success, a plain body is answered with 200, and its class takes any status.
    """
    successes = answers(responses, policies)
    if not successes:
        return NOTHING, ()
    only = successes[0]
    if len(successes) == 1 and _is_plain(only, policies):
        body = next(iter(only.content.values()), NOTHING)
        if only.status.isdigit():
            return body, ()
        if only.status == "default":
            (reply,) = replies_of(only, policies, title)
            return either([ReplyType(reply.name), body]), (reply,)
    replies = tuple(reply for response in successes for reply in replies_of(response, policies, title))
    return either(ReplyType(reply.name) for reply in replies), replies


def answers(responses: Iterable[Response], policies: Policies = _PLAIN) -> list[Response]:
    """The responses that a handler gives, not an error or a policy: `default` if nothing else is one."""
    declared = list(responses)
    found = [
        each
        for each in declared
        if each.status[0] in "23" and not (each.status == "304" and policies.etag is not None)
    ]
    return found or [each for each in declared if each.status == "default"]


def offers(responses: Iterable[Response], policies: Policies) -> tuple[str, ...]:
    """The media types among which the handler chooses by what the client accepts; mostly there are none."""
    successes = answers(responses, policies)
    found = tuple(dict.fromkeys(media_type for each in successes for media_type in each.content))
    is_chosen = any(len(each.content) > 1 or _names_its_type(each) for each in successes)
    return found if is_chosen and found != ("*/*",) else ()


def handler_headers(response: Response, policies: Policies = _PLAIN) -> tuple[Header, ...]:
    """The headers that the runtime cannot know."""
    supplied = set(_BY_SERVER)
    if policies.etag:
        supplied.add("etag")
    if policies.rate_limit:
        supplied |= {"ratelimit", "ratelimit-policy"}
    if policies.sunset or policies.deprecated_since or policies.successor:
        supplied |= {"deprecation", "sunset", "link"}
    if response.status in _LINKED and response.links:
        supplied.add("location")
    return tuple(
        header
        for header in response.headers
        if header.name.lower() not in supplied and (header.required or header.name.lower() != _BY_MIDDLEWARE)
    )


def _is_plain(response: Response, policies: Policies) -> bool:
    """Whether the body alone says everything about an answer."""
    is_one_type = len(set(response.content.values())) <= 1
    return is_one_type and not handler_headers(response, policies) and not _names_its_type(response)


def _names_its_type(response: Response) -> bool:
    """Whether the handler names the media type: a range is declared, and it is not simply JSON."""
    return any(
        leaves_open(name) and (name not in WIDEST or isinstance(kind, Raw) or kind in _UNTOLD)
        for name, kind in response.content.items()
    )


def replies_of(response: Response, policies: Policies, title: str) -> list[Reply]:
    """The classes of one response: several where its media types have different types."""
    headers = handler_headers(response, policies)
    name = title + status_phrase(response.status)
    is_several = len(set(response.content.values())) > 1
    bodies: list[tuple[str | None, Type | None]] = [(None, next(iter(response.content.values()), None))]
    if is_several:
        bodies = list(response.content.items())
    elif _names_its_type(response):
        bodies = [next((name, body) for name, body in response.content.items() if leaves_open(name))]
    suffixes = media_words(response.content) if is_several else [""]
    return [
        Reply(
            name=name + suffix,
            status=response.status,
            description=response.description,
            body=body,
            headers=headers,
            media_type=media_type,
        )
        for suffix, (media_type, body) in zip(suffixes, bodies, strict=True)
    ]
