"""Rules over books that somebody changed behind the ledger's back."""

import psycopg
import pytest

from charter.development.postgres import EmbeddedPostgres
from tests.integration.compliance.conftest import Found
from tests.integration.compliance.shown import figures, passed
from tests.integration.one_database import NAME

pytestmark = pytest.mark.anyio
PASSING = ("LED-01", "LED-02", "LED-03", "LED-05", "101-01", "101-04")
TAMPERING = """
    SET LOCAL session_replication_role = replica;
    ALTER TABLE ledger_accounts DROP CONSTRAINT ck_ledger_accounts_sub_type;
    UPDATE ledger_accounts SET sub_type = NULL WHERE code = '1500';
    DO $$
    DECLARE name text;
    BEGIN
        FOR name IN SELECT conname FROM pg_constraint WHERE conrelid = 'ledger_entries'::regclass
                AND pg_get_constraintdef(oid) LIKE '%(approved_by <> created_by)%' LOOP
            EXECUTE format('ALTER TABLE ledger_entries DROP CONSTRAINT %I', name);
        END LOOP;
    END $$;
    UPDATE ledger_entries SET approved_by = created_by, posted_by = 'ben' WHERE number = 2;
    UPDATE ledger_lines SET amount = amount - 1, base_amount = base_amount - 1
    WHERE number = 1 AND base_amount = 8000000;
    DELETE FROM ledger_lines WHERE number = 3;
    DELETE FROM ledger_entries WHERE number = 3;
    UPDATE ledger_entries SET description = 'Nothing to see here' WHERE number = 4;
    UPDATE ledger_month_balances SET base_debit = base_debit - 1 WHERE base_debit = 700000;
"""
"""Entries one to four: a line loses a sen, an entry is approved by its creator, one vanishes, one is
reworded; a month's sum loses a sen, and an account its kind."""
FAILING = {
    "LED-01": [(-1, 0)],
    "LED-02": [(None, None)],
    "LED-03": [(None, None)],
    "LED-05": [(None, None)] * 2,
    "101-01": [(40000_00, None)],
    "101-04": [(-1, 0)] * 2,
}


async def test_what_is_changed_behind_the_ledgers_back_is_found(
    found: Found, postgres: EmbeddedPostgres
) -> None:
    office = found("office")
    await office.open(2025, needs_approval=True)
    await office.replay("C", only={"OPEN-1", "INV-2", "REC-1", "PAY-1", "SAL-1"})
    assert passed(await office.verdicts(), PASSING) == PASSING

    with psycopg.connect(postgres.url(NAME)) as superuser:
        superuser.execute(TAMPERING)

    verdicts = await office.verdicts()
    assert figures(verdicts, FAILING) == FAILING
    assert [finding.message for finding in verdicts["LED-02"].findings] == [
        "1 number of 2025 without an entry: 3."
    ]
    assert [finding.message for finding in verdicts["LED-03"].findings] == [
        "Entry 2 was created and approved by ana alone."
    ]
