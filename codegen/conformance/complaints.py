"""What can be told from a case: whether its validity survives the way to the server.

A form, a multipart body or XML carries text: `photoUrls=a` is a list of one as much as a text, an empty list
is nothing at all. So whether such a body is valid cannot be told from the value that it was made of.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeAlias

from codegen.openapi.vocabulary import essence

Json: TypeAlias = Any


def listed(value: Json) -> list[Json]:
    """The value as a list of one, if it is none."""
    return value if isinstance(value, list) else [value]


def is_typed(media_type: str | None) -> bool:
    """Whether a body of the media type keeps the types of what it was made of."""
    return media_type is None or essence(media_type).endswith(("/json", "+json", "*/*"))


def is_writable(body: Json) -> bool:
    """Whether a form can say everything that the value says: it has no word for null, nothing and nesting."""
    if not isinstance(body, dict):
        return False
    values = [
        each for value in body.values() for each in (value if isinstance(value, list) and value else [value])
    ]
    return not any(value is None or isinstance(value, dict | list) for value in values)


def is_beyond_styles(parameters: Json) -> bool:
    """Whether a parameter holds what no style has a notation for: null, or an object in another value."""
    return any(
        value is None or value == "null" or isinstance(value, dict) or "{'" in str(value)
        for values in (parameters or {}).values()
        for value in listed(values)
    )


def is_misspelt(query: Json, parameters: Sequence[Mapping[str, Json]]) -> bool:
    """Whether an object is written in brackets though its style is not `deepObject`, or as nothing at all.

    That is what Schemathesis makes of objects in objects and of empty ones, for which `form` has no notation.
    """
    flat = {each.get("name") for each in parameters if each.get("style", "form") != "deepObject"}
    required = {each.get("name") for each in parameters if each.get("required")}
    written = {name for name, value in (query or {}).items() if value not in ({}, [])}
    return (not written and bool(required & flat)) or any(
        "[" in name and name.partition("[")[0] in flat and name not in flat for name in written
    )


def is_empty_list(query: Json, parameters: Iterable[Mapping[str, Json]]) -> bool:
    """Whether a list of one empty text was written, which in one piece is how an empty list is written."""
    in_pieces = {each.get("name"): each.get("explode", True) for each in parameters}
    return any(in_pieces.get(name) is False and value in ("", [""]) for name, value in (query or {}).items())


def may_succeed(responses: Iterable[object]) -> bool:
    """Whether any declared status is that of a success: some documents declare errors only."""
    return any(str(status)[:1].lower() in {"1", "2", "3", "d"} for status in responses)


def is_said_encoded(headers: Mapping[str, Json] | None) -> bool:
    """Whether a body is said to be compressed by a header that the document declares: it is sent as it is."""
    named = {name.lower(): value for name, value in (headers or {}).items()}
    return named.get("content-encoding", "identity") not in {"identity", ""}


def has_siblings(path: str, paths: Iterable[str]) -> bool:
    """Whether another path differs in its fragment only: what one refuses may be meant for the other."""
    return any(each != path and each.partition("#")[0] == path.partition("#")[0] for each in paths)


def is_form(media_type: str | None) -> bool:
    """Whether a body of the media type is a form."""
    return essence(media_type or "") in {"application/x-www-form-urlencoded", "multipart/form-data"}
