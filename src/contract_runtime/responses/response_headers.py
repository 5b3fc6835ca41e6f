"""Response headers: values of their declared types, written in OpenAPI's `simple` style."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from enum import Enum
from typing import Any, Final, cast
from urllib.parse import quote

from pydantic import BaseModel
from pydantic_core import ValidationError, to_json, to_jsonable_python

from contract_runtime.errors import ContractViolation
from contract_runtime.media_types import essence, is_json
from contract_runtime.operations import Response, ResponseHeader
from contract_runtime.schemas.schema_types import TypeRegistry
from contract_runtime.wire import Header

_FORBIDDEN: Final = ("\r", "\n", "\0")
_ADDRESSES: Final = frozenset({"location", "content-location"})
_UNRESERVED: Final = "!#$%&'()*+,/:;=?@[]~"


class HeaderWriter:
    """Writes the headers of one declared response."""

    def __init__(self, response: Response, types: TypeRegistry) -> None:
        self._declared = {each.name.lower(): each for each in response.headers}
        self._types = types

    def write(self, values: Mapping[str, object]) -> list[Header]:
        """The fields of the headers. Raises: ContractViolation, for an undeclared one or a value unfit."""
        written: list[Header] = []
        for name, value in values.items():
            declared = self._declared.get(name.lower())
            if declared is None:
                raise ContractViolation(f"undeclared header {name}")
            written += self._fields(declared, value)
        return written

    def _fields(self, declared: ResponseHeader, value: object) -> Iterator[Header]:
        name = declared.name
        if declared.media_type is not None and is_json(essence(declared.media_type)):
            yield header(name, to_json(value).decode())
        elif name.lower() == "set-cookie" and isinstance(value, list | tuple):
            for cookie in self._cookies(declared, value):
                yield header(name, cookie)
        else:
            yield header(name, self._checked(declared, value), explode=declared.explode)

    def _cookies(self, declared: ResponseHeader, value: Sequence[object]) -> Iterable[object]:
        """Several cookies: the declared array, or each of the declared text."""
        if declared.annotation is not str and self._types(declared.annotation).outline().is_array:
            return cast("Sequence[object]", self._checked(declared, list(value)))
        return [self._checked(declared, cookie) for cookie in value]

    def _checked(self, declared: ResponseHeader, value: object) -> object:
        if declared.annotation is str:
            return value
        try:
            return self._types(declared.annotation).validator.validate_python(value)
        except ValidationError as unfit:
            kinds = ", ".join(each["type"] for each in unfit.errors(include_input=False)[:3])
            raise ContractViolation(f"header {declared.name} does not fit: {kinds}") from None


def header(name: str, value: object, *, explode: bool = False) -> Header:
    """A header in `simple` style. Raises: ContractViolation where its value has a line break."""
    text = simple(value, explode=explode)
    if any(sign in text for sign in _FORBIDDEN):
        raise ContractViolation(f"a line break in header {name}")
    if not text.isascii() and name.lower() in _ADDRESSES:
        text = quote(text, safe=_UNRESERVED)
    return name.lower().encode("latin-1"), text.encode("latin-1", "replace")


def simple(value: object, *, explode: bool = False) -> str:
    """A value in `simple` style: `a,b` for arrays, `k,v` or, exploded, `k=v` for objects."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, int):
        return str(value)
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, list | tuple | set | frozenset):
        return ",".join(simple(item) for item in value)
    if isinstance(value, BaseModel):
        value = value.model_dump(mode="json", by_alias=True, exclude_unset=True)
    if isinstance(value, Mapping):
        pairs = cast("Mapping[str, Any]", value)
        joint = "=" if explode else ","
        return ",".join(f"{key}{joint}{simple(item)}" for key, item in pairs.items())
    return value if isinstance(value, str) else _scalar(value)


def _scalar(value: object) -> str:
    if value is None:
        return ""
    plain = to_jsonable_python(value, fallback=str)
    return plain if isinstance(plain, str) else str(plain)
