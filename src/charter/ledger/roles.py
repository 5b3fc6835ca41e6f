"""What each ledger role may do with the books. Who approves is never who drafted: entries see to that."""

from typing import Final

from charter.shared.duties import Duty, LedgerRole

_READER: Final = frozenset({"ledger:read"})
_CLERK: Final = _READER | {"ledger:draft"}
_ACCOUNTANT: Final = _CLERK | {
    "ledger:post",
    "ledger:reverse",
    "ledger:accounts",
    "ledger:close",
    "ledger:export",
    "ledger:import",
}
_MANAGER: Final = _ACCOUNTANT | {"ledger:approve"}

GRANTS: Final[dict[Duty, frozenset[str]]] = {
    LedgerRole.OWNER: _MANAGER | {"ledger:lock", "ledger:settings", "ledger:integrity"},
    LedgerRole.MANAGER: _MANAGER,
    LedgerRole.ACCOUNTANT: _ACCOUNTANT,
    LedgerRole.CLERK: _CLERK,
    LedgerRole.AUDITOR: _READER | {"ledger:export", "ledger:integrity"},
    LedgerRole.READONLY: _READER,
}
