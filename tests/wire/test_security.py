"""Security over real HTTP: who gets in, who does not, and that nothing opens where a verifier is missing."""

from pathlib import Path
from typing import Final

import pytest

from contract_runtime import ContractNotFulfilled
from tests.wire.cells import Cell, Draft, Fits, Refused
from tests.wire.documents import GUARDED, cells_of, counts_of, rows_of
from tests.wire.security_matrix import SCHEMES, VERIFIERS
from tests.wire.service import Client, Seen, compile_draft, echo_app

ROWS: Final = rows_of(GUARDED)


@pytest.mark.parametrize("row", ROWS)
def test_caller_is_the_one_that_the_document_lets_in(wire: Client, row: str) -> None:
    assert wire.unlike(ROWS[row]) == {}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_refusal_names_the_way_to_authenticate(wire: Client, scheme: str) -> None:
    answer = wire.send(Cell("challenge", "single", "GET", f"/{scheme}", Refused(401)))

    challenges = {
        "basic": "Basic ",
        "digest": "Digest",
        "mutual": "Mutual",
        "key-query": 'ApiKey name="api%20key%5B%5D"',
    }
    expected = challenges.get(scheme, "ApiKey" if scheme.startswith("key") else "Bearer")
    assert answer.headers["www-authenticate"].startswith(expected)


def test_nothing_of_a_refused_request_reaches_the_handler(wire: Client) -> None:
    refused = [cell for cell in cells_of(GUARDED) if isinstance(cell.outcome, Refused)]

    assert not [cell for cell in refused if isinstance(wire.outcome(cell), Fits)]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_service_without_a_verifier_refuses_to_start(tmp_path: Path, scheme: str) -> None:
    draft = Draft(f"closed-{scheme}")
    draft.parts["components"] = {"securitySchemes": {scheme: SCHEMES[scheme]}}
    draft.operation("/x", "guarded", security=[{}, {scheme: []}])
    contract = compile_draft(draft, tmp_path)

    with pytest.raises(ContractNotFulfilled, match=f"no authenticator for the security scheme '{scheme}'"):
        echo_app(contract, Seen(), {})


def test_scheme_that_is_not_defined_refuses_to_start(tmp_path: Path) -> None:
    draft = Draft("undefined")
    draft.operation("/x", "guarded", security=[{"bearer": []}])
    contract = compile_draft(draft, tmp_path)

    with pytest.raises(ContractNotFulfilled, match="the security scheme 'bearer' is not declared"):
        echo_app(contract, Seen(), VERIFIERS)


def test_no_cell_of_security_has_vanished() -> None:
    assert counts_of(GUARDED) == {
        "single": 227,
        "pairs": 990,
        "global": 13,
        "permissions": 228,
    }
