"""Form bodies: `application/x-www-form-urlencoded`, each property in the style of its encoding."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from pydantic_core import from_json

from contract_runtime.media_types import essence, is_json
from contract_runtime.operations import ParameterStyle, PartEncoding
from contract_runtime.refusals import InvalidRequest, Problem, problem
from contract_runtime.requests.named_texts import Members, Texts, keys_of, object_json, put
from contract_runtime.requests.styles import decode_query, split_items, split_members
from contract_runtime.schemas.json_text import UnfitJson
from contract_runtime.schemas.outlines import Outline
from contract_runtime.schemas.schema_types import SchemaType
from contract_runtime.schemas.uploads import Upload

DecodeForm = Callable[[bytes, Mapping[str, str]], object]
Encodings = Mapping[str, PartEncoding]

FORM: Final = "application/x-www-form-urlencoded"
_NO_ENCODING: Final = PartEncoding()


def form_decoder(schema_type: SchemaType, encodings: Encodings, *, location: str = "body") -> DecodeForm:
    """A decoder of URL-encoded forms; `location` is the part of a request that they are."""
    reader = _FormReader(schema_type.outline(), encodings)

    def decode(body: bytes, _parameters: Mapping[str, str]) -> object:
        return form_value(_members(reader, body, location), schema_type, reader.outline)

    return decode


def form_json(body: bytes, outline: Outline, encodings: Encodings) -> bytes:
    """A URL-encoded form as JSON. Raises: InvalidRequest, UnfitJson."""
    return object_json(_members(_FormReader(outline, encodings), body, "body"), outline)


def _members(reader: "_FormReader", body: bytes, location: str) -> Members:
    grouped: dict[str, list[bytes]] = {}
    for pair in body.split(b"&"):
        if pair:
            name, _, value = pair.partition(b"=")
            grouped.setdefault(decode_query(name), []).append(value)
    members: Members = {}
    problems: list[Problem] = []
    for key, raws in grouped.items():
        try:
            reader.read(key, raws, members)
        except UnfitJson as unfit:
            problems.append(problem(location, key, unfit.code, str(unfit)))
    if problems:
        raise InvalidRequest(problems)
    return members


def form_value(
    members: Members, schema_type: SchemaType, outline: Outline, uploads: Mapping[str, Upload] | None = None
) -> object:
    """The value of a form's members. Raises: ValidationError, UnfitJson."""
    text = object_json(members, outline)
    value = schema_type.from_json(text, by_name=False, uploads=uploads)
    schema_type.check_json(text, value)
    return value


def member_keys(name: str, outline: Outline) -> list[str]:
    """The keys that a name leads to: brackets go into declared properties only."""
    if name in outline.members:
        return [name]
    keys = keys_of(name)
    return keys if keys[0] in outline.members else [name]


def is_json_by_default(outline: Outline) -> bool:
    """Whether nothing but an object fits, which a form writes as JSON (OpenAPI 3.1.1, Encoding Object)."""
    return outline.is_object and not (outline.is_scalar or outline.is_array)


def json_leaf(text: str) -> bytes:
    """The text itself, which is whole JSON. Raises: UnfitJson."""
    raw = text.strip().encode()
    try:
        from_json(raw)
    except ValueError as error:
        raise UnfitJson("json_invalid", f"Invalid JSON: {error}") from None
    return raw


class _FormReader:
    """Reads the properties of one type of form."""

    def __init__(self, outline: Outline, encodings: Encodings) -> None:
        self.outline = outline
        self._encodings = encodings
        self._owners = {
            inner: name
            for name, encoding in encodings.items()
            if encoding.style == "form" and encoding.explode and outline.member(name).is_object
            for inner in outline.member(name).members
        }

    def read(self, name: str, raws: Sequence[bytes], members: Members) -> None:
        """Put the values of a name where they belong. Raises: Refusal (400), UnfitJson."""
        if name in self._owners and name not in self.outline.members:
            put(members, [self._owners[name], name], [decode_query(raw) for raw in raws])
            return
        keys = member_keys(name, self.outline)
        encoding = self._encodings.get(keys[0], _NO_ENCODING)
        member = self.outline.member(keys[0])
        if len(keys) > 1:
            put(members, keys, [decode_query(raw) for raw in raws])
        elif encoding.style is not None and not encoding.explode and len(raws) == 1:
            self._put_split(name, raws[0], encoding.style, members)
        else:
            put(members, keys, _texts(raws, encoding, member))

    def _put_split(self, name: str, raw: bytes, style: ParameterStyle, members: Members) -> None:
        member = self.outline.member(name)
        if member.is_array:
            items = split_items(raw, style, explode=False, name=b"") if raw else []
            # The array's own key: one item is an array, too.
            members[name] = {str(index): [decode_query(item)] for index, item in enumerate(items)}
        elif member.is_object:
            for key, value in split_members(raw, style, explode=False, name=b"") if raw else ():
                put(members, [name, decode_query(key)], [decode_query(value)])
        else:
            put(members, [name], [decode_query(raw)])


def _texts(raws: Sequence[bytes], encoding: PartEncoding, member: Outline) -> Texts:
    texts = [decode_query(raw) for raw in raws]
    content_type = encoding.content_type
    item = member.item if member.is_array and not member.is_scalar else member
    is_written_json = content_type is not None and is_json(essence(content_type))
    return [json_leaf(text) if is_written_json or is_json_by_default(item) else text for text in texts]
