"""Whatever happens to a document, the compiler says what is wrong with it and never loses its head."""

import copy
import json
from collections.abc import Iterator, Sequence
from contextlib import suppress
from hashlib import blake2b
from typing import Any, Final

import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator

from codegen.build import compiled_texts
from codegen.checks.validate import document_findings, mended
from codegen.document import Document, parse_document
from codegen.findings import DocumentRefused
from tests.codegen.compiling import DOCUMENTS, NAMES

VALUES: Final[tuple[Any, ...]] = (
    *(None, True, False, 0, -1, 1.5, 10**30, "", "text", "class", "é\u2028<", "{id}", "3.1.0"),
    *([], {}, [None], ["a", "a"], [[]], {"$ref": "#/nowhere"}, {"$ref": 5}, {"a": {"b": []}}),
    *({"type": "string"}, "#/components/schemas/Book", "other.yaml#/x"),
)
KEYS: Final = (
    *(
        "",
        "x-own",
        "$ref",
        "nullable",
        "/a{b",
        "200",
        "default",
        "enum",
        "type",
        "properties",
        "items",
        "a b",
    ),
    *("class", "example", "allOf", "const", "required", "in", "name", "discriminator", "oneOf", "4xx", "9"),
    *("/{a}/{a}", "/z?y=1", "additionalProperties", "format", "a/b~c%"),
)
Path = tuple[Any, ...]


class _Chance:
    """Choices that look random and are the same in every run."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._count = 0

    def below(self, limit: int) -> int:
        self._count += 1
        drawn = blake2b(f"{self._seed} {self._count}".encode(), digest_size=8).digest()
        return int.from_bytes(drawn, "big") % limit

    def choice(self, options: Sequence[Any]) -> Any:
        return options[self.below(len(options))]


def _paths(value: Any, path: Path = ()) -> Iterator[Path]:
    yield path
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        yield from _paths(item, (*path, key))


def _at(value: Any, path: Path) -> Any:
    for key in path:
        value = value[key]
    return value


def _mutated(root: Any, chance: _Chance) -> Any:
    root = copy.deepcopy(root)
    for _ in range(chance.choice([1, 1, 2, 3])):
        paths = [path for path in _paths(root) if path]
        path, other = chance.choice(paths), chance.choice(paths)
        parent, value = _at(root, path[:-1]), copy.deepcopy(_at(root, other))
        action = chance.below(6)
        if action == 0:
            del parent[path[-1]]
        elif action == 1:
            parent[path[-1]] = copy.deepcopy(chance.choice(VALUES))
        elif action == 2:
            parent[path[-1]] = value
        elif action == 3 and isinstance(parent, dict):
            parent[chance.choice(KEYS)] = copy.deepcopy(chance.choice(VALUES))
        elif action == 4 and isinstance(parent, dict):
            parent[chance.choice(KEYS)] = parent.pop(path[-1])
        elif isinstance(parent[path[-1]], dict):
            steps = [str(key).replace("~", "~0").replace("/", "~1") for key in other]
            parent[path[-1]]["$ref"] = "#/" + "/".join(steps)
    return root


def _mutants(seed: int, count: int) -> Iterator[Document]:
    chance = _Chance(seed)
    roots = [parse_document((DOCUMENTS / f"{name}.yaml").read_bytes(), f"{name}.yaml").root for name in NAMES]
    for _ in range(count):
        text = json.dumps(_mutated(chance.choice(roots), chance)).encode()
        with suppress(DocumentRefused):
            yield parse_document(text, "openapi.json")


@pytest.mark.parametrize("seed", range(4))
def test_a_mutant_has_findings_and_nothing_is_wrong_with_what_they_leave(seed: int) -> None:
    for mutant in _mutants(seed, 60):
        findings = document_findings(mutant)
        assert all(finding.line > 0 and finding.mend for finding in findings)
        with suppress(DocumentRefused):
            assert not mended(mended(mutant).document).left_out


@pytest.mark.parametrize("seed", range(10, 12))
def test_what_a_lenient_build_keeps_of_a_mutant_compiles(seed: int) -> None:
    for mutant in _mutants(seed, 8):
        with suppress(DocumentRefused):
            for name, text in compiled_texts(mended(mutant).document).items():
                assert not name.endswith(".py") or compile(text, name, "exec")


def test_what_is_taken_for_sound_is_sound_by_the_specification() -> None:
    checked = 0
    for mutant in _mutants(20, 400):
        if document_findings(mutant) or not mutant.root["openapi"].startswith("3.1"):
            continue
        checked += 1
        validator = OpenAPIV31SpecValidator(_without_siblings(mutant.root)).schema_validator
        assert validator.is_valid(_without_siblings(mutant.root)), json.dumps(mutant.root)
    assert checked


def _without_siblings(value: Any) -> Any:
    """What stands beside a `$ref` is ignored (OpenAPI 3.1.1, 4.8.23), and refused by the schema."""
    if isinstance(value, list):
        return [_without_siblings(item) for item in value]
    if not isinstance(value, dict):
        return value
    if isinstance(value.get("$ref"), str):
        return {"$ref": value["$ref"]}
    return {key: _without_siblings(item) for key, item in value.items()}
