"""Whether null fits a schema, in the words of JSON Schema: of null few keywords speak."""

from collections.abc import Callable
from typing import Final

from codegen.findings import Json
from codegen.shapes.dialect import WITH_NULL, kinds_of_type

_DEEPEST: Final = 100


def null_fits(schema: Json, target: Callable[[str], Json], depth: int = 0) -> bool:
    """Whether null fits; `target` is what a reference means. One that leads back to itself lets null in.

    >>> null_fits({"type": ["string", "null"], "not": {"type": "null"}}, {}.get)
    False
    """
    if not isinstance(schema, dict) or depth > _DEEPEST:
        return schema is not False

    def fits(part: Json) -> bool:
        return null_fits(part, target, depth + 1)

    if "type" in schema and "null" not in kinds_of_type(schema["type"]):
        return False
    if "enum" in schema and None not in schema["enum"] and WITH_NULL not in schema:
        return False
    if "const" in schema and schema["const"] is not None:
        return False
    if "if" in schema and not fits(schema.get("then" if fits(schema["if"]) else "else", True)):
        return False
    if "$ref" in schema and not fits(target(schema["$ref"])):
        return False
    return (
        all(map(fits, schema.get("allOf") or ()))
        and ("anyOf" not in schema or any(map(fits, schema["anyOf"])))
        and ("oneOf" not in schema or sum(map(fits, schema["oneOf"])) == 1)
        and not ("not" in schema and fits(schema["not"]))
    )
