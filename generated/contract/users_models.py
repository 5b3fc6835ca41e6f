"""Generated from openapi.yaml by codegen; edit the contract instead."""

from enum import StrEnum
from typing import Annotated, TypeAlias

from contract_runtime import ConfigDict, ContractModel, Field, NotNull, UniqueItems

from .models import ChosenName, Email, NewPassword, Pagination, Role, User, UserId


class UserSort(StrEnum):
    """A field to order users by; a leading minus is descending."""

    MINUS_CREATED_AT = "-created_at"
    CREATED_AT = "created_at"
    MINUS_EMAIL = "-email"
    EMAIL = "email"
    MINUS_NAME = "-name"
    NAME = "name"
    MINUS_LAST_LOGIN_AT = "-last_login_at"
    LAST_LOGIN_AT = "last_login_at"


UserList: TypeAlias = Annotated[list[User], Field(max_length=100)]
"""Users, newest first."""


class UserPage(ContractModel):
    """A page of users."""

    model_config = ConfigDict(extra="forbid")

    data: UserList
    pagination: Pagination


class UserCreate(ContractModel):
    """What a new account starts with; without a password its user sets one by mail."""

    model_config = ConfigDict(extra="forbid")

    email: Email
    name: ChosenName
    password: Annotated[NewPassword | None, NotNull] = None
    role: Annotated[Role | None, NotNull] = None


class UserUpdate(ContractModel):
    """The fields to change; absent ones stay as they are."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[ChosenName | None, NotNull] = None
    email: Annotated[Email | None, NotNull] = None
    role: Annotated[Role | None, NotNull] = None


class BulkActionName(StrEnum):
    """What to do with each account."""

    ACTIVATE = "activate"
    DEACTIVATE = "deactivate"
    DELETE = "delete"


UserIds: TypeAlias = Annotated[list[UserId], Field(min_length=1, max_length=100), UniqueItems()]
"""Accounts, each once."""


class BulkAction(ContractModel):
    """An action on several accounts."""

    model_config = ConfigDict(extra="forbid")

    action: BulkActionName
    user_ids: UserIds


class BulkResult(ContractModel):
    """What became of one account."""

    model_config = ConfigDict(extra="forbid")

    user_id: UserId
    success: bool
    error_code: Annotated[str | None, Field(max_length=60)]
    """Why nothing was changed; null where it was."""


BulkResultList: TypeAlias = Annotated[list[BulkResult], Field(max_length=100)]
"""What became of each account, in the order asked."""


class BulkResults(ContractModel):
    """What became of each account."""

    model_config = ConfigDict(extra="forbid")

    results: BulkResultList


class BulkActionResponse(ContractModel):
    """The outcome of an action on several accounts."""

    model_config = ConfigDict(extra="forbid")

    success: bool
    """Whether all of them succeeded."""
    message: Annotated[str, Field(max_length=2000)]
    data: BulkResults
