"""Translates between the contract and accounts."""

from contract import models
from contract_runtime import Caller


class AccountHandlers:
    """The operations of the tag `accounts`."""

    async def register_account(self, body: models.RegistrationRequest) -> models.StandardResponse:
        raise NotImplementedError

    async def request_password_reset(self, body: models.EmailRequest) -> models.StandardResponse:
        raise NotImplementedError

    async def confirm_password_reset(self, body: models.PasswordResetConfirmation) -> models.StandardResponse:
        raise NotImplementedError

    async def request_email_verification(self, body: models.EmailRequest) -> models.StandardResponse:
        raise NotImplementedError

    async def confirm_email_verification(self, body: models.TokenRequest) -> models.StandardResponse:
        raise NotImplementedError

    async def get_own_user(self, caller: Caller) -> models.User:
        raise NotImplementedError

    async def update_own_user(self, caller: Caller, body: models.OwnUserUpdate) -> models.User:
        raise NotImplementedError

    async def delete_own_user(self, caller: Caller) -> None:
        raise NotImplementedError

    async def change_password(self, caller: Caller, body: models.PasswordChange) -> models.StandardResponse:
        raise NotImplementedError

    async def request_email_change(
        self, caller: Caller, body: models.EmailChangeRequest
    ) -> models.StandardResponse:
        raise NotImplementedError
