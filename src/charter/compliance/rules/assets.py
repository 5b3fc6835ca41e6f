"""Rules of the register of assets: reviews, disposals, reconciliation and impairment."""

from collections.abc import Iterator
from typing import Final

from charter.compliance.facts.facts import Facts
from charter.compliance.registers.domain import Asset
from charter.compliance.rules.assertions import asserted_of
from charter.compliance.rules.depreciation import held_assets, is_depreciated
from charter.compliance.rules.domain import Breach, Breaches, Level, Result, rule
from charter.shared.ledger_oddities import BookedLine


@rule(
    "116-04",
    "MFRS 116",
    "51, 61",
    level=Level.MEDIUM,
    holds="Life, residual value and method of every asset are looked at once a year.",
    mend="Review them, and record the day.",
    mpers=True,
    broken=Result.WARNING,
)
def yearly_reviews(facts: Facts) -> Breaches:
    assets = [
        each
        for each in held_assets(facts, "ppe")
        if is_depreciated(each) and each.disposed_on not in facts.scope.year_to_date
    ]
    return (
        None
        if not assets
        else [
            Breach(
                message=f"{each.name}: life, residual value and method were "
                f"{f'last reviewed on {each.reviewed_on}' if each.reviewed_on else 'never reviewed'}.",
                object_kind="asset",
                object_id=each.id,
            )
            for each in assets
            if each.reviewed_on not in facts.scope.year_to_date
        ]
    )


@rule(
    "116-05",
    "MFRS 116",
    "67-68, 71",
    level=Level.HIGH,
    holds="What is disposed of leaves the books, and proceeds less carrying amount are a gain, not revenue.",
    mend="Post the disposal: clear cost and depreciation, and take the gain to other income.",
    mpers=True,
)
def disposals(facts: Facts) -> Breaches:
    disposed = [each for each in facts.registers.assets if each.disposed_on in facts.span]
    return None if not disposed else [breach for each in disposed for breach in _disposal(facts, each)]


def _disposal(facts: Facts, asset: Asset) -> Iterator[Breach]:
    lines = _lines_of_disposal(facts, asset)
    cleared = -sum(line.base for line in lines if line.account_id == asset.cost_account_id)
    depreciated = sum(line.base for line in lines if line.account_id == asset.accumulated_account_id)
    results = [line for line in lines if facts.account_of[line.account_id].is_of_result]
    gain, expected = -sum(line.base for line in results), (asset.proceeds or 0) - (asset.cost - depreciated)
    if abs(cleared - asset.cost) > 1:
        message = f"{facts.shown(cleared)} of a cost of {facts.shown(asset.cost)} left the books."
        yield _breach(asset, message, cleared, asset.cost)
    elif abs(gain - expected) > 1:
        message = f"the gain is {facts.shown(gain)}, and should be {facts.shown(expected)}."
        yield _breach(asset, message, gain, expected)
    for line in results:
        account = facts.account_of[line.account_id]
        if account.sub_type == "operating_revenue":
            message = f"a gain of {facts.shown(-line.base)} is on the revenue account {account.code}."
            yield _breach(asset, message, -line.base, 0)


def _lines_of_disposal(facts: Facts, asset: Asset) -> list[BookedLine]:
    """Lines linked to the asset, of entries that credit its cost in the span."""
    linked = facts.lines.linked("asset_id", asset.id)
    ends = {
        line.entry_id
        for line in linked
        if line.account_id == asset.cost_account_id and line.base < 0 and line.dated_on in facts.span
    }
    return [line for line in linked if line.entry_id in ends]


@rule(
    "116-06",
    "MFRS 116",
    "73",
    level=Level.HIGH,
    holds="The costs in the register sum to the balances of the accounts that they name.",
    mend="Reconcile the register with the ledger: add what is missing, and mark what is gone.",
    mpers=True,
)
def register_to_ledger(facts: Facts) -> Breaches:
    registered = dict[int, int]()
    for each in facts.registers.assets:
        is_gone = each.disposed_on is not None and each.disposed_on <= facts.span.end
        if each.asset_class == "ppe" and each.acquired_on <= facts.span.end:
            cost = registered.get(each.cost_account_id, 0)
            registered[each.cost_account_id] = cost + (0 if is_gone else each.cost)
    return (
        None
        if not registered
        else [
            Breach(
                message=f"The register has {facts.shown(cost)} on {account.code} {account.name}, and the "
                "ledger "
                f"{facts.shown(balance)}.",
                amount=balance,
                expected=cost,
                account_id=account_id,
            )
            for account_id, cost in registered.items()
            for account, balance in [(facts.account_of[account_id], facts.balance(account_id))]
            if abs(balance - cost) > 1
        ]
    )


@rule(
    "136-01",
    "MFRS 136",
    "9-10",
    level=Level.MEDIUM,
    holds="Goodwill and indefinite lives are tested for impairment every year; of all else somebody says "
    "that "
    "nothing indicates one.",
    mend="Test the asset and record the day, or assert that nothing indicates an impairment.",
    mpers=True,
    broken=Result.WARNING,
)
def impairment(facts: Facts) -> Breaches:
    assets = [each for each in facts.registers.assets if _is_tested(facts, each)]
    if not assets:
        return None
    asserted = facts.find_assertion("136-01")
    breaches = [
        Breach(
            message=f"{each.name} was not tested for impairment in {facts.scope.year.name}.",
            object_kind="asset",
            object_id=each.id,
        )
        for each in assets
        if each.impairment_tested_on not in facts.scope.year_to_date
        and (_is_tested_yearly(each) or asserted is None)
    ]
    return breaches or asserted_of(facts, "136-01")


def _is_tested(facts: Facts, asset: Asset) -> bool:
    is_gone = asset.disposed_on is not None and asset.disposed_on <= facts.span.end
    return asset.acquired_on <= facts.span.end and not is_gone


def _is_tested_yearly(asset: Asset) -> bool:
    is_indefinite = asset.asset_class == "intangible" and asset.life_months is None
    return asset.kind == "goodwill" or is_indefinite


def _breach(asset: Asset, message: str, amount: int, expected: int) -> Breach:
    return Breach(
        message=f"{asset.name}: {message}",
        amount=amount,
        expected=expected,
        object_kind="asset",
        object_id=asset.id,
    )


RULES: Final = (yearly_reviews, disposals, register_to_ledger, impairment)
