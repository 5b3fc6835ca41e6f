"""Every rule has a company in which it passes, and one in which it finds what it is there for."""

from charter.compliance.rules.registry import REGISTRY
from tests.integration.compliance import (
    test_foreign_currency,
    test_registers,
    test_services_company,
    test_small_companies,
    test_tampering,
    test_trading_company,
)


def test_every_rule_is_shown_to_pass() -> None:
    shown = {
        *test_trading_company.PASSING,
        *test_foreign_currency.PASSING,
        *test_services_company.PASSING_2025,
        *test_services_company.PASSING_2026,
        *test_registers.PASSING,
        *test_small_companies.PASSING_IN_2027,
        *test_tampering.PASSING,
    }
    assert shown == REGISTRY.keys()


def test_every_rule_is_shown_to_find_what_it_is_there_for() -> None:
    shown = {
        *test_trading_company.FAILING,
        *test_foreign_currency.FAILING,
        *test_services_company.FAILING,
        *test_registers.FAILING,
        *test_small_companies.FAILING,
        *test_small_companies.FAILING_IN_2027,
        *test_tampering.FAILING,
    }
    assert shown == REGISTRY.keys()
