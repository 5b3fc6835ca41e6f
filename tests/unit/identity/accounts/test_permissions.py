"""Who may do what with whose account."""

from dataclasses import replace

import pytest

from charter.identity.accounts.domain import Account, NotAllowed, Role, UserId
from charter.identity.accounts.permissions import Actor
from tests.unit.identity.accounts.memory import an_account

USER = Actor(UserId(1), frozenset({"user"}))
ADMIN = Actor(UserId(1), frozenset({"user", "admin"}))
SUPER_ADMIN = Actor(UserId(1), frozenset({"user", "admin", "super_admin"}))
ELSEWHERE = Actor(None, frozenset({"user", "admin"}))
OWN, OTHER = an_account(1), an_account(2)


@pytest.mark.parametrize(
    ("actor", "own", "other"),
    [(USER, True, False), (ADMIN, True, True), (SUPER_ADMIN, True, True), (ELSEWHERE, True, True)],
)
def test_users_see_themselves_and_admins_everybody(actor: Actor, own: bool, other: bool) -> None:
    assert (actor.may_see(OWN.id), actor.may_see(OTHER.id)) == (own, other)


def has_power(actor: Actor, account: Account) -> bool:
    try:
        actor.require_power_over(account)
    except NotAllowed:
        return False
    return True


@pytest.mark.parametrize("actor", [ADMIN, ELSEWHERE])
def test_an_admin_has_power_over_users_only(actor: Actor) -> None:
    assert {role: has_power(actor, replace(OTHER, role=role)) for role in Role} == {
        Role.USER: True,
        Role.ADMIN: False,
        Role.SUPER_ADMIN: False,
    }


def test_a_super_admin_has_power_over_everybody() -> None:
    assert all(has_power(SUPER_ADMIN, replace(OTHER, role=role)) for role in Role)


def test_everybody_has_power_over_the_own_account() -> None:
    assert has_power(ADMIN, replace(OWN, role=Role.ADMIN))
    assert has_power(USER, OWN)


@pytest.mark.parametrize("role", [Role.ADMIN, Role.SUPER_ADMIN])
def test_only_a_super_admin_makes_administrators(role: Role) -> None:
    SUPER_ADMIN.require_to_grant(role)
    for actor in (USER, ADMIN, ELSEWHERE):
        actor.require_to_grant(Role.USER)
        with pytest.raises(NotAllowed):
            actor.require_to_grant(role)


def test_a_role_that_only_looks_like_one_is_none() -> None:
    for name in ("Admin", "ADMIN", "admin ", "superadmin", "super-admin"):
        pretender = Actor(UserId(1), frozenset({name}))
        assert not pretender.is_admin
        assert not pretender.is_super_admin
