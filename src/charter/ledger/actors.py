"""Who does something with the books, as the rules of the ledger see them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Actor:
    """The subject of a credential, with what it may do in its tenant: `ledger:post` and the like.

    A program is nobody's second pair of eyes: whoever made its key could approve own entries with it.
    `kin` are subjects that the same person may act as: programs whose key one was told, or who was told it.
    """

    subject: str
    permissions: frozenset[str]
    is_person: bool = True
    kin: frozenset[str] = frozenset()

    def may_be(self, subject: str | None) -> bool:
        """Whether the same person may stand behind both."""
        return subject == self.subject or subject in self.kin
