"""Generated from openapi.yaml by codegen; edit the contract instead."""

from typing import Annotated, Final, Protocol, TypeAlias

from contract_runtime import Audit, Body, Caller, Field, Operation, Parameter, Policies

from . import components, errors, models


class LedgerAccountsHandlers(Protocol):
    """The chart of accounts."""

    async def list_ledger_accounts(
        self,
        *,
        caller: Caller,
        page: int,
        limit: int,
        type_: models.LedgerAccountType | None,
        sub_type: models.LedgerSubType | None,
        active: bool | None,
        parent: int | None,
        q: str | None,
        sort: models.LedgerAccountSort,
    ) -> models.LedgerAccountPage:
        """GET /v1/ledger/accounts - List accounts by their codes.

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...

    async def create_ledger_account(
        self, caller: Caller, body: models.LedgerAccountCreate
    ) -> models.LedgerAccount:
        """POST /v1/ledger/accounts - Create an account.

        Raises: Forbidden (403), AccountRequired (403), AccountCodeTaken (409), LedgerArchived
        (409), SubTypeInvalid (422), AccountParentInvalid (422), CurrencyUnknown (422),
        ServiceUnavailable (503).
        """
        ...

    async def get_account_tree(self, caller: Caller) -> models.AccountTree:
        """GET /v1/ledger/accounts/tree - Read all accounts as a tree.

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...

    async def apply_account_template(
        self, caller: Caller, template: models.AccountTemplateName
    ) -> models.TemplateApplied:
        """POST /v1/ledger/accounts/templates/{template} - Create the accounts of a template.

        Creates what is missing, by code, and names its accounts in settings that name none; doing
        it again changes nothing.

        Raises: Forbidden (403), AccountRequired (403), LedgerArchived (409), ServiceUnavailable
        (503).
        """
        ...

    async def get_ledger_account(self, caller: Caller, account_id: int) -> models.LedgerAccount:
        """GET /v1/ledger/accounts/{account_id} - Read an account.

        Raises: Forbidden (403), AccountRequired (403), LedgerAccountNotFound (404),
        ServiceUnavailable (503).
        """
        ...

    async def update_ledger_account(
        self, caller: Caller, account_id: int, body: models.LedgerAccountUpdate
    ) -> models.LedgerAccount:
        """PATCH /v1/ledger/accounts/{account_id} - Change an account.

        Absent fields stay as they are. Once lines are posted, code, type and currency stay. A new
        `sub_type`, `cash_flow` or `monetary` restates older reports.

        Raises: Forbidden (403), AccountRequired (403), LedgerAccountNotFound (404),
        AccountCodeTaken (409), AccountInUse (409), AccountHasChildren (409), LedgerArchived (409),
        SubTypeInvalid (422), AccountParentInvalid (422), CurrencyUnknown (422), ServiceUnavailable
        (503).
        """
        ...

    async def delete_ledger_account(self, caller: Caller, account_id: int) -> None:
        """DELETE /v1/ledger/accounts/{account_id} - Delete an account that nothing was written on.

        Raises: Forbidden (403), AccountRequired (403), LedgerAccountNotFound (404), AccountInUse
        (409), AccountHasChildren (409), LedgerArchived (409), ServiceUnavailable (503).
        """
        ...


ListLedgerAccountsErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
CreateLedgerAccountErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.NotAcceptable
    | errors.AccountCodeTaken
    | errors.IdempotencyKeyReused
    | errors.IdempotencyKeyInProgress
    | errors.LedgerArchived
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.SubTypeInvalid
    | errors.AccountParentInvalid
    | errors.CurrencyUnknown
    | errors.InternalError
    | errors.ServiceUnavailable
)
GetAccountTreeErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
ApplyAccountTemplateErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.NotAcceptable
    | errors.LedgerArchived
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
GetLedgerAccountErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.LedgerAccountNotFound
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
UpdateLedgerAccountErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.LedgerAccountNotFound
    | errors.NotAcceptable
    | errors.AccountCodeTaken
    | errors.AccountInUse
    | errors.AccountHasChildren
    | errors.LedgerArchived
    | errors.PreconditionFailed
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.SubTypeInvalid
    | errors.AccountParentInvalid
    | errors.CurrencyUnknown
    | errors.PreconditionRequired
    | errors.InternalError
    | errors.ServiceUnavailable
)
DeleteLedgerAccountErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.LedgerAccountNotFound
    | errors.AccountInUse
    | errors.AccountHasChildren
    | errors.LedgerArchived
    | errors.PreconditionFailed
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)


OPERATIONS: Final[tuple[Operation, ...]] = (
    Operation(
        operation_id="listLedgerAccounts",
        method="GET",
        path="/v1/ledger/accounts",
        tag="ledger-accounts",
        handler="list_ledger_accounts",
        summary="List accounts by their codes",
        security=(
            {"bearerAuth": ("ledger:read",)},
            {"passwordFlow": ("ledger:read",)},
            {"apiKeyAuth": ("ledger:read",)},
        ),
        parameters=(
            Parameter(
                name="page",
                argument="page",
                location="query",
                annotation=Annotated[int, Field(ge=1, le=1000000)],
                default=1,
                style="form",
                explode=True,
            ),
            Parameter(
                name="limit",
                argument="limit",
                location="query",
                annotation=Annotated[int, Field(ge=1, le=100)],
                default=20,
                style="form",
                explode=True,
            ),
            Parameter(
                name="type",
                argument="type_",
                location="query",
                annotation=models.LedgerAccountType,
                style="form",
                explode=True,
            ),
            Parameter(
                name="sub_type",
                argument="sub_type",
                location="query",
                annotation=models.LedgerSubType,
                style="form",
                explode=True,
            ),
            Parameter(
                name="active",
                argument="active",
                location="query",
                annotation=bool,
                style="form",
                explode=True,
            ),
            Parameter(
                name="parent",
                argument="parent",
                location="query",
                annotation=models.LedgerAccountId,
                style="form",
                explode=True,
            ),
            Parameter(
                name="q",
                argument="q",
                location="query",
                annotation=Annotated[str, Field(min_length=1, max_length=100, pattern=r"^[^\u0000]+$")],
                style="form",
                explode=True,
            ),
            Parameter(
                name="sort",
                argument="sort",
                location="query",
                annotation=models.LedgerAccountSort,
                default=models.LedgerAccountSort.CODE,
                style="form",
                explode=True,
            ),
        ),
        responses=(
            components.LEDGER_ACCOUNT_PAGE,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.NOT_ACCEPTABLE,
            components.VALIDATION_FAILED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
    ),
    Operation(
        operation_id="createLedgerAccount",
        method="POST",
        path="/v1/ledger/accounts",
        tag="ledger-accounts",
        handler="create_ledger_account",
        summary="Create an account",
        security=(
            {"bearerAuth": ("ledger:accounts",)},
            {"passwordFlow": ("ledger:accounts",)},
            {"apiKeyAuth": ("ledger:accounts",)},
        ),
        parameters=(
            Parameter(
                name="Idempotency-Key",
                argument=None,
                location="header",
                annotation=Annotated[str, Field(min_length=1, max_length=255, pattern="^[!-~]+$")],
            ),
        ),
        body=Body(content={"application/json": models.LedgerAccountCreate}, required=True),
        responses=(
            components.LEDGER_ACCOUNT_CREATED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.NOT_ACCEPTABLE,
            components.ACCOUNT_CODE_TAKEN,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.ACCOUNT_REFUSED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.NotAcceptable,
            errors.AccountCodeTaken,
            errors.IdempotencyKeyReused,
            errors.IdempotencyKeyInProgress,
            errors.LedgerArchived,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.SubTypeInvalid,
            errors.AccountParentInvalid,
            errors.CurrencyUnknown,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            audit=Audit(event="ledger.account_created", target="$response.body#/id"),
            idempotency="optional",
            body_limit=16384,
        ),
    ),
    Operation(
        operation_id="getAccountTree",
        method="GET",
        path="/v1/ledger/accounts/tree",
        tag="ledger-accounts",
        handler="get_account_tree",
        summary="Read all accounts as a tree",
        security=(
            {"bearerAuth": ("ledger:read",)},
            {"passwordFlow": ("ledger:read",)},
            {"apiKeyAuth": ("ledger:read",)},
        ),
        parameters=(
            Parameter(name="If-None-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        responses=(
            components.ACCOUNT_TREE,
            components.NOT_MODIFIED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.NOT_ACCEPTABLE,
            components.VALIDATION_FAILED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(etag="optional"),
    ),
    Operation(
        operation_id="applyAccountTemplate",
        method="POST",
        path="/v1/ledger/accounts/templates/{template}",
        tag="ledger-accounts",
        handler="apply_account_template",
        summary="Create the accounts of a template",
        security=(
            {"bearerAuth": ("ledger:accounts",)},
            {"passwordFlow": ("ledger:accounts",)},
            {"apiKeyAuth": ("ledger:accounts",)},
        ),
        parameters=(
            Parameter(
                name="template",
                argument="template",
                location="path",
                annotation=models.AccountTemplateName,
                required=True,
            ),
        ),
        responses=(
            components.TEMPLATE_APPLIED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.NOT_ACCEPTABLE,
            components.LEDGER_ARCHIVED,
            components.VALIDATION_FAILED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.NotAcceptable,
            errors.LedgerArchived,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="ledger.template_applied")),
    ),
    Operation(
        operation_id="getLedgerAccount",
        method="GET",
        path="/v1/ledger/accounts/{account_id}",
        tag="ledger-accounts",
        handler="get_ledger_account",
        summary="Read an account",
        security=(
            {"bearerAuth": ("ledger:read",)},
            {"passwordFlow": ("ledger:read",)},
            {"apiKeyAuth": ("ledger:read",)},
        ),
        parameters=(
            Parameter(
                name="account_id",
                argument="account_id",
                location="path",
                annotation=models.LedgerAccountId,
                required=True,
            ),
            Parameter(name="If-None-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        responses=(
            components.LEDGER_ACCOUNT,
            components.NOT_MODIFIED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.LEDGER_ACCOUNT_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.VALIDATION_FAILED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.LedgerAccountNotFound,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(etag="optional"),
    ),
    Operation(
        operation_id="updateLedgerAccount",
        method="PATCH",
        path="/v1/ledger/accounts/{account_id}",
        tag="ledger-accounts",
        handler="update_ledger_account",
        summary="Change an account",
        security=(
            {"bearerAuth": ("ledger:accounts",)},
            {"passwordFlow": ("ledger:accounts",)},
            {"apiKeyAuth": ("ledger:accounts",)},
        ),
        parameters=(
            Parameter(
                name="account_id",
                argument="account_id",
                location="path",
                annotation=models.LedgerAccountId,
                required=True,
            ),
            Parameter(name="If-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        body=Body(content={"application/json": models.LedgerAccountUpdate}, required=True),
        responses=(
            components.LEDGER_ACCOUNT,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.LEDGER_ACCOUNT_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.ACCOUNT_CONFLICT,
            components.PRECONDITION_FAILED,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.ACCOUNT_REFUSED,
            components.LEDGER_IF_MATCH_NEEDED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.LedgerAccountNotFound,
            errors.NotAcceptable,
            errors.AccountCodeTaken,
            errors.AccountInUse,
            errors.AccountHasChildren,
            errors.LedgerArchived,
            errors.PreconditionFailed,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.SubTypeInvalid,
            errors.AccountParentInvalid,
            errors.CurrencyUnknown,
            errors.PreconditionRequired,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="ledger.account_changed"), etag="required", body_limit=16384),
    ),
    Operation(
        operation_id="deleteLedgerAccount",
        method="DELETE",
        path="/v1/ledger/accounts/{account_id}",
        tag="ledger-accounts",
        handler="delete_ledger_account",
        summary="Delete an account that nothing was written on",
        security=(
            {"bearerAuth": ("ledger:accounts",)},
            {"passwordFlow": ("ledger:accounts",)},
            {"apiKeyAuth": ("ledger:accounts",)},
        ),
        parameters=(
            Parameter(
                name="account_id",
                argument="account_id",
                location="path",
                annotation=models.LedgerAccountId,
                required=True,
            ),
            Parameter(name="If-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        responses=(
            components.GONE,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.LEDGER_ACCOUNT_NOT_FOUND,
            components.ACCOUNT_IN_USE,
            components.PRECONDITION_FAILED,
            components.VALIDATION_FAILED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.LedgerAccountNotFound,
            errors.AccountInUse,
            errors.AccountHasChildren,
            errors.LedgerArchived,
            errors.PreconditionFailed,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="ledger.account_deleted"), etag="optional"),
    ),
)
