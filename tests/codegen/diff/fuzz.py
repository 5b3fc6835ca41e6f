"""Compares small random schemas, a validator of JSON Schema as judge: `make verdicts`, 20,000 times."""

import json
import sys
from collections.abc import Iterator, Sequence
from typing import Any, Final

from jsonschema import Draft202012Validator

from codegen.diff.comparison import Difference
from codegen.diff.declared import Declared
from codegen.diff.demands import Written
from codegen.diff.reading import Schemas
from codegen.document import parse_document
from tests.codegen.diff.small_schemas import Chance, changed, schema_of, value_of
from tests.codegen.diff.twins import differences

Json = Any
SEEDS: Final = 10_000
"""Each is two comparisons, of a request and of a response."""

DOCUMENT: Final = """\
openapi: 3.1.1
info: {title: T, version: '1'}
paths:
  /a:
    post:
      requestBody: {content: {application/json: {schema: SCHEMA}}}
      responses: {'200': {description: ok, content: {application/json: {schema: SCHEMA}}}}
"""


def compared(seed: int) -> tuple[list[Difference], Json, Json, Chance]:
    """What diff finds between a schema and a change of it; both, and the chance that made them."""
    chance = Chance(seed)
    before = schema_of(chance)
    after = changed(chance, before)
    found = differences(*(DOCUMENT.replace("SCHEMA", json.dumps(schema)) for schema in (before, after)))
    return found, before, after, chance


def missed(seed: int) -> list[Json]:
    """Values near to both schemas that only the sender's allows, if diff did not say so."""
    found, before, after, chance = compared(seed)
    values = [value_of(chance, schema) for schema in (before, after) * 25]
    return [
        value
        for direction, sender, reader in (("request", before, after), ("response", after, before))
        if not any(item.level != "info" and item.rule.identifier.startswith(direction) for item in found)
        for value in _unreadable(values, sender, reader)
    ]


def _unreadable(values: Sequence[Json], sender: Json, reader: Json) -> Iterator[Json]:
    obeying = Declared(Schemas(parse_document(b"openapi: 3.1.1", "a.yaml")), "request")
    fits, is_read = Draft202012Validator(sender).is_valid, Draft202012Validator(reader).is_valid
    for value in values:
        if fits(value) and not is_read(value) and obeying.has((Written(sender, ()),), value):
            yield value


def main() -> int:
    """Compare, and print every miss with its seed."""
    lost = {seed: values for seed in range(SEEDS) if (values := missed(seed))}
    for seed, values in lost.items():
        sys.stdout.write(f"seed {seed}: {json.dumps(values[0])}\n")
    sys.stdout.write(f"{2 * SEEDS} comparisons, {len(lost)} misses\n")
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
