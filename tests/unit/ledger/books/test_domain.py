"""What settings of a ledger may become."""

from dataclasses import replace

import pytest

from charter.ledger.books.domain import (
    NEEDED_TYPES,
    AccountUnsuitable,
    BaseCurrencyFixed,
    Candidate,
    LedgerSettings,
)
from charter.ledger.chart.domain import AccountId
from charter.shared.time_zones import TimeZoneUnknown


def test_the_base_currency_stays_once_an_entry_is_posted() -> None:
    posted = LedgerSettings(is_fixed=True)
    posted.check({"base_currency": "MYR", "require_approval": False})
    with pytest.raises(BaseCurrencyFixed):
        posted.check({"base_currency": "USD"})
    LedgerSettings().check({"base_currency": "USD"})


@pytest.mark.parametrize(
    "name", ["Asia/Kuala_Lumper", "GMT+25", "../etc/passwd", "asia/kuala_lumpur/", "localtime"]
)
def test_a_zone_is_one_of_the_iana_database(name: str) -> None:
    with pytest.raises(TimeZoneUnknown):
        LedgerSettings().check({"time_zone": name})


@pytest.mark.parametrize("setting", NEEDED_TYPES)
def test_a_setting_names_a_postable_account_of_the_right_type(setting: str) -> None:
    for type_ in ("asset", "liability", "equity", "revenue", "expense"):
        account = Candidate(AccountId(1), "1000", type_, is_postable=True, currency=None)
        if type_ in NEEDED_TYPES[setting]:
            account.check(setting, "MYR")
        else:
            with pytest.raises(AccountUnsuitable):
                account.check(setting, "MYR")
    suitable = Candidate(AccountId(1), "1000", NEEDED_TYPES[setting][0], is_postable=True, currency="USD")
    suitable.check(setting, "USD")
    with pytest.raises(AccountUnsuitable, match="takes USD only"):
        suitable.check(setting, "MYR")
    with pytest.raises(AccountUnsuitable, match="not postable"):
        replace(suitable, is_postable=False).check(setting, "USD")
