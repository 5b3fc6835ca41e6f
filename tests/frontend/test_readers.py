"""The contract stays a document that others read: what three further generators make of it."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
CONTRACT = REPOSITORY / "generated/contract/openapi.yaml"
TAGS = ("projects", "jobs", "channels")
"""Those that hey-api writes, since it takes longest: with pages, kinds of jobs, streams and channels."""


@pytest.fixture(scope="module")
def operations() -> Sequence[tuple[str, str]]:
    """The names of all operations, each with its tag."""
    contract = json.loads(CONTRACT.with_suffix(".json").read_bytes())
    found = [
        (operation["operationId"], operation["tags"][0])
        for item in contract["paths"].values()
        for operation in item.values()
        if isinstance(operation, dict) and "operationId" in operation
    ]
    assert len(found) > 200
    return found


def test_three_other_generators_read_it_and_know_its_operations(
    tools: Path, run_node: Callable[..., str], operations: Sequence[tuple[str, str]], tmp_path: Path
) -> None:
    said = run_node(tools.parent / "readers.mjs", CONTRACT, tmp_path, *TAGS)
    assert (tmp_path / "hey-api/types.gen.ts").is_file(), said
    types = (tmp_path / "openapi-typescript.ts").read_text(encoding="utf-8")
    functions = (tmp_path / "orval.ts").read_text(encoding="utf-8")
    tagged = (tmp_path / "hey-api/types.gen.ts").read_text(encoding="utf-8")
    absent = [
        name
        for name, tag in operations
        if f"    {name}: {{" not in types
        or f"export const {name} = " not in functions
        or (tag in TAGS and f"export type {name[0].upper()}{name[1:]}Data = " not in tagged)
    ]
    assert absent == []
