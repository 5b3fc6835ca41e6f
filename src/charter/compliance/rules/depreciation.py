"""Rules of depreciation and amortisation: to schedule, and of nothing that is not worn out."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from charter.compliance.facts.facts import Facts
from charter.compliance.facts.register_lines import Holding
from charter.compliance.registers.domain import Asset
from charter.compliance.rules.domain import Breach, Breaches, Level, rule
from charter.compliance.schedules.depreciation import reducing, straight_line
from charter.shared.ledger_oddities import BookedLine
from charter.shared.months import day_before

LONGEST_UNKNOWN_LIFE: Final = 120
"""Months over which private entities amortise what has no life that can be told (MPERS 18.20)."""


def held_assets(facts: Facts, *classes: str) -> list[Asset]:
    """What was there on some day of the span."""
    return [
        each
        for each in facts.registers.assets
        if each.asset_class in classes
        and each.acquired_on <= facts.span.end
        and (each.disposed_on is None or each.disposed_on >= facts.span.start)
    ]


def is_depreciated(asset: Asset) -> bool:
    return asset.kind != "land" and asset.accumulated_account_id is not None


def _accumulated(facts: Facts, assets: Iterable[Asset]) -> Iterator[Holding[Asset]]:
    """The lines of accumulated depreciation, asset by asset where the books tell them apart."""
    return facts.lines.holdings(
        (each for each in assets if each.accumulated_account_id is not None),
        "asset_id",
        lambda asset: frozenset({asset.accumulated_account_id or 0}),
    )


def _charges(facts: Facts, held: Holding[Asset]) -> list[BookedLine]:
    """Depreciation of the span: lines of entries that do not take the asset itself out of the books."""
    return [
        line
        for line in held.lines
        if line.dated_on in facts.span
        and line.kind != "opening"
        and not any(facts.lines.meets(line, asset.cost_account_id) for asset in held.items)
    ]


def _life(facts: Facts, asset: Asset) -> int | None:
    """Months of its life; None where it is indefinite."""
    is_private = facts.policies.framework == "mpers" and asset.asset_class == "intangible"
    return asset.life_months or (LONGEST_UNKNOWN_LIFE if is_private else None)


def _depreciated_by(facts: Facts, asset: Asset, day: date) -> int:
    """What its schedule comes to by a day; it stands still once held for sale or disposed of."""
    ends = [day_before(each) for each in (asset.held_for_sale_on, asset.disposed_on) if each is not None]
    until, life = min([day, *ends]), _life(facts, asset)
    if asset.available_on is None or until < asset.available_on:
        return 0
    if asset.method == "reducing" and asset.annual_rate is not None:
        return reducing(asset.cost, asset.residual, asset.annual_rate, asset.available_on, until)
    return 0 if life is None else straight_line(asset.cost - asset.residual, life, asset.available_on, until)


def _expected(facts: Facts, held: Holding[Asset]) -> int:
    return sum(
        _depreciated_by(facts, asset, facts.span.end)
        - _depreciated_by(facts, asset, day_before(facts.span.start))
        for asset in held.items
    )


def _off_schedule(facts: Facts, assets: list[Asset], what: str) -> Breaches:
    return (
        None
        if not assets
        else [
            _breach(
                held,
                f"{what} is {facts.shown(amount)}, and should be {facts.shown(expected)}.",
                amount,
                expected,
            )
            for held in _accumulated(facts, assets)
            for charges in [_charges(facts, held)]
            for amount, expected in [(-sum(line.base for line in charges), _expected(facts, held))]
            if abs(amount - expected) > max(1, len(charges))
        ]
    )


@rule(
    "116-01",
    "MFRS 116",
    "48, 55",
    level=Level.HIGH,
    holds="The depreciation of the span is what the schedule has for it, from when the asset is available.",
    mend="Post the difference.",
    mpers=True,
)
def depreciation_to_schedule(facts: Facts) -> Breaches:
    assets = [each for each in held_assets(facts, "ppe") if is_depreciated(each)]
    return _off_schedule(facts, assets, "depreciation")


@rule(
    "116-02",
    "MFRS 116",
    "58",
    level=Level.HIGH,
    holds="Land is not depreciated.",
    mend="Reverse the depreciation.",
    mpers=True,
)
def undepreciated_land(facts: Facts) -> Breaches:
    land = [each for each in held_assets(facts, "ppe") if each.kind == "land"]
    return (
        None
        if not land
        else [
            _breach(held, f"land was depreciated by {facts.shown(amount)}.", amount, 0)
            for held in _accumulated(facts, land)
            if (amount := -sum(line.base for line in _charges(facts, held))) > 0
        ]
    )


@rule(
    "116-03",
    "MFRS 116",
    "53-54",
    level=Level.CRITICAL,
    holds="No more is depreciated than cost less residual value.",
    mend="Reverse what is too much.",
    mpers=True,
)
def no_excess(facts: Facts) -> Breaches:
    assets = [each for each in held_assets(facts, "ppe") if is_depreciated(each)]
    return (
        None
        if not assets
        else [
            _breach(
                held,
                f"{facts.shown(-held.base)} is depreciated of {facts.shown(depreciable)}: "
                f"{facts.shown(-held.base - depreciable)} too much.",
                -held.base,
                depreciable,
            )
            for held in _accumulated(facts, assets)
            for depreciable in [sum(each.cost - each.residual for each in held.items)]
            if -held.base - depreciable > len(held.items)
        ]
    )


@rule(
    "05-01",
    "MFRS 5",
    "25",
    level=Level.HIGH,
    holds="What is held for sale is not depreciated.",
    mend="Reverse the depreciation from the day on which it was held for sale.",
)
def held_for_sale(facts: Facts) -> Breaches:
    assets = [
        each
        for each in facts.registers.assets
        if each.held_for_sale_on is not None and each.held_for_sale_on <= facts.span.end
    ]
    return (
        None
        if not assets
        else [
            _breach(held, f"{facts.shown(amount)} was depreciated while held for sale.", amount, 0)
            for held in _accumulated(facts, assets)
            for begins_on in [max(each.held_for_sale_on or each.acquired_on for each in held.items)]
            for amount in [-sum(line.base for line in _charges(facts, held) if line.dated_on > begins_on)]
            if amount > 0
        ]
    )


@rule(
    "138-01",
    "MFRS 138",
    "97, 107",
    level=Level.HIGH,
    holds="An intangible asset of finite life is amortised to its schedule, one of indefinite life not "
    "at all.",
    mend="Post the difference, or reverse the amortisation.",
    mpers=True,
)
def amortisation_to_schedule(facts: Facts) -> Breaches:
    """To private entities every life is finite, and of ten years at most where it cannot be told."""
    assets = [each for each in held_assets(facts, "intangible") if is_depreciated(each)]
    return _off_schedule(facts, assets, "amortisation")


def _breach(held: Holding[Asset], message: str, amount: int, expected: int) -> Breach:
    return Breach(
        message=f"{held.name}: {message}",
        amount=amount,
        expected=expected,
        object_kind="asset",
        object_id=held.object_id,
    )


RULES: Final = (
    depreciation_to_schedule,
    undepreciated_land,
    no_excess,
    held_for_sale,
    amortisation_to_schedule,
)
