"""What an account may be, where it may stand, and what keeps it as it is."""

from datetime import UTC, datetime
from typing import Any, Final, get_args

import pytest

from charter.ledger.chart.domain import (
    FAULTS,
    SUB_TYPES,
    Account,
    AccountHasChildren,
    AccountId,
    AccountInUse,
    AccountParentInvalid,
    Outline,
    ParentFault,
    Place,
    SubTypeInvalid,
    Usage,
    check_sub_type,
    tree_of,
)
from charter.shared.tenants import TenantId

AT: Final = datetime(2025, 1, 1, tzinfo=UTC)
UNUSED: Final = Usage(has_drafts=False, has_children=False, has_settings=False)


def account(number: int = 1, code: str = "1000", **changes: Any) -> Account:
    made = Account(
        tenant_id=TenantId("user:7"),
        id=AccountId(number),
        code=code,
        name="Cash",
        name_ms=None,
        type="asset",
        sub_type="current_asset",
        parent_id=None,
        is_active=True,
        is_postable=True,
        currency=None,
        cash_flow="cash",
        monetary=True,
        contra=False,
        is_sundry=False,
        mfrs18_category=None,
        nature=None,
        function=None,
        has_lines=False,
        version=1,
        created_at=AT,
        updated_at=AT,
    )
    return made.changed(changes, AT)


def chain(length: int, *, last_takes_lines: bool = False) -> Outline:
    """Account 1 at the top, each further one below the one before."""
    return Outline(
        [
            Place(
                AccountId(number),
                f"1{number}",
                "asset",
                AccountId(number - 1) if number > 1 else None,
                is_postable=last_takes_lines and number == length,
            )
            for number in range(1, length + 1)
        ]
    )


def reason_of(outline: Outline, parent: int, type_: str = "asset", moved: int | None = None) -> str:
    with pytest.raises(AccountParentInvalid) as refused:
        outline.check(AccountId(parent), type_, None if moved is None else AccountId(moved))
    return str(refused.value.details["reason"])


def test_an_account_may_not_come_to_stand_below_itself() -> None:
    outline = chain(3)
    assert {reason_of(outline, parent, moved=1) for parent in (1, 2, 3)} == {"circular"}


def test_a_tree_has_six_levels() -> None:
    chain(5).check(AccountId(5), "asset")
    assert reason_of(chain(6), 6) == "too_deep"


def test_who_moves_takes_those_below_along() -> None:
    places = [
        *(
            Place(AccountId(n), f"{n}", "asset", AccountId(n - 1) if n > 1 else None, False)
            for n in (1, 2, 3, 4)
        ),
        *(
            Place(AccountId(n), f"{n}", "asset", AccountId(n - 1) if n > 11 else None, False)
            for n in (11, 12, 13)
        ),
    ]
    assert reason_of(Outline(places), 4, moved=11) == "too_deep"
    Outline(places).check(AccountId(3), "asset", AccountId(11))


def test_a_parent_is_of_the_same_type_takes_no_lines_and_is_there() -> None:
    assert reason_of(chain(1), 1, "expense") == "other_type"
    assert reason_of(chain(1, last_takes_lines=True), 1) == "takes_lines"
    assert reason_of(chain(1), 9) == "unknown"


def test_every_reason_is_told_in_words() -> None:
    assert set(get_args(ParentFault)) == FAULTS.keys()


@pytest.mark.parametrize("type_", SUB_TYPES)
def test_a_sub_type_belongs_to_its_type(type_: str) -> None:
    for sub_type in SUB_TYPES[type_]:
        check_sub_type(type_, sub_type)
    for other in {each for kinds in SUB_TYPES.values() for each in kinds} - set(SUB_TYPES[type_]):
        with pytest.raises(SubTypeInvalid):
            check_sub_type(type_, other)


def test_only_assets_and_liabilities_have_to_say_whether_they_are_current() -> None:
    for type_ in ("asset", "liability"):
        with pytest.raises(SubTypeInvalid, match="needs a sub_type"):
            check_sub_type(type_, None)
    for type_ in ("equity", "revenue", "expense"):
        check_sub_type(type_, None)


@pytest.mark.parametrize("change", [{"code": "1001"}, {"currency": "USD"}, {"is_postable": False}])
def test_posted_lines_keep_an_account_as_it_is(change: dict[str, Any]) -> None:
    with pytest.raises(AccountInUse):
        UNUSED.check_changes(account(has_lines=True), account(has_lines=True, **change))
    UNUSED.check_changes(account(), account(**change))


def test_posted_lines_leave_the_name_and_the_class_of_cash_flows_free() -> None:
    posted = account(has_lines=True)
    UNUSED.check_changes(
        posted, posted.changed({"name": "Till", "cash_flow": "none", "is_active": False}, AT)
    )


def test_an_account_with_others_below_takes_no_lines_and_stays() -> None:
    parent = Usage(has_drafts=False, has_children=True, has_settings=False)
    with pytest.raises(AccountHasChildren):
        parent.check_changes(account(is_postable=False), account())
    with pytest.raises(AccountHasChildren):
        parent.check_deletion(account(is_postable=False))


def test_an_account_that_settings_name_or_drafts_use_is_not_deleted() -> None:
    named = Usage(has_drafts=False, has_children=False, has_settings=True)
    drafted = Usage(has_drafts=True, has_children=False, has_settings=False)
    for usage in (named, drafted):
        with pytest.raises(AccountInUse):
            usage.check_deletion(account())
    with pytest.raises(AccountInUse):
        UNUSED.check_deletion(account(has_lines=True))
    UNUSED.check_deletion(account())


def test_a_tree_keeps_the_order_of_its_accounts() -> None:
    accounts = [
        account(1),
        account(2, "1010", parent_id=AccountId(1)),
        account(3, "1020", parent_id=AccountId(1)),
    ]
    (root,) = tree_of(accounts)
    assert [node.account.code for node in root.children] == ["1010", "1020"]
