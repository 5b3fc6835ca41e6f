"""Generated from openapi.yaml by codegen; edit the contract instead."""

from typing import Annotated, Literal, TypeAlias

from contract_runtime import ConfigDict, ContractModel, Field, NotNull

from .models import AcceptableAnswers, ContentId, ContentText, Difficulty

ContentIcon: TypeAlias = Annotated[str, Field(min_length=1, max_length=64)]
"""The name of an icon."""


Color: TypeAlias = Annotated[str, Field(max_length=7, pattern="^#[0-9A-Fa-f]{6}$")]
"""Red, green and blue in hexadecimal digits."""


Inclusion: TypeAlias = Literal["meta"]
"""`meta`: for which ages it is, and of what."""


Age: TypeAlias = Annotated[int, Field(ge=0, le=18)] | None
"""An age in whole years; null is no limit."""


ContentTag: TypeAlias = Annotated[str, Field(max_length=50)]
"""What something is of."""


ContentTags: TypeAlias = Annotated[list[ContentTag], Field(max_length=100)]
"""What it is of; tags that are interests of the child bring it to the front."""


class ContentMeta(ContractModel):
    """For which ages something is, and of what; its place in lists, and its language."""

    model_config = ConfigDict(extra="forbid")

    min_age: Annotated[Age, Field(alias="minAge")]
    max_age: Annotated[Age, Field(alias="maxAge")]
    tags: ContentTags
    sort: Annotated[int, Field(ge=-9007199254740991, le=9007199254740991)]
    locale: Annotated[str, Field(min_length=1, max_length=35)]


Gradient: TypeAlias = Annotated[list[Color], Field(min_length=2, max_length=2)]
"""The two colors that a background goes from and to."""


class Affirmation(ContractModel):
    """Something good to say to oneself."""

    model_config = ConfigDict(extra="forbid")

    id: ContentId
    text: ContentText
    gradient: Gradient
    meta: Annotated[ContentMeta | None, NotNull] = None


AffirmationList: TypeAlias = Annotated[list[Affirmation], Field(max_length=10000)]
"""Affirmations."""


class LearningSubject(ContractModel):
    """What flashcards are of."""

    model_config = ConfigDict(extra="forbid")

    id: ContentId
    name: ContentText
    icon: ContentIcon
    color: Color
    meta: Annotated[ContentMeta | None, NotNull] = None


SubjectList: TypeAlias = Annotated[list[LearningSubject], Field(max_length=10000)]
"""Subjects."""


class Flashcard(ContractModel):
    """A question with its answer."""

    model_config = ConfigDict(extra="forbid")

    id: ContentId
    question: ContentText
    answer: ContentText
    acceptable_answers: Annotated[AcceptableAnswers, Field(alias="acceptableAnswers")]
    difficulty: Difficulty
    meta: Annotated[ContentMeta | None, NotNull] = None


FlashcardList: TypeAlias = Annotated[list[Flashcard], Field(max_length=10000)]
"""Cards."""


class Chore(ContractModel):
    """Something to do at home."""

    model_config = ConfigDict(extra="forbid")

    id: ContentId
    label: ContentText
    icon: ContentIcon
    is_extra: Annotated[bool, Field(alias="isExtra")]
    meta: Annotated[ContentMeta | None, NotNull] = None


ChoreList: TypeAlias = Annotated[list[Chore], Field(max_length=10000)]
"""Chores."""


class OutdoorActivity(ContractModel):
    """Something to do outdoors. An event of it gives the points of its kind, whatever is shown here."""

    model_config = ConfigDict(extra="forbid")

    id: ContentId
    name: ContentText
    category: ContentTag
    icon: ContentIcon
    time_: Annotated[str, Field(max_length=50, alias="time")]
    points: Annotated[int, Field(ge=0, le=9007199254740991)]
    is_daily: Annotated[bool, Field(alias="isDaily")]
    meta: Annotated[ContentMeta | None, NotNull] = None


OutdoorActivityList: TypeAlias = Annotated[list[OutdoorActivity], Field(max_length=10000)]
"""Activities."""
