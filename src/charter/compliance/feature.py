"""What compliance brings: standards, rules, settings, registers, checks, disclosures and reports."""

from functools import partial
from typing import TYPE_CHECKING

from charter.compliance.checks import handlers as checks
from charter.compliance.checks.jobs import MakeCheck
from charter.compliance.checks.repository import SqlChecks
from charter.compliance.checks.service import CheckService
from charter.compliance.disclosures import handlers as disclosures
from charter.compliance.disclosures.repository import SqlDisclosures
from charter.compliance.disclosures.service import DisclosureService
from charter.compliance.facts.wiring import loader_over
from charter.compliance.handlers import ComplianceHandlers
from charter.compliance.registers import handlers as registers
from charter.compliance.registers.wiring import registers_over
from charter.compliance.reports.domain import FIGURES
from charter.compliance.reports.service import ComplianceReports
from charter.compliance.reports.statements import StatementReader
from charter.compliance.settings.repository import SqlPolicies
from charter.compliance.settings.service import PolicyService
from charter.feature import Chore, Feature, Parts
from charter.identity.service_accounts.service import ServiceAccountService
from charter.jobs.enqueueing import Enqueueing
from charter.ledger.books.service import SettingsService
from charter.ledger.facts.service import LedgerFactsService
from charter.ledger.reports.service import ReportService
from charter.platform.database.stores import OwnedStore
from contract.job_kinds import COMPLIANCE_CHECK

if TYPE_CHECKING:
    from contract.compliance import ComplianceHandlers as OfCompliance
    from contract.compliance_checks import ComplianceChecksHandlers
    from contract.compliance_disclosures import ComplianceDisclosuresHandlers
    from contract.compliance_registers import ComplianceRegistersHandlers


def build(parts: Parts) -> Feature:
    """What is checked of each tenant's books, and what rules have to know beside them."""
    database, books = parts.database, parts.services.get(SettingsService)
    facts = parts.services.get(LedgerFactsService)
    policies = PolicyService(OwnedStore(database, SqlPolicies), books)
    statements = StatementReader(parts.services.get(ReportService))
    checking = CheckService(
        store=OwnedStore(database, SqlChecks),
        loader=loader_over(database, facts),
        statements=statements,
        snapshot=partial(database.transaction, repeatable_read=True),
        books=facts,
        policies=policies,
        now=parts.now,
    )
    notes = DisclosureService(OwnedStore(database, SqlDisclosures), FIGURES, parts.now)
    reports = ComplianceReports(checking, notes, statements)
    compliance: OfCompliance = ComplianceHandlers(policies)
    kept = registers_over(database, books)
    register_handlers: ComplianceRegistersHandlers = registers.RegisterHandlers(kept)
    jobs = parts.services.get(Enqueueing)
    check_handlers: ComplianceChecksHandlers = checks.CheckHandlers(checking, reports, jobs)
    disclosure_handlers: ComplianceDisclosuresHandlers = disclosures.DisclosureHandlers(
        notes, parts.services.get(ServiceAccountService)
    )
    return Feature(
        handlers={
            "compliance": compliance,
            "compliance_registers": register_handlers,
            "compliance_checks": check_handlers,
            "compliance_disclosures": disclosure_handlers,
        },
        errors={**registers.ERRORS, **checks.ERRORS, **disclosures.ERRORS},
        lends=(policies, kept, notes),
        jobs=(Chore(kind=COMPLIANCE_CHECK, work=MakeCheck(checking)),),
    )
