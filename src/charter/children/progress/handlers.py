"""Translates between the contract and progress."""

from typing import Final

from charter.children.domain import ChildId
from charter.children.progress.domain import Deed, EventIdReused, FlashcardOfAnotherSubject
from charter.children.progress.service import ProgressService
from charter.children.progress.translating import dashboard_shown
from charter.shared.tenants import TenantId
from contract import errors, models
from contract_runtime import Caller, CodedError

ERRORS: Final[dict[type[Exception], type[CodedError]]] = {
    EventIdReused: errors.EventIdReused,
    FlashcardOfAnotherSubject: errors.FlashcardOfAnotherSubject,
}


class ProgressHandlers:
    """The operations of the tag `progress`."""

    def __init__(self, progress: ProgressService) -> None:
        self._progress = progress

    async def record_flashcard(
        self, caller: Caller, child_id: str, body: models.FlashcardEvent
    ) -> models.EventReward:
        deed = Deed(
            kind="flashcard",
            item_id=body.flashcard_id,
            event_id=body.event_id,
            occurred_at=body.occurred_at,
            subject_id=body.subject_id,
            is_right=body.correct,
            answer=body.answer,
            milliseconds=body.duration_ms,
        )
        return await self._tell(caller, child_id, deed)

    async def record_chore(
        self, caller: Caller, child_id: str, body: models.ChoreEvent
    ) -> models.EventReward:
        deed = Deed(
            kind="chore",
            item_id=body.chore_id,
            event_id=body.event_id,
            occurred_at=body.occurred_at,
            mark=body.is_extra,
        )
        return await self._tell(caller, child_id, deed)

    async def record_outdoor(
        self, caller: Caller, child_id: str, body: models.OutdoorEvent
    ) -> models.EventReward:
        deed = Deed(
            kind="outdoor",
            item_id=body.outdoor_activity_id,
            event_id=body.event_id,
            occurred_at=body.occurred_at,
            mark=body.is_daily,
        )
        return await self._tell(caller, child_id, deed)

    async def record_affirmation(
        self, caller: Caller, child_id: str, body: models.AffirmationEvent
    ) -> models.EventReward:
        deed = Deed(
            kind="affirmation",
            item_id=body.affirmation_id,
            event_id=body.event_id,
            occurred_at=body.occurred_at,
        )
        return await self._tell(caller, child_id, deed)

    async def get_dashboard(self, caller: Caller, child_id: str) -> models.Dashboard:
        return dashboard_shown(
            await self._progress.read_dashboard(TenantId(caller.tenant), ChildId(child_id))
        )

    async def _tell(self, caller: Caller, child_id: str, deed: Deed) -> models.EventReward:
        reward = await self._progress.tell(TenantId(caller.tenant), ChildId(child_id), deed)
        return models.EventReward(
            points_awarded=reward.points, new_achievement_ids=list(reward.achievement_ids)
        )
