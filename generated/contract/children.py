"""Generated from openapi.yaml by codegen; edit the contract instead."""

from dataclasses import dataclass
from typing import ClassVar, Final, Protocol, TypeAlias

from contract_runtime import (
    Audit,
    Body,
    Caller,
    Operation,
    Parameter,
    Policies,
    RateLimit,
    Reply,
)

from . import components, errors, models


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveChildOK(Reply):
    """The child, changed."""

    status: ClassVar[int] = 200
    body: models.Child


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveChildCreated(Reply):
    """The new child."""

    status: ClassVar[int] = 201
    body: models.Child


class ChildrenHandlers(Protocol):
    """The children of an account, its consent, what it chose for them, and all that is kept of them."""

    async def list_children(self, caller: Caller) -> models.ChildList:
        """GET /v1/children - List the caller's children, newest first.

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...

    async def save_child(self, caller: Caller, body: models.ChildUpsert) -> SaveChildOK | SaveChildCreated:
        """POST /v1/children - Keep a child, or change one that is kept.

        A child with an id that is the caller's already is changed, all fields at once; without one
        it gets an id. Children belong to the account: a token for an organization keeps none.

        Raises: Forbidden (403), AccountRequired (403), OwnTenantRequired (403), ConsentRequired
        (403), ChildIdTaken (403), TooManyChildren (409), ChildValueRefused (422),
        ServiceUnavailable (503).
        """
        ...

    async def get_child_settings(self, caller: Caller) -> models.ChildSettings:
        """GET /v1/children/settings - Read what the caller chose for its children.

        Raises: Forbidden (403), AccountRequired (403), OwnTenantRequired (403), ServiceUnavailable
        (503).
        """
        ...

    async def set_child_settings(
        self, caller: Caller, body: models.ChildSettingsChoice
    ) -> models.ChildSettings:
        """PUT /v1/children/settings - Choose how the days of the caller's children are counted.

        What is absent gets its default. Days that are counted already stay as they are.

        Raises: Forbidden (403), AccountRequired (403), OwnTenantRequired (403), TimeZoneUnknown
        (422), ServiceUnavailable (503).
        """
        ...

    async def list_child_consents(self, caller: Caller) -> models.ChildConsentList:
        """GET /v1/children/consents - List the caller's records of parental consent, newest first.

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...

    async def give_child_consent(self, caller: Caller, body: models.ChildConsentGiven) -> models.ChildConsent:
        """POST /v1/children/consents - Record parental consent.

        How it was obtained is for whoever records it to prove. A new record takes the place of the
        one that stands, which ends.

        Raises: Forbidden (403), AccountRequired (403), OwnTenantRequired (403), ServiceUnavailable
        (503).
        """
        ...

    async def get_child_consent(self, caller: Caller, consent_id: int) -> models.ChildConsent:
        """GET /v1/children/consents/{consent_id} - Read a record of parental consent.

        Raises: Forbidden (403), AccountRequired (403), ConsentNotFound (404), ServiceUnavailable
        (503).
        """
        ...

    async def withdraw_child_consent(self, caller: Caller, consent_id: int) -> models.ChildConsent:
        """POST /v1/children/consents/{consent_id}/withdraw - Withdraw parental consent.

        Nothing further is kept where consent is required; what is there stays until it is erased. A
        second time answers the same.

        Raises: Forbidden (403), AccountRequired (403), ConsentNotFound (404), ServiceUnavailable
        (503).
        """
        ...

    async def get_child(self, caller: Caller, child_id: str) -> models.Child:
        """GET /v1/children/{child_id} - Read a child.

        Raises: Forbidden (403), AccountRequired (403), ChildNotFound (404), ServiceUnavailable
        (503).
        """
        ...

    async def update_child(self, caller: Caller, child_id: str, body: models.ChildUpdate) -> models.Child:
        """PATCH /v1/children/{child_id} - Change a child.

        Absent fields stay as they are; `If-Match` guards against overwriting another change.

        Raises: Forbidden (403), AccountRequired (403), ConsentRequired (403), ChildNotFound (404),
        ChildValueRefused (422), ServiceUnavailable (503).
        """
        ...

    async def delete_child(self, caller: Caller, child_id: str) -> None:
        """DELETE /v1/children/{child_id} - Erase a child and all that is kept of it.

        Events, progress, achievements and cards go with it, at once and for good; the audit log
        keeps the id alone. Whatever is not there, or is not the caller's, is answered the same.

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...

    async def export_child(self, caller: Caller, child_id: str) -> models.ChildExport:
        """GET /v1/children/{child_id}/export - Read everything that is kept of a child.

        Raises: Forbidden (403), AccountRequired (403), ChildNotFound (404), ServiceUnavailable
        (503).
        """
        ...


ListChildrenErrors: TypeAlias = (
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
SaveChildErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.OwnTenantRequired
    | errors.ConsentRequired
    | errors.ChildIdTaken
    | errors.NotAcceptable
    | errors.TooManyChildren
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.ChildValueRefused
    | errors.InternalError
    | errors.ServiceUnavailable
)
GetChildSettingsErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.OwnTenantRequired
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
SetChildSettingsErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.OwnTenantRequired
    | errors.NotAcceptable
    | errors.PreconditionFailed
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.TimeZoneUnknown
    | errors.InternalError
    | errors.ServiceUnavailable
)
ListChildConsentsErrors: TypeAlias = (
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
GiveChildConsentErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.OwnTenantRequired
    | errors.NotAcceptable
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
GetChildConsentErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.ConsentNotFound
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
WithdrawChildConsentErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.ConsentNotFound
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
GetChildErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.ChildNotFound
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
UpdateChildErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.ConsentRequired
    | errors.ChildNotFound
    | errors.NotAcceptable
    | errors.PreconditionFailed
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.ChildValueRefused
    | errors.InternalError
    | errors.ServiceUnavailable
)
DeleteChildErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
ExportChildErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.ChildNotFound
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.RateLimited
    | errors.InternalError
    | errors.ServiceUnavailable
)


OPERATIONS: Final[tuple[Operation, ...]] = (
    Operation(
        operation_id="listChildren",
        method="GET",
        path="/v1/children",
        tag="children",
        handler="list_children",
        summary="List the caller's children, newest first",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        responses=(
            components.CHILD_LIST,
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
        operation_id="saveChild",
        method="POST",
        path="/v1/children",
        tag="children",
        handler="save_child",
        summary="Keep a child, or change one that is kept",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        body=Body(content={"application/json": models.ChildUpsert}, required=True),
        responses=(
            components.CHILD_SAVED,
            components.CHILD_CREATED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.CHILD_FORBIDDEN,
            components.NOT_ACCEPTABLE,
            components.TOO_MANY_CHILDREN,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.CHILD_REFUSED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.OwnTenantRequired,
            errors.ConsentRequired,
            errors.ChildIdTaken,
            errors.NotAcceptable,
            errors.TooManyChildren,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.ChildValueRefused,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="child.saved", target="$response.body#/id"), body_limit=16384),
    ),
    Operation(
        operation_id="getChildSettings",
        method="GET",
        path="/v1/children/settings",
        tag="children",
        handler="get_child_settings",
        summary="Read what the caller chose for its children",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        parameters=(
            Parameter(name="If-None-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        responses=(
            components.CHILD_SETTINGS,
            components.NOT_MODIFIED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.OWN_TENANT_REQUIRED,
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
            errors.OwnTenantRequired,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(etag="optional"),
    ),
    Operation(
        operation_id="setChildSettings",
        method="PUT",
        path="/v1/children/settings",
        tag="children",
        handler="set_child_settings",
        summary="Choose how the days of the caller's children are counted",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        parameters=(
            Parameter(name="If-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        body=Body(content={"application/json": models.ChildSettingsChoice}, required=True),
        responses=(
            components.CHILD_SETTINGS,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.OWN_TENANT_REQUIRED,
            components.NOT_ACCEPTABLE,
            components.PRECONDITION_FAILED,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.TIME_ZONE_REFUSED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.OwnTenantRequired,
            errors.NotAcceptable,
            errors.PreconditionFailed,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.TimeZoneUnknown,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="child.settings_changed"), etag="optional", body_limit=16384),
    ),
    Operation(
        operation_id="listChildConsents",
        method="GET",
        path="/v1/children/consents",
        tag="children",
        handler="list_child_consents",
        summary="List the caller's records of parental consent, newest first",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        responses=(
            components.CHILD_CONSENT_LIST,
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
        operation_id="giveChildConsent",
        method="POST",
        path="/v1/children/consents",
        tag="children",
        handler="give_child_consent",
        summary="Record parental consent",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        body=Body(content={"application/json": models.ChildConsentGiven}, required=True),
        responses=(
            components.CHILD_CONSENT_CREATED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.OWN_TENANT_REQUIRED,
            components.NOT_ACCEPTABLE,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
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
            errors.OwnTenantRequired,
            errors.NotAcceptable,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            audit=Audit(event="child.consent_given", target="$response.body#/id"), body_limit=16384
        ),
    ),
    Operation(
        operation_id="getChildConsent",
        method="GET",
        path="/v1/children/consents/{consent_id}",
        tag="children",
        handler="get_child_consent",
        summary="Read a record of parental consent",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        parameters=(
            Parameter(
                name="consent_id",
                argument="consent_id",
                location="path",
                annotation=models.ChildConsentId,
                required=True,
            ),
        ),
        responses=(
            components.CHILD_CONSENT,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.CONSENT_NOT_FOUND,
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
            errors.ConsentNotFound,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
    ),
    Operation(
        operation_id="withdrawChildConsent",
        method="POST",
        path="/v1/children/consents/{consent_id}/withdraw",
        tag="children",
        handler="withdraw_child_consent",
        summary="Withdraw parental consent",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        parameters=(
            Parameter(
                name="consent_id",
                argument="consent_id",
                location="path",
                annotation=models.ChildConsentId,
                required=True,
            ),
        ),
        responses=(
            components.CHILD_CONSENT,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.CONSENT_NOT_FOUND,
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
            errors.ConsentNotFound,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="child.consent_withdrawn")),
    ),
    Operation(
        operation_id="getChild",
        method="GET",
        path="/v1/children/{child_id}",
        tag="children",
        handler="get_child",
        summary="Read a child",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        parameters=(
            Parameter(
                name="child_id",
                argument="child_id",
                location="path",
                annotation=models.ChildId,
                required=True,
            ),
            Parameter(name="If-None-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        responses=(
            components.CHILD,
            components.NOT_MODIFIED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.CHILD_NOT_FOUND,
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
            errors.ChildNotFound,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(etag="optional"),
    ),
    Operation(
        operation_id="updateChild",
        method="PATCH",
        path="/v1/children/{child_id}",
        tag="children",
        handler="update_child",
        summary="Change a child",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        parameters=(
            Parameter(
                name="child_id",
                argument="child_id",
                location="path",
                annotation=models.ChildId,
                required=True,
            ),
            Parameter(name="If-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        body=Body(content={"application/json": models.ChildUpdate}, required=True),
        responses=(
            components.CHILD,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.CONSENT_REQUIRED,
            components.CHILD_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.PRECONDITION_FAILED,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.CHILD_REFUSED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.ConsentRequired,
            errors.ChildNotFound,
            errors.NotAcceptable,
            errors.PreconditionFailed,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.ChildValueRefused,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="child.changed"), etag="optional", body_limit=16384),
    ),
    Operation(
        operation_id="deleteChild",
        method="DELETE",
        path="/v1/children/{child_id}",
        tag="children",
        handler="delete_child",
        summary="Erase a child and all that is kept of it",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        parameters=(
            Parameter(
                name="child_id",
                argument="child_id",
                location="path",
                annotation=models.ChildId,
                required=True,
            ),
        ),
        responses=(
            components.GONE,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
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
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="child.erased")),
    ),
    Operation(
        operation_id="exportChild",
        method="GET",
        path="/v1/children/{child_id}/export",
        tag="children",
        handler="export_child",
        summary="Read everything that is kept of a child",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        parameters=(
            Parameter(
                name="child_id",
                argument="child_id",
                location="path",
                annotation=models.ChildId,
                required=True,
            ),
        ),
        responses=(
            components.CHILD_EXPORT,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.CHILD_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.VALIDATION_FAILED,
            components.RATE_LIMITED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.ChildNotFound,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.RateLimited,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            rate_limit=RateLimit(requests=60, per=60, by="caller"), audit=Audit(event="child.exported")
        ),
    ),
)
