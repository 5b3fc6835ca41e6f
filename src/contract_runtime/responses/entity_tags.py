"""Entity tags of representations (`x-etag`): made, compared, and held against `If-Match` and `If-None-Match`.

They are strong validators: RFC 9110, sections 8.8.3 and 13.1.
"""

from base64 import urlsafe_b64encode
from hashlib import blake2b
from typing import Final

from contract_runtime.refusals import Refusal
from contract_runtime.wire import Answer

# What a 304 says of the representation that the client has; the other headers it knows already.
_REPRESENTATION: Final = frozenset({b"content-type", b"content-length"})


def entity_tag(body: bytes) -> str:
    """The entity tag of a representation: 12 bytes of BLAKE2b, in Base64 and quotes."""
    return f'"{urlsafe_b64encode(blake2b(body, digest_size=12).digest()).decode()}"'


def with_entity_tag(answer: Answer, if_none_match: str | None) -> Answer:
    """The answer with its `ETag`, or a 304 where the client already has it.

    >>> tag = entity_tag(b"{}")
    >>> with_entity_tag((200, [], b"{}"), None)
    (200, [(b'etag', b'"v3jkqVO0Du4jjKLp"')], b'{}')
    >>> with_entity_tag((200, [], b"{}"), f'"older", {tag}')
    (304, [(b'etag', b'"v3jkqVO0Du4jjKLp"')], b'')
    """
    status, headers, body = answer
    tag = entity_tag(body)
    tag_header = b"etag", tag.encode()
    if if_none_match is not None and _lists(if_none_match, tag, weakly=True):
        kept = [each for each in headers if each[0] not in _REPRESENTATION]
        return 304, [*kept, tag_header], b""
    headers.append(tag_header)
    return status, headers, body


def tag_of(answer: Answer) -> str:
    """The entity tag of an answer that may be sent without one."""
    sent = dict(answer[1]).get(b"etag")
    return entity_tag(answer[2]) if sent is None else sent.decode()


def require_match(if_match: str, current: str) -> None:
    """Raises: Refusal (412) where the current entity tag is none that the client knows."""
    if not _lists(if_match, current, weakly=False):
        raise precondition_failed()


def precondition_failed() -> Refusal:
    """The answer to a write that would lose somebody else's."""
    return Refusal(412, "PRECONDITION_FAILED", "The resource has changed since it was read.")


def precondition_required() -> Refusal:
    """The answer to a write that may only be made on what the client has read."""
    return Refusal(428, "PRECONDITION_REQUIRED", "This operation needs If-Match with the resource's ETag.")


def _lists(header: str, tag: str, *, weakly: bool) -> bool:
    """Whether a list of entity tags holds the tag. Tags have no commas here: ours are Base64."""
    listed = [each.strip() for each in header.split(",")]
    return tag in listed or listed == ["*"] or (weakly and f"W/{tag}" in listed)
