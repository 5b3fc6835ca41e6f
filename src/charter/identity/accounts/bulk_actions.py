"""The same for several accounts at once: each changes wholly or not at all, whatever becomes of the rest."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Final, Literal

from charter.identity.accounts.administration import UserService
from charter.identity.accounts.domain import (
    BulkResult,
    LastSuperAdmin,
    NotAllowed,
    OwnAccount,
    UserId,
    UserNotFound,
)
from charter.identity.accounts.permissions import Actor
from charter.identity.accounts.service import Accounts
from charter.shared.effects import Record
from charter.shared.stores import Store

BulkAction = Literal["activate", "deactivate", "delete"]
Act = Callable[[Actor, UserId], Awaitable[object]]
"""Changes an account, as an actor who may."""

PROBLEMS: Final[Mapping[type[Exception], str]] = {
    UserNotFound: "USER_NOT_FOUND",
    OwnAccount: "OWN_ACCOUNT",
    LastSuperAdmin: "LAST_SUPER_ADMIN",
    NotAllowed: "FORBIDDEN",
}
"""Why one account of several was not changed."""


class BulkActions:
    """Does the same to several accounts, and writes each change down.

    `also` tells the errors of other features that keep an account as it is, with their codes.
    """

    def __init__(
        self,
        *,
        store: Store[Accounts],
        users: UserService,
        record: Record,
        also: Callable[[], Mapping[type[Exception], str]],
    ) -> None:
        self._store = store
        self._record = record
        self._also = also
        self._actions: Final[Mapping[BulkAction, tuple[Act, str]]] = {
            "activate": (users.activate, "user.activated"),
            "deactivate": (users.deactivate, "user.deactivated"),
            "delete": (users.delete, "user.deleted"),
        }

    async def run(self, actor: Actor, action: BulkAction, user_ids: Sequence[UserId]) -> list[BulkResult]:
        """What became of each account, in the order of `user_ids`."""
        act, event = self._actions[action]
        subject = None if actor.user_id is None else str(actor.user_id)
        codes: dict[UserId, str | None] = {}
        problems = {**PROBLEMS, **self._also()}
        async with self._store.transaction() as accounts:
            await accounts.list_super_admins()  # first, and then by number: all lock rows in this order
            for user_id in sorted(user_ids):
                try:
                    async with accounts.savepoint():
                        await act(actor, user_id)
                        await self._record(event, target=str(user_id), subject=subject)
                except tuple(problems) as problem:
                    codes[user_id] = problems[type(problem)]
                else:
                    codes[user_id] = None
        return [BulkResult(user_id, codes[user_id]) for user_id in user_ids]
