"""Translates between the contract and second factors."""

from contract import models
from contract_runtime import Caller


class SecondFactorHandlers:
    """The operations of the tag `second-factors`."""

    async def get_second_factor(self, caller: Caller) -> models.SecondFactor:
        raise NotImplementedError

    async def enrol_second_factor(
        self, caller: Caller, body: models.PasswordConfirmation
    ) -> models.SecondFactorEnrolment:
        raise NotImplementedError

    async def confirm_second_factor(
        self, caller: Caller, body: models.CodeConfirmation
    ) -> models.RecoveryCodes:
        raise NotImplementedError

    async def disable_second_factor(
        self, caller: Caller, body: models.SecondFactorRemoval
    ) -> models.StandardResponse:
        raise NotImplementedError

    async def renew_recovery_codes(
        self, caller: Caller, body: models.CodeConfirmation
    ) -> models.RecoveryCodes:
        raise NotImplementedError
