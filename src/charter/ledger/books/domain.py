"""How the books of a tenant are kept."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, TypedDict

from charter.ledger.chart.domain import AccountId
from charter.shared.time_zones import require_time_zone

NEEDED_TYPES: Final[Mapping[str, tuple[str, ...]]] = {
    "retained_earnings_account_id": ("equity",),
    "rounding_account_id": ("revenue", "expense"),
    "fx_gain_loss_account_id": ("revenue", "expense"),
    "fx_on_cash_account_id": ("revenue", "expense"),
    "suspense_account_id": ("asset", "liability"),
}
"""Of which types an account may be that a setting names."""


class SettingsChanges(TypedDict, total=False):
    """The settings to change; absent ones stay as they are. `approval_threshold` is in minor units."""

    base_currency: str
    fiscal_year_start_month: int
    time_zone: str
    retained_earnings_account_id: AccountId | None
    rounding_account_id: AccountId | None
    fx_gain_loss_account_id: AccountId | None
    fx_on_cash_account_id: AccountId | None
    suspense_account_id: AccountId | None
    require_approval: bool
    approval_threshold: int | None


class BaseCurrencyFixed(Exception):
    """Entries are posted in it."""

    def __init__(self) -> None:
        super().__init__("Entries are posted in the base currency already: it stays.")


class AccountUnknown(Exception):
    """What names an account names none of this ledger."""

    def __init__(self, account_id: AccountId, **where: object) -> None:
        super().__init__(f"The ledger has no account {account_id}.")
        self.details: dict[str, object] = {**where, "account_id": account_id}


class AccountUnsuitable(Exception):
    """The account cannot do what the setting is for."""

    def __init__(self, setting: str, account: "Candidate") -> None:
        types = " or ".join(NEEDED_TYPES[setting])
        super().__init__(
            f"{setting} needs a postable account of the type {types} that takes the base currency, "
            f"and {account.code} {account.limits}."
        )
        self.details: dict[str, object] = {"setting": setting, "account_id": account.id}


@dataclass(frozen=True, slots=True)
class Candidate:
    """An account that a setting is to name."""

    id: AccountId
    code: str
    type: str
    is_postable: bool
    currency: str | None

    @property
    def limits(self) -> str:
        """What it cannot be used for, in words."""
        taken = f"is of the type {self.type}" if self.currency is None else f"takes {self.currency} only"
        return taken if self.is_postable else "is not postable"

    def suits(self, setting: str, base_currency: str) -> bool:
        """Whether the setting may name it."""
        takes_base = self.currency in (None, base_currency)
        return self.is_postable and takes_base and self.type in NEEDED_TYPES[setting]

    def check(self, setting: str, base_currency: str) -> None:
        """Raises: AccountUnsuitable."""
        if not self.suits(setting, base_currency):
            raise AccountUnsuitable(setting, self)


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerSettings:
    """The settings of a tenant, or their defaults; `approval_threshold` is in minor units."""

    base_currency: str = "MYR"
    fiscal_year_start_month: int = 1
    time_zone: str = "Asia/Kuala_Lumpur"
    retained_earnings_account_id: AccountId | None = None
    rounding_account_id: AccountId | None = None
    fx_gain_loss_account_id: AccountId | None = None
    fx_on_cash_account_id: AccountId | None = None
    suspense_account_id: AccountId | None = None
    require_approval: bool = True
    approval_threshold: int | None = None
    is_fixed: bool = field(default=False)
    """Whether an entry is posted, so that the base currency stays."""
    archived_at: datetime | None = None
    """When its owner ended: from then on the books are only read."""

    def check(self, changes: SettingsChanges) -> None:
        """Raises: BaseCurrencyFixed, TimeZoneUnknown."""
        if self.is_fixed and changes.get("base_currency", self.base_currency) != self.base_currency:
            raise BaseCurrencyFixed
        zone = changes.get("time_zone")
        if zone is not None:
            require_time_zone(zone)
