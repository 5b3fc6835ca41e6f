"""Translates between the contract and cards that come back."""

from charter.children.cards.service import CardService
from charter.shared.tenants import TenantId
from contract import models
from contract_runtime import Caller


class CardHandlers:
    """The operations of the tag `cards`."""

    def __init__(self, cards: CardService) -> None:
        self._cards = cards

    async def list_due_cards(self, caller: Caller, child_id: str, limit: int) -> models.DueCardList:
        found = await self._cards.list_due(TenantId(caller.tenant), child_id, limit)
        return [
            models.DueCard(
                id=each.card.id,
                subject_id=each.card.subject_id,
                question=each.card.question,
                answer=each.card.answer,
                acceptable_answers=list(each.card.acceptable_answers),
                difficulty=models.Difficulty(each.card.difficulty),
                due_at=each.due_at,
            )
            for each in found
        ]
