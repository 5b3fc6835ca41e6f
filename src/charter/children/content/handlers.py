"""Translates between the contract and content."""

from typing import Final

from charter.children.content.domain import ChildUnknown, Difficulty, Meta, SubjectUnknown
from charter.children.content.service import ContentService
from charter.shared.tenants import TenantId
from contract import errors, models
from contract_runtime import Caller, CodedError

ERRORS: Final[dict[type[Exception], type[CodedError]]] = {
    ChildUnknown: errors.ChildUnknown,
    SubjectUnknown: errors.SubjectUnknown,
}
_DIFFICULTIES: Final[dict[models.Difficulty, Difficulty]] = {
    models.Difficulty.EASY: "easy",
    models.Difficulty.MEDIUM: "medium",
    models.Difficulty.HARD: "hard",
}


class ContentHandlers:
    """The operations of the tag `content`."""

    def __init__(self, content: ContentService) -> None:
        self._content = content

    async def list_affirmations(
        self, caller: Caller, child_id: str, include: models.Inclusion | None
    ) -> models.AffirmationList:
        found = await self._content.list_affirmations(TenantId(caller.tenant), child_id)
        return [
            models.Affirmation(
                id=each.id, text=each.text, gradient=list(each.gradient), **_extra(each.meta, include)
            )
            for each in found
        ]

    async def list_subjects(
        self, caller: Caller, child_id: str, include: models.Inclusion | None
    ) -> models.SubjectList:
        found = await self._content.list_subjects(TenantId(caller.tenant), child_id)
        return [
            models.LearningSubject(
                id=each.id, name=each.name, icon=each.icon, color=each.color, **_extra(each.meta, include)
            )
            for each in found
        ]

    async def list_flashcards(
        self,
        caller: Caller,
        child_id: str,
        subject_id: str,
        difficulty: models.Difficulty | None,
        include: models.Inclusion | None,
    ) -> models.FlashcardList:
        wanted = None if difficulty is None else _DIFFICULTIES[difficulty]
        found = await self._content.list_flashcards(TenantId(caller.tenant), child_id, subject_id, wanted)
        return [
            models.Flashcard(
                id=each.id,
                question=each.question,
                answer=each.answer,
                acceptable_answers=list(each.acceptable_answers),
                difficulty=models.Difficulty(each.difficulty),
                **_extra(each.meta, include),
            )
            for each in found
        ]

    async def list_daily_chores(
        self, caller: Caller, child_id: str, include: models.Inclusion | None
    ) -> models.ChoreList:
        found = await self._content.list_chores(TenantId(caller.tenant), child_id)
        return [
            models.Chore(
                id=each.id,
                label=each.label,
                icon=each.icon,
                is_extra=each.is_extra,
                **_extra(each.meta, include),
            )
            for each in found
        ]

    async def list_outdoor_activities(
        self, caller: Caller, child_id: str, is_daily: bool | None, include: models.Inclusion | None
    ) -> models.OutdoorActivityList:
        found = await self._content.list_activities(TenantId(caller.tenant), child_id, is_daily=is_daily)
        return [
            models.OutdoorActivity(
                id=each.id,
                name=each.name,
                category=each.category,
                icon=each.icon,
                time_=each.time,
                points=each.points,
                is_daily=each.is_daily,
                **_extra(each.meta, include),
            )
            for each in found
        ]


def _extra(meta: Meta, include: models.Inclusion | None) -> dict[str, models.ContentMeta]:
    """What is told of an element where it is asked for."""
    if include is None:
        return {}
    told = models.ContentMeta(
        min_age=meta.min_age,
        max_age=meta.max_age,
        tags=list(meta.tags),
        sort=meta.sort,
        locale=meta.locale,
    )
    return {"meta": told}
