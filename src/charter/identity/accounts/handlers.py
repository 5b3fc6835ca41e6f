"""Translates between the contract and a user's own account."""

from typing import Final

from charter.identity.accounts import domain
from charter.identity.accounts.asking import AskerCookies
from charter.identity.accounts.contract_users import to_contract
from charter.identity.accounts.domain import Account, UserChanges, UserId
from charter.identity.accounts.one_time_tokens import OneTimeTokenInvalid
from charter.identity.accounts.own_account import OwnAccounts
from charter.identity.accounts.registration import RegistrationService
from charter.identity.accounts.service import AccountService
from charter.identity.second_factors.service import SecondFactorService
from charter.identity.sessions.answers import device_of, throttled
from charter.identity.tokens.ended_sessions import login_of
from charter.shared.time_zones import TimeZoneUnknown
from contract import errors, models
from contract.accounts import RegisterAccountAccepted, RequestEmailChangeAccepted
from contract_runtime import Caller, CodedError

ERRORS: Final[dict[type[Exception], type[CodedError]]] = {
    domain.AccountRequired: errors.AccountRequired,
    domain.ConfirmationRequired: errors.ConfirmationRequired,
    domain.CurrentPasswordWrong: errors.CurrentPasswordWrong,
    domain.EmailTaken: errors.EmailTaken,
    domain.InvalidCredentials: errors.InvalidCredentials,
    domain.LastSuperAdmin: errors.LastSuperAdmin,
    domain.LoginEnded: errors.Unauthenticated,
    domain.NotAllowed: errors.Forbidden,
    OneTimeTokenInvalid: errors.OneTimeTokenInvalid,
    domain.OwnAccount: errors.OwnAccount,
    domain.PasswordNotSet: errors.PasswordNotSet,
    domain.PasswordRefused: errors.PasswordRefused,
    TimeZoneUnknown: errors.TimeZoneUnknown,
    domain.UserNotFound: errors.UserNotFound,
    domain.VerifiedEmailRequired: errors.VerifiedEmailRequired,
}


class AccountHandlers:
    """The operations of the tag `accounts`."""

    def __init__(
        self,
        accounts: AccountService,
        registration: RegistrationService,
        own: OwnAccounts,
        factors: SecondFactorService,
        cookies: AskerCookies,
    ) -> None:
        self._accounts = accounts
        self._registration = registration
        self._own = own
        self._factors = factors
        self._cookies = cookies

    async def register_account(self, body: models.RegistrationRequest) -> RegisterAccountAccepted:
        cookie, asker = self._cookies.new()
        await self._registration.register(body.email, body.name, body.password, asker)
        told = _accepted("If the address is new here, there is an account now: follow the link in the mail.")
        return RegisterAccountAccepted(body=told, set_cookie=cookie)

    async def request_password_reset(self, body: models.EmailRequest) -> models.StandardResponse:
        await self._registration.request_password_reset(body.email)
        return _accepted("If the address has an account, a mail with a link is on its way.")

    async def confirm_password_reset(self, body: models.PasswordResetConfirmation) -> models.StandardResponse:
        user_id = await self._registration.reset_password(body.token, body.password)
        return _accepted("The password is set; log in with it.", user_id)

    async def request_email_verification(self, body: models.EmailRequest) -> models.StandardResponse:
        await self._registration.request_verification(body.email)
        return _accepted("If the address waits to be verified, a mail with a link is on its way.")

    async def confirm_email_verification(
        self, charter_asker: str | None, x_device_id: str | None, body: models.EmailConfirmation
    ) -> models.StandardResponse:
        device = device_of(x_device_id)
        user_id = await throttled(
            self._registration.verify_email(body.token, charter_asker, body.password, device)
        )
        return _accepted("The address is verified.", user_id)

    async def get_own_user(self, caller: Caller) -> models.User:
        return await self._shown(await self._accounts.get_own(await self._own.get(caller)))

    async def update_own_user(self, caller: Caller, body: models.OwnUserUpdate) -> models.User:
        changes = UserChanges() if body.name is None else UserChanges(name=body.name)
        if "time_zone" in body.model_fields_set:
            changes["time_zone"] = body.time_zone
        return await self._shown(await self._accounts.change_own(await self._own.get(caller), changes))

    async def delete_own_user(self, caller: Caller, x_second_factor_code: str | None) -> None:
        user_id = await self._own.get(caller)
        await throttled(self._accounts.delete_own(user_id, x_second_factor_code, login_of(caller)))

    async def change_password(self, caller: Caller, body: models.PasswordChange) -> models.StandardResponse:
        user_id = await self._own.get(caller)
        await throttled(
            self._accounts.change_password(
                user_id, body.current_password, body.new_password, code=body.code, login=login_of(caller)
            )
        )
        return _accepted("The password is changed, and other sessions have ended.")

    async def request_email_change(
        self, caller: Caller, body: models.EmailChangeRequest
    ) -> RequestEmailChangeAccepted:
        user_id, (cookie, asker) = await self._own.get(caller), self._cookies.new()
        await throttled(
            self._accounts.request_email_change(
                user_id,
                body.email,
                body.current_password,
                code=body.code,
                login=login_of(caller),
                asker=asker,
            )
        )
        told = _accepted("If no other account has the address, follow the link in the mail that goes there.")
        return RequestEmailChangeAccepted(body=told, set_cookie=cookie)

    async def _shown(self, account: Account) -> models.User:
        with_factor = await self._factors.enabled_for([account.id])
        return to_contract(account, has_second_factor=account.id in with_factor)


def _accepted(message: str, user_id: UserId | None = None) -> models.StandardResponse:
    found = None if user_id is None else {"user_id": user_id}
    return models.StandardResponse(success=True, message=message, data=found)
