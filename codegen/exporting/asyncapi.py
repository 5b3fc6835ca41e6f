"""The channels of a document in the words of AsyncAPI 3.1, for the tools that read it."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any, Final

from codegen.document import Document
from codegen.exporting.access import servers_of, used_schemes
from codegen.exporting.openings import Opening, openings
from codegen.exporting.schemas import carried_schemas, translated
from codegen.findings import Json
from codegen.naming.python_names import pascal_case

_VERSION: Final = "3.1.0"
_TITLES: Final = ("title", "version", "description", "termsOfService", "contact", "license")
_PARAMETER_FIELDS: Final = ("enum", "default", "examples")
_EXTENSIONS: Final = ("delivery", "resume", "subprotocol", "auth", "limits", "close_codes")
_ACTIONS: Final = {"send": "sends", "receive": "receives"}
_EVENT: Final = "text"
"""The key of the one message of a channel of plain text."""


def asyncapi(document: Document) -> dict[str, Any] | None:
    """The channels of a sound document; None where it has none."""
    found = list(openings(document))
    if not found:
        return None
    info = {key: document.root["info"][key] for key in _TITLES if key in document.root["info"]}
    if isinstance(info.get("license"), dict):
        info["license"] = {key: text for key, text in info["license"].items() if key != "identifier"}
    servers = servers_of(document.root.get("servers") or [])
    schemes = used_schemes(document, [opening.operation for opening in found])
    messages = {name: message for opening in found for name, message in _messages(document, opening)}
    components = {
        "messages": messages,
        "schemas": carried_schemas(document, [message["payload"] for message in messages.values()]),
        "securitySchemes": schemes,
    }
    return {
        "asyncapi": _VERSION,
        "info": info,
        "defaultContentType": "application/json",
        "servers": servers,
        "channels": {opening.key: _channel(document, opening, servers) for opening in found},
        "operations": {
            name: operation
            for opening in found
            for name, operation in _operations(document, opening, schemes)
        },
        "components": {name: members for name, members in components.items() if members},
    }


def _schemas(channel: Mapping[str, Any], key: str) -> dict[str, Json]:
    if channel.get("text"):
        return {_EVENT: {"type": "string"}}
    return {**(channel.get(key) or {})}


def _message_name(opening: Opening, event: str) -> str:
    return f"{opening.channel['name']}{pascal_case(event)}"


def _messages(document: Document, opening: Opening) -> Iterator[tuple[str, dict[str, Any]]]:
    for key in _ACTIONS.values():
        for event, schema in _schemas(opening.channel, key).items():
            target = document.resolved(schema)
            is_text = opening.channel.get("text") is True
            message = {
                "name": event,
                "contentType": "text/plain" if is_text else "application/json",
                "payload": translated(schema),
            }
            if isinstance(target, dict) and target.get("description"):
                message["summary"] = str(target["description"]).strip().partition("\n")[0]
            if isinstance(target, dict) and target.get("examples"):
                message["examples"] = [{"payload": example} for example in target["examples"]]
            yield _message_name(opening, event), message


def _channel(document: Document, opening: Opening, servers: Mapping[str, Any]) -> dict[str, Any]:
    channel = opening.channel
    events = [event for key in _ACTIONS.values() for event in _schemas(channel, key)]
    written: dict[str, Any] = {"address": opening.path}
    if opening.operation.get("summary"):
        written["summary"] = opening.operation["summary"]
    if channel.get("description"):
        written["description"] = channel["description"]
    names = [name for name, server in servers.items() if opening.is_stream or "ws" in server["protocol"]]
    written["servers"] = [{"$ref": f"#/servers/{name}"} for name in names]
    parameters = _parameters(document, opening)
    in_path = {name: each for name, each in parameters.items() if each["in"] == "path"}
    if in_path:
        written["parameters"] = {name: _parameter(document, each) for name, each in in_path.items()}
    written["messages"] = {
        event: {"$ref": f"#/components/messages/{_message_name(opening, event)}"} for event in events
    }
    written["bindings"] = {"ws": _binding(document, parameters.values())}
    for key in _EXTENSIONS:
        if key in channel:
            written[f"x-{key.replace('_', '-')}"] = channel[key]
    return written


def _parameters(document: Document, opening: Opening) -> dict[str, Mapping[str, Any]]:
    declared = [*(opening.item.get("parameters") or ()), *(opening.operation.get("parameters") or ())]
    return {parameter["name"]: parameter for parameter in map(document.resolved, declared)}


def _parameter(document: Document, parameter: Mapping[str, Any]) -> dict[str, Any]:
    """A parameter of an address, whose values are text in AsyncAPI."""
    schema = document.resolved(parameter.get("schema") or {})
    written = {"description": parameter["description"]} if "description" in parameter else {}
    for key in _PARAMETER_FIELDS:
        if key in schema:
            values = schema[key]
            written[key] = [str(value) for value in values] if isinstance(values, list) else str(values)
    return written


def _binding(document: Document, parameters: Collection[Mapping[str, Any]]) -> dict[str, Any]:
    """What a client says when it opens a WebSocket."""
    binding: dict[str, Any] = {"method": "GET"}
    for location, key in {"query": "query", "header": "headers"}.items():
        properties = {
            parameter["name"]: translated(document.resolved(parameter.get("schema") or {}))
            for parameter in parameters
            if parameter["in"] == location
        }
        if properties:
            binding[key] = {"type": "object", "properties": properties}
    return {**binding, "bindingVersion": "0.1.0"}


def _operations(
    document: Document, opening: Opening, schemes: Mapping[str, Any]
) -> Iterator[tuple[str, dict[str, Any]]]:
    for action, key in _ACTIONS.items():
        events = _schemas(opening.channel, key)
        if not events:
            continue
        here = f"#/channels/{opening.key}"
        operation: dict[str, Any] = {
            "action": action,
            "channel": {"$ref": here},
            "messages": [{"$ref": f"{here}/messages/{event}"} for event in events],
        }
        requirements = opening.operation.get("security", document.root.get("security")) or []
        names = dict.fromkeys(name for each in requirements for name in each if name in schemes)
        if names:
            operation["security"] = [{"$ref": f"#/components/securitySchemes/{name}"} for name in names]
        yield f"{action}{pascal_case(opening.key)}", operation
