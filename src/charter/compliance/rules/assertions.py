"""What a person declares where there is nothing to recognise."""

from charter.compliance.facts.facts import Facts
from charter.compliance.rules.domain import Breach, Result


def asserted_of(facts: Facts, rule_id: str) -> list[Breach]:
    """What is declared for a rule, as a note beside its pass; nothing where nobody did."""
    asserted = facts.find_assertion(rule_id)
    if asserted is None:
        return []
    return [
        Breach(
            message=f"{asserted.made_by} asserts: {asserted.statement}",
            object_kind="assertion",
            object_id=asserted.id,
            result=Result.PASS,
            correction="Keep what the assertion rests on.",
        )
    ]
