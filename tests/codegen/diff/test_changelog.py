"""The changelog of a comparison: sections in their order, and what is alike told once."""

from codegen.diff.changelog import changelog
from codegen.diff.outcome import Outcome
from tests.codegen.diff.twins import differences

SIZED = """
    get:
      parameters: [{name: a, in: query, schema: {maxLength: 9, type: string}}]
      responses: {'204': {description: ok}}"""
OLD = f"""\
openapi: 3.1.1
info: {{title: T, version: '1'}}
paths:
  /cats:
    get:
      responses:
        '200': {{description: ok, content: {{a/b: {{schema: {{$ref: '#/components/schemas/Cat'}}}}}}}}
  /dogs: {SIZED}
  /hens: {SIZED}
components: {{schemas: {{Cat: {{type: string, enum: [tom]}}}}}}
"""
NEW = (
    OLD.replace("enum: [tom]", "enum: [tom, tabby, manx]")
    .replace("maxLength: 9", "maxLength: 5")
    .replace("/cats:\n    get:", "/cats:\n    get:\n      deprecated: true")
    .replace("components:", "  /eels: {get: {responses: {'204': {description: ok}}}}\ncomponents:")
)


def lines() -> list[str]:
    return list(changelog(Outcome("old.yaml", "new.yaml", differences(OLD, NEW))))


def test_what_breaks_comes_first_and_what_is_new_after_what_will_go() -> None:
    assert [line for line in lines() if line.startswith("## ")] == [
        "## Breaking",
        "## Deprecated",
        "## Added",
    ]


def test_values_of_one_list_are_told_together() -> None:
    (told,) = [line for line in lines() if "response-enum-value-added" in line]
    assert told.startswith("- **GET /cats**: Cat: the value manx, tabby may come; known was tom (`")


def test_the_same_of_several_operations_is_told_once() -> None:
    (told,) = [line for line in lines() if "request-max-length" in line]
    assert told.startswith("- **GET /dogs, GET /hens**: ")


def test_a_new_operation_is_named_once() -> None:
    assert "- **GET /eels** is new (`operation-added`)." in lines()
