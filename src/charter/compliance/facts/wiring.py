"""Joins what reads facts with the database."""

from functools import partial

from charter.compliance.facts.loading import FactsLoader
from charter.compliance.facts.needs import LedgerFacts
from charter.compliance.facts.repository import SqlRecorded
from charter.compliance.rules.registry import SEARCH
from charter.platform.database.stores import OwnedStore
from charter.platform.database.transactions import Database


def loader_over(database: Database, ledger: LedgerFacts) -> FactsLoader:
    """What reads facts from the books and the registers of one database, in one snapshot."""
    return FactsLoader(
        ledger=ledger,
        recorded=OwnedStore(database, SqlRecorded),
        snapshot=partial(database.transaction, repeatable_read=True),
        search=SEARCH,
    )
