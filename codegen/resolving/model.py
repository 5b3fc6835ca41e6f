"""What the compiler knows of a document between reading and rendering: small, frozen and free of raw schemas.

All names are decided here; a renderer only lays out what it finds, in its own language.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from codegen.findings import Json
from codegen.resolving.channel_model import Channel
from codegen.resolving.types import Type
from codegen.shapes.defaults import Default
from codegen.shapes.nodes import Shape

Location = Literal["path", "query", "querystring", "header", "cookie"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """A parameter; `argument` is None where a policy consumes it. `encodings` are those of a querystring."""

    name: str
    argument: str | None
    location: Location
    type: Type
    required: bool
    style: str
    explode: bool
    default: Default | None = None
    media_type: str | None = None
    is_empty_allowed: bool = False
    is_reserved_allowed: bool = False
    encodings: "Mapping[str, Encoding]" = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoding:
    """How one property of a form or multipart body is written; without a style, in its content type.

    What is in it is written as `encodings` say, or by position as `prefix` and `rest` do.
    """

    content_type: str | None = None
    style: str | None = None
    explode: bool = True
    headers: "tuple[Header, ...]" = ()
    encodings: "Mapping[str, Encoding]" = field(default_factory=dict)
    prefix: "tuple[Encoding, ...]" = ()
    rest: "Encoding | None" = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Items:
    """How the many items of a body are written: one by one, or as a whole, which is an array then.

    The first parts of a multipart body have the encodings of `prefix`, those after them that of `rest`.
    `events` tells what the data of whole Server-Sent Events are.
    """

    is_whole: bool = False
    prefix: tuple[Encoding, ...] = ()
    rest: Encoding | None = None
    events: Literal["json", "text"] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A request body by media type; the handler of a streamed one reads its bytes as they come."""

    content: Mapping[str, Type]
    required: bool
    encodings: Mapping[str, Mapping[str, Encoding]] = field(default_factory=dict)
    items: Mapping[str, Items] = field(default_factory=dict)
    is_streamed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """A response header; `argument` is its field in a reply class. `media_type` is that of its `content`."""

    name: str
    argument: str
    type: Type
    required: bool
    is_repeatable: bool = False
    explode: bool = False
    media_type: str | None = None


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
    content: Mapping[str, Type]
    headers: tuple[Header, ...] = ()
    links: tuple[Link, ...] = ()
    items: Mapping[str, Items] = field(default_factory=dict)
    constant: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Error:
    """An exception class: coded (`code` and `message`), or with a body of its own (`body`).

    `status` is a status, a range or `default`; the raiser chooses one where it is not a number.
    """

    name: str
    status: str
    description: str
    code: str | None = None
    body: Type | None = None
    headers: tuple[Header, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """A success as a class: where an operation has several, or headers that only the handler knows.

    `status` is a status, a range or `default`. `media_type` tells several bodies of one status apart; one
    with an asterisk leaves it to the handler.
    """

    name: str
    status: str
    description: str
    body: Type | None
    headers: tuple[Header, ...]
    media_type: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RateLimit:
    """Requests per seconds, by ip, caller or account; of those, only the ones that `counts` tells."""

    requests: int
    per: int
    by: str
    counts: str | tuple[str, ...] = "requests"


@dataclass(frozen=True, slots=True, kw_only=True)
class Audit:
    """An audited event, the runtime expression or text that says what it is about, and more by name."""

    event: str
    target: str | None = None
    details: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Policies:
    """The policies of an operation as declared; dates as `YYYY-MM-DD`."""

    rate_limit: RateLimit | None = None
    idempotency: str | None = None
    etag: str | None = None
    body_limit: int | None = None
    timeout: float | None = None
    audit: Audit | None = None
    deprecated_since: str | None = None
    sunset: str | None = None
    successor: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One operation. `handler` is the Protocol's method; an alias shares that of its successor.

    `errors` are the names of every declared error class, `raises` those that a handler has reason to raise.
    `errors_alias` is their type. `negotiated` is the argument that is given the media type which the client
    accepts: one of `offers`. Where a `channel` is all that an operation has, its method is `handler`.
    """

    operation_id: str
    method: str
    path: str
    tag: str
    handler: str
    summary: str
    description: str
    responses: tuple[Response, ...]
    returns: Type
    parameters: tuple[Parameter, ...] = ()
    body: Body | None = None
    body_type: Type | None = None
    security: tuple[Mapping[str, tuple[str, ...]], ...] = ()
    errors: tuple[str, ...] = ()
    raises: tuple[tuple[str, str], ...] = ()
    replies: tuple[Reply, ...] = ()
    errors_alias: str | None = None
    negotiated: str | None = None
    offers: tuple[str, ...] = ()
    policies: Policies = Policies()
    is_deprecated: bool = False
    is_alias: bool = False
    channel: Channel | None = None
    has_method: bool = True
    base_paths: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The operations of one tag, in one module."""

    tag: str
    module: str
    protocol: str
    description: str
    operations: tuple[Operation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What an expression in the address of a callback reads (`$request.body`), as an argument."""

    expression: str
    argument: str
    type: Type


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """One request of a webhook or callback.

    `target` is a callback's address with its expressions; a webhook is given its own as `address`.
    """

    name: str
    constant: str
    method: str
    target: str | None
    address: str
    sources: tuple[Source, ...]
    summary: str
    description: str
    parameters: tuple[Parameter, ...]
    body: Body | None
    body_type: Type | None
    responses: tuple[Response, ...]
    returns: Type
    replies: tuple[Reply, ...]
    security: tuple[Mapping[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SenderGroup:
    """The requests of one webhook or callback, as one class."""

    name: str
    description: str
    sendings: tuple[Sending, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class JobKind:
    """A kind of jobs: its constant, the method that enqueues one, and the Protocol of its function.

    `policies` are its other values as they are written; there is nothing in it that is not declared.
    `operation_id` is that of the first operation which starts one.
    """

    name: str
    constant: str
    method: str
    protocol: str
    arguments: Type
    result: Type | None
    events: Type | None
    policies: Mapping[str, Json]
    operation_id: str | None = None


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
    """The whole document, resolved.

    `shapes` are the classes, enumerations and aliases by the names that types refer to them by, `definitions`
    the JSON Schemas that rules refer to.
    """

    title: str
    version: str
    base_paths: tuple[str, ...]
    groups: tuple[Group, ...]
    errors: tuple[Error, ...]
    shared_responses: tuple[Response, ...]
    security_schemes: tuple[SecurityScheme, ...]
    shapes: Mapping[str, Shape]
    definitions: Mapping[str, Json]
    webhooks: tuple[SenderGroup, ...] = ()
    callbacks: tuple[SenderGroup, ...] = ()
    job_kinds: tuple[JobKind, ...] = ()
    strictness: Mapping[str, Json] = field(default_factory=dict)
    caller: str = ""
    """The type of callers, `module:Name`; the runtime's where it is empty."""
