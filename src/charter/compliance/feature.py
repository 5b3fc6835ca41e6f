"""What compliance brings: standards, rules, settings and registers."""

from typing import TYPE_CHECKING

from charter.compliance.handlers import ComplianceHandlers
from charter.compliance.registers import handlers as registers
from charter.compliance.registers.wiring import handlers_over
from charter.compliance.roles import GRANTS
from charter.compliance.settings.repository import SqlPolicies
from charter.compliance.settings.service import PolicyService
from charter.feature import Feature, Parts
from charter.ledger.books.service import SettingsService
from charter.platform.database.stores import OwnedStore

if TYPE_CHECKING:
    from contract.compliance import ComplianceHandlers as OfCompliance
    from contract.compliance_registers import ComplianceRegistersHandlers


def build(parts: Parts) -> Feature:
    """What is checked of each tenant's books, and what rules have to know beside them."""
    database, books = parts.database, parts.services.get(SettingsService)
    policies = PolicyService(OwnedStore(database, SqlPolicies), books)
    compliance: OfCompliance = ComplianceHandlers(policies)
    register_handlers: ComplianceRegistersHandlers = handlers_over(database, books)
    return Feature(
        handlers={"compliance": compliance, "compliance_registers": register_handlers},
        errors=registers.ERRORS,
        grants=GRANTS,
    )
