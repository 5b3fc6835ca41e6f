"""Which of the names in a query or a cookie belong to a parameter, and how their values are decoded."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from pydantic_core import ValidationError

from contract_runtime.operations import Parameter
from contract_runtime.requests.named_texts import Members, keys_of, put
from contract_runtime.requests.parameter_decoding import (
    DecodeAll,
    decoder_of_all,
    decoder_of_members,
    text_decoder,
)
from contract_runtime.schemas.json_text import UnfitJson
from contract_runtime.schemas.outlines import Outline
from contract_runtime.schemas.schema_types import SchemaType

Collected = dict[bytes, list[bytes]]
"""Raw values by decoded name."""

Find = Callable[[str], list[str] | None]
"""The keys inside of an object that a name leads to; None where it belongs to something else."""


@dataclass(frozen=True, slots=True)
class Taking:
    """How a parameter takes what is its own out of what was sent, None where there is nothing.

    The lower ranks go first: single names, then objects with names of their own, then those that keep others.
    """

    take: Callable[[Collected], Any]
    decode: Callable[[Any], object]
    rank: int = 0


def taking_of(parameter: Parameter, schema_type: SchemaType) -> Taking:
    """How a parameter of a query or a cookie is taken."""
    outline = schema_type.outline()
    is_styled = parameter.media_type is None
    if is_styled and parameter.style == "deepObject":
        return _deep(parameter, schema_type, outline)
    if is_styled and parameter.explode and outline.is_object:
        return _exploded(parameter, schema_type, outline)
    decode = decoder_of_all(parameter, schema_type)
    if parameter.allow_empty:
        decode = _or_none(decode, is_text=outline.is_scalar)
    return Taking(_take_one(parameter.name.encode()), decode)


def _or_none(decode: DecodeAll, *, is_text: bool) -> DecodeAll:
    """A decoder that takes a name without a value for None, where no empty text is meant."""

    def decode_or_none(raws: list[bytes]) -> object:
        if raws != [b""]:
            return decode(raws)
        try:
            return decode(raws) if is_text else None
        except (ValidationError, UnfitJson):
            return None

    return decode_or_none


def _take_one(name: bytes) -> Callable[[Collected], list[bytes] | None]:
    return lambda collected: collected.pop(name, None)


def _deep(parameter: Parameter, schema_type: SchemaType, outline: Outline) -> Taking:
    """`filter[low]=1`; what is no object may come under the bare name."""
    prefix = f"{parameter.name}["

    def find(name: str) -> list[str] | None:
        return keys_of(f"[{name.removeprefix(prefix)}")[1:] if name.startswith(prefix) else None

    plain = None
    if outline.is_scalar or outline.is_null or outline.is_array:
        plain = decoder_of_all(replace(parameter, style="form", explode=True), schema_type)
    return _members(parameter, schema_type, find, plain or _refuse, rank=1)


def _exploded(parameter: Parameter, schema_type: SchemaType, outline: Outline) -> Taking:
    """The members of an object as parameters of their own."""
    is_greedy = outline.others is not None

    def find(name: str) -> list[str] | None:
        if name in outline.members:
            return [name]
        keys = keys_of(name)
        return keys if is_greedy or keys[0] in outline.members else None

    plain: DecodeAll | None = None
    if parameter.name not in outline.members:
        if parameter.location == "cookie" and parameter.style == "form":
            plain = decoder_of_all(replace(parameter, style="simple"), schema_type)
        elif outline.is_scalar or outline.is_null or outline.is_array:
            plain = decoder_of_all(parameter, schema_type)
    return _members(parameter, schema_type, find, plain, rank=2 if is_greedy else 1)


def _members(
    parameter: Parameter, schema_type: SchemaType, find: Find, plain: DecodeAll | None, rank: int
) -> Taking:
    decode = text_decoder(parameter, schema_type)
    own_name, check = parameter.name.encode(), schema_type.check_text
    decode_members = decoder_of_members(schema_type)

    def take(collected: Collected) -> Members | list[bytes] | None:
        if plain is not None and own_name in collected:
            return collected.pop(own_name)
        found = [(name, keys) for name in collected if (keys := find(check(name.decode()))) is not None]
        members: Members = {}
        for name, keys in found:
            put(members, keys, [decode(raw) for raw in collected.pop(name)])
        return members or None

    def decode_taken(taken: Members | list[bytes]) -> object:
        if isinstance(taken, dict):
            return decode_members(taken)
        return None if plain is None else plain(taken)

    return Taking(take, decode_taken, rank)


def _refuse(_raws: list[bytes]) -> object:
    raise UnfitJson("style", "A parameter names no property in brackets")
