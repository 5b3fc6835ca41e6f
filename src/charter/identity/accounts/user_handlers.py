"""Translates between the contract and users."""

from contract import models
from contract_runtime import Caller


class UserHandlers:
    """The operations of the tag `users`."""

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
        raise NotImplementedError

    async def create_user(self, caller: Caller, body: models.UserCreate) -> models.User:
        raise NotImplementedError

    async def get_user(self, caller: Caller, user_id: int) -> models.User:
        raise NotImplementedError

    async def update_user(self, caller: Caller, user_id: int, body: models.UserUpdate) -> models.User:
        raise NotImplementedError

    async def delete_user(self, caller: Caller, user_id: int) -> None:
        raise NotImplementedError

    async def list_users_for_admins(
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
        raise NotImplementedError

    async def activate_user(self, caller: Caller, user_id: int) -> models.User:
        raise NotImplementedError

    async def deactivate_user(self, caller: Caller, user_id: int) -> models.User:
        raise NotImplementedError

    async def run_bulk_action(self, caller: Caller, body: models.BulkAction) -> models.BulkActionResponse:
        raise NotImplementedError
