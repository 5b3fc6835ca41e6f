"""Rules of how income and expenses are analysed and presented."""

from collections.abc import Iterable
from typing import Final

from charter.compliance.facts.facts import Facts
from charter.compliance.rules.domain import Breach, Breaches, Level, rule
from charter.shared.ledger_facts import BookedAccount

CATEGORIES_BY_SUB_TYPE: Final = {
    "finance_income": "investing",
    "finance_cost": "financing",
    "tax_expense": "income_tax",
}


@rule(
    "101-09",
    "MFRS 101",
    "99, 104",
    from_2027=("MFRS 18", "78, 83"),
    level=Level.MEDIUM,
    holds="Each expense that moved is analysed by its nature or its function.",
    mend="Say of the account which nature or function its expenses have.",
)
def analysed_expenses(facts: Facts) -> Breaches:
    moved = _moved(facts, facts.select(lambda account: account.type == "expense"))
    return (
        None
        if not moved
        else [
            Breach(
                message=f"{account.code} {account.name} moved {facts.shown(facts.movement(account.id))} "
                "and has neither "
                "a nature nor a function.",
                amount=facts.movement(account.id),
                account_id=account.id,
            )
            for account in moved
            if not account.nature and not account.function
        ]
    )


@rule(
    "18-01",
    "MFRS 18",
    "47, 52-68",
    level=Level.HIGH,
    holds="From 2027 each income and expense that moved belongs to a category.",
    mend="Choose operating, investing, financing, income_tax or discontinued.",
)
def categories(facts: Facts) -> Breaches:
    moved = _moved(facts, facts.select(lambda account: account.is_of_result))
    return (
        None
        if not moved or not facts.scope.follows_mfrs_18
        else [
            Breach(message=f"{account.code} {account.name} moved and has no category.", account_id=account.id)
            for account in moved
            if not account.mfrs18_category
        ]
    )


@rule(
    "18-02",
    "MFRS 18",
    "53-61, 67",
    level=Level.MEDIUM,
    holds="From 2027 income of investments is investing, interest on debt financing and income tax "
    "income_tax.",
    mend="Give the account the category that is expected.",
)
def expected_categories(facts: Facts) -> Breaches:
    """An entity whose main business is financing or investing classifies otherwise, and is not asked."""
    moved = [
        account
        for account in _moved(facts, facts.of_sub_types(*CATEGORIES_BY_SUB_TYPE))
        if account.mfrs18_category
    ]
    is_asked = facts.scope.follows_mfrs_18 and facts.policies.main_business == "general"
    return (
        None
        if not moved or not is_asked
        else [
            Breach(
                message=f"{account.code} {account.name} is {account.mfrs18_category}, and should be "
                f"{expected}.",
                account_id=account.id,
            )
            for account in moved
            if (expected := CATEGORIES_BY_SUB_TYPE[account.sub_type or ""]) != account.mfrs18_category
        ]
    )


def _moved(facts: Facts, accounts: Iterable[BookedAccount]) -> list[BookedAccount]:
    return [account for account in accounts if facts.has_moved(account.id)]


RULES: Final = (analysed_expenses, categories, expected_categories)
