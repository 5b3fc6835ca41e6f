"""The verdict on each field of OpenAPI's objects; `checks/keywords.py` has those of schemas."""

from collections.abc import Iterator, Mapping
from typing import Final, Literal

VerdictKind = Literal["enforced", "documented only", "refused"]
Verdict = tuple[VerdictKind, str]

_READERS: Final = "for readers"
_SERVED: Final = "for readers; served with the document"
_QUEUED: Final = "the service's queue keeps to it"

_ENFORCED: Final[Mapping[str, Mapping[str, str]]] = {
    "document": {
        "openapi": "decides how the document is read",
        "$self": "the base of its references",
        "servers": "their paths are the base paths",
        "paths": "each operation is routed, decoded and checked",
        "webhooks": "typed senders",
        "components": "wherever they are referred to",
        "security": "for operations that name none of their own",
        "tags": "the order of the handlers' modules",
        "x-strictness": "what is refused beyond the document",
        "x-reserved": "names that lint and build refuse",
    },
    "reserved": {
        "paths": "refused as paths",
        "operations": "refused as operationIds",
        "error_codes": "refused as error codes",
        "schemas": "refused as names of schemas",
        "properties": "refused as properties, as in Pet.age",
    },
    "strictness": {
        "unknown_query": "what becomes of query parameters that are not declared",
        "unknown_members": "what becomes of members of bodies that no schema speaks of",
        "nul": "what becomes of the character U+0000 in texts",
        "repeated": "what becomes of a second value where one is declared",
        "body_limit": "413",
    },
    "server": {"url": "its path is a base path; host and scheme are for clients", "variables": "in the path"},
    "variable": {"enum": "each value makes a base path", "default": "fills the path"},
    "components": {
        **dict.fromkeys(("schemas",), "models and their constraints"),
        **dict.fromkeys(
            (
                "responses",
                "parameters",
                "requestBodies",
                "headers",
                "links",
                "callbacks",
                "pathItems",
                "mediaTypes",
            ),
            "wherever they are referred to",
        ),
        "securitySchemes": "each needs an authenticator; without one nothing is served",
        **dict.fromkeys(("x-jobs", "x-job-kinds", "x-channels"), "wherever they are referred to"),
    },
    "path": {
        "$ref": "stands for what it refers to",
        "servers": "their paths are base paths of these operations too",
        "parameters": "decoded and checked in each operation",
        "additionalOperations": "each is routed to its handler",
        **dict.fromkeys(
            ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query"),
            "routed to its handler",
        ),
    },
    "operation": {
        "tags": "the first one is the handlers' module",
        "operationId": "names the handler's method",
        "parameters": "decoded and checked",
        "requestBody": "decoded and checked",
        "responses": "handlers return these and no others",
        "callbacks": "typed senders",
        "security": "checked before anything else is read; closed without a verifier",
        "servers": "their paths are base paths of this operation too",
        "x-job": "typed kinds of jobs, for those who enqueue and for those who do them",
        "x-channel": "served as a WebSocket, and as a stream where 200 has text/event-stream",
    },
    "channel": {
        "name": "names the handler's method",
        "delivery": "what becomes of messages that a slow reader leaves waiting",
        "resume": "a client that comes back says where it left off",
        "subprotocol": "the one that the handshake answers",
        "auth": "where the caller is looked for; nobody is let in otherwise",
        "sends": "the types of what the handler sends",
        "receives": "what a client sends is checked by its event",
        "text": "frames are plain text",
        "limits": "sockets beyond them are closed",
        "close_codes": "how a channel ends",
    },
    "channel-limits": {
        "message_bytes": "a larger message closes the socket",
        "messages_per_second": "more of them close the socket",
        "sockets_per_caller": "more of them are refused",
        "idle": "a channel that stands still for so long ends",
    },
    "close-code": {
        "reason": "in the close frame",
        "error": "this error of a handler closes with the code",
    },
    "parameter": {
        "name": "read under this name",
        "in": "read from there",
        "required": "refused where it is absent",
        "style": "decoded in this style",
        "explode": "decoded in this form",
        "schema": "values are checked",
        "content": "decoded as this media type",
    },
    "header": {
        "required": "a reply without it cannot be written",
        "style": "simple is the only one",
        "explode": "written in this form",
        "schema": "the type of the reply's field",
        "content": "written as this media type",
    },
    "body": {"content": "chosen by Content-Type", "required": "refused where it is absent"},
    "media": {
        "schema": "values are checked",
        "itemSchema": "each item is checked",
        "encoding": "parts are decoded so",
        "prefixEncoding": "the parts at these positions are decoded so",
        "itemEncoding": "the other parts are decoded so",
    },
    "encoding": {
        "contentType": "a part of another type is refused",
        "style": "decoded in this style",
        "explode": "decoded in this form",
        "headers": "checked on each part",
        **dict.fromkeys(("encoding", "prefixEncoding", "itemEncoding"), "parts of a part are decoded so"),
    },
    "response": {
        "headers": "fields of the reply",
        "content": "chosen by Accept",
        "links": "fill Location, and lead stateful tests",
    },
    "link": {
        "operationId": "names the operation that it leads to",
        "operationRef": "leads to the operation, where that is one of this document",
        "parameters": "fill the path of that operation",
    },
    "tag": {"name": "names the handlers' module"},
    "scheme": {
        "type": "decides which credentials are read",
        "name": "the key is read under this name",
        "in": "the key is read from there",
        "scheme": "the Authorization header has to be of this scheme",
    },
    "discriminator": dict.fromkeys(("propertyName", "mapping", "defaultMapping"), "chooses the model"),
    "job": {"kinds": "each is a constant, a Protocol of its function and a method to enqueue it"},
    "job-kind": {
        **dict.fromkeys(("arguments", "result", "events"), "the types of its function"),
        **dict.fromkeys(("version", "queue", "priority", "timeout", "retry"), _QUEUED),
        **dict.fromkeys(("concurrency", "rate", "unique", "retention", "roles"), _QUEUED),
    },
    "retry": dict.fromkeys(("attempts", "first", "most"), _QUEUED),
    "concurrency": dict.fromkeys(("most", "by"), _QUEUED),
    "rate": dict.fromkeys(("requests", "per", "by"), _QUEUED),
}
_DOCUMENTED: Final[Mapping[str, Mapping[str, str]]] = {
    "document": {
        **dict.fromkeys(("info", "externalDocs"), _SERVED),
        "jsonSchemaDialect": "the dialect of OpenAPI is the one that is read",
    },
    "info": dict.fromkeys(
        ("title", "summary", "description", "termsOfService", "contact", "license", "version"), _SERVED
    ),
    "contact": dict.fromkeys(("name", "url", "email"), _SERVED),
    "license": dict.fromkeys(("name", "identifier", "url"), _SERVED),
    "server": dict.fromkeys(("name", "description"), _READERS),
    "variable": {"description": _READERS},
    "components": {"examples": _READERS},
    "path": dict.fromkeys(("summary", "description"), _READERS),
    "operation": {
        **dict.fromkeys(("summary", "description"), "the docstring of the handler's method"),
        "externalDocs": _READERS,
        "deprecated": "for readers; x-deprecated-since and x-sunset send headers",
    },
    "channel": {"description": "the docstring of the handler's method"},
    "close-code": {"reconnect": "for clients: whether to come back"},
    "docs": dict.fromkeys(("description", "url"), _READERS),
    "parameter": {
        **dict.fromkeys(("description", "deprecated"), _READERS),
        **dict.fromkeys(("example", "examples"), "for readers, and for the mock"),
        "allowReserved": "reserved characters are read either way",
    },
    "header": {
        **dict.fromkeys(("description", "deprecated"), _READERS),
        **dict.fromkeys(("example", "examples"), "for readers, and for the mock"),
        "allowEmptyValue": "means nothing for headers",
    },
    "body": {"description": _READERS},
    "media": dict.fromkeys(("example", "examples"), "for readers, and for the mock"),
    "encoding": {"allowReserved": "reserved characters are read either way"},
    "response": dict.fromkeys(("summary", "description"), "the docstring of the reply or error"),
    "example": {
        **dict.fromkeys(("summary", "description", "externalValue"), _READERS),
        **dict.fromkeys(("value", "dataValue"), "for readers, and for the mock"),
        "serializedValue": "for readers, and held against dataValue",
    },
    "link": {
        "description": _READERS,
        "requestBody": "for clients that follow the link",
        "server": "for clients that follow the link",
    },
    "tag": {
        **dict.fromkeys(("summary", "description"), "the docstring of the handlers"),
        **dict.fromkeys(("externalDocs", "parent", "kind"), _READERS),
    },
    "scheme": {
        "description": _READERS,
        "bearerFormat": "the authenticator knows what it verifies",
        "flows": "how clients come to a token",
        **dict.fromkeys(("openIdConnectUrl", "oauth2MetadataUrl"), "how clients come to a token"),
        "deprecated": _READERS,
    },
    "flows": dict.fromkeys(
        ("implicit", "password", "clientCredentials", "authorizationCode", "deviceAuthorization"),
        "how clients come to a token",
    ),
    "flow": dict.fromkeys(
        ("authorizationUrl", "deviceAuthorizationUrl", "tokenUrl", "refreshUrl", "scopes"),
        "how clients come to a token",
    ),
    "xml": dict.fromkeys(
        ("name", "namespace", "prefix", "attribute", "wrapped", "nodeType"), "XML is not written from models"
    ),
}


def _table() -> Iterator[tuple[tuple[str, str], Verdict]]:
    for kind, fields in _ENFORCED.items():
        for name, reason in fields.items():
            yield (kind, name), ("enforced", reason)
    for kind, fields in _DOCUMENTED.items():
        for name, reason in fields.items():
            yield (kind, name), ("documented only", reason)


FIELDS: Final[Mapping[tuple[str, str], Verdict]] = dict(_table())

EXTENSIONS: Final[Mapping[tuple[str, str], str]] = {
    ("operation", "x-rate-limit"): "429 and its headers",
    ("operation", "x-idempotency"): "a repeated request has one effect",
    ("operation", "x-etag"): "entity tags and preconditions",
    ("operation", "x-body-limit"): "413",
    ("operation", "x-timeout"): "504",
    ("operation", "x-audit"): "a row in the audit log",
    ("operation", "x-deprecated-since"): "the Deprecation header",
    ("operation", "x-sunset"): "the Sunset header",
    ("operation", "x-successor"): "the Link header, and the handler where signatures agree",
    ("response", "x-error-codes"): "one error class for each code",
    ("body", "x-stream"): "the handler reads the body's bytes as they come",
    ("schema", "x-enum-varnames"): "names the members of the enum",
    ("schema", "x-enum-names"): "names the members of the enum",
    ("schema", "x-enumNames"): "names the members of the enum",
    ("schema", "x-enum-keys"): "names the members of the enum",
    ("schema", "x-ms-enum"): "names the members of the enum",
}
"""The `x-` keys that mean something here; all others are for readers."""
