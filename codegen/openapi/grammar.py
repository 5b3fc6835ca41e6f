"""The objects of OpenAPI 3.0 to 3.2 and of our extensions: the fields of each, and what they hold.

A field is written `name:content`, where the content is a kind of value or object, `[...]` a list and `{...}`
a map of it. `@0` makes it a field of OpenAPI 3.0 alone, `@1` of 3.1 and later, `@2` of 3.2. `!` makes it
required, `!0` and `!01` in those versions alone.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from codegen.openapi.vocabulary import METHODS

Arity = Literal["one", "list", "map"]

VERSIONS: Final = frozenset({"3.0", "3.1", "3.2"})
_SINCE: Final = {"": VERSIONS, "0": frozenset({"3.0"}), "1": VERSIONS - {"3.0"}, "2": frozenset({"3.2"})}
_ARITIES: Final[Mapping[str, Arity]] = {"[": "list", "{": "map"}

_SCHEMA_BOTH: Final = (
    "title:text description:text default:any format:text multipleOf:positive maximum:number minimum:number"
    " exclusiveMaximum:bound exclusiveMinimum:bound maxLength:count minLength:count pattern:text"
    " maxItems:count minItems:count uniqueItems:flag maxProperties:count minProperties:count required:names"
    " enum:values type:types allOf:[schema] oneOf:[schema] anyOf:[schema] not:schema items:schema"
    " properties:{schema} additionalProperties:schema discriminator:discriminator readOnly:flag"
    " writeOnly:flag xml:xml externalDocs:docs example:any deprecated:flag"
)
_SCHEMA_30: Final = " nullable:flag@0"
_SCHEMA_31: Final = (
    " const:any@1 examples:[any]@1 if:schema@1 then:schema@1 else:schema@1 prefixItems:[schema]@1"
    " contains:schema@1 minContains:count@1 maxContains:count@1 patternProperties:{schema}@1"
    " propertyNames:schema@1 dependentRequired:{names}@1 dependentSchemas:{schema}@1"
    " unevaluatedItems:schema@1 unevaluatedProperties:schema@1 contentMediaType:text@1"
    " contentEncoding:text@1 contentSchema:schema@1 $defs:{schema}@1 definitions:{schema}@1 $id:text@1"
    " $schema:text@1 $anchor:text@1 $comment:text@1 $dynamicRef:text@1 $dynamicAnchor:text@1"
    " $vocabulary:any@1 $ref:text@1"
)
_DESCRIBED: Final = (
    "description:text required:flag deprecated:flag allowEmptyValue:flag style:text explode:flag"
)
_VALUED: Final = "schema:schema example:any examples:{example} content:content"

_BY_POSITION: Final = "prefixEncoding:[encoding]@2 itemEncoding:encoding@2"

_OBJECTS: Final[Mapping[str, str]] = {
    "document": "openapi:text! $self:text@2 info:info! jsonSchemaDialect:text@1 servers:[server]"
    " paths:paths!0 webhooks:{path}@1 components:components security:[requirement] tags:[tag]"
    " externalDocs:docs x-strictness:strictness x-reserved:reserved",
    "reserved": "paths:names operations:names error_codes:names schemas:names properties:names",
    "strictness": "unknown_query:unknown_query unknown_members:unknown_members nul:nul repeated:repeated"
    " body_limit:whole",
    "info": "title:text! summary:text@1 description:text termsOfService:text contact:contact license:license"
    " version:text!",
    "contact": "name:text url:text email:text",
    "license": "name:text! identifier:text@1 url:text",
    "server": "url:text! name:text@2 description:text variables:{variable}",
    "variable": "enum:texts default:text! description:text",
    "components": "schemas:{schema} responses:{response} parameters:{parameter} examples:{example}"
    " requestBodies:{body} headers:{header} securitySchemes:{scheme} links:{link} callbacks:{callback}"
    " pathItems:{path}@1 mediaTypes:{media}@2 x-jobs:{job} x-job-kinds:{job-kind} x-channels:{channel}",
    "path": "$ref:text summary:text description:text servers:[server] parameters:[parameter] "
    + " ".join(f"{method}:operation" for method in METHODS)
    + " query:operation@2 additionalOperations:{operation}@2",
    "operation": "tags:texts summary:text description:text externalDocs:docs operationId:text"
    " parameters:[parameter] requestBody:body responses:responses!0 callbacks:{callback} deprecated:flag"
    " security:[requirement] servers:[server] x-job:job x-channel:channel",
    "channel": "name:text! description:text delivery:delivery resume:flag subprotocol:text auth:credentials"
    " sends:{schema} receives:{schema} text:flag limits:channel-limits close_codes:{close-code}",
    "channel-limits": "message_bytes:whole messages_per_second:whole sockets_per_caller:whole idle:whole",
    "close-code": "reason:text! reconnect:reconnect! error:text",
    "docs": "description:text url:text!",
    "parameter": f"name:text! in:location! {_DESCRIBED} allowReserved:flag {_VALUED}",
    "header": f"{_DESCRIBED} {_VALUED}",
    "body": "description:text content:content! required:flag",
    "media": "schema:schema itemSchema:schema@2 example:any examples:{example} encoding:{encoding}"
    f" {_BY_POSITION}",
    "encoding": "contentType:text headers:{header} style:text explode:flag allowReserved:flag"
    f" encoding:{{encoding}}@2 {_BY_POSITION}",
    "response": "summary:text@2 description:text!01 headers:{header} content:content links:{link}",
    "example": "summary:text description:text value:any externalValue:text dataValue:any@2"
    " serializedValue:text@2",
    "link": "operationRef:text operationId:text parameters:{any} requestBody:any description:text"
    " server:server",
    "tag": "name:text! summary:text@2 description:text externalDocs:docs parent:text@2 kind:text@2",
    "scheme": "type:scheme_type! description:text name:text in:key_location scheme:text bearerFormat:text"
    " flows:flows openIdConnectUrl:text oauth2MetadataUrl:text@2 deprecated:flag@2",
    "flows": "implicit:flow password:flow clientCredentials:flow authorizationCode:flow"
    " deviceAuthorization:flow@2",
    "flow": "authorizationUrl:text deviceAuthorizationUrl:text@2 tokenUrl:text refreshUrl:text"
    " scopes:{text}!",
    "discriminator": "propertyName:text! mapping:{text} defaultMapping:text@2",
    "xml": "name:text namespace:text prefix:text attribute:flag wrapped:flag nodeType:node_type@2",
    "schema": _SCHEMA_BOTH + _SCHEMA_30 + _SCHEMA_31,
    "job": "kinds:{job-kind}!",
    "job-kind": "version:whole arguments:schema! result:schema events:schema queue:queue priority:rank"
    " timeout:positive retry:retry concurrency:concurrency rate:rate unique:unique retention:whole"
    " roles:names",
    "retry": "attempts:whole first:positive most:positive",
    "concurrency": "most:whole! by:job_scope!",
    "rate": "requests:whole! per:whole! by:job_scope!",
}

KINDS: Final = tuple(_OBJECTS)
"""Objects that have named fields."""

MAPS: Final[Mapping[str, str]] = {
    "paths": "path",
    "responses": "response",
    "callback": "path",
    "content": "media",
    "requirement": "scopes",
}
"""Objects whose keys are free, and what their values are."""

REFERABLE: Final[Mapping[str, str]] = {
    "schema": "schemas",
    "response": "responses",
    "parameter": "parameters",
    "example": "examples",
    "body": "requestBodies",
    "header": "headers",
    "scheme": "securitySchemes",
    "link": "links",
    "callback": "callbacks",
    "path": "pathItems",
    "media": "mediaTypes",
    "job": "x-jobs",
    "job-kind": "x-job-kinds",
    "channel": "x-channels",
}
"""Objects that a Reference Object may stand for, and the section of components that keeps them."""

PLAIN: Final = frozenset(
    {"text", "any", "flag", "number", "count", "positive", "bound", "names", "texts", "values", "types"}
    | {"location", "key_location", "scheme_type", "scopes", "whole", "rank", "queue", "job_scope", "unique"}
    | {"delivery", "credentials", "reconnect", "node_type"}
    | {"unknown_query", "unknown_members", "nul", "repeated"}
)
"""Values that are no objects."""

_CLOSED: Final = frozenset(
    {"job", "job-kind", "retry", "concurrency", "rate", "channel", "channel-limits", "close-code"}
    | {"strictness", "reserved"}
)

EXTENSIBLE: Final = frozenset(_OBJECTS) - _CLOSED | {"paths", "responses", "callback"}
"""Objects that may have `x-` keys."""


@dataclass(frozen=True, slots=True)
class Field:
    """What a field holds; `versions` are those that have it, `required` those in which it must be there."""

    holds: str
    arity: Arity
    required: frozenset[str]
    versions: frozenset[str]


@cache
def fields_of(kind: str) -> Mapping[str, Field]:
    """The fields of an object, by name."""
    return dict(map(_field, _OBJECTS[kind].split()))


def _field(written: str) -> tuple[str, Field]:
    name, _, content = written.partition(":")
    content, _, since = content.partition("@")
    content, mark, required_in = content.partition("!")
    required = {f"3.{minor}" for minor in required_in} or VERSIONS if mark else ()
    arity = _ARITIES.get(content[0], "one")
    return name, Field(content.strip("[]{}"), arity, frozenset(required), _SINCE[since])


def is_object(kind: str) -> bool:
    """Whether a kind has named fields."""
    return kind in _OBJECTS
