"""Rules of what an account keeps of a child."""

from datetime import date
from typing import Any

import pytest

from charter.children.domain import ConsentRequired, age_on
from charter.children.family.domain import (
    ChildValueRefused,
    ChildValues,
    Household,
    Owner,
    OwnTenantRequired,
    TooManyChildren,
    distinct,
)
from charter.shared.tenants import TenantId

TODAY = date(2026, 11, 29)


def values(**changes: Any) -> ChildValues:
    mira: dict[str, Any] = {
        "name": "Mira",
        "birthday": date(2018, 4, 12),
        "birthday_precision": "day",
        "interests": ("space",),
        "avatar": None,
    }
    return ChildValues(**mira | changes)


@pytest.mark.parametrize(
    ("birthday", "day", "age"),
    [
        (date(2018, 4, 12), date(2026, 4, 11), 7),
        (date(2018, 4, 12), date(2026, 4, 12), 8),
        (date(2020, 2, 29), date(2025, 2, 28), 4),
        (date(2020, 2, 29), date(2025, 3, 1), 5),
        (TODAY, TODAY, 0),
    ],
)
def test_an_age_is_whole_years(birthday: date, day: date, age: int) -> None:
    assert age_on(birthday, day) == age


@pytest.mark.parametrize("birthday", [TODAY, date(2007, 11, 30)])
def test_a_child_is_up_to_eighteen(birthday: date) -> None:
    assert values(birthday=birthday).accepted(TODAY).birthday == birthday


@pytest.mark.parametrize(
    "birthday", [date(2026, 11, 30), date(2007, 11, 29), date(1, 1, 1), date(9999, 12, 31)]
)
def test_nobody_else_is_a_child(birthday: date) -> None:
    with pytest.raises(ChildValueRefused, match="birthday"):
        values(birthday=birthday).accepted(TODAY)


def test_of_a_month_the_first_day_is_kept() -> None:
    kept = values(birthday=date(2018, 4, 12), birthday_precision="month").accepted(TODAY)
    assert kept.birthday == date(2018, 4, 1)


def test_this_month_is_not_in_the_future() -> None:
    kept = values(birthday=date(2026, 11, 30), birthday_precision="month").accepted(TODAY)
    assert kept.birthday == date(2026, 11, 1)


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ((" Space ", "space"), ("Space",)),
        (("Straße", "STRASSE", "strasse"), ("Straße",)),
        (("", "  ", "\t"), ()),
        (("b", "a", "B"), ("b", "a")),
    ],
)
def test_interests_stand_once_in_their_order(written: tuple[str, ...], kept: tuple[str, ...]) -> None:
    assert distinct(written) == kept


def test_a_household_has_room_for_twenty_with_consent_where_it_is_required() -> None:
    room = Household(time_zone=None, has_consent=False, others=19)
    room.require_room()
    with pytest.raises(ConsentRequired):
        room.require_consent()
    full = Household(time_zone=None, has_consent=True, others=20)
    full.require_consent()
    with pytest.raises(TooManyChildren):
        full.require_room()


@pytest.mark.parametrize(
    ("tenant", "is_own"),
    [
        ("user:7", True),
        ("keycloak/7", True),
        ("7", True),
        ("user:8", False),
        ("org:7", False),
        ("keycloak/acme", False),
    ],
)
def test_an_owner_works_in_a_tenant_of_its_own(tenant: str, is_own: bool) -> None:
    owner = Owner(TenantId(tenant), "7")
    if is_own:
        owner.require_own_tenant()
    else:
        with pytest.raises(OwnTenantRequired):
            owner.require_own_tenant()
