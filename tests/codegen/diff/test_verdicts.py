"""Whether a change of a schema breaks a client that kept to the old contract, by what values fit."""

from typing import Final

import pytest

from tests.codegen.diff.twins import differences

TAGGED: Final = "{{type: object, required: [k], properties: {{k: {{const: {}}}}}}}"
TOLD: Final = f"oneOf: [{TAGGED.format('a')}, {TAGGED.format('b')}]"
CHANGES: Final = {
    "a listed value below a new minimum": ("{enum: [1, 3, 5]}", "{enum: [1, 3, 5], minimum: 3}", True, False),
    "a constant that is no multiple": (
        "{type: number, minimum: 1, multipleOf: 2}",
        "{anyOf: [{type: number, minimum: 1, multipleOf: 2}, {const: 1}]}",
        False,
        True,
    ),
    "integers as multiples of one": ("{type: integer}", "{type: number, multipleOf: 1}", False, False),
    "null and a value where null was": ("{const: null}", "{enum: [null, b]}", False, True),
    "null by an alternative": (
        "{type: string}",
        "{anyOf: [{type: string}, {type: [string, 'null'], minLength: 1}]}",
        False,
        True,
    ),
    "a pattern over a declared property": (
        "{type: object, properties: {ab: {}, b: {}}}",
        "{type: object, properties: {ab: {}, b: {}}, patternProperties: {^a: {type: string}}}",
        True,
        False,
    ),
    "a value of an open enum": (
        "{anyOf: [{type: string, enum: [a, b]}, {type: string}]}",
        "{anyOf: [{type: string, enum: [a]}, {type: string}]}",
        False,
        False,
    ),
    "a discriminator of constants that are required": (
        f"{{{TOLD}}}",
        f"{{{TOLD}, discriminator: {{propertyName: k, mapping: {{a: A, b: B}}}}}}",
        False,
        False,
    ),
}


def document(schema: str, direction: str) -> str:
    body = f"content: {{application/json: {{schema: {schema}}}}}"
    request, response = (body, "") if direction == "request" else ("content: {}", f", {body}")
    return (
        "openapi: 3.1.1\ninfo: {title: T, version: '1'}\npaths:\n  /a:\n    post:\n"
        f"      requestBody: {{{request}}}\n      responses: {{'200': {{description: ok{response}}}}}\n"
        "components: {schemas: {A: {}, B: {}}}\n"
    )


@pytest.mark.parametrize("name", CHANGES)
@pytest.mark.parametrize("direction", ["request", "response"])
def test_a_change_breaks_who_kept_to_the_old_contract_or_it_does_not(name: str, direction: str) -> None:
    old, new, breaks_requests, breaks_responses = CHANGES[name]
    told = differences(document(old, direction), document(new, direction))
    is_breaking = any(each.level == "breaking" for each in told)
    assert is_breaking is (breaks_requests if direction == "request" else breaks_responses)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("https://x.test/v1", "https://X.test/v1"),
        ("https://x.test", "HTTPS://x.test:443"),
        ("http://x.test:", "http://x.test:80"),
    ],
)
def test_a_host_in_other_letters_is_the_same_host(old: str, new: str) -> None:
    text = "openapi: 3.1.1\ninfo: {title: T, version: '1'}\nservers: [{url: 'URL'}]\npaths: {}\n"
    assert differences(text.replace("URL", old), text.replace("URL", new)) == []


def test_an_empty_schema_says_nothing_of_a_body() -> None:
    assert differences(document("{}", "request"), document("true", "request")) == []


@pytest.mark.parametrize(
    ("old", "new", "is_breaking"),
    [
        ("properties: {a: {}, b: {}}", "properties: {a: {}}", True),
        ("properties: {o: {properties: {a: {}, b: {}}}}", "properties: {o: {properties: {a: {}}}}", True),
        ("additionalProperties: true, properties: {a: {}}", "properties: {a: {}}", True),
        ("allOf: [{properties: {a: {}}}, {properties: {b: {}}}]", "allOf: [{properties: {a: {}}}]", True),
        ("properties: {a: {}}", "properties: {a: {}, b: {}}", False),
        ("properties: {a: {}, b: {}}", "additionalProperties: true, properties: {a: {}}", False),
        ("properties: {a: {}, b: {}}", "properties: {a: {}}, patternProperties: {^b: {}}", False),
        ("properties: {a: {}, b: {}}", "properties: {a: {}}, minProperties: 1", False),
        (
            "properties: {a: {}, b: {}}, dependentRequired: {a: [b]}",
            "properties: {a: {}}, dependentRequired: {a: [b]}",
            False,
        ),
    ],
)
def test_a_server_that_refuses_unknown_members_takes_a_property_no_more_that_is_gone(
    old: str, new: str, is_breaking: bool
) -> None:
    strict = "x-strictness: {unknown_members: refuse}\n"
    before, after = (document(f"{{type: object, {each}}}", "request") + strict for each in (old, new))
    told = {each.rule.identifier for each in differences(before, after)}
    closing = {"request-property-refused", "request-additional-properties-closed"}
    assert bool(told & closing) is is_breaking


def test_a_server_that_comes_to_refuse_unknown_members_is_told_once() -> None:
    text = document("{type: object, properties: {a: {type: object, properties: {b: {}}}}}", "request")
    strict = f"{text}x-strictness: {{unknown_members: refuse}}\n"
    assert [each.rule.identifier for each in differences(text, strict)] == ["strictness-raised"]


def test_members_of_what_a_channel_receives_are_not_those_of_a_body() -> None:
    text = (
        "openapi: 3.1.1\ninfo: {title: T, version: '1'}\nx-strictness: {unknown_members: refuse}\npaths:\n"
        "  /a:\n    get:\n      x-channel: {receives: [{$ref: '#/components/schemas/M'}]}\n"
        "      responses: {'101': {description: ok}}\n"
        "components: {schemas: {M: {type: object, properties: {a: {}, b: {}}}}}\n"
    )
    told = differences(text, text.replace(", b: {}", ""))
    assert [each.rule.identifier for each in told] == ["request-property-removed"]
