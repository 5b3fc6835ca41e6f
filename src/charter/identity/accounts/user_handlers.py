"""Translates between the contract and the administration of accounts."""

from collections.abc import Mapping
from typing import Final

from charter.identity.accounts.administration import UserService
from charter.identity.accounts.bulk_actions import BulkActions
from charter.identity.accounts.contract_users import to_contract
from charter.identity.accounts.domain import (
    Account,
    Role,
    UserChanges,
    UserFilter,
    UserId,
    UserOrder,
)
from charter.identity.accounts.own_account import OwnAccounts
from charter.identity.second_factors.service import SecondFactorService
from charter.pages import pagination
from contract import models
from contract_runtime import Caller

_ORDERS: Final[Mapping[models.UserSort, UserOrder]] = {
    models.UserSort.MINUS_CREATED_AT: "-created_at",
    models.UserSort.CREATED_AT: "created_at",
    models.UserSort.MINUS_EMAIL: "-email",
    models.UserSort.EMAIL: "email",
    models.UserSort.MINUS_NAME: "-name",
    models.UserSort.NAME: "name",
    models.UserSort.MINUS_LAST_LOGIN_AT: "-last_login_at",
    models.UserSort.LAST_LOGIN_AT: "last_login_at",
}


class UserHandlers:
    """The operations of the tag `users`."""

    def __init__(
        self,
        users: UserService,
        bulk: BulkActions,
        own: OwnAccounts,
        factors: SecondFactorService,
    ) -> None:
        self._users = users
        self._bulk = bulk
        self._own = own
        self._factors = factors

    async def list_users(
        self,
        *,
        caller: Caller,
        page: int,
        limit: int,
        sort: models.UserSort,
        search: str | None,
        role: models.Role | None,
        is_active: bool | None,
    ) -> models.UserPage:
        del caller
        wanted = UserFilter(
            search=search, role=None if role is None else Role(role.value), is_active=is_active
        )
        found = await self._users.list_page(page=page, limit=limit, order=_ORDERS[sort], wanted=wanted)
        with_factor = await self._factors.enabled_for([account.id for account in found.accounts])
        shown = [to_contract(each, has_second_factor=each.id in with_factor) for each in found.accounts]
        return models.UserPage(data=shown, pagination=pagination(found.total, page, limit))

    list_users_for_admins = list_users

    async def create_user(self, caller: Caller, body: models.UserCreate) -> models.User:
        role = Role.USER if body.role is None else Role(body.role.value)
        actor = await self._own.actor(caller)
        account = await self._users.create(
            actor, email=body.email, name=body.name, password=body.password, role=role
        )
        return to_contract(account, has_second_factor=False)

    async def get_user(self, caller: Caller, user_id: int) -> models.User:
        return await self._shown(await self._users.get(await self._own.actor(caller), UserId(user_id)))

    async def update_user(self, caller: Caller, user_id: int, body: models.UserUpdate) -> models.User:
        changes = UserChanges()
        if body.name is not None:
            changes["name"] = body.name
        if body.email is not None:
            changes["email"] = body.email
        if body.role is not None:
            changes["role"] = Role(body.role.value)
        actor = await self._own.actor(caller)
        return await self._shown(await self._users.update(actor, UserId(user_id), changes))

    async def delete_user(self, caller: Caller, user_id: int) -> None:
        await self._users.delete(await self._own.actor(caller), UserId(user_id))

    async def activate_user(self, caller: Caller, user_id: int) -> models.User:
        return await self._shown(await self._users.activate(await self._own.actor(caller), UserId(user_id)))

    async def deactivate_user(self, caller: Caller, user_id: int) -> models.User:
        return await self._shown(await self._users.deactivate(await self._own.actor(caller), UserId(user_id)))

    async def remove_second_factor(self, caller: Caller, user_id: int) -> None:
        await self._users.remove_second_factor(await self._own.actor(caller), UserId(user_id))

    async def run_bulk_action(self, caller: Caller, body: models.BulkAction) -> models.BulkActionResponse:
        actor = await self._own.actor(caller)
        user_ids = [UserId(user_id) for user_id in body.user_ids]
        results = [
            models.BulkResult(
                user_id=each.user_id, success=each.error_code is None, error_code=each.error_code
            )
            for each in await self._bulk.run(actor, body.action.value, user_ids)
        ]
        succeeded = sum(result.success for result in results)
        return models.BulkActionResponse(
            success=succeeded == len(results),
            message=f"{succeeded} of {len(results)} accounts are as asked for.",
            data=models.BulkResults(results=results),
        )

    async def _shown(self, account: Account) -> models.User:
        with_factor = await self._factors.enabled_for([account.id])
        return to_contract(account, has_second_factor=account.id in with_factor)
