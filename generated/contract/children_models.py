"""Generated from openapi.yaml by codegen; edit the contract instead."""

from datetime import date
from enum import StrEnum
from typing import Annotated, TypeAlias

from contract_runtime import AwareDatetime, ConfigDict, ContractModel, Field, NotNull

from .models import ChildId, ChosenTimeZone, TimeZoneName

ChosenChildId: TypeAlias = Annotated[str, Field(max_length=64, pattern="^[A-Za-z0-9_-]*$")] | None
"""The id that the child has or is to have; null or an empty one has the service choose."""


ChildName: TypeAlias = Annotated[str, Field(min_length=1, max_length=255, pattern=r"^[^\u0000]+$")]
"""What the child is called here; a first name or a nickname suffices."""


Birthday: TypeAlias = date
"""The day of birth. It is not in the future, and nobody is older than 18."""


class BirthdayPrecision(StrEnum):
    """How exactly the day of birth is known; of a month the first day is kept."""

    DAY = "day"
    MONTH = "month"


Interest: TypeAlias = Annotated[str, Field(min_length=1, max_length=50, pattern=r"^[^\u0000]+$")]
"""Something that the child likes."""


Interests: TypeAlias = Annotated[list[Interest], Field(min_length=1, max_length=20)]
"""What the child likes. Blanks around are cut off, and repetitions in any case are dropped."""


Avatar: TypeAlias = Annotated[str, Field(max_length=255, pattern=r"^[^\u0000:/]*$")] | None
"""The name of a picture that the client has, no address."""


class Child(ContractModel):
    """A child of the caller's account."""

    model_config = ConfigDict(extra="forbid")

    id: ChildId
    name: ChildName
    birthday: Birthday
    birthday_precision: Annotated[BirthdayPrecision | None, Field(alias="birthdayPrecision"), NotNull] = None
    interests: Interests
    avatar: Avatar


ChildList: TypeAlias = Annotated[list[Child], Field(max_length=20)]
"""Children, newest first."""


class ChildUpsert(ContractModel):
    """A child as it is to be kept. What is absent is null afterwards."""

    model_config = ConfigDict(extra="forbid")

    id: ChosenChildId = None
    name: Annotated[
        str,
        Field(
            min_length=1,
            max_length=255,
            pattern=(
                r"^[^\u0000]*[^\u0000- \u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17"
                r"b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-"
                r"\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0"
                r"000-\U000e0fff][^\u0000]*$"
            ),
        ),
    ]
    birthday: Birthday
    birthday_precision: Annotated[BirthdayPrecision | None, Field(alias="birthdayPrecision"), NotNull] = None
    interests: Interests
    avatar: Avatar = None


class ChildUpdate(ContractModel):
    """The fields to change; absent ones stay as they are."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[
        str | None,
        Field(
            min_length=1,
            max_length=255,
            pattern=(
                r"^[^\u0000]*[^\u0000- \u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17"
                r"b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-"
                r"\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0"
                r"000-\U000e0fff][^\u0000]*$"
            ),
        ),
        NotNull,
    ] = None
    birthday: Annotated[Birthday | None, NotNull] = None
    birthday_precision: Annotated[BirthdayPrecision | None, Field(alias="birthdayPrecision"), NotNull] = None
    interests: Annotated[Interests | None, NotNull] = None
    avatar: Avatar = None


class WeekStart(StrEnum):
    """The day that a week begins with."""

    SUNDAY = "sunday"
    MONDAY = "monday"


StreakFreeze: TypeAlias = bool
"""Whether one missed day a week leaves a streak whole."""


DailyGoal: TypeAlias = Annotated[int, Field(ge=1, le=500)]
"""Points that a child is to make in a day."""


class ChildSettings(ContractModel):
    """What holds for the children of the account."""

    model_config = ConfigDict(extra="forbid")

    time_zone: ChosenTimeZone
    effective_time_zone: TimeZoneName
    week_starts_on: WeekStart
    has_streak_freeze: StreakFreeze
    daily_goal: DailyGoal
    is_consent_required: bool
    """Whether a child is kept only where parental consent stands."""
    erased_from: date | None
    """When children are erased that nothing happens to until then, if any is about to be."""


class ChildSettingsChoice(ContractModel):
    """What is to hold for the children of the account."""

    model_config = ConfigDict(extra="forbid")

    time_zone: ChosenTimeZone = None
    week_starts_on: WeekStart = WeekStart.SUNDAY
    has_streak_freeze: StreakFreeze = False
    daily_goal: DailyGoal = 50


ChildConsentId: TypeAlias = Annotated[int, Field(ge=1, le=9007199254740991)]
"""The record's number."""


ChildConsentVersion: TypeAlias = Annotated[
    str, Field(min_length=1, max_length=40, pattern="^[A-Za-z0-9._-]+$")
]
"""The version of the notice that was agreed to."""


class ChildConsentMethod(StrEnum):
    """How it was made sure that a parent agrees (16 CFR 312.5(b); a declaration is for places that ask
    no more).
    """

    SIGNED_FORM = "signed_form"
    CARD_PAYMENT = "card_payment"
    PHONE_CALL = "phone_call"
    VIDEO_CALL = "video_call"
    GOVERNMENT_ID = "government_id"
    FACE_MATCH = "face_match"
    KNOWLEDGE_QUESTIONS = "knowledge_questions"
    EMAIL_PLUS = "email_plus"
    TEXT_MESSAGE_PLUS = "text_message_plus"
    DECLARATION = "declaration"


class ChildConsent(ContractModel):
    """A record of parental consent. It stands until it is withdrawn."""

    model_config = ConfigDict(extra="forbid")

    id: ChildConsentId
    owner_sub: Annotated[str, Field(max_length=255)]
    """Who recorded it: the subject of the token."""
    version: ChildConsentVersion
    method: ChildConsentMethod
    at: AwareDatetime
    withdrawn_at: AwareDatetime | None


ChildConsentList: TypeAlias = Annotated[list[ChildConsent], Field(max_length=1000)]
"""Records of consent, newest first."""


class ChildConsentGiven(ContractModel):
    """What a parent agreed to, and how."""

    model_config = ConfigDict(extra="forbid")

    version: ChildConsentVersion
    method: ChildConsentMethod


KeptText: TypeAlias = Annotated[str, Field(max_length=255)] | None
"""A text as it is kept."""


class KeptEvent(ContractModel):
    """Something that the child did. Answers go after 30 days."""

    model_config = ConfigDict(extra="forbid")

    kind: Annotated[str, Field(max_length=20)]
    occurred_at: AwareDatetime
    received_at: AwareDatetime
    local_day: date
    event_id: KeptText
    subject_id: KeptText
    item_id: KeptText
    is_correct: bool | None
    claimed_correct: bool | None
    answer: KeptText
    milliseconds: Annotated[int | None, Field(ge=0, le=9007199254740991)]
    is_repeat: bool
    points: Annotated[int, Field(ge=0, le=9007199254740991)]


KeptEvents: TypeAlias = Annotated[list[KeptEvent], Field(max_length=1000000)]
"""What the child did, in the order of its arrival."""


class KeptDay(ContractModel):
    """What the child did on a day."""

    model_config = ConfigDict(extra="forbid")

    local_day: date
    flashcards: Annotated[int, Field(ge=0, le=9007199254740991)]
    flashcards_correct: Annotated[int, Field(ge=0, le=9007199254740991)]
    chores: Annotated[int, Field(ge=0, le=9007199254740991)]
    outdoor: Annotated[int, Field(ge=0, le=9007199254740991)]
    affirmations: Annotated[int, Field(ge=0, le=9007199254740991)]
    points: Annotated[int, Field(ge=0, le=9007199254740991)]


KeptDays: TypeAlias = Annotated[list[KeptDay], Field(max_length=10000)]
"""Days on which the child did something, oldest first."""


class KeptSubject(ContractModel):
    """How the child gets on in a subject."""

    model_config = ConfigDict(extra="forbid")

    subject_id: Annotated[str, Field(max_length=255)]
    completed: Annotated[int, Field(ge=0, le=9007199254740991)]
    correct: Annotated[int, Field(ge=0, le=9007199254740991)]
    first_tries: Annotated[int, Field(ge=0, le=9007199254740991)]
    recent: Annotated[int, Field(ge=0, le=1023)]
    """The last ten answers as bits, the newest the lowest; a right one is 1."""


KeptSubjects: TypeAlias = Annotated[list[KeptSubject], Field(max_length=10000)]
"""How the child gets on in each subject."""


class KeptAchievement(ContractModel):
    """Something that the child achieved."""

    model_config = ConfigDict(extra="forbid")

    achievement_id: Annotated[str, Field(max_length=64)]
    unlocked_at: AwareDatetime


KeptAchievements: TypeAlias = Annotated[list[KeptAchievement], Field(max_length=1000)]
"""What the child achieved, oldest first."""


class KeptCard(ContractModel):
    """When the child is asked a card again, as FSRS has it."""

    model_config = ConfigDict(extra="forbid")

    flashcard_id: Annotated[str, Field(max_length=64)]
    state: Annotated[int, Field(ge=0, le=9)]
    step: Annotated[int | None, Field(ge=0, le=1000)]
    stability: float | None
    """In days."""
    difficulty: float | None
    due_at: AwareDatetime
    last_review_at: AwareDatetime | None
    introduced_on: date
    reviews: Annotated[int, Field(ge=0, le=9007199254740991)]


KeptCards: TypeAlias = Annotated[list[KeptCard], Field(max_length=100000)]
"""The cards that the child was asked."""


class ChildExport(ContractModel):
    """Everything that is kept of a child, and of its parent's consent."""

    model_config = ConfigDict(extra="forbid")

    exported_at: AwareDatetime
    child: Child
    created_at: AwareDatetime
    updated_at: AwareDatetime
    settings: ChildSettings
    consents: ChildConsentList
    days: KeptDays
    subjects: KeptSubjects
    achievements: KeptAchievements
    cards: KeptCards
    events: KeptEvents
