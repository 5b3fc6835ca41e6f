"""Translates between the contract and second factors."""

from typing import Final

from charter.identity.accounts.own_account import OwnAccounts
from charter.identity.second_factors import domain
from charter.identity.second_factors.service import SecondFactorService
from charter.identity.sessions.answers import throttled
from charter.identity.tokens.ended_sessions import login_of
from contract import errors, models
from contract_runtime import Caller, CodedError

ERRORS: Final[dict[type[Exception], type[CodedError]]] = {
    domain.CodeRequired: errors.CodeRequired,
    domain.CodeWrong: errors.CodeWrong,
    domain.SecondFactorEnabled: errors.SecondFactorEnabled,
    domain.SecondFactorNotEnrolled: errors.SecondFactorNotEnrolled,
}


class SecondFactorHandlers:
    """The operations of the tag `second-factors`."""

    def __init__(self, factors: SecondFactorService, own: OwnAccounts) -> None:
        self._factors = factors
        self._own = own

    async def get_second_factor(self, caller: Caller) -> models.SecondFactor:
        status = await self._factors.status(await self._own.get(caller))
        return models.SecondFactor(
            is_enabled=status.enabled_at is not None,
            enabled_at=status.enabled_at,
            recovery_codes_left=status.recovery_codes_left,
        )

    async def enrol_second_factor(
        self, caller: Caller, body: models.PasswordConfirmation
    ) -> models.SecondFactorEnrolment:
        user_id = await self._own.get(caller)
        enrolment = await throttled(self._factors.enrol(user_id, body.current_password, login_of(caller)))
        return models.SecondFactorEnrolment(secret=enrolment.secret, uri=enrolment.uri)

    async def confirm_second_factor(
        self, caller: Caller, body: models.CodeConfirmation
    ) -> models.RecoveryCodes:
        user_id = await self._own.get(caller)
        codes = await throttled(self._factors.confirm(user_id, body.code, login_of(caller)))
        return models.RecoveryCodes(recovery_codes=codes)

    async def disable_second_factor(
        self, caller: Caller, body: models.SecondFactorRemoval
    ) -> models.StandardResponse:
        user_id = await self._own.get(caller)
        await throttled(self._factors.disable(user_id, body.current_password, body.code, login_of(caller)))
        return models.StandardResponse(success=True, message="No code is asked for any more.", data=None)

    async def renew_recovery_codes(
        self, caller: Caller, body: models.CodeConfirmation
    ) -> models.RecoveryCodes:
        user_id = await self._own.get(caller)
        codes = await throttled(self._factors.renew_recovery_codes(user_id, body.code, login_of(caller)))
        return models.RecoveryCodes(recovery_codes=codes)
