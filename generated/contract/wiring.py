"""Generated from openapi.yaml by codegen; edit the contract instead."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from fastapi import FastAPI

from contract import identity, projects, system
from contract.identity import IdentityHandlers
from contract.projects import ProjectsHandlers
from contract.system import SystemHandlers
from contract_runtime import Authenticator, CodedError, Contract, ErrorFormat, PolicyBackends, SecurityScheme
from contract_runtime import register as register_contract


@dataclass(frozen=True, slots=True, kw_only=True)
class Handlers:
    """What serves the contract: one object for each tag."""

    system: SystemHandlers
    identity: IdentityHandlers
    projects: ProjectsHandlers


CONTRACT: Final = Contract(
    title="Charter",
    version="0.1.0",
    base_paths=("/api", ""),
    operations=(
        *system.OPERATIONS,
        *identity.OPERATIONS,
        *projects.OPERATIONS,
    ),
    security_schemes={"bearerAuth": SecurityScheme(kind="http", scheme="bearer")},
    protocols={"system": SystemHandlers, "identity": IdentityHandlers, "projects": ProjectsHandlers},
)


def register(
    app: FastAPI,
    handlers: Handlers,
    *,
    security: Mapping[str, Authenticator],
    errors: Mapping[type[Exception], type[CodedError]] | None = None,
    policies: PolicyBackends | None = None,
    framework_errors: ErrorFormat | None = None,
    partial: bool = False,
) -> None:
    """Serve every operation of the contract from the app.

    `security` verifies credentials by scheme; `errors` maps domain exceptions to declared ones.

    Raises: ContractNotFulfilled.
    """
    register_contract(
        app,
        CONTRACT,
        {"system": handlers.system, "identity": handlers.identity, "projects": handlers.projects},
        security=security,
        errors=errors,
        policies=policies,
        framework_errors=framework_errors,
        partial=partial,
    )
