"""Who does something with the books, as the rules of the ledger see them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Actor:
    """The subject of a credential, with what it may do in its tenant: `ledger:post` and the like."""

    subject: str
    permissions: frozenset[str]
