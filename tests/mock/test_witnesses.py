"""What diff shows as proof is played on the mocks of both versions: one takes or sends it, the other not."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import yaml
from fastapi.testclient import TestClient

from tests.codegen.diff.twins import Twin, differences, twins
from tests.mock.mocking import mocked

Json = Any
RULES: Final = {
    "request-type-changed",
    "request-enum-value-removed",
    "request-minimum-raised",
    "request-max-length-lowered",
    "request-pattern-tightened",
    "request-value-refused",
    "request-required-property-added",
    "request-property-became-required",
    "request-max-items-lowered",
    "response-type-changed",
    "response-enum-value-added",
    "response-maximum-raised",
    "response-pattern-loosened",
    "response-value-added",
    "response-property-became-optional",
    "response-min-items-lowered",
}
TWINS: Final = [twin for twin in twins() if twin.rule in RULES]


def document(side: int, proofs: dict[str, Json]) -> str:
    """The old (0) or the new (1) version of all twins; answers have the proofs as their examples."""
    paths = {}
    for twin in TWINS:
        schema = yaml.safe_load(twin.documents()[side])["paths"]["/things"]["post"]
        operation = {"operationId": twin.rule.replace("-", "_"), **_without_id(schema)}
        for response in operation["responses"].values():
            for media in (response.get("content") or {}).values():
                media["example"] = proofs[twin.rule]
        paths[f"/{twin.rule}"] = {"post": operation}
    return str(yaml.safe_dump({"openapi": "3.1.1", "info": {"title": "T", "version": "1"}, "paths": paths}))


def _without_id(operation: dict[str, Json]) -> dict[str, Json]:
    return {key: value for key, value in operation.items() if key != "operationId"}


def proofs_of(several: list[Twin]) -> Iterator[tuple[str, Json]]:
    for twin in several:
        for item in differences(*twin.documents()[:2]):
            if item.rule.identifier == twin.rule and item.witness is not None:
                yield twin.rule, item.witness.value


def test_a_proof_is_taken_or_sent_by_one_mock_and_not_by_the_other(tmp_path: Path) -> None:
    proofs = dict(proofs_of(TWINS))
    assert proofs.keys() == RULES
    with mocked(tmp_path, document(0, proofs)) as old, mocked(tmp_path, document(1, proofs)) as new:
        for rule, value in proofs.items():
            if rule.startswith("request"):
                assert (rule, is_taken(old, rule, value), is_taken(new, rule, value)) == (rule, True, False)
            else:
                assert (rule, is_sent(old, rule, value), is_sent(new, rule, value)) == (rule, False, True)


def is_taken(mock: TestClient, rule: str, value: Json) -> bool:
    return mock.post(f"/{rule}", json=value).is_success


def is_sent(mock: TestClient, rule: str, value: Json) -> bool:
    answer = mock.post(f"/{rule}")
    return answer.is_success and json.dumps(answer.json()) == json.dumps(value)
