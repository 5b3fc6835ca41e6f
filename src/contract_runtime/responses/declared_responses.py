"""Which of the declared responses and media types an answer has."""

from collections.abc import Sequence

from contract_runtime.media_types import choose_content, essence, is_item_stream
from contract_runtime.operations import ItemsEncoding, Response


def answers_of(responses: Sequence[Response]) -> list[Response]:
    """The responses that a handler returns: 2xx and 3xx, or `default` where there is neither."""
    answers = [each for each in responses if each.status[0] in "23"]
    return answers or [each for each in responses if each.status == "default"]


def success_of(responses: Sequence[Response]) -> Response | None:
    """The response of a plain result: the first 2xx, else the first that a handler returns."""
    answers = answers_of(responses)
    return next((each for each in answers if each.status[0] == "2"), answers[0] if answers else None)


def find_response(responses: Sequence[Response], status: int) -> Response | None:
    """The declared response of a status: by itself, by its range, or the default."""
    declared = {response.status.upper(): response for response in responses}
    return declared.get(str(status)) or declared.get(f"{str(status)[0]}XX") or declared.get("DEFAULT")


def first_media_type(response: Response) -> str | None:
    """The media type that a response is sent in where nobody chooses one."""
    return next(iter(offered(response)), None)


def offered(response: Response) -> list[str]:
    """The media types of a success; of bytes, only the handler knows what a range leaves open."""
    return [each if kind is bytes else concrete(each) for each, kind in response.content.items()]


def concrete(media_type: str) -> str:
    """A media type to send: JSON where everything, or every application type, is declared."""
    return "application/json" if media_type in {"*/*", "application/*"} else media_type


def may_stream(media_type: str, annotation: object) -> bool:
    """Whether a body may come piece by piece: one of items, or of bytes."""
    return annotation is bytes or is_item_stream(essence(media_type))


def items_of(response: Response, media_type: str) -> ItemsEncoding | None:
    """How the items of a body are written, where more is declared of that than its media type says."""
    return response.items.get(media_type) or choose_content(response.items, essence(media_type))


def content_type_header(media_type: str) -> bytes:
    """The Content-Type of a media type: text is UTF-8."""
    is_bare_text = media_type.startswith("text/") and "charset" not in media_type
    return f"{media_type}; charset=utf-8".encode() if is_bare_text else media_type.encode()
