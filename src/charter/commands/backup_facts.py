"""What a backup must have in it, counted in the database: rows and their contents, ledger, audit chain."""

from dataclasses import asdict, dataclass
from typing import Any, Final

import psycopg
from psycopg import sql

from charter.commands.progress import counted

TABLES: Final = """
    SELECT relname::text FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
    ORDER BY 1
"""
FORCED: Final = """
    SELECT relname::text FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relforcerowsecurity
"""
ROWS: Final = """
    SELECT count(*), coalesce(sum(('x' || left(md5(each_row::text), 15))::bit(60)::bigint), 0)::text
    FROM {} AS each_row
"""
"""How many, and a sum over all that stands in them, in whichever order they lie."""
LEDGER: Final = """
    SELECT currency, sum(greatest(amount, 0))::text, sum(-least(amount, 0))::text
    FROM ledger_lines GROUP BY currency ORDER BY currency
"""
AUDIT: Final = """
    SELECT count(*), (SELECT encode(hash, 'hex') FROM audit_chain ORDER BY sequence DESC LIMIT 1)
    FROM audit_chain
"""

Connection = psycopg.Connection[tuple[Any, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What is equal in a database and in one that was restored from its backup.

    `tables` has a count and a sum over the contents for each; `ledger` debits and credits of posted lines in
    minor units, by currency; `audit` the length of the chain and its head, where it has one.
    """

    tables: dict[str, tuple[int, str]]
    ledger: dict[str, tuple[str, str]]
    audit: tuple[int, str | None]

    def differences(self, restored: "Facts") -> list[str]:
        """A line for each thing that is not equal."""
        lines = []
        for what, before in asdict(self).items():
            after = getattr(restored, what)
            if isinstance(before, dict):
                names = [name for name in {**before, **after} if before.get(name) != after.get(name)]
                lines += [f"{what} {name}: {before.get(name)} became {after.get(name)}" for name in names]
            elif before != after:
                lines.append(f"{what}: {before} became {after}")
        return lines

    def __str__(self) -> str:
        rows = sum(count for count, _ in self.tables.values())
        ledger = ", ".join(f"{name} {debit} = {credit}" for name, (debit, credit) in self.ledger.items())
        return (
            f"{len(self.tables)} tables, {rows} rows; ledger {ledger or 'without postings'}; "
            f"audit log {self.audit[0]} entries"
        )


def read_facts(connection: Connection) -> Facts:
    """What the transaction sees; its login has to see every row."""
    connection.execute("SET LOCAL timezone = 'UTC'")
    connection.execute("SET LOCAL extra_float_digits = 1")
    names = [str(name) for (name,) in connection.execute(TABLES)]
    ledger = connection.execute(LEDGER).fetchall() if "ledger_lines" in names else []
    audit = connection.execute(AUDIT).fetchone() if "audit_chain" in names else None
    return Facts(
        tables={name: _rows(connection, name) for name in counted(names, "Counting tables")},
        ledger={currency: (debit, credit) for currency, debit, credit in ledger},
        audit=(0, None) if audit is None else (audit[0], audit[1]),
    )


def read_facts_of_nobody_elses(connection: Connection) -> Facts:
    """The same for the owner of a database that nobody else uses: what hides rows is lifted and put back."""
    with connection.transaction(force_rollback=True):
        for (table,) in connection.execute(FORCED).fetchall():
            connection.execute(
                sql.SQL("ALTER TABLE {} NO FORCE ROW LEVEL SECURITY").format(sql.Identifier(table))
            )
        return read_facts(connection)


def _rows(connection: Connection, table: str) -> tuple[int, str]:
    (count, total) = connection.execute(sql.SQL(ROWS).format(sql.Identifier(table))).fetchall()[0]
    return count, total
