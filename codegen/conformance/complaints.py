"""What can be told from a case: whether its validity survives the way to the server.

A form, a multipart body or XML carries text: `photoUrls=a` is a list of one as much as a text, an empty list
is nothing at all. So whether such a body is valid cannot be told from the value that it was made of.
"""

from collections.abc import Iterable
from typing import Any, TypeAlias

from codegen.shapes.formats import INTEGERS

Json: TypeAlias = Any


def clarify(node: Json) -> None:
    """Say the same in words that Schemathesis knows better.

    Of integers it knows the formats `int32` and `int64` only, and of several types at once no format.
    """
    if isinstance(node, dict):
        kinds, name = node.get("type"), node.get("format")
        is_number = any(kind in {"integer", "number"} for kind in listed(kinds) if isinstance(kind, str))
        if isinstance(name, str) and name in INTEGERS and is_number:
            _, low, high = INTEGERS[name]
            node.setdefault("minimum", low)
            node.setdefault("maximum", high)
        if isinstance(name, str) and isinstance(kinds, list) and not {"enum", "const", "anyOf"} & node.keys():
            branches = [{"type": kind, **({} if kind == "null" else {"format": name})} for kind in kinds]
            del node["type"], node["format"]
            node["anyOf"] = branches
    for each in node.values() if isinstance(node, dict) else listed(node):
        if isinstance(each, dict | list):
            clarify(each)


def listed(value: Json) -> list[Json]:
    """The value as a list of one, if it is none."""
    return value if isinstance(value, list) else [value]


def is_typed(media_type: str | None) -> bool:
    """Whether a body of the media type keeps the types of what it was made of."""
    return media_type is None or essence_of(media_type).endswith(("/json", "+json", "*/*"))


def is_writable(body: Json) -> bool:
    """Whether a form can say everything that the value says: it has no word for null, nothing and nesting."""
    if not isinstance(body, dict):
        return False
    values = [
        each for value in body.values() for each in (value if isinstance(value, list) and value else [value])
    ]
    return not any(value is None or isinstance(value, dict | list) for value in values)


def has_nul(body: Json) -> bool:
    """Whether a text in the value has a NUL character, which the runtime refuses on purpose."""
    if isinstance(body, dict):
        return any(has_nul(key) or has_nul(value) for key, value in body.items())
    return any(map(has_nul, body)) if isinstance(body, list) else isinstance(body, str) and "\0" in body


def is_beyond_styles(query: Json) -> bool:
    """Whether a parameter holds what no style has a notation for: null, or an object in a list."""
    return any(
        value is None or value == "null" or isinstance(value, dict) or str(value).startswith("{'")
        for values in (query or {}).values()
        for value in listed(values)
    )


def has_siblings(path: str, paths: Iterable[str]) -> bool:
    """Whether another path differs in its fragment only: what one refuses may be meant for the other."""
    return any(each != path and each.partition("#")[0] == path.partition("#")[0] for each in paths)


def is_form(media_type: str | None) -> bool:
    """Whether a body of the media type is a form."""
    return essence_of(media_type or "") in {"application/x-www-form-urlencoded", "multipart/form-data"}


def essence_of(media_type: str) -> str:
    """The media type without its parameters."""
    return media_type.partition(";")[0].strip().lower()
