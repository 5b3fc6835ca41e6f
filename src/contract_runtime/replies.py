"""Responses that a handler chooses among: several successes, or headers that only the handler knows."""

from collections.abc import Mapping
from typing import ClassVar


class Reply:
    """One declared response as a value; generated code has one frozen dataclass for each.

    A subclass sets `status` (a class variable, or a field where the contract declares a range), has a field
    `body` where the response has one and a field for each header that the handler supplies; `header_fields`
    maps these fields to the headers' names. A header whose field is None is left out. `media_type` is set
    where the response declares several.

        @dataclass(frozen=True, slots=True, kw_only=True)
        class ImportAccepted(Reply):
            status: ClassVar[int] = 202
            header_fields: ClassVar[Mapping[str, str]] = {"retry_after": "Retry-After"}
            body: models.Import
            retry_after: int
    """

    __slots__ = ()

    header_fields: ClassVar[Mapping[str, str]] = {}
    media_type: ClassVar[str | None] = None
