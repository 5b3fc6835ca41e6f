"""Generated from openapi.yaml by codegen; edit the contract instead."""

from datetime import date
from enum import StrEnum
from typing import Annotated, TypeAlias

from contract_runtime import (
    AwareDatetime,
    ConfigDict,
    ContractModel,
    Field,
    PropertyCount,
)

from .models import Difficulty

ChildEventId: TypeAlias = Annotated[str, Field(min_length=1, max_length=64, pattern=r"^[^\u0000]*$")] | None
"""The client's own id of an event of a child; the same event again under it changes nothing."""


OccurredAt: TypeAlias = AwareDatetime | None
"""When it was. At most seven days ago and ten minutes ahead, or else the moment of receipt counts."""


ProgressItemId: TypeAlias = Annotated[str, Field(min_length=1, max_length=64, pattern=r"^[^\u0000]*$")] | None
"""The card, chore, activity or affirmation, as the lists of content name it."""


ProgressSubjectId: TypeAlias = Annotated[str, Field(min_length=1, max_length=64, pattern=r"^[^\u0000]*$")]
"""The subject of a card."""


class FlashcardEvent(ContractModel):
    """An answer to a flash card."""

    model_config = ConfigDict(extra="forbid")

    subject_id: Annotated[ProgressSubjectId, Field(alias="subjectId")]
    correct: bool
    """What the client thinks of the answer."""
    flashcard_id: Annotated[ProgressItemId, Field(alias="flashcardId")] = None
    answer: Annotated[str | None, Field(max_length=200, pattern=r"^[^\u0000]*$")] = None
    """What the child answered; forgotten after 30 days."""
    duration_ms: Annotated[int | None, Field(ge=0, le=3600000, alias="durationMs")] = None
    """How long the answer took, in milliseconds."""
    occurred_at: Annotated[OccurredAt, Field(alias="occurredAt")] = None
    event_id: Annotated[ChildEventId, Field(alias="eventId")] = None


class ChoreEvent(ContractModel):
    """A chore that is done."""

    model_config = ConfigDict(extra="forbid")

    chore_id: Annotated[ProgressItemId, Field(alias="choreId")] = None
    is_extra: Annotated[bool | None, Field(alias="isExtra")] = None
    """Whether it was one beyond the daily ones."""
    occurred_at: Annotated[OccurredAt, Field(alias="occurredAt")] = None
    event_id: Annotated[ChildEventId, Field(alias="eventId")] = None


class OutdoorEvent(ContractModel):
    """Something that was done outdoors."""

    model_config = ConfigDict(extra="forbid")

    outdoor_activity_id: Annotated[ProgressItemId, Field(alias="outdoorActivityId")] = None
    is_daily: Annotated[bool | None, Field(alias="isDaily")] = None
    """Whether it is one of every day."""
    occurred_at: Annotated[OccurredAt, Field(alias="occurredAt")] = None
    event_id: Annotated[ChildEventId, Field(alias="eventId")] = None


class AffirmationEvent(ContractModel):
    """An affirmation that was seen."""

    model_config = ConfigDict(extra="forbid")

    affirmation_id: Annotated[ProgressItemId, Field(alias="affirmationId")] = None
    occurred_at: Annotated[OccurredAt, Field(alias="occurredAt")] = None
    event_id: Annotated[ChildEventId, Field(alias="eventId")] = None


ProgressCount: TypeAlias = Annotated[int, Field(ge=0, le=9007199254740991)]
"""How many, or how many points."""


ProgressPercent: TypeAlias = Annotated[int, Field(ge=0, le=100)]
"""A share, in percent."""


ProgressDay: TypeAlias = date
"""A day of the account's time zone."""


AchievementId: TypeAlias = Annotated[str, Field(max_length=64)]
"""The name of an achievement."""


class EventReward(ContractModel):
    """What an event brought."""

    model_config = ConfigDict(extra="forbid")

    points_awarded: Annotated[int, Field(ge=0, le=500, alias="pointsAwarded")]
    """Points, at most 500 a day."""
    new_achievement_ids: Annotated[list[AchievementId], Field(max_length=100, alias="newAchievementIds")]


class ProgressToday(ContractModel):
    """What was done today."""

    model_config = ConfigDict(extra="forbid")

    date_: Annotated[ProgressDay, Field(alias="date")]
    flashcards_completed: Annotated[ProgressCount, Field(alias="flashcardsCompleted")]
    flashcards_correct: Annotated[ProgressCount, Field(alias="flashcardsCorrect")]
    chores_completed: Annotated[ProgressCount, Field(alias="choresCompleted")]
    outdoor_activities: Annotated[ProgressCount, Field(alias="outdoorActivities")]
    affirmations_viewed: Annotated[ProgressCount, Field(alias="affirmationsViewed")]
    total_points: Annotated[ProgressCount, Field(alias="totalPoints")]


class ProgressWeek(ContractModel):
    """What was done in this week, which starts on Sunday unless the account chose another day."""

    model_config = ConfigDict(extra="forbid")

    week_start: Annotated[ProgressDay, Field(alias="weekStart")]
    total_points: Annotated[ProgressCount, Field(alias="totalPoints")]
    days_active: Annotated[int, Field(ge=0, le=7, alias="daysActive")]
    flashcards_completed: Annotated[ProgressCount, Field(alias="flashcardsCompleted")]
    chores_completed: Annotated[ProgressCount, Field(alias="choresCompleted")]
    outdoor_activities: Annotated[ProgressCount, Field(alias="outdoorActivities")]
    accuracy_pct: Annotated[ProgressPercent, Field(alias="accuracyPct")]


class ProgressOfSubject(ContractModel):
    """Answers to the cards of a subject, and the difficulty that the right ones unlock."""

    model_config = ConfigDict(extra="forbid")

    completed: ProgressCount
    correct: ProgressCount
    difficulty: Difficulty


ProgressBySubject: TypeAlias = Annotated[dict[str, ProgressOfSubject], PropertyCount(maximum=60)]
"""Answers by subject, with every subject that the level asks for."""


class AchievementType(StrEnum):
    """How often it takes what."""

    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    SPECIAL = "special"


class Achievement(ContractModel):
    """What can be reached once."""

    model_config = ConfigDict(extra="forbid")

    id: AchievementId
    title: Annotated[str, Field(max_length=100)]
    description: Annotated[str, Field(max_length=200)]
    icon: Annotated[str, Field(max_length=40)]
    """The name of an icon."""
    type_: Annotated[AchievementType, Field(alias="type")]
    unlocked_at: Annotated[AwareDatetime | None, Field(alias="unlockedAt")]
    """When it was reached."""


AchievementList: TypeAlias = Annotated[list[Achievement], Field(max_length=100)]
"""Achievements."""


class SubjectGoal(ContractModel):
    """Right answers in a subject, and how many the next level takes."""

    model_config = ConfigDict(extra="forbid")

    current: ProgressCount
    required: ProgressCount
    met: bool


SubjectGoals: TypeAlias = Annotated[dict[str, SubjectGoal], PropertyCount(maximum=20)]
"""The goal of each subject that the level asks for."""


class BalancedProgress(ContractModel):
    """The level, and what the next one takes in each subject."""

    model_config = ConfigDict(extra="forbid")

    can_level_up: Annotated[bool, Field(alias="canLevelUp")]
    """Whether every subject is good enough for what comes next; true at the last level."""
    current_level: Annotated[str, Field(max_length=40, alias="currentLevel")]
    next_level: Annotated[str | None, Field(max_length=40, alias="nextLevel")]
    required_per_subject: Annotated[ProgressCount, Field(alias="requiredPerSubject")]
    subject_progress: Annotated[SubjectGoals, Field(alias="subjectProgress")]
    lowest_subject: Annotated[str | None, Field(max_length=64, alias="lowestSubject")]
    message: Annotated[str, Field(max_length=200)]
    """What to do next."""


class ProgressReward(ContractModel):
    """The level as it is shown, and how much of the way to the next is behind the child."""

    model_config = ConfigDict(extra="forbid")

    level: Annotated[str, Field(max_length=40)]
    icon: Annotated[str, Field(max_length=40)]
    """The name of an icon."""
    color: Annotated[str, Field(max_length=7, pattern="^#[0-9A-F]{6}$")]
    next_at: Annotated[int | None, Field(ge=0, le=9007199254740991, alias="nextAt")]
    """Right answers for the next level, all subjects together."""
    progress: ProgressPercent


class TodayGoal(ContractModel):
    """Points to earn today, and how many are earned."""

    model_config = ConfigDict(extra="forbid")

    target: ProgressCount
    done: ProgressCount


SuggestedDifficulties: TypeAlias = Annotated[dict[str, Difficulty], PropertyCount(maximum=60)]
"""What suits the child, by subject, as its age and its last answers say."""


class Dashboard(ContractModel):
    """How far a child has come."""

    model_config = ConfigDict(extra="forbid")

    total_points: Annotated[ProgressCount, Field(alias="totalPoints")]
    current_streak: Annotated[ProgressCount, Field(alias="currentStreak")]
    longest_streak: Annotated[ProgressCount, Field(alias="longestStreak")]
    last_active_date: Annotated[date | None, Field(alias="lastActiveDate")]
    today: ProgressToday
    week: ProgressWeek
    flashcards_by_subject: Annotated[ProgressBySubject, Field(alias="flashcardsBySubject")]
    total_chores_completed: Annotated[ProgressCount, Field(alias="totalChoresCompleted")]
    total_outdoor_activities: Annotated[ProgressCount, Field(alias="totalOutdoorActivities")]
    total_affirmations_viewed: Annotated[ProgressCount, Field(alias="totalAffirmationsViewed")]
    achievements_unlocked: Annotated[AchievementList, Field(alias="achievementsUnlocked")]
    achievements_locked: Annotated[AchievementList, Field(alias="achievementsLocked")]
    balanced: BalancedProgress
    reward: ProgressReward
    due_cards: Annotated[ProgressCount, Field(alias="dueCards")]
    today_goal: Annotated[TodayGoal, Field(alias="todayGoal")]
    suggested_difficulty: Annotated[SuggestedDifficulties, Field(alias="suggestedDifficulty")]
