"""Duties, their spellings, and what several features grant to one."""

from charter.shared.duties import Grants, LedgerRole, SchoolRole, duties_in


def test_duties_are_known_by_their_spelling_and_other_roles_are_none() -> None:
    every = (*LedgerRole, *SchoolRole)
    assert duties_in(duty.spelled for duty in every) == set(every)
    assert duties_in(["owner", "admin", "ledger_", "ledger_admin", "school_owner", "LEDGER_OWNER"]) == set()


def test_features_add_up_what_a_duty_permits() -> None:
    grants = Grants()
    grants.add({LedgerRole.CLERK: frozenset({"ledger:read"})})
    grants.add(
        {LedgerRole.CLERK: frozenset({"compliance:read"}), SchoolRole.ADMIN: frozenset({"school:read"})}
    )
    assert grants.of([LedgerRole.CLERK]) == {"ledger:read", "compliance:read"}
    assert grants.of([LedgerRole.OWNER]) == frozenset()
    assert grants.of([LedgerRole.CLERK, SchoolRole.ADMIN]) == grants.all()
