"""What each ledger role may do in compliance. Auditors run checks, and approve nothing that is audited."""

from typing import Final

from charter.shared.duties import Duty, LedgerRole

_READER: Final = frozenset({"compliance:read"})
_ACCOUNTANT: Final = _READER | {"compliance:write", "compliance:check"}
_MANAGER: Final = _ACCOUNTANT | {"compliance:approve"}

GRANTS: Final[dict[Duty, frozenset[str]]] = {
    LedgerRole.OWNER: _MANAGER | {"compliance:settings"},
    LedgerRole.MANAGER: _MANAGER,
    LedgerRole.ACCOUNTANT: _ACCOUNTANT,
    LedgerRole.CLERK: _READER,
    LedgerRole.AUDITOR: _READER | {"compliance:check"},
    LedgerRole.READONLY: _READER,
}
