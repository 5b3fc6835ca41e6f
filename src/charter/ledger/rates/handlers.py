"""Translates between the contract and rates of exchange."""

from datetime import date
from typing import Final

from charter.ledger.callers import actor_of, tenant_of
from charter.ledger.rates import domain, revaluing
from charter.ledger.rates.domain import NewRate, Rate, RateFilter, RateId
from charter.ledger.rates.revaluations import RevaluationService
from charter.ledger.rates.revaluing import Adjustment
from charter.ledger.rates.service import RateService
from charter.pages import pagination
from charter.shared.money import format_amount, format_rate
from contract import errors, models
from contract_runtime import Caller, CodedError

ERRORS: Final[dict[type[Exception], type[CodedError]]] = {
    domain.RateExists: errors.RateExists,
    domain.RateNotFound: errors.RateNotFound,
    domain.RateOfBaseCurrency: errors.FxRateInvalid,
    revaluing.ClosingRateRequired: errors.FxRateRequired,
    revaluing.RevaluationPending: errors.RevaluationPending,
}


class RateHandlers:
    """The operations of the tag `ledger-rates`."""

    def __init__(self, rates: RateService, revaluations: RevaluationService) -> None:
        self._rates = rates
        self._revaluations = revaluations

    async def list_rates(
        self,
        *,
        caller: Caller,
        currency: str | None,
        kind: models.RateKind | None,
        from_: date | None,
        to: date | None,
        page: int,
        limit: int,
    ) -> models.RatePage:
        wanted = RateFilter(currency, None if kind is None else kind.value, from_, to)
        found = await self._rates.list_page(tenant_of(caller), wanted, page, limit)
        return models.RatePage(
            data=[_shown(rate) for rate in found.rates], pagination=pagination(found.total, page, limit)
        )

    async def create_rate(self, caller: Caller, body: models.RateCreate) -> models.Rate:
        new = NewRate(body.currency, body.date_, body.kind.value, body.rate)
        return _shown(await self._rates.create(tenant_of(caller), actor_of(caller), new))

    async def get_rate(self, caller: Caller, rate_id: int) -> models.Rate:
        return _shown(await self._rates.get(tenant_of(caller), RateId(rate_id)))

    async def update_rate(self, caller: Caller, rate_id: int, body: models.RateUpdate) -> models.Rate:
        return _shown(await self._rates.update(tenant_of(caller), RateId(rate_id), body.rate))

    async def delete_rate(self, caller: Caller, rate_id: int) -> None:
        await self._rates.delete(tenant_of(caller), RateId(rate_id))

    async def create_revaluation(self, caller: Caller, body: models.RevaluationRequest) -> models.Revaluation:
        given = {each.currency: each.rate for each in body.rates or ()}
        found = await self._revaluations.revalue(tenant_of(caller), actor_of(caller), body.as_of, given)
        return models.Revaluation(
            as_of=found.as_of,
            base_currency=found.base_currency,
            adjustments=[_adjustment(each, found.base_currency) for each in found.adjustments],
            entry_id=None if found.entry is None else found.entry.id,
        )


def _adjustment(each: Adjustment, base_currency: str) -> models.RevaluationAdjustment:
    return models.RevaluationAdjustment(
        account_id=each.of.account_id,
        account_code=each.of.account_code,
        currency=each.of.currency,
        balance=format_amount(each.of.balance, each.of.currency),
        carrying=format_amount(each.of.carrying, base_currency),
        rate=format_rate(each.rate),
        target=format_amount(each.target, base_currency),
        adjustment=format_amount(each.adjustment, base_currency),
    )


def _shown(rate: Rate) -> models.Rate:
    return models.Rate(
        id=rate.id,
        currency=rate.currency,
        date_=rate.dated_on,
        kind=models.RateKind(rate.kind),
        rate=format_rate(rate.rate),
    )
