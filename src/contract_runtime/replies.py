"""Responses that a handler chooses among: several successes, or headers that only the handler knows."""

from collections.abc import Mapping
from typing import ClassVar


class Reply:
    """One declared response as a value; generated code has one frozen dataclass for each.

    A subclass sets `status` (a class variable, or a field where the contract declares a range or `default`),
    has a field `body` where the response has one and a field for each header that the handler supplies;
    `header_fields` maps these fields to the headers' names. A header whose field is None is left out.
    `media_type` is a class variable where the response declares several, and a field where it declares a
    range such as `image/*`.

        @dataclass(frozen=True, slots=True, kw_only=True)
        class ImportAccepted(Reply):
            status: ClassVar[int] = 202
            header_fields: ClassVar[Mapping[str, str]] = {"retry_after": "Retry-After"}
            body: models.Import
            retry_after: int
    """

    __slots__ = ()

    header_fields: ClassVar[Mapping[str, str]] = {}

    def header_values(self) -> dict[str, object]:
        """The headers by name, those without a value left out."""
        values = ((name, getattr(self, attribute)) for attribute, name in self.header_fields.items())
        return {name: value for name, value in values if value is not None}


class AnyReply(Reply):
    """A declared response that is chosen at run time, by code that serves any contract."""

    __slots__ = ("body", "headers", "media_type", "status")

    def __init__(
        self,
        status: int,
        body: object = None,
        *,
        headers: Mapping[str, object] | None = None,
        media_type: str | None = None,
    ) -> None:
        self.status = status
        self.body = body
        self.headers = headers or {}
        self.media_type = media_type

    def header_values(self) -> dict[str, object]:
        """The headers as they were given."""
        return dict(self.headers)
