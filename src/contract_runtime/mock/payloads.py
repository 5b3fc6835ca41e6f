"""What a handler returns for a sample, by media type: values of JSON, texts, XML, files and streams."""

from base64 import b64decode
from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from html import escape
from typing import Any, Final

from pydantic_core import ValidationError, to_json

from contract_runtime.media_types import essence as essence_of
from contract_runtime.media_types import is_item_stream, is_json
from contract_runtime.mock.samples import Samples, Slot
from contract_runtime.sampling import Json, NoSample

_PNG: Final = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
_FILES: Final[Mapping[str, bytes]] = {
    "image/png": _PNG,
    "image/gif": b64decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"),
    "image/svg+xml": b'<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
    "application/pdf": b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
    "application/zip": b"PK\x05\x06" + bytes(18),
    "text/csv": b"id,name\r\n1,sample\r\n",
    "text/html": b"<!doctype html><title>Sample</title><p>Sample</p>\n",
}
_RANGES: Final[Mapping[str, str]] = {
    "image/*": "image/png",
    "text/*": "text/plain",
    "audio/*": "audio/wav",
    "video/*": "video/mp4",
    "application/*": "application/octet-stream",
    "*/*": "application/octet-stream",
}
_STREAMED: Final = 3


def sent_media_type(media_type: str, annotation: object, accept: bytes) -> str | None:
    """The media type to name in a reply: a range such as `image/*` needs one, others speak for themselves."""
    if "*" not in media_type:
        return media_type
    if media_type in {"*/*", "application/*"} and annotation is not bytes:
        return None
    kind = "" if media_type == "*/*" else media_type.partition("/")[0] + "/"
    asked = (essence_of(each) for each in accept.decode("latin-1").split(","))
    wanted = next((each for each in asked if each.startswith(kind) and "*" not in each), None)
    return wanted or _RANGES.get(media_type, kind + "plain")


def payload(samples: Samples, slot: Slot, value: Json, media_type: str) -> object:
    """The Python value that stands for a sample under a media type. Raises: NoSample."""
    essence = essence_of(media_type)
    is_text = essence.startswith("text/") or essence.endswith("xml")
    try:
        items = slot.response.items.get(slot.media_type)
        if items is not None and items.is_whole:
            return samples.python(slot, value)
        if items is not None and slot.annotation is bytes:
            return _stream([b"sample\n"] * _STREAMED)
        if is_item_stream(essence) or items is not None:
            several = [value, *(samples.body(slot, seed=seed) for seed in range(1, _STREAMED))]
            return _stream([samples.python(slot, each) for each in several])
        if is_json(essence) or (isinstance(value, dict | list) and not is_text):
            return samples.python(slot, value)
        if slot.annotation is bytes:
            is_yaml = essence.endswith("yaml")
            # Any JSON is YAML.
            return to_json(samples.drawn(slot)) if is_yaml else _FILES.get(essence, b"sample\n")
        if essence.endswith("xml"):
            return _xml(value, _xml_name(samples, slot)).encode()
        if isinstance(value, dict | list):
            return to_json(value)
        return samples.python(slot, value)
    except ValidationError as unfit:
        raise NoSample(str(unfit.error_count())) from None


async def _stream(items: Iterable[Any]) -> AsyncIterator[Any]:
    for item in items:
        yield item


def _xml_name(samples: Samples, slot: Slot) -> str:
    schema = samples.written.media(slot.operation, slot.response, slot.media_type).get("schema")
    reference = schema.get("$ref", "") if isinstance(schema, Mapping) else ""
    target = samples.written.sampler.resolve(reference) if reference else schema
    given = target.get("xml", {}).get("name") if isinstance(target, Mapping) else None
    return str(given or reference.rpartition("/")[2] or "item")


def _xml(value: Json, name: str) -> str:
    """A plain rendering: properties as elements, one element for each item of an array."""
    tag = "".join(sign if sign.isalnum() or sign in "_.-" else "_" for sign in name)
    tag = tag if tag[:1].isalpha() or tag[:1] == "_" else f"_{tag}"
    if isinstance(value, Mapping):
        return f"<{tag}>{''.join(_members(value))}</{tag}>"
    if isinstance(value, list):
        return f"<{tag}>{''.join(_xml(item, 'item') for item in value)}</{tag}>"
    return f"<{tag}>{escape(_scalar(value), quote=False)}</{tag}>"


def _members(value: Mapping[str, Json]) -> Sequence[str]:
    return [
        "".join(_xml(item, name) for item in each) if isinstance(each, list) else _xml(each, name)
        for name, each in value.items()
    ]


def _scalar(value: Json) -> str:
    if isinstance(value, str):
        return "".join(sign if sign.isprintable() else " " for sign in value)
    return "" if value is None else to_json(value).decode()
