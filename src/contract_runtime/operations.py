"""What generated code says about an operation: plain, frozen values that the runtime compiles into routes.

Types are Python annotations (`Annotated[int, Field(ge=1)]`, `list[Pet]`, a model class), so that one
description serves validation, serialization and the typed handler alike.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Literal

from contract_runtime.errors import DeclaredError

ParameterLocation = Literal["path", "query", "querystring", "header", "cookie"]
ParameterStyle = Literal[
    "simple", "label", "matrix", "form", "spaceDelimited", "pipeDelimited", "deepObject", "cookie"
]
Requirement = Literal["optional", "required"]
ChannelCredential = Literal["header", "subprotocol", "message", "ticket", "query"]
Reconnect = Literal["no", "yes", "after"]

READS: Final = frozenset({"GET", "HEAD", "QUERY"})
"""The methods that change nothing, whose answers a condition may spare (RFC 9110, 9.2.1; RFC 10008)."""

UnknownQuery = Literal["ignore", "refuse"]
UnknownMembers = Literal["declared", "refuse"]
Nul = Literal["take", "refuse"]
Repeated = Literal["refuse", "first", "last"]

# A requirement maps scheme names to the roles or scopes needed; all of its schemes must hold. An operation's
# `security` is a tuple of alternatives: one must hold. `()` is public; an empty mapping among others is
# anonymous access.
SecurityRequirement = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """One parameter at the wire, and the handler's argument that it becomes.

    `argument` is None for a parameter that a policy consumes (`If-Match`, `If-None-Match`,
    `Idempotency-Key`): it is validated, and the handler never sees it. `media_type` is set for a parameter
    described by `content`; with `allow_empty` an empty value that does not fit becomes None. What is sent
    keeps its reserved characters with `allow_reserved`. `encodings` are those of the properties of a
    querystring, which is the whole query.
    """

    name: str
    argument: str | None
    location: ParameterLocation
    annotation: object
    required: bool = False
    default: object = None
    style: ParameterStyle = "simple"
    explode: bool = False
    media_type: str | None = None
    allow_empty: bool = False
    allow_reserved: bool = False
    encodings: "Mapping[str, PartEncoding]" = field(default_factory=dict)

    @property
    def key(self) -> str:
        """The key of its decoded value: the handler's argument, or the lower-case name for a policy."""
        return self.argument or self.name.lower()


@dataclass(frozen=True, slots=True, kw_only=True)
class PartEncoding:
    """How one property of a form or multipart body is written (OpenAPI Encoding Object).

    Without a `style` it is written in its content type: one, or several and ranges with commas between them.
    What is in it is written as `encodings` say, or by position as `prefix` and `rest` do.
    """

    content_type: str | None = None
    style: ParameterStyle | None = None
    explode: bool = True
    headers: "tuple[ResponseHeader, ...]" = ()
    encodings: "Mapping[str, PartEncoding]" = field(default_factory=dict)
    prefix: "tuple[PartEncoding, ...]" = ()
    rest: "PartEncoding | None" = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemsEncoding:
    """How the many items of a body are written.

    They come one by one, and the declared type is that of one item; or it is that of all of them as an array,
    with `is_whole`. Of a multipart body the first parts are written as `prefix` says, those after them as
    `rest` does. With `events` the items are Server-Sent Events as a whole, whose data are JSON or text.
    """

    is_whole: bool = False
    prefix: tuple[PartEncoding, ...] = ()
    rest: PartEncoding | None = None
    events: Literal["json", "text"] | None = None

    def at(self, position: int) -> PartEncoding | None:
        """How the part at a position, from 0, is written."""
        return self.prefix[position] if position < len(self.prefix) else self.rest


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A request body: `content` maps each accepted media type to the type it decodes to.

    `encodings` are those of properties, `items` those of bodies with many items, by media type.
    With `stream` the handler is given the bytes as they come, whatever their media type.
    """

    content: Mapping[str, object]
    required: bool = False
    encodings: Mapping[str, Mapping[str, PartEncoding]] = field(default_factory=dict)
    stream: bool = False
    items: Mapping[str, ItemsEncoding] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponseHeader:
    """A declared response header; `required` ones are always sent.

    `media_type` is set for a header described by `content`.
    """

    name: str
    annotation: object = str
    required: bool = False
    explode: bool = False
    media_type: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A declared link. `parameters` maps the target's to runtime expressions such as `$response.body#/id`."""

    operation_id: str
    parameters: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """A declared response: `status` is `"200"`, a range (`"2XX"`) or `"default"`; no `content` is no body.

    The type of a media type that is a stream of items (`text/event-stream`) is that of one item. `items` tell
    more of how they are written.
    """

    status: str
    content: Mapping[str, object] = field(default_factory=dict)
    headers: tuple[ResponseHeader, ...] = ()
    links: tuple[Link, ...] = ()
    items: Mapping[str, ItemsEncoding] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class RateLimit:
    """`requests` in a sliding window of `per` seconds, counted by client address, caller or account.

    What `counts` is every request, but those that the service itself fails (5xx); or failures alone: answers
    of 400 to 499, or those with one of the error codes.
    """

    requests: int
    per: int
    by: Literal["ip", "caller", "account"]
    counts: Literal["requests", "failures"] | tuple[str, ...] = "requests"


@dataclass(frozen=True, slots=True, kw_only=True)
class Audit:
    """An audited event. `target` is what it is about: a runtime expression such as `$response.body#/id`, or a
    text with some in braces; without it, the path's parameter, or several with their names. `details` are
    further expressions by name, whose pointers may go through each element of an array: `#/data/*/id`."""

    event: str
    target: str | None = None
    details: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Policies:
    """The `x-` policies of an operation. Sizes in bytes, times in seconds; None is "not declared"."""

    rate_limit: RateLimit | None = None
    idempotency: Requirement | None = None
    etag: Requirement | None = None
    body_limit: int | None = None
    timeout: float | None = None
    audit: Audit | None = None
    deprecated_since: date | None = None
    sunset: date | None = None
    successor: str | None = None


NO_POLICIES: Final = Policies()


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseCode:
    """Why a channel was closed, and whether to come back: at once, after `retry_after`, or not at all.

    `error` is the declared error that closes with this code.
    """

    reason: str
    reconnect: Reconnect = "no"
    error: type[DeclaredError] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """A connection that stays open: a WebSocket, and Server-Sent Events where the operation has a stream.

    `handler` is the Protocol's method. `sends` and `receives` map the value of a message's `event` to its
    type. `delivery` is what a slow reader gets: `all`, or of each key the `latest`. `auth` is how credentials
    come, nothing for a public channel. With `is_text` frames are plain text. Sizes in bytes, `idle` in
    seconds; None is "not limited here".
    """

    name: str
    handler: str
    delivery: Literal["all", "latest"] = "all"
    resume: bool = False
    subprotocol: str | None = None
    auth: tuple[ChannelCredential, ...] = ()
    sends: Mapping[str, object] = field(default_factory=dict)
    receives: Mapping[str, object] = field(default_factory=dict)
    is_text: bool = False
    message_bytes: int = 65_536
    messages_per_second: int | None = None
    sockets_per_caller: int | None = None
    idle: float | None = None
    close_codes: Mapping[int, CloseCode] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One operation of the contract.

    `path` is the template without a base path; `base_paths` are those of servers that the operation names for
    itself, beside the contract's. `handler` the Protocol's method. `errors` holds every error
    that a handler may raise; whatever else escapes is answered 500 and logged. `negotiated` is the argument
    that is given the media type which the client accepts, where the types of the body differ.
    """

    operation_id: str
    method: str
    path: str
    tag: str
    handler: str
    responses: tuple[Response, ...]
    parameters: tuple[Parameter, ...] = ()
    body: Body | None = None
    security: tuple[SecurityRequirement, ...] = ()
    errors: tuple[type[DeclaredError], ...] = ()
    policies: Policies = NO_POLICIES
    deprecated: bool = False
    summary: str = ""
    base_paths: tuple[str, ...] = ()
    negotiated: str | None = None
    channel: Channel | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SecurityScheme:
    """A declared security scheme: `name` and `location` of an API key, HTTP `scheme` (`bearer`, `basic`)."""

    kind: Literal["http", "apiKey", "oauth2", "openIdConnect", "mutualTLS"]
    scheme: str | None = None
    name: str | None = None
    location: Literal["query", "header", "cookie"] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Strictness:
    """What is refused beyond what a document says (`x-strictness`); the defaults refuse no more than it does.

    `unknown_query` is about parameters that are not declared, `unknown_members` about members of objects in
    bodies whose schema says nothing of further ones, `nul` about the character U+0000 in texts, `repeated`
    about a name that came twice for a parameter with one value. `body_limit` in bytes holds for operations
    that name none of their own; None is no limit.
    """

    unknown_query: UnknownQuery = "ignore"
    unknown_members: UnknownMembers = "declared"
    nul: Nul = "take"
    repeated: Repeated = "refuse"
    body_limit: int | None = None


SPECIFICATION: Final = Strictness()


@dataclass(frozen=True, slots=True, kw_only=True)
class Contract:
    """A compiled document: what `register` needs to serve it.

    With `has_own_caller` handlers see callers of another type than `Caller`.
    """

    title: str
    version: str
    base_paths: tuple[str, ...]
    operations: Sequence[Operation]
    security_schemes: Mapping[str, SecurityScheme]
    protocols: Mapping[str, type]
    strictness: Strictness = SPECIFICATION
    has_own_caller: bool = False
