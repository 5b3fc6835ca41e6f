"""What the audit log brings: reading it, and writing down what happens."""

from typing import TYPE_CHECKING

from charter.audit.handlers import AuditHandlers
from charter.audit.jobs import ExportAuditLog
from charter.audit.repository import SqlAuditLog
from charter.audit.seals import ChainSealing
from charter.audit.service import AuditService
from charter.audit.trail import ContractTrail
from charter.feature import Chore, Feature, Parts
from contract.job_kinds import EXPORT_AUDIT_LOG

if TYPE_CHECKING:
    from contract.audit import AuditHandlers as Declared


def build(parts: Parts) -> Feature:
    """The audit log, sealed after each commit and now and then."""
    log = SqlAuditLog(parts.database)
    sealing = ChainSealing(log.seal)
    trail = ContractTrail(log.add, sealing.seal, parts.database.after_commit, parts.now)
    service = AuditService(log)
    handlers: Declared = AuditHandlers(service)
    return Feature(
        handlers={"audit": handlers},
        trail=trail,
        lends=(trail,),
        background=(sealing.run,),
        jobs=(Chore(kind=EXPORT_AUDIT_LOG, work=ExportAuditLog(service, trail)),),
    )
