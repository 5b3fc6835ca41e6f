"""Why an entry is refused, as facts; `details` are for the client."""

from collections.abc import Sequence
from datetime import date

from charter.shared.money import format_amount


class EntryNotFound(Exception):
    """The tenant has no such entry."""

    def __init__(self, entry_id: int) -> None:
        super().__init__(f"There is no entry {entry_id}.")
        self.details: dict[str, object] = {"entry_id": entry_id}


class EntryWrongState(Exception):
    """The entry is in another state than this asks for."""

    def __init__(self, entry_id: int, status: str, needed: Sequence[str], hint: str = "") -> None:
        super().__init__(f"Entry {entry_id} is {status.replace('_', ' ')}{hint or f', not {needed[0]}'}.")
        self.details: dict[str, object] = {"entry_id": entry_id, "status": status, "needed": list(needed)}


class NotOwnEntry(Exception):
    """Somebody else's entry, for one who may do this with own ones only."""

    def __init__(self, entry_id: int) -> None:
        super().__init__(
            f"Entry {entry_id} was created by somebody else, and you may do this with your own only."
        )
        self.details: dict[str, object] = {"entry_id": entry_id}


class SeparationOfDuties(Exception):
    """Two steps that two people have to do."""

    def __init__(self, entry_id: int, reason: str) -> None:
        super().__init__(reason)
        self.details: dict[str, object] = {"entry_id": entry_id}


class EntryUnbalanced(Exception):
    """Debits and credits differ; in minor units of the currency."""

    def __init__(self, debit: int, credit: int, currency: str) -> None:
        shown = {
            "debit": format_amount(debit, currency),
            "credit": format_amount(credit, currency),
            "difference": format_amount(abs(debit - credit), currency),
        }
        super().__init__(
            f"Debits of {shown['debit']} and credits of {shown['credit']} differ by "
            f"{shown['difference']} {currency}."
        )
        self.details: dict[str, object] = {**shown, "currency": currency}


class AccountUnknown(Exception):
    """A line names an account that the ledger does not have."""

    def __init__(self, line: int, account_id: int) -> None:
        super().__init__(f"Line {line} names account {account_id}, which the ledger does not have.")
        self.details: dict[str, object] = {"line": line, "account_id": account_id}


class AccountInactive(Exception):
    """A line names an account that is no longer in use."""

    def __init__(self, line: int, account_id: int, code: str) -> None:
        super().__init__(f"Account {code} is no longer in use.")
        self.details: dict[str, object] = {"line": line, "account_id": account_id}


class AccountNotPostable(Exception):
    """A line names an account that only sums those below it."""

    def __init__(self, line: int, account_id: int, code: str) -> None:
        super().__init__(f"Account {code} has accounts below it: post to one of these.")
        self.details: dict[str, object] = {"line": line, "account_id": account_id}


class CurrencyNotAllowed(Exception):
    """An account takes another currency only."""

    def __init__(self, line: int, account_id: int, code: str, takes: str, currency: str) -> None:
        super().__init__(f"Account {code} takes {takes} only, and the line is in {currency}.")
        self.details: dict[str, object] = {"line": line, "account_id": account_id, "currency": currency}


class FxRateRequired(Exception):
    """No rate is given and none is kept for the day."""

    def __init__(self, line: int, currency: str, on: date) -> None:
        super().__init__(f"There is no spot rate of {currency} for {on}: give the line an fx_rate.")
        self.details: dict[str, object] = {"line": line, "currency": currency, "date": on.isoformat()}


class PeriodClosed(Exception):
    """The period of the date is closed."""

    def __init__(self, period_id: int, on: date) -> None:
        super().__init__(f"The period of {on} is closed.")
        self.details: dict[str, object] = {"period_id": period_id, "date": on.isoformat()}


class PeriodLocked(Exception):
    """The period of the date is locked."""

    def __init__(self, period_id: int, on: date) -> None:
        super().__init__(f"The period of {on} is locked: post on a day of an open period.")
        self.details: dict[str, object] = {"period_id": period_id, "date": on.isoformat()}


class NoPeriod(Exception):
    """No fiscal year has the date."""

    def __init__(self, on: date) -> None:
        super().__init__(f"{on} is in no fiscal year: create the year first.")
        self.details: dict[str, object] = {"date": on.isoformat()}


class DateInvalid(Exception):
    """A date that does not fit another one."""

    def __init__(self, reason: str, field: str) -> None:
        super().__init__(reason)
        self.details: dict[str, object] = {"field": field}


class AlreadyReversed(Exception):
    """The entry has a reversal."""

    def __init__(self, entry_id: int, reversed_by_id: int | None) -> None:
        by = "another entry" if reversed_by_id is None else f"entry {reversed_by_id}"
        super().__init__(f"Entry {entry_id} is reversed by {by}.")
        self.details: dict[str, object] = {"entry_id": entry_id, "reversed_by_id": reversed_by_id}


class ReferenceTaken(Exception):
    """Another entry has the reference, and one of the two asked for it to be the only one."""

    def __init__(self, reference: str) -> None:
        super().__init__(f"Another entry has the reference {reference}.")
        self.details: dict[str, object] = {"reference": reference}


class OpeningExists(Exception):
    """There are opening balances of the day."""

    def __init__(self, on: date) -> None:
        super().__init__(f"There are opening balances of {on} already.")
        self.details: dict[str, object] = {"date": on.isoformat()}


class SettingsIncomplete(Exception):
    """What is asked for needs an account that the settings do not name."""

    def __init__(self, setting: str) -> None:
        super().__init__(f"The settings name no account for this: set {setting}.")
        self.details: dict[str, object] = {"setting": setting}


class CursorInvalid(Exception):
    """The cursor is none of the list."""

    def __init__(self) -> None:
        super().__init__("The cursor is none of this list: begin without one.")
        self.details: dict[str, object] = {}


class TooManyNotes(Exception):
    """The entry has as many notes as it can."""

    def __init__(self, entry_id: int, most: int) -> None:
        super().__init__(f"Entry {entry_id} has {most} notes, and takes no more.")
        self.details: dict[str, object] = {"entry_id": entry_id}
