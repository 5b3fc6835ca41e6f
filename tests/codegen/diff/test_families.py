"""Children of a discriminated parent are compared where the parent stands, however they are written."""

from typing import Final

import pytest

from tests.codegen.diff.twins import differences, rules_told

DOCUMENT: Final = """\
openapi: 3.1.1
info: {title: T, version: '1'}
paths:
  /a:
    post:
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/P'}}}}
      responses: {'200': {description: ok}}
components:
  schemas:
    P:
      type: object
      required: [k]
      properties: {k: {type: string}}
      discriminator: {propertyName: k, mapping: {c: '#/components/schemas/C'}}
    C: {allOf: [{$ref: '#/components/schemas/P'}, {type: object, properties: {x: {type: string}}}]}
    D: {allOf: [{$ref: '#/components/schemas/C'}, {type: object, properties: {y: {type: string}}}]}
"""


def test_a_child_and_a_grandchild_that_ask_for_more_break_who_sends_them() -> None:
    for name in "xy":
        changed = DOCUMENT.replace(
            f"{{type: object, properties: {{{name}", f"{{required: [{name}], properties: {{{name}"
        )
        assert "request-property-became-required" in rules_told(DOCUMENT, changed)


def test_a_child_that_is_gone_is_sent_no_more_and_a_new_one_may_be() -> None:
    without = "\n".join(line for line in DOCUMENT.splitlines() if not line.startswith("    D:"))
    assert rules_told(DOCUMENT, without) == {"request-discriminator-value-removed"}
    assert all(item.level != "breaking" for item in differences(without, DOCUMENT))


def test_a_parent_that_comes_to_tell_its_children_apart_breaks_nobody() -> None:
    plain = DOCUMENT.replace("discriminator:", "x-discriminator:")
    assert differences(plain, DOCUMENT) == []


@pytest.mark.parametrize(
    ("schema", "path", "is_told"),
    [
        ("{type: string}", "/a/find", True),
        ("{type: integer}", "/a/find", False),
        ("{type: integer}", "/a/12", True),
        ("{type: string, maxLength: 3}", "/a/find", False),
        ("{type: string, format: uuid}", "/a/find", False),
        ("{enum: [find, lose]}", "/a/find", True),
        ("{type: string}", "/a/{x}.json", True),
        ("{type: string}", "/b/find", False),
    ],
)
def test_a_path_takes_requests_from_a_template_whose_variable_may_be_its_text(
    schema: str, path: str, is_told: bool
) -> None:
    old = (
        "openapi: 3.1.1\ninfo: {title: T, version: '1'}\npaths:\n"
        f"  /a/{{x}}: {{get: {{parameters: [{{in: path, name: x, required: true, schema: {schema}}}],"
        " responses: {'200': {description: ok}}}}\n"
    )
    new = f"{old}  {path}: {{get: {{responses: {{'200': {{description: ok}}}}}}}}\n"
    assert ("path-shadowed" in rules_told(old, new)) is is_told
