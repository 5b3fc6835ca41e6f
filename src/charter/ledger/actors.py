"""Who does something with the books, as the rules of the ledger see them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Actor:
    """The subject of a credential, with what it may do in its tenant: `ledger:post` and the like.

    A program is nobody's second pair of eyes: whoever made its key could approve own entries with it.
    """

    subject: str
    permissions: frozenset[str]
    is_person: bool = True
