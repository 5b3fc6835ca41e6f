"""What a mock serves beside the contract."""

from dataclasses import replace

import pytest
from starlette.testclient import TestClient

from contract_runtime import Operation, Parameter, Response
from contract_runtime.mock import create_mock
from tests.unit.contract_runtime.sample_contract import CONTRACT, json_of

NAME = Parameter(name="name", argument="name", location="path", annotation=str, required=True)


@pytest.mark.parametrize(
    ("path", "parameters", "is_own"), [("/{name}", (NAME,), True), ("/openapi.json", (), False)]
)
def test_document_gives_way_to_its_own_path_and_not_to_a_template(
    path: str, parameters: tuple[Parameter, ...], is_own: bool
) -> None:
    operation = Operation(
        operation_id="readPage",
        method="GET",
        path=path,
        tag="pages",
        handler="read_page",
        parameters=parameters,
        responses=(Response(status="200", content=json_of(int)),),
    )
    contract = replace(CONTRACT, operations=(operation,), base_paths=("",))
    document = {"openapi": "3.1.0", "info": {}, "paths": {}}
    with TestClient(create_mock(contract, document)) as client:
        assert ("openapi" in client.get("/openapi.json").text) is is_own
