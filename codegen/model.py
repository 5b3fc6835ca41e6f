"""What the compiler knows of a document between reading and rendering: small, frozen and free of raw schemas.

All names are decided here; a renderer only lays out what it finds.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Location = Literal["path", "query", "header", "cookie"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeText:
    """A type as Python source: `checked` with its constraints for tables, `plain` for signatures.

    `uses` holds the names that the source needs imported, such as `Annotated`, `Field` or `models`.
    """

    checked: str
    plain: str
    uses: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """A parameter; `argument` is None where a policy consumes it. `default` is Python source."""

    name: str
    argument: str | None
    location: Location
    type: TypeText
    required: bool
    style: str
    explode: bool
    default: str | None = None
    default_uses: frozenset[str] = frozenset()
    media_type: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoding:
    """How one property of a form or multipart body is written."""

    content_type: str | None = None
    style: str = "form"
    explode: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A request body by media type."""

    content: Mapping[str, TypeText]
    required: bool
    encodings: Mapping[str, Encoding] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """A response header; `argument` is its field in a reply class."""

    name: str
    argument: str
    type: TypeText
    required: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link to an operation of the document."""

    operation_id: str
    parameters: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """A response under one status (`"200"`, `"2XX"`, `"default"`). `constant` is its name if it is shared."""

    status: str
    description: str
    content: Mapping[str, TypeText]
    headers: tuple[Header, ...] = ()
    links: tuple[Link, ...] = ()
    constant: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Error:
    """An exception class: coded (`code` and `message`), or with a body of its own (`body`)."""

    name: str
    status: int
    description: str
    code: str | None = None
    body: TypeText | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """A success as a class: where an operation has several, or headers that only the handler knows."""

    name: str
    status: int | None
    description: str
    body: TypeText | None
    headers: tuple[Header, ...]
    media_type: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RateLimit:
    """Requests per seconds, by ip, caller or account."""

    requests: int
    per: int
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Policies:
    """The policies of an operation as declared; dates as `YYYY-MM-DD`."""

    rate_limit: RateLimit | None = None
    idempotency: str | None = None
    etag: str | None = None
    body_limit: int | None = None
    timeout: float | None = None
    audit: str | None = None
    deprecated_since: str | None = None
    sunset: str | None = None
    successor: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One operation. `handler` is the Protocol's method; an alias shares that of its successor.

    `errors` are the names of every declared error class, `raises` those that a handler has reason to raise.
    """

    operation_id: str
    method: str
    path: str
    tag: str
    handler: str
    summary: str
    description: str
    responses: tuple[Response, ...]
    returns: TypeText
    parameters: tuple[Parameter, ...] = ()
    body: Body | None = None
    body_type: TypeText | None = None
    security: tuple[Mapping[str, tuple[str, ...]], ...] = ()
    errors: tuple[str, ...] = ()
    raises: tuple[tuple[str, int], ...] = ()
    replies: tuple[Reply, ...] = ()
    policies: Policies = Policies()
    is_deprecated: bool = False
    is_alias: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The operations of one tag, in one module."""

    tag: str
    module: str
    protocol: str
    description: str
    operations: tuple[Operation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SecurityScheme:
    """A security scheme, as the runtime needs it."""

    name: str
    kind: str
    scheme: str | None = None
    parameter: str | None = None
    location: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Api:
    """The whole document, resolved."""

    title: str
    version: str
    base_paths: tuple[str, ...]
    groups: tuple[Group, ...]
    errors: tuple[Error, ...]
    shared_responses: tuple[Response, ...]
    security_schemes: tuple[SecurityScheme, ...]
