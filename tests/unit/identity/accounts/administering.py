"""Four accounts, who acts on them, and the service that lets them."""

from typing import Final

from charter.identity.accounts.administration import UserService
from charter.identity.accounts.domain import Role, UserId
from charter.identity.accounts.passwords import Passwords
from charter.identity.accounts.permissions import Actor
from charter.identity.accounts.service import AccountService
from tests.builders import HandSetClock
from tests.unit.identity.accounts.memory import (
    EndedMemberships,
    MemoryAccounts,
    MemoryFormerAddresses,
    RecordedEnding,
    an_account,
)
from tests.unit.identity.guessing import NoFactor, counted_guesses

ALICE, BOB, CAROL, DAN, NOBODY = (UserId(number) for number in (1, 2, 3, 4, 99))


def acting(user_id: UserId | None, role: Role) -> Actor:
    order = list(Role)
    return Actor(user_id, frozenset(each.value for each in order[: order.index(role) + 1]))


AS_ALICE: Final = acting(ALICE, Role.USER)
AS_CAROL: Final = acting(CAROL, Role.ADMIN)
AS_DAN: Final = acting(DAN, Role.SUPER_ADMIN)


def four_accounts() -> MemoryAccounts:
    """Users alice and bob, the admin carol, the super admin dan."""
    return MemoryAccounts(
        an_account(ALICE),
        an_account(BOB),
        an_account(CAROL, role=Role.ADMIN),
        an_account(DAN, role=Role.SUPER_ADMIN),
    )


def user_service(
    accounts: MemoryAccounts, passwords: Passwords, ending: RecordedEnding, clock: HandSetClock
) -> UserService:
    """Bob is the last owner of an organization, and has a second factor."""
    formers = MemoryFormerAddresses()

    async def remove_factor(user_id: UserId) -> bool:
        return user_id == BOB

    own = AccountService(
        store=accounts,
        passwords=passwords,
        guesses=counted_guesses(),
        codes=NoFactor(),
        sessions=ending,
        endings=EndedMemberships(BOB).endings,
        outbox=accounts,
        formers=formers,
        now=clock,
    )
    return UserService(
        store=accounts,
        accounts=own,
        passwords=passwords,
        sessions=ending,
        outbox=accounts,
        formers=formers,
        remove_factor=remove_factor,
        codes=NoFactor(),
        now=clock,
    )
