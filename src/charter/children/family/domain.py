"""Children as their account keeps them, parental consent, and what an account chose for all of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any, Final, Literal

from charter.children.domain import OLDEST, ChildId, ConsentRequired, age_on
from charter.shared.tenants import TenantId, is_personal

MOST_CHILDREN: Final = 20
"""Of one account."""
RESERVED_IDS: Final = frozenset({"settings", "consents"})
"""What stands in paths where ids of children do."""
INACTIVE_AFTER: Final = timedelta(days=730)
"""How long nothing happened to a child that is erased."""
NOTICE: Final = timedelta(days=30)
"""How long before that its account is told."""
ANSWERS_KEPT: Final = timedelta(days=30)
"""How long it is known what a child answered, and not just whether it was right."""

Precision = Literal["day", "month"]
WeekStart = Literal["sunday", "monday"]
Kept = Mapping[str, Sequence[Mapping[str, Any]]]
"""Rows of a child by what they are: `days`, `subjects`, `achievements`, `cards`, `events`."""


class ChildIdTaken(Exception):
    """Another account has a child of that id."""

    def __init__(self, child_id: str) -> None:
        super().__init__(f"The id {child_id} belongs to a child of another account.")
        self.details: dict[str, object] = {"child_id": child_id}


class ChildValueRefused(Exception):
    """No child has such a value."""

    def __init__(self, field: str, reason: str) -> None:
        super().__init__(f"{field}: {reason}")
        self.details: dict[str, object] = {"field": field}


class TooManyChildren(Exception):
    """The account keeps as many children as it can."""

    def __init__(self) -> None:
        super().__init__(f"An account keeps at most {MOST_CHILDREN} children.")
        self.details: dict[str, object] = {"limit": MOST_CHILDREN}


class OwnTenantRequired(Exception):
    """The caller works for an organization."""

    def __init__(self) -> None:
        super().__init__("Children belong to an account, not to an organization: switch to your own tenant.")


class ConsentNotFound(Exception):
    """The account has no such record."""

    def __init__(self, consent_id: int) -> None:
        super().__init__(f"There is no record of consent {consent_id}.")
        self.details: dict[str, object] = {"consent_id": consent_id}


@dataclass(frozen=True, slots=True)
class Owner:
    """Who works in which tenant. Children belong to whoever works in a tenant of its own."""

    tenant: TenantId
    subject: str

    def require_own_tenant(self) -> None:
        """Raises: OwnTenantRequired."""
        if not is_personal(self.tenant, self.subject):
            raise OwnTenantRequired


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildValues:
    """What an account says of a child."""

    name: str
    birthday: date
    birthday_precision: Precision
    interests: tuple[str, ...]
    avatar: str | None

    def accepted(self, today: date) -> "ChildValues":
        """The values as they are kept. Raises: ChildValueRefused."""
        is_of_month = self.birthday_precision == "month"
        birthday = self.birthday.replace(day=1) if is_of_month else self.birthday
        if birthday > today:
            raise ChildValueRefused("birthday", "nobody is born in the future.")
        if age_on(birthday, today) > OLDEST:
            raise ChildValueRefused("birthday", f"a child is 0 to {OLDEST} years old.")
        interests = distinct(self.interests)
        if not interests:
            raise ChildValueRefused("interests", "write at least one that is not blank.")
        return replace(self, birthday=birthday, interests=interests)


@dataclass(frozen=True, slots=True, kw_only=True)
class Child(ChildValues):
    """A child that is kept."""

    id: ChildId
    created_at: datetime
    updated_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Household:
    """What has to be known of an account before it keeps a child."""

    time_zone: str | None
    has_consent: bool
    others: int
    """Children beside the one that is kept."""

    def require_consent(self) -> None:
        """Raises: ConsentRequired."""
        if not self.has_consent:
            raise ConsentRequired

    def require_room(self) -> None:
        """Raises: TooManyChildren."""
        if self.others >= MOST_CHILDREN:
            raise TooManyChildren


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """A record of parental consent, which stands until it is withdrawn."""

    id: int
    subject: str
    policy_version: str
    method: str
    given_at: datetime
    withdrawn_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What an account chose for its children; the goal is in points a day."""

    time_zone: str | None = None
    week_starts_on: WeekStart = "sunday"
    has_streak_freeze: bool = False
    daily_goal: int = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Choices, and when the account was told that a child is about to be erased."""

    choices: Choices
    noticed_at: datetime | None

    @property
    def erased_from(self) -> date | None:
        """The first day on which children are erased that nothing happens to until then."""
        return None if self.noticed_at is None else (self.noticed_at + NOTICE).date()


def distinct(interests: Iterable[str]) -> tuple[str, ...]:
    """The interests without blanks around them, each once, whatever its case, in their order."""
    kept: dict[str, str] = {}
    for interest in interests:
        trimmed = interest.strip()
        if trimmed:
            kept.setdefault(trimmed.casefold(), trimmed)
    return tuple(kept.values())
