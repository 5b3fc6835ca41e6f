"""Files as their senders see them: refused at once, reported row by row, or written whole."""

import csv
import io

import pytest
from fastapi import FastAPI
from sqlalchemy import text

from tests.integration.conftest import AddPerson, composition_of
from tests.integration.ledger.exchange.conftest import HEADER, SALARIES, Exchange

pytestmark = pytest.mark.anyio

CHART = (
    b"code,name,type,sub_type,parent_code,cash_flow,monetary,contra,postable\n"
    b"1000,Current assets,asset,current_asset,,none,false,false,false\n"
    b"1020,Bank,asset,current_asset,1000,cash,true,false,true\n"
    b"6000,Salaries,expense,operating_expense,,operating,false,false,true\n"
)


async def test_a_dry_run_writes_nothing_and_can_be_meant_next(exchange: Exchange) -> None:
    await exchange.begin(2025, chart=CHART)
    tried = await exchange.bring_in(SALARIES, dry_run=True)
    assert {**tried, "import_id": 0} == {
        "import_id": 0,
        "rows": 2,
        "entries": 1,
        "written": False,
        "errors": [],
        "truncated": False,
    }
    assert (await exchange.books.get("entries"))["data"] == []

    assert (await exchange.bring_in(SALARIES))["written"]
    (draft,) = (await exchange.books.get("entries"))["data"]
    assert (draft["status"], draft["kind"], draft["reference"]) == ("draft", "import", "SAL-1")


async def test_a_file_is_imported_once_unless_its_sender_insists(exchange: Exchange) -> None:
    await exchange.begin(2025, chart=CHART)
    first, second = await exchange.send(SALARIES), await exchange.send(SALARIES)
    assert (await exchange.job_after(first))["result"]["written"]
    repeated = await exchange.job_after(second)
    assert (repeated["state"], repeated["error"]["code"]) == ("FAILURE", "IMPORT_REPEATED")

    refused = await exchange.send(SALARIES, 409)
    assert (refused["error_code"], list(refused["details"])) == ("IMPORT_REPEATED", ["import_id"])

    assert (await exchange.bring_in(SALARIES, allow_duplicate=True))["written"]
    assert len((await exchange.books.get("entries"))["data"]) == 2


async def test_nothing_of_a_file_is_written_where_one_row_is_wrong(exchange: Exchange) -> None:
    await exchange.begin(2025, chart=CHART)
    wrong = (
        SALARIES
        + SALARIES.replace(b"SAL-1", b"SAL-2").replace(b",9600.00,MYR", b",9600.01,MYR")[len(HEADER) :]
    )
    told = await exchange.bring_in(wrong, mode="post")
    assert (told["rows"], told["entries"], told["written"]) == (4, 2, False)
    assert told["errors"] == [
        {
            "row": 4,
            "column": None,
            "code": "ENTRY_UNBALANCED",
            "value": "SAL-2",
            "message": "Debits of 9600.00 and credits of 9600.01 differ by 0.01 MYR.",
        }
    ]
    assert (await exchange.books.get("entries"))["data"] == []
    assert (await exchange.bring_in(SALARIES, mode="post"))["written"]


async def test_what_needs_an_approval_is_not_posted_by_a_file(exchange: Exchange) -> None:
    await exchange.begin(2025, chart=CHART)
    await exchange.books.patch("settings", {"require_approval": True})
    told = await exchange.bring_in(SALARIES, mode="post")
    assert [(each["row"], each["code"]) for each in told["errors"]] == [(2, "APPROVAL_REQUIRED")]


async def test_a_thousand_of_many_problems_are_told(exchange: Exchange) -> None:
    told = await exchange.bring_in(HEADER + b"S-1,2025-06-30\n" * 1001)
    assert (len(told["errors"]), told["truncated"]) == (1000, True)
    assert (told["errors"][0]["row"], told["errors"][-1]["row"]) == (2, 1001)


@pytest.mark.parametrize("kind", ["journal", "trial_balance", "chart"])
async def test_a_workbook_is_made_of_each_kind(exchange: Exchange, kind: str) -> None:
    await exchange.begin(2025, chart=CHART)
    await exchange.bring_in(SALARIES, mode="post")
    assert (await exchange.take_out(kind=kind, format="xlsx")).startswith(b"PK")


async def test_a_trial_balance_goes_out_with_what_moved_since_a_day(exchange: Exchange) -> None:
    await exchange.begin(2025, chart=CHART)
    await exchange.bring_in(SALARIES, mode="post")
    of_a_day = await exchange.take_out(kind="trial_balance", to="2025-12-31")
    assert of_a_day.decode().splitlines() == [
        "code,name,type,debit,credit",
        "1020,Bank,asset,0.00,9600.00",
        "6000,Salaries,expense,9600.00,0.00",
    ]
    span = {"from": "2025-07-01", "to": "2025-12-31"}
    since = await exchange.take_out(kind="trial_balance", **span)
    assert since.decode().splitlines()[1] == "1020,Bank,asset,-9600.00,0.00,0.00,-9600.00"


async def test_a_journal_goes_out_by_days(exchange: Exchange) -> None:
    await exchange.begin(2025, chart=CHART)
    july = SALARIES.replace(b"SAL-1,2025-06-30", b"=SUM,2025-07-31").replace(b"=SUM", b"'=SUM")
    await exchange.bring_in(SALARIES + july[len(HEADER) :], mode="post")
    content = await exchange.take_out(kind="journal", **{"from": "2025-07-01", "to": "2025-07-31"})
    first, second = csv.DictReader(io.StringIO(content.decode(), newline=""))
    assert (first["entry_ref"], first["number"], first["debit"]) == ("'=SUM", "2025-000002", "9600.00")
    assert (second["credit"], second["status"], second["kind"]) == ("9600.00", "posted", "import")
    refused = await exchange.books.post(
        "exports", {"kind": "journal", "from": "2025-02-01", "to": "2025-01-01"}, 422
    )
    assert refused["error_code"] == "REPORT_DAYS_INVALID"


@pytest.mark.parametrize(
    ("options", "missing"),
    [({"mode": "post"}, "ledger:post"), ({"kind": "chart"}, "ledger:accounts"), ({}, None)],
    ids=str,
)
async def test_a_key_needs_what_its_file_would_do_besides(
    exchange: Exchange, person: AddPerson, options: dict[str, str], missing: str | None
) -> None:
    client, keeper = exchange.books.client, (await person("keeper")).headers
    robot = (await client.post("/v1/service-accounts", json={"name": "Robot"}, headers=keeper)).json()["id"]
    keys = f"/v1/service-accounts/{robot}/keys"
    made = await client.post(keys, json={"name": "Import", "scopes": ["ledger:import"]}, headers=keeper)
    headers = {"X-API-Key": made.json()["key"], "Content-Type": "text/csv"}

    content = CHART if options.get("kind") == "chart" else SALARIES
    answer = await client.post("/v1/ledger/imports", content=content, params=options, headers=headers)

    assert answer.status_code == (202 if missing is None else 403)
    if missing is not None:
        assert answer.json()["details"] == {"missing": [missing]}


async def test_a_file_that_no_job_came_to_import_is_swept_and_no_other_one(
    app: FastAPI, exchange: Exchange, other_exchange: Exchange
) -> None:
    for each in (exchange, other_exchange):
        await each.begin(2025, chart=CHART)
    await exchange.bring_in(SALARIES)
    await exchange.send(SALARIES, allow_duplicate=True)
    waiting = await other_exchange.send(SALARIES)
    async with app.state.database.transaction("alice") as connection:
        await connection.execute(text("UPDATE ledger_import_files SET uploaded_at = '2025-01-01'"))

    swept = await composition_of(app).sweep()

    assert swept is not None
    assert swept["files to import"] == 1
    assert (await other_exchange.job_after(waiting))["result"]["written"]
    repeated = await exchange.send(SALARIES, 409)
    assert repeated["error_code"] == "IMPORT_REPEATED"
