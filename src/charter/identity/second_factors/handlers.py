"""Translates between the contract and second factors."""

from typing import Final

from charter.identity.accounts.own_account import OwnAccounts
from charter.identity.second_factors import domain
from charter.identity.second_factors.service import SecondFactorService
from charter.identity.tokens.ended_sessions import login_of
from contract import errors, models
from contract_runtime import Caller, CodedError

ERRORS: Final[dict[type[Exception], type[CodedError]]] = {
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
        enrolment = await self._factors.enrol(
            await self._own.get(caller), body.current_password, login_of(caller)
        )
        return models.SecondFactorEnrolment(secret=enrolment.secret, uri=enrolment.uri)

    async def confirm_second_factor(
        self, caller: Caller, body: models.CodeConfirmation
    ) -> models.RecoveryCodes:
        codes = await self._factors.confirm(await self._own.get(caller), body.code, login_of(caller))
        return models.RecoveryCodes(recovery_codes=codes)

    async def disable_second_factor(
        self, caller: Caller, body: models.SecondFactorRemoval
    ) -> models.StandardResponse:
        await self._factors.disable(
            await self._own.get(caller), body.current_password, body.code, login_of(caller)
        )
        return models.StandardResponse(success=True, message="No code is asked for any more.", data=None)

    async def renew_recovery_codes(
        self, caller: Caller, body: models.CodeConfirmation
    ) -> models.RecoveryCodes:
        codes = await self._factors.renew_recovery_codes(
            await self._own.get(caller), body.code, login_of(caller)
        )
        return models.RecoveryCodes(recovery_codes=codes)
