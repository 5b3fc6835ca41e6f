"""Translates between the contract and the settings of a ledger."""

from typing import Any, Final, cast

from charter.ledger.books import domain
from charter.ledger.books.domain import LedgerSettings, SettingsChanges
from charter.ledger.books.service import SettingsService
from charter.ledger.callers import tenant_of
from charter.shared.errors import TenantArchived
from charter.shared.money import format_amount
from charter.shared.time_zones import TimeZoneUnknown
from contract import errors, models
from contract_runtime import Caller, CodedError

ERRORS: Final[dict[type[Exception], type[CodedError]]] = {
    domain.AccountUnknown: errors.AccountUnknown,
    domain.AccountUnsuitable: errors.AccountUnsuitable,
    domain.BaseCurrencyFixed: errors.BaseCurrencyFixed,
    TenantArchived: errors.LedgerArchived,
    TimeZoneUnknown: errors.TimeZoneUnknown,
}


class SettingsHandlers:
    """The operations of the tag `ledger-settings`."""

    def __init__(self, settings: SettingsService) -> None:
        self._settings = settings

    async def get_ledger_settings(self, caller: Caller) -> models.LedgerSettings:
        return _shown(await self._settings.get(tenant_of(caller)))

    async def update_ledger_settings(
        self, caller: Caller, body: models.LedgerSettingsUpdate
    ) -> models.LedgerSettings:
        changes: dict[str, Any] = body.model_dump(exclude_unset=True)
        threshold = changes.get("approval_threshold")
        if threshold is not None:
            del changes["approval_threshold"]
        changed = cast("SettingsChanges", changes)
        return _shown(await self._settings.update(tenant_of(caller), changed, threshold))


def _shown(settings: LedgerSettings) -> models.LedgerSettings:
    threshold = settings.approval_threshold
    return models.LedgerSettings(
        base_currency=settings.base_currency,
        fiscal_year_start_month=settings.fiscal_year_start_month,
        time_zone=settings.time_zone,
        retained_earnings_account_id=settings.retained_earnings_account_id,
        rounding_account_id=settings.rounding_account_id,
        fx_gain_loss_account_id=settings.fx_gain_loss_account_id,
        fx_on_cash_account_id=settings.fx_on_cash_account_id,
        suspense_account_id=settings.suspense_account_id,
        require_approval=settings.require_approval,
        approval_threshold=None if threshold is None else format_amount(threshold, settings.base_currency),
        base_currency_fixed=settings.is_fixed,
        archived_at=settings.archived_at,
    )
