"""What commands print with `--json` is JSON, and has what they print without."""

import json
from pathlib import Path
from typing import Any

from charter.platform.database.schema import revisions
from contract import CONTRACT
from tests.unit.conftest import Charter

DATABASE_URL = "postgresql://app@localhost/charter"


def printed(charter: Charter, *words: str, **variables: str) -> Any:
    ended = charter(*words, "--json", **variables)
    assert (ended.status, ended.errors) == (0, "")
    return json.loads(ended.output)


def test_routes_are_listed_with_all_that_the_table_has(charter: Charter) -> None:
    told = printed(charter, "routes")
    assert [each["operation"] for each in told["operations"]] == [
        operation.operation_id for operation in CONTRACT.operations
    ]
    row = next(each for each in told["operations"] if each["operation"] == "createProject")
    assert (row["method"], row["path"], row["security"].split()[0]) == ("POST", "/v1/projects", "bearerAuth")
    assert "idempotency=optional" in row["policies"].split()


def test_revisions_are_listed_with_their_phases(charter: Charter) -> None:
    told = printed(charter, "db", "list")
    assert [(each["revision"], each["title"]) for each in told] == revisions()
    assert {each["phase"] for each in told} <= {"expand", "migrate", "contract"}


def test_keys_are_listed_without_what_is_secret(charter: Charter, tmp_path: Path) -> None:
    path = tmp_path / "signing.json"
    assert charter("keys", "create", str(path)).status == 0
    (key,) = printed(charter, "keys", "list", SIGNING_KEY_FILE=str(path), DATABASE_URL=DATABASE_URL)
    assert set(key) == {"key_id", "algorithm", "since", "is_signing"}
    assert (key["algorithm"], key["is_signing"]) == ("EdDSA", True)
