"""The channels of a document as AsyncAPI 3.1, by the rules of its specification."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from codegen.checks.second_opinion import second_findings
from codegen.checks.validate import document_findings
from codegen.cli import main
from codegen.document import parse_document, read_document, value_at
from codegen.exporting.asyncapi import asyncapi
from codegen.exporting.openapi_3_2 import openapi_3_2
from codegen.findings import Json
from codegen.reading.pointers import reference_pointer
from tests.codegen.compiling import DOCUMENTS, ROOT

PETS: Final = DOCUMENTS / "families" / "channels.yaml"
FIELDS: Final[dict[str, set[str]]] = {
    "root": {
        "asyncapi",
        "id",
        "info",
        "servers",
        "defaultContentType",
        "channels",
        "operations",
        "components",
    },
    "info": {
        "title",
        "version",
        "description",
        "termsOfService",
        "contact",
        "license",
        "tags",
        "externalDocs",
    },
    "license": {"name", "url"},
    "server": {"host", "protocol", "protocolVersion", "pathname", "description", "title", "summary"}
    | {"variables", "security", "tags", "externalDocs", "bindings"},
    "channel": {"address", "messages", "title", "summary", "description", "servers", "parameters", "tags"}
    | {"externalDocs", "bindings"},
    "parameter": {"enum", "default", "description", "examples", "location"},
    "operation": {"action", "channel", "title", "summary", "description", "security", "tags", "externalDocs"}
    | {"bindings", "traits", "messages", "reply"},
    "message": {"headers", "payload", "correlationId", "contentType", "name", "title", "summary"}
    | {"description", "tags", "externalDocs", "bindings", "examples", "traits"},
    "binding": {"method", "query", "headers", "bindingVersion"},
}
"""The fields of each object, as section 'Schema' of the specification lists them."""

KEY: Final = re.compile(r"[A-Za-z0-9._-]+")
SCHEMES: Final = {"userPassword", "apiKey", "X509", "httpApiKey", "http", "oauth2", "openIdConnect", "plain"}


def _faults(tree: Json) -> Iterator[str]:
    """What the specification has against a document."""
    yield from _unknown("root", tree)
    yield from _unknown("info", tree["info"])
    yield from _unknown("license", tree["info"].get("license", {}))
    for server in tree["servers"].values():
        yield from _unknown("server", server)
        yield from (f"{key} is missing" for key in ("host", "protocol") if key not in server)
        yield from ("a host has no path" for _ in [0] if "/" in server["host"])
    for name, channel in tree["channels"].items():
        yield from _unknown("channel", channel)
        yield from (f"{name} is no key" for _ in [0] if not KEY.fullmatch(name))
        if set(re.findall(r"\{(.*?)\}", channel["address"])) != set(channel.get("parameters", {})):
            yield f"the parameters of {channel['address']} are others"
        for parameter in channel.get("parameters", {}).values():
            yield from _unknown("parameter", parameter)
        yield from _unknown("binding", channel["bindings"]["ws"])
    for operation in tree["operations"].values():
        yield from _unknown("operation", operation)
        here = operation["channel"]["$ref"]
        yield from (
            "a message of another channel"
            for each in operation["messages"]
            if not each["$ref"].startswith(here)
        )
        yield from ("no action" for _ in [0] if operation["action"] not in {"send", "receive"})
    for message in tree["components"]["messages"].values():
        yield from _unknown("message", message)
    for scheme in tree["components"].get("securitySchemes", {}).values():
        yield from ("no kind of scheme" for _ in [0] if scheme["type"] not in SCHEMES)
    yield from (f"{reference} leads nowhere" for reference in _dangling(tree, tree))


def _unknown(kind: str, value: dict[str, Any]) -> Iterator[str]:
    yield from (f"{key} of {kind}" for key in value if key not in FIELDS[kind] and not key.startswith("x-"))


def _dangling(tree: Json, value: Json) -> Iterator[str]:
    if isinstance(value, dict):
        if isinstance(value.get("$ref"), str):
            try:
                value_at(tree, reference_pointer(value["$ref"]))
            except KeyError:
                yield value["$ref"]
        for item in value.values():
            yield from _dangling(tree, item)
    elif isinstance(value, list):
        for item in value:
            yield from _dangling(tree, item)


def _exported() -> dict[str, Any]:
    tree = asyncapi(read_document(PETS))
    assert tree is not None
    return tree


def test_an_exported_document_keeps_to_the_specification() -> None:
    assert list(_faults(_exported())) == []


def test_the_contract_itself_keeps_to_the_specification() -> None:
    tree = asyncapi(read_document(ROOT / "openapi.yaml"))
    assert tree is None or list(_faults(tree)) == []


def test_each_address_of_a_channel_is_one_with_the_same_messages() -> None:
    tree = _exported()
    assert {name: channel["address"] for name, channel in tree["channels"].items()} == {
        "watchPet": "/pets/{pet_id}/events",
        "watchPetAtConnectPet": "/ws/pets/{pet_id}",
        "echo": "/ws/echo",
    }
    assert tree["channels"]["watchPet"]["messages"] == tree["channels"]["watchPetAtConnectPet"]["messages"]
    assert tree["servers"]["socket"] == {"protocol": "wss", "host": "pets.example", "pathname": "/api"}
    protocols = [server["$ref"] for server in tree["channels"]["watchPet"]["servers"]]
    assert protocols == ["#/servers/socket", "#/servers/stream"]


def test_what_the_service_sends_and_receives_are_operations_with_messages() -> None:
    tree = _exported()
    sent, received = (tree["operations"][name] for name in ("sendWatchPet", "receiveWatchPet"))
    assert [each["$ref"].rpartition("/")[2] for each in sent["messages"]] == ["moved", "slept", "going_away"]
    assert [each["$ref"].rpartition("/")[2] for each in received["messages"]] == ["auth", "call"]
    assert sent["security"] == [{"$ref": "#/components/securitySchemes/token"}]
    assert tree["channels"]["watchPet"]["x-close-codes"]["4404"]["reconnect"] == "no"
    assert "Place" in tree["components"]["schemas"]


def test_the_command_writes_yaml_and_json_of_one_tree(tmp_path: Path) -> None:
    as_yaml, as_json = tmp_path / "channels.yaml", tmp_path / "channels.json"
    assert main(["asyncapi", str(PETS), "--out", str(as_yaml)]) == 0
    assert main(["asyncapi", str(PETS), "--out", str(as_json)]) == 0
    assert yaml.safe_load(as_yaml.read_text()) == json.loads(as_json.read_text()) == _exported()


def test_a_document_without_channels_has_nothing_to_export(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["asyncapi", str(DOCUMENTS / "library.yaml")]) == 1
    assert "has no channel - declare one by x-channel on a GET" in capsys.readouterr().out


def test_a_stream_of_events_has_an_item_for_each_message_in_openapi_3_2() -> None:
    newer = openapi_3_2(read_document(PETS))
    assert newer is not None
    assert newer.root["openapi"] == "3.2.0"
    media = newer.root["paths"]["/pets/{pet_id}/events"]["get"]["responses"]["200"]["content"]
    assert "schema" in media["application/json"]
    assert media["text/event-stream"].keys() == {"itemSchema"}
    events = [branch["properties"] for branch in media["text/event-stream"]["itemSchema"]["oneOf"]]
    assert [event["event"]["const"] for event in events] == ["moved", "slept", "going_away"]
    assert events[0]["data"] == {
        "contentMediaType": "application/json",
        "contentSchema": {"$ref": "#/components/schemas/Moved"},
    }


def test_the_newer_document_is_sound_and_has_the_tags_in_groups() -> None:
    text = PETS.read_text(encoding="utf-8") + "\nx-tagGroups: [{name: All, tags: [pets]}]\n"
    newer = openapi_3_2(parse_document(text.encode(), PETS.name))
    assert newer is not None
    assert "x-tagGroups" not in newer.root
    assert {"name": "All", "kind": "nav"} in newer.root["tags"]
    again = parse_document(json.dumps(newer.root).encode(), "openapi-3.2.json")
    assert [*document_findings(again), *second_findings(again)] == []
