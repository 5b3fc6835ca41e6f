"""The states of an entry, and who may bring it from one to the next."""

from collections.abc import Callable
from typing import Final

import pytest

from charter.ledger.actors import Actor
from charter.ledger.entries.domain import EntrySummary, Rules, Status
from charter.ledger.entries.refusals import EntryWrongState, NotOwnEntry, SeparationOfDuties
from tests.unit.ledger.entries.entry_builder import AT, an_entry

AUTHOR: Final = Actor("7", frozenset({"ledger:draft", "ledger:post", "ledger:approve"}))
SECOND: Final = Actor("8", frozenset({"ledger:draft", "ledger:post", "ledger:approve"}))
CLERK: Final = Actor("9", frozenset({"ledger:draft"}))
STATES: Final[tuple[Status, ...]] = ("draft", "pending_approval", "approved", "rejected", "posted")


def rules(*, require_approval: bool = True, threshold: int | None = None) -> Rules:
    return Rules(
        base_currency="MYR",
        require_approval=require_approval,
        approval_threshold=threshold,
        rounding_account_id=None,
        rounding_account_code=None,
        suspense_account_id=None,
    )


STEPS: dict[str, tuple[Callable[[EntrySummary], object], tuple[Status, ...]]] = {
    "submit": (lambda entry: entry.submitted(AUTHOR, AT), ("draft",)),
    "approve": (lambda entry: entry.approved(SECOND, AT), ("pending_approval",)),
    "reject": (lambda entry: entry.rejected(SECOND, "wrong account", AT), ("pending_approval",)),
    "withdraw": (lambda entry: entry.withdrawn(AUTHOR), ("pending_approval", "approved")),
    "edit": (
        lambda entry: entry.require_editable(),
        ("draft", "pending_approval", "approved", "rejected"),
    ),
    "post": (lambda entry: entry.require_postable(AUTHOR, rules()), ("approved",)),
    "post without approval": (
        lambda entry: entry.require_postable(AUTHOR, rules(require_approval=False)),
        ("draft", "approved"),
    ),
    "post below the threshold": (
        lambda entry: entry.require_postable(AUTHOR, rules(threshold=10_001)),
        ("draft", "approved"),
    ),
    "post at the threshold": (
        lambda entry: entry.require_postable(AUTHOR, rules(threshold=10_000)),
        ("approved",),
    ),
}


@pytest.mark.parametrize(("step", "allowed"), STEPS.values(), ids=STEPS)
def test_each_step_starts_from_its_own_states(
    step: Callable[[EntrySummary], object], allowed: tuple[Status, ...]
) -> None:
    for status in STATES:
        entry = an_entry(status=status)
        if status in allowed:
            step(entry)
        else:
            with pytest.raises(EntryWrongState) as refused:
                step(entry)
            assert refused.value.details["status"] == status


def test_whoever_created_an_entry_does_not_approve_it() -> None:
    pending = an_entry(status="pending_approval")

    with pytest.raises(SeparationOfDuties, match="created or edited an entry, or has a key"):
        pending.approved(AUTHOR, AT)

    assert pending.approved(SECOND, AT).approved_by == "8"


def test_a_program_is_no_second_pair_of_eyes() -> None:
    program = Actor("service-account:3", SECOND.permissions, is_person=False)

    with pytest.raises(SeparationOfDuties, match="A person approves"):
        an_entry(status="pending_approval").approved(program, AT)


def test_whoever_approved_an_entry_does_not_post_it() -> None:
    approved = an_entry(status="approved", approved_by="8")

    with pytest.raises(SeparationOfDuties, match="approved an entry cannot post"):
        approved.require_postable(SECOND, rules())

    approved.require_postable(AUTHOR, rules())


def test_a_clerk_submits_and_withdraws_own_entries_only() -> None:
    with pytest.raises(NotOwnEntry):
        an_entry().submitted(CLERK, AT)
    with pytest.raises(NotOwnEntry):
        an_entry(status="pending_approval").withdrawn(CLERK)

    assert an_entry(created_by="9").submitted(CLERK, AT).status == "pending_approval"


def test_withdrawing_clears_what_was_decided() -> None:
    approved = an_entry().submitted(AUTHOR, AT).approved(SECOND, AT)

    assert approved.withdrawn(AUTHOR) == an_entry()


def test_what_the_service_wrote_is_not_edited() -> None:
    with pytest.raises(EntryWrongState, match="a reversal: delete it instead"):
        an_entry(kind="reversal", status="pending_approval").require_editable()


def test_numbers_are_shown_with_their_year() -> None:
    assert an_entry(number=123, year_name="2025").display_number == "2025-000123"
    assert an_entry().display_number is None
