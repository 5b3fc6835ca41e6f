"""`x-audit`: an event by its name, or with what it is about."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

import pytest

from codegen.diff.comparison import Difference
from codegen.document import Document, parse_document, read_document
from codegen.ledger.ledger import ledger
from codegen.lint import findings
from codegen.resolving.resolve import resolve
from contract_runtime.runtime_expressions import EXPRESSION, pointer_tokens
from tests.codegen.compiling import ROOT, SMALL
from tests.codegen.diff.twins import differences

NAMED: Final = "x-audit: pet.listed"
DETAILED: Final = "x-audit: {event: pet.listed, details: {pets: '$response.body#/*/id'}}"
TARGETED: Final = "x-audit: {event: pet.listed, target: $response.body#/0/id}"


def audited(line: str) -> str:
    return SMALL.replace("      operationId", f"      {line}\n      operationId")


def document(line: str) -> Document:
    return parse_document(audited(line).encode(), "small.yaml")


def told(old: str, new: str) -> list[Difference]:
    return differences(audited(old), audited(new))


@pytest.mark.parametrize(
    "value",
    [
        "''",
        "5",
        "true",
        "[pet.listed]",
        "{}",
        "{target: $method}",
        "{event: ''}",
        "{event: 5}",
        "{event: null}",
        "{event: pet.listed, target: ''}",
        "{event: pet.listed, target: 5}",
        "{event: pet.listed, target: [$method]}",
        "{event: pet.listed, targets: $method}",
        "{event: pet.listed, details: $method}",
        "{event: pet.listed, details: {who: 5}}",
        "{event: pet.listed, details: {who: ''}}",
    ],
)
def test_other_values_are_refused_with_both_forms_in_the_mend(value: str) -> None:
    (finding,) = findings(document(f"x-audit: {value}"), "neutral")

    assert str(finding).startswith("small.yaml:6:7 x-audit is ")
    assert "write the name of the event, or {event: <name>, target: <expression>, details: {" in str(finding)


@pytest.mark.parametrize("line", [NAMED, TARGETED, DETAILED])
def test_audit_is_enforced_as_one_keyword(line: str) -> None:
    entries = [entry for entry in ledger(document(line)) if "/x-audit" in entry.pointer]

    assert [(entry.pointer, entry.verdict) for entry in entries] == [
        ("#/paths/~1pets/get/x-audit", "enforced")
    ]


def test_the_same_event_in_the_longer_form_is_no_change() -> None:
    assert told(NAMED, "x-audit: {event: pet.listed}") == []
    assert told("x-audit: {event: pet.listed}", NAMED) == []


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (NAMED, TARGETED, "pet.listed about $response.body#/0/id, was pet.listed"),
        (TARGETED, NAMED, "pet.listed, was pet.listed about $response.body#/0/id"),
        (
            TARGETED,
            TARGETED.replace("/0/id", "/1/id"),
            "pet.listed about $response.body#/1/id, was pet.listed about $response.body#/0/id",
        ),
        (
            TARGETED,
            TARGETED.replace("pet.listed", "pet.read"),
            "pet.read about $response.body#/0/id, was pet.listed about $response.body#/0/id",
        ),
        (NAMED, DETAILED, "pet.listed with pets $response.body#/*/id, was pet.listed"),
        ("summary: List", TARGETED, "pet.listed about $response.body#/0/id, was none"),
        (TARGETED, "summary: List", "none, was pet.listed about $response.body#/0/id"),
    ],
)
def test_another_event_or_target_is_told_to_the_readers_of_the_log(old: str, new: str, words: str) -> None:
    (difference,) = [each for each in told(old, new) if each.rule.identifier == "audit-changed"]

    assert difference.level == "info"
    assert words in difference.message


def test_a_header_that_an_audit_tells_is_none_of_the_handler_s() -> None:
    told = "x-audit: {event: pet.listed, details: {purpose: $request.header.x-purpose}}"
    parameter = "parameters: [{name: X-Purpose, in: header, schema: {type: string}}]"

    assert [arguments_of(f"{line}\n      {parameter}") for line in (told, NAMED)] == [[None], ["x_purpose"]]


def arguments_of(lines: str) -> list[str | None]:
    (group,) = resolve(document(lines)).groups
    (operation,) = group.operations
    return [parameter.argument for parameter in operation.parameters]


def test_every_target_of_the_contract_leads_somewhere() -> None:
    """A target that leads nowhere is no failure at run time, but a row about nothing."""
    contract = read_document(ROOT / "openapi.yaml")
    lost = [
        f"{operation['operationId']}: {target}"
        for operation, target in targets(contract)
        if not leads_somewhere(contract, operation, target)
    ]

    assert lost == []


def targets(contract: Document) -> Iterator[tuple[dict[str, Any], str]]:
    for item in contract.root["paths"].values():
        for method, written in item.items():
            if method != "parameters" and isinstance(written.get("x-audit"), dict):
                own = [*item.get("parameters", ()), *written.get("parameters", ())]
                audit = written["x-audit"]
                targets = [audit["target"]] if "target" in audit else []
                for target in [*targets, *audit.get("details", {}).values()]:
                    for expression in EXPRESSION.findall(target) or [target]:
                        yield written | {"parameters": own}, expression


def leads_somewhere(contract: Document, operation: Mapping[str, Any], target: str) -> bool:
    source, _, pointer = target.partition("#")
    if source == "$request.body":
        return has(contract, contract.resolved(operation["requestBody"]), pointer_tokens(pointer))
    if source == "$response.body":
        responses = [
            contract.resolved(response)
            for status, response in operation["responses"].items()
            if status.startswith("2")
        ]
        return any(has(contract, response, pointer_tokens(pointer)) for response in responses)
    names = {
        f"$request.{each['in']}.{each['name']}" for each in map(contract.resolved, operation["parameters"])
    }
    return source in names


def has(contract: Document, message: Mapping[str, Any], tokens: Sequence[str]) -> bool:
    """Whether each media type of a body or response has the property."""
    content = message.get("content", {}).values()
    return bool(content) and all(declares(contract, media["schema"], tokens) for media in content)


def declares(contract: Document, schema: Any, tokens: Sequence[str]) -> bool:
    schema = contract.resolved(schema)
    if tokens and tokens[0] == "*":
        return declares(contract, schema["items"], tokens[1:])
    if not tokens or schema.get("additionalProperties") is True:
        return True
    properties = schema.get("properties", {})
    if tokens[0] in properties:
        return declares(contract, properties[tokens[0]], tokens[1:])
    parts = [part for key in ("allOf", "oneOf", "anyOf") for part in schema.get(key, ())]
    return any(declares(contract, part, tokens) for part in parts)
