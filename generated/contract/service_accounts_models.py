"""Generated from openapi.yaml by codegen; edit the contract instead."""

from enum import StrEnum
from typing import Annotated, TypeAlias

from contract_runtime import (
    AwareDatetime,
    ConfigDict,
    ContractModel,
    Field,
    UniqueItems,
)

from .models import ChosenName, Pagination, TenantName

ServiceAccountId: TypeAlias = Annotated[int, Field(ge=1, le=9007199254740991)]
"""The service account's number."""


ApiKeyId: TypeAlias = Annotated[int, Field(ge=1, le=9007199254740991)]
"""The key's number."""


ServiceAccountName: TypeAlias = Annotated[str, Field(min_length=1, max_length=200, pattern=r"^[^\u0000]+$")]
"""What the service account or key is called."""


ServiceAccountDescription: TypeAlias = Annotated[str, Field(max_length=2000, pattern=r"^[^\u0000]*$")] | None
"""What it is for."""


class ServiceAccount(ContractModel):
    """An account of a program in the caller's tenant."""

    model_config = ConfigDict(extra="forbid")

    id: ServiceAccountId
    name: ServiceAccountName
    description: ServiceAccountDescription
    created_at: AwareDatetime
    created_by: Annotated[str, Field(max_length=255)]
    """The subject who made it."""
    tenant_id: TenantName


ServiceAccountList: TypeAlias = Annotated[list[ServiceAccount], Field(max_length=100)]
"""Service accounts, newest first."""


class ServiceAccountPage(ContractModel):
    """A page of service accounts."""

    model_config = ConfigDict(extra="forbid")

    data: ServiceAccountList
    pagination: Pagination


class ServiceAccountCreate(ContractModel):
    """What a new service account starts with."""

    model_config = ConfigDict(extra="forbid")

    name: ChosenName
    description: ServiceAccountDescription = None


class Scope(StrEnum):
    """What a key may."""

    PROJECTS_READ = "projects:read"
    PROJECTS_WRITE = "projects:write"
    JOBS_READ = "jobs:read"
    JOBS_WRITE = "jobs:write"
    LEDGER_READ = "ledger:read"
    LEDGER_DRAFT = "ledger:draft"
    LEDGER_APPROVE = "ledger:approve"
    LEDGER_POST = "ledger:post"
    LEDGER_REVERSE = "ledger:reverse"
    LEDGER_ACCOUNTS = "ledger:accounts"
    LEDGER_CLOSE = "ledger:close"
    LEDGER_LOCK = "ledger:lock"
    LEDGER_EXPORT = "ledger:export"
    LEDGER_IMPORT = "ledger:import"
    LEDGER_SETTINGS = "ledger:settings"
    LEDGER_INTEGRITY = "ledger:integrity"
    COMPLIANCE_READ = "compliance:read"
    COMPLIANCE_WRITE = "compliance:write"
    COMPLIANCE_CHECK = "compliance:check"
    COMPLIANCE_APPROVE = "compliance:approve"
    COMPLIANCE_SETTINGS = "compliance:settings"
    SCHOOL_READ = "school:read"
    SCHOOL_WRITE = "school:write"
    SCHOOL_OTHERS = "school:others"
    SCHOOL_REPORTS = "school:reports"
    SCHOOL_CODES = "school:codes"
    SCHOOL_SETTINGS = "school:settings"
    SCHOOL_DISCLOSE = "school:disclose"


Scopes: TypeAlias = Annotated[list[Scope], Field(min_length=1, max_length=100), UniqueItems()]
"""What a key may, each once."""


class ApiKey(ContractModel):
    """A key; its secret is told once, when it is made."""

    model_config = ConfigDict(extra="forbid")

    id: ApiKeyId
    name: ServiceAccountName
    prefix: Annotated[str, Field(max_length=40)]
    """The beginning of the key, to know it by."""
    scopes: Scopes
    created_at: AwareDatetime
    created_by: Annotated[str, Field(max_length=255)]
    expires_at: AwareDatetime | None
    last_used_at: AwareDatetime | None
    revoked_at: AwareDatetime | None


class NewApiKey(ContractModel):
    """A new key with its secret, which is told this once."""

    model_config = ConfigDict(extra="forbid")

    id: ApiKeyId
    name: ServiceAccountName
    prefix: Annotated[str, Field(max_length=40)]
    """The beginning of the key, to know it by."""
    scopes: Scopes
    created_at: AwareDatetime
    created_by: Annotated[str, Field(max_length=255)]
    expires_at: AwareDatetime | None
    last_used_at: AwareDatetime | None
    revoked_at: AwareDatetime | None
    key: Annotated[str, Field(max_length=200)]
    """What X-API-Key has to say."""


ApiKeyList: TypeAlias = Annotated[list[ApiKey], Field(max_length=100)]
"""Keys, newest first."""


class ApiKeyPage(ContractModel):
    """A page of keys."""

    model_config = ConfigDict(extra="forbid")

    data: ApiKeyList
    pagination: Pagination


class ApiKeyCreate(ContractModel):
    """What a new key may, and for how long."""

    model_config = ConfigDict(extra="forbid")

    name: ChosenName
    scopes: Scopes
    expires_at: AwareDatetime | None = None
