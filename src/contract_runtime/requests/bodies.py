"""Request bodies: read, and decoded as their Content-Type says, by one of the declared media types."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final, NamedTuple

from pydantic_core import ValidationError
from starlette.types import Receive

from contract_runtime.media_types import is_json, parse, ranges_of
from contract_runtime.operations import Body, ItemsEncoding, PartEncoding
from contract_runtime.refusals import InvalidRequest, Refusal, malformed, problem
from contract_runtime.requests.body_limits import BodyLimit, BodyStream
from contract_runtime.requests.forms import FORM, form_decoder
from contract_runtime.requests.item_reading import ItemStream, OpenItems, item_opener, whole_decoder
from contract_runtime.requests.multipart import multipart_decoder, row_decoder
from contract_runtime.schemas.json_text import UnfitJson
from contract_runtime.schemas.problems import problems_of
from contract_runtime.schemas.schema_types import SchemaType, TypeRegistry
from contract_runtime.schemas.uploads import Content
from contract_runtime.wire import Headers

DecodeBody = Callable[[Any, Mapping[str, str]], object]
"""Decodes the bytes of a body, which may be on disk where it is multipart; the mapping holds the parameters
of its media type."""

MULTIPART: Final = frozenset({"multipart/form-data", "multipart/mixed"})
_UNTOLD: Final = "application/octet-stream"
"""What a body without a Content-Type may be taken for (RFC 9110, 8.3)."""

_UTF_8: Final = frozenset({"utf-8", "utf8", "us-ascii"})


class BodyReader:
    """Reads and decodes the body of one operation."""

    def __init__(
        self, body: Body, limit: int | None, types: TypeRegistry, *, needs_media_type: bool = False
    ) -> None:
        own = types.strictness.body_limit if limit is None else limit
        self._limit = BodyLimit(_streamed_limit(body, own, types) if body.stream else own)
        self._needs_media_type = needs_media_type
        has_parts = any(parse(name.encode("latin-1", "replace"))[0] in MULTIPART for name in body.content)
        self.read = self._limit.read_parts if has_parts else self._limit.read
        self.is_streamed = body.stream
        self.has_items = not all(each.is_whole for each in body.items.values())
        self._is_required = body.required
        self._choice = _BodyChoice(body, types)
        self._exact = self._choice.plain()

    def open(self, headers: Headers, receive: Receive) -> BodyStream:
        """The body, to be read by the handler as it comes. Raises: Refusal (413, 415)."""
        stream = self._limit.open(headers, receive)
        content_type = headers.get(b"content-type", b"")
        if content_type not in self._exact:
            self._choice.choose(content_type)
        return stream

    def open_items(self, headers: Headers, receive: Receive) -> ItemStream | None:
        """The items of a body, to be read by the handler as they come; None for any other body.

        Raises: Refusal (400, 413, 415).
        """
        content_type = headers.get(b"content-type", b"")
        found = self._choice.opener(content_type) if content_type else None
        if found is None:
            return None
        open_body, parameters = found
        return open_body(self._limit.open(headers, receive), parameters)

    def decode(self, body: Content, headers: Headers) -> object:
        """The value of the body, None for an absent one. Raises: Refusal (400, 415), InvalidRequest."""
        content_type = headers.get(b"content-type", b"")
        if not body and not (content_type and self._choice.takes_nothing(content_type)):
            if self._is_required:
                raise InvalidRequest([problem("body", "", "missing", "A body is required")])
            return None
        if not content_type and self._needs_media_type:
            raise malformed("The content of this method has to name its media type.")
        decode = self._exact.get(content_type)
        parameters: Mapping[str, str] = {}
        if decode is None:
            decode, parameters = self._choice.choose(content_type)
        try:
            return decode(body, parameters)
        except ValidationError as error:
            raise _unfit_body(error, self._choice.schema_of(content_type)) from None
        except UnfitJson as unfit:
            raise InvalidRequest([problem("body", "", unfit.code, str(unfit))]) from None


def _streamed_limit(body: Body, limit: int | None, types: TypeRegistry) -> int | None:
    """The most bytes that a body has which nobody reads as a whole: what any of its types allows."""
    schemas = (types(annotation).schema for annotation in body.content.values())
    longest = [schema.get("python_schema", schema).get("max_length") for schema in schemas]
    known = [each for each in longest if isinstance(each, int)]
    if len(known) < len(longest) or not known:
        return limit
    return max(known) if limit is None else min(limit, max(known))


class _Declared(NamedTuple):
    """A media type of the contract: its own parameters, the type of its bodies and how they are written."""

    parameters: Mapping[str, str]
    schema_type: SchemaType
    encodings: Mapping[str, PartEncoding]
    items: ItemsEncoding | None


class _BodyChoice:
    """The media types of one operation's body."""

    def __init__(self, body: Body, types: TypeRegistry) -> None:
        self._content = list(body.content)
        self._types = types
        self._declared: dict[str, list[_Declared]] = {}
        for name, annotation in body.content.items():
            essence, parameters = parse(name.encode("latin-1", "replace"))
            own = {key: text for key, text in parameters.items() if key not in {"charset", "boundary"}}
            encodings, items = body.encodings.get(name, {}), body.items.get(name)
            declared = _Declared(own, types.of_body(annotation), encodings, items)
            self._declared.setdefault(essence, []).append(declared)
        for several in self._declared.values():
            several.sort(key=lambda each: -len(each.parameters))
        # One decoder for each pair of declared and actual type; clients choose the actual ones.
        self._decoder = lru_cache(maxsize=64)(self._new_decoder)

    def plain(self) -> Mapping[bytes, DecodeBody]:
        """Decoders by the Content-Types that need no thought."""
        found: dict[bytes, DecodeBody] = {}
        for essence, several in self._declared.items():
            is_one = len(several) == 1 and not several[0].parameters
            chosen = self._decoder(essence, essence, 0) if is_one and "*" not in essence else None
            if chosen is not None and not (chosen.open or essence.startswith("multipart/")):
                found[essence.encode()] = chosen.decode
        return found

    def takes_nothing(self, content_type: bytes) -> bool:
        """Whether an empty body is a value of this type: an empty form or text, but no JSON."""
        essence, _ = parse(content_type)
        return not (is_json(essence) or essence.startswith("multipart/"))

    def choose(self, content_type: bytes) -> tuple[DecodeBody, Mapping[str, str]]:
        """The decoder of a body and the parameters of its type. Raises: Refusal (415)."""
        chosen, parameters, _ = self._chosen(content_type)
        return chosen.decode, parameters

    def opener(self, content_type: bytes) -> tuple[OpenItems, Mapping[str, str]] | None:
        """What opens a body of many items, and the parameters of its type. Raises: Refusal (415)."""
        chosen, parameters, _ = self._chosen(content_type)
        return None if chosen.open is None else (chosen.open, parameters)

    def schema_of(self, content_type: bytes) -> Mapping[str, Any]:
        """The core schema of a body. Raises: Refusal (415)."""
        return self._chosen(content_type)[2].schema_type.schema

    def _chosen(self, content_type: bytes) -> "tuple[_Chosen, Mapping[str, str], _Declared]":
        essence, parameters = parse(content_type) if content_type else (_UNTOLD, {})
        is_utf_8 = parameters.get("charset", "utf-8").lower() in _UTF_8
        for name in ranges_of(essence):
            for index in _fitting(self._declared.get(name, ()), parameters):
                chosen = self._decoder(name, essence if content_type else "", index)
                if chosen is not None and (is_utf_8 or not chosen.is_text):
                    return chosen, parameters, self._declared[name][index]
        taken = ", ".join(self._content)
        raise Refusal(415, "UNSUPPORTED_MEDIA_TYPE", f"This operation reads {taken} in UTF-8.")

    def _new_decoder(self, name: str, actual: str, index: int) -> "_Chosen | None":
        """The decoder of a declared type or range for an actual type, "" for an untold one."""
        declared = self._declared[name][index]
        schema_type = declared.schema_type
        essence = actual if "*" in name else name
        if declared.items is not None:
            return self._new_items_decoder(essence, schema_type, declared.items)
        if "*" in name and schema_type.outline().kinds == {"bytes"}:
            return _raw_decoder(schema_type, essence)
        if is_json(essence):
            return _Chosen(_json_decoder(schema_type), is_text=True)
        if essence == FORM:
            return _Chosen(form_decoder(schema_type, declared.encodings), is_text=True)
        if essence in MULTIPART:
            decode = multipart_decoder(schema_type, declared.encodings, self._types)
            return _Chosen(decode, is_text=False)
        return _raw_decoder(schema_type, essence)

    def _new_items_decoder(self, essence: str, schema_type: SchemaType, items: ItemsEncoding) -> "_Chosen":
        is_multipart = essence.startswith("multipart/")
        if not items.is_whole:
            open_ = item_opener(essence, schema_type, items, self._types)
            return _Chosen(_decode_nothing, is_text=not is_multipart, open=open_)
        if is_multipart:
            return _Chosen(row_decoder(schema_type, items, self._types), is_text=False)
        return _Chosen(whole_decoder(essence, schema_type), is_text=True)


def _decode_nothing(_body: bytes, _parameters: Mapping[str, str]) -> object:
    raise LookupError("the handler reads the items itself")


def _unfit_body(error: ValidationError, schema: Mapping[str, Any]) -> Refusal:
    problems = problems_of(error, "body", schema=schema)
    if problems[0]["code"] == "json_invalid":
        return malformed(problems[0]["message"])
    return InvalidRequest(problems)


def _fitting(declared: Sequence[_Declared], parameters: Mapping[str, str]) -> Iterator[int]:
    """Those whose parameters were given, the most first; then those of which some were left out."""
    own = [each.parameters.items() for each in declared]
    yield from (index for index, items in enumerate(own) if items <= parameters.items())
    for index, items in enumerate(own):
        is_partly = not items <= parameters.items()
        if is_partly and all(parameters.get(key, text) == text for key, text in items):
            yield index


class _Chosen(NamedTuple):
    """A decoder, or what opens a body of many items, and whether it reads text, which must be UTF-8."""

    decode: DecodeBody
    is_text: bool
    open: OpenItems | None = None


def _raw_decoder(schema_type: SchemaType, essence: str) -> _Chosen | None:
    """A decoder of what has no structure; None where the type asks for one."""
    validator, outline = schema_type.validator, schema_type.outline()
    if "bytes" in outline.kinds or outline.kinds <= {"any"}:
        return _Chosen(lambda raw, _: validator.validate_python(raw[:]), is_text=False)
    if "str" in outline.kinds:
        check = schema_type.check_text
        return _Chosen(lambda raw, _: validator.validate_python(check(_text(raw[:]))), is_text=True)
    if not essence:
        return _Chosen(_json_decoder(schema_type), is_text=True)
    if essence.startswith("text/") and outline.is_scalar:
        return _Chosen(lambda raw, _: schema_type.from_json(outline.scalar_json(_text(raw[:]))), is_text=True)
    return None


def _json_decoder(schema_type: SchemaType) -> DecodeBody:
    from_json, check_json, is_open = schema_type.from_json, schema_type.check_json, schema_type.is_open

    def decode(body: bytes, _parameters: Mapping[str, str]) -> object:
        value = from_json(body, by_name=False)
        check_json(body, value, is_open=is_open)
        return value

    return decode


def _text(raw: bytes) -> str:
    try:
        return raw.decode()
    except UnicodeDecodeError:
        raise malformed("The body is not valid UTF-8.") from None
