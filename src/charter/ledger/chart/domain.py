"""What an account of the ledger is, and where it may stand in the chart."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final, Literal, NewType, Self

from charter.shared.tenants import TenantId

AccountId = NewType("AccountId", int)

AccountOrder = Literal["code", "-code", "name", "-name"]
"""A field to order by; a leading minus is descending."""

SUB_TYPES: Final[Mapping[str, tuple[str, ...]]] = {
    "asset": (
        "current_asset",
        "fixed_asset",
        "right_of_use_asset",
        "intangible_asset",
        "investment_property",
        "non_current_asset",
    ),
    "liability": ("current_liability", "long_term_liability"),
    "equity": ("share_capital", "reserve", "retained_earnings", "dividends"),
    "revenue": ("operating_revenue", "other_income", "finance_income"),
    "expense": ("cost_of_sales", "operating_expense", "finance_cost", "tax_expense"),
}
"""What an account can be, by its type."""
NEEDS_SUB_TYPE: Final = frozenset({"asset", "liability"})
"""A balance sheet shows these as current or not."""
MOST_LEVELS: Final = 6
FIXED_BY_LINES: Final = ("code", "type", "currency")
"""What stays once lines are posted."""


class LedgerAccountNotFound(Exception):
    """The tenant has no such account."""

    def __init__(self, account_id: AccountId) -> None:
        super().__init__(f"The ledger has no account {account_id}.")
        self.details: dict[str, object] = {"account_id": account_id}


class AccountCodeTaken(Exception):
    """Another account has the code."""

    def __init__(self, code: str) -> None:
        super().__init__(f"Another account has the code {code}.")
        self.details: dict[str, object] = {"code": code}


class AccountInUse(Exception):
    """Lines or settings refer to the account; `field` is what has to stay for that."""

    def __init__(self, account: "Account", by: str, field: str | None = None) -> None:
        stays = "it stays" if field is None else f"its {field} stays"
        super().__init__(f"Account {account.code} has {by}: {stays}.")
        self.details: dict[str, object] = {"account_id": account.id} | (
            {} if field is None else {"field": field}
        )


class AccountHasChildren(Exception):
    """Accounts stand below it."""

    def __init__(self, account: "Account") -> None:
        super().__init__(f"Accounts stand below {account.code}: it takes no lines, and it stays.")
        self.details: dict[str, object] = {"account_id": account.id}


class SubTypeInvalid(Exception):
    """An account of the type is not of that kind, or says none."""

    def __init__(self, type_: str, sub_type: str | None) -> None:
        is_missing = "needs a sub_type" if sub_type is None else f"cannot be a {sub_type}"
        super().__init__(f"An account of the type {type_} {is_missing}: {', '.join(SUB_TYPES[type_])}.")
        allowed = list(SUB_TYPES[type_])
        self.details: dict[str, object] = {"type": type_, "sub_type": sub_type, "allowed": allowed}


ParentFault = Literal["unknown", "circular", "too_deep", "other_type", "takes_lines"]
FAULTS: Final[Mapping[ParentFault, str]] = {
    "unknown": "The ledger has no account {parent}.",
    "circular": "Account {parent} stands below this one: that would be a circle.",
    "too_deep": "Below account {parent} the tree would have more than six levels.",
    "other_type": "Account {parent} is of another type: an account is of its parent's.",
    "takes_lines": "Account {parent} takes lines itself: say is_postable false there first.",
}


class AccountParentInvalid(Exception):
    """The account cannot stand below that one."""

    def __init__(self, reason: ParentFault, parent_id: AccountId, code: str | None = None) -> None:
        super().__init__(FAULTS[reason].format(parent=code or parent_id))
        self.details: dict[str, object] = {"reason": reason, "parent_id": parent_id}


@dataclass(frozen=True, slots=True)
class Account:
    """An account as it was read; fields are called as the columns of the table are."""

    tenant_id: TenantId
    id: AccountId
    code: str
    name: str
    name_ms: str | None
    type: str
    sub_type: str | None
    parent_id: AccountId | None
    is_active: bool
    is_postable: bool
    currency: str | None
    cash_flow: str
    monetary: bool
    contra: bool
    is_sundry: bool
    mfrs18_category: str | None
    nature: str | None
    function: str | None
    has_lines: bool
    version: int
    created_at: datetime
    updated_at: datetime

    def changed(self, changes: Mapping[str, Any], at: datetime) -> Self:
        """The account with changes made at `at`. Raises: SubTypeInvalid."""
        account = replace(self, **changes, updated_at=at)
        check_sub_type(account.type, account.sub_type)
        return account


def check_sub_type(type_: str, sub_type: str | None) -> None:
    """Raises: SubTypeInvalid."""
    if sub_type not in SUB_TYPES[type_] and (sub_type is not None or type_ in NEEDS_SUB_TYPE):
        raise SubTypeInvalid(type_, sub_type)


@dataclass(frozen=True, slots=True)
class Place:
    """Where an account stands in the chart."""

    id: AccountId
    code: str
    type: str
    parent_id: AccountId | None
    is_postable: bool


class Outline:
    """How the accounts of a tenant stand below each other."""

    def __init__(self, places: Sequence[Place]) -> None:
        self._places = {place.id: place for place in places}

    def check(self, parent_id: AccountId, type_: str, account_id: AccountId | None = None) -> None:
        """Whether an account, which has no id while it is new, may stand below a parent.

        Raises: AccountParentInvalid.
        """
        parent = self._places.get(parent_id)
        if parent is None:
            raise AccountParentInvalid("unknown", parent_id)
        above = self._upwards(parent_id)
        if account_id in above:
            raise AccountParentInvalid("circular", parent_id, parent.code)
        if parent.type != type_:
            raise AccountParentInvalid("other_type", parent_id, parent.code)
        if parent.is_postable:
            raise AccountParentInvalid("takes_lines", parent_id, parent.code)
        if len(above) + self._height(account_id) > MOST_LEVELS:
            raise AccountParentInvalid("too_deep", parent_id, parent.code)

    def _upwards(self, account_id: AccountId) -> list[AccountId]:
        """The account and all above it."""
        found: list[AccountId] = []
        following: AccountId | None = account_id
        while following is not None and following not in found:
            found.append(following)
            following = self._places[following].parent_id
        return found

    def _height(self, account_id: AccountId | None) -> int:
        """Levels from the account down, itself one of them."""
        below = [place.id for place in self._places.values() if place.parent_id == account_id]
        return 1 if account_id is None else 1 + max(map(self._height, below), default=0)


@dataclass(frozen=True, slots=True)
class AccountFilter:
    """What a list is narrowed to; None for not at all."""

    type: str | None = None
    sub_type: str | None = None
    is_active: bool | None = None
    parent_id: AccountId | None = None
    search: str | None = None


@dataclass(frozen=True, slots=True)
class AccountPage:
    """One page of accounts and the number of all of them."""

    accounts: tuple[Account, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Node:
    """An account and those below it, by their codes."""

    account: Account
    children: "tuple[Node, ...]"


def tree_of(accounts: Sequence[Account]) -> tuple[Node, ...]:
    """The roots, with all below them; accounts stay in their order."""
    below: dict[AccountId | None, list[Account]] = {}
    for account in accounts:
        below.setdefault(account.parent_id, []).append(account)

    def nodes(parent_id: AccountId | None) -> tuple[Node, ...]:
        return tuple(Node(each, nodes(each.id)) for each in below.get(parent_id, ()))

    return nodes(None)


@dataclass(frozen=True, slots=True)
class Usage:
    """What refers to an account, beside posted lines."""

    has_drafts: bool
    has_children: bool
    has_settings: bool

    def check_changes(self, account: Account, changed: Account) -> None:
        """Raises: AccountInUse, AccountHasChildren."""
        for field in FIXED_BY_LINES if account.has_lines else ():
            if getattr(account, field) != getattr(changed, field):
                raise AccountInUse(account, "posted lines", field)
        if account.is_postable and not changed.is_postable and (account.has_lines or self.has_drafts):
            raise AccountInUse(account, "lines", "is_postable")
        if self.has_children and (changed.is_postable or account.type != changed.type):
            raise AccountHasChildren(account)
        if self.has_settings and changed.currency not in (None, account.currency):
            raise AccountInUse(account, "a place in the settings", "currency")
        if self.has_settings and (not changed.is_postable or account.type != changed.type):
            raise AccountInUse(account, "a place in the settings")

    def check_deletion(self, account: Account) -> None:
        """Raises: AccountInUse, AccountHasChildren."""
        if self.has_children:
            raise AccountHasChildren(account)
        if account.has_lines or self.has_drafts:
            raise AccountInUse(account, "lines")
        if self.has_settings:
            raise AccountInUse(account, "a place in the settings")
