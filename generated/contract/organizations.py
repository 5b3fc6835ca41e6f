"""Generated from openapi.yaml by codegen; edit the contract instead."""

from dataclasses import dataclass
from typing import Annotated, ClassVar, Final, Protocol, TypeAlias

from contract_runtime import (
    Audit,
    Body,
    Caller,
    Field,
    Operation,
    Parameter,
    Policies,
    RateLimit,
    Reply,
)

from . import components, errors, models


@dataclass(frozen=True, slots=True, kw_only=True)
class AddMemberCreated(Reply):
    """The new member."""

    status: ClassVar[int] = 201
    body: models.Member


@dataclass(frozen=True, slots=True, kw_only=True)
class AddMemberAccepted(Reply):
    """The user was invited, and becomes a member by accepting."""

    status: ClassVar[int] = 202
    body: models.Invitation


class OrganizationsHandlers(Protocol):
    """Tenants that several users share, their members and invitations."""

    async def list_organizations(self, caller: Caller, page: int, limit: int) -> models.OrganizationPage:
        """GET /v1/organizations - List the caller's organizations, newest first.

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...

    async def create_organization(
        self, caller: Caller, body: models.OrganizationCreate
    ) -> models.Organization:
        """POST /v1/organizations - Create an organization.

        Raises: Forbidden (403), AccountRequired (403), VerifiedEmailRequired (403), SlugTaken
        (409), ServiceUnavailable (503).
        """
        ...

    async def get_organization(self, caller: Caller, organization_id: int) -> models.Organization:
        """GET /v1/organizations/{organization_id} - Read an organization.

        Raises: Forbidden (403), AccountRequired (403), OrganizationNotFound (404),
        ServiceUnavailable (503).
        """
        ...

    async def update_organization(
        self, caller: Caller, organization_id: int, body: models.OrganizationUpdate
    ) -> models.Organization:
        """PATCH /v1/organizations/{organization_id} - Change an organization.

        Raises: Forbidden (403), AccountRequired (403), OrganizationNotFound (404), SlugTaken (409),
        ServiceUnavailable (503).
        """
        ...

    async def delete_organization(self, caller: Caller, organization_id: int) -> None:
        """DELETE /v1/organizations/{organization_id} - Delete an organization.

        Its members are refused from then on.

        Raises: Forbidden (403), AccountRequired (403), OrganizationNotFound (404),
        ServiceUnavailable (503).
        """
        ...

    async def list_members(
        self, caller: Caller, organization_id: int, page: int, limit: int
    ) -> models.MemberPage:
        """GET /v1/organizations/{organization_id}/members - List members, the first to join first.

        Raises: Forbidden (403), AccountRequired (403), OrganizationNotFound (404),
        ServiceUnavailable (503).
        """
        ...

    async def add_member(
        self, caller: Caller, organization_id: int, body: models.MemberAdd
    ) -> AddMemberCreated | AddMemberAccepted:
        """POST /v1/organizations/{organization_id}/members - Add a user, who has to accept.

        Invites the user by mail (202). Until the invitation is accepted, also by one who was
        removed before, the user has no role and is not shown. Administrators of the service add at
        once (201), but not themselves.

        Raises: Forbidden (403), AccountRequired (403), OrganizationNotFound (404), AlreadyInvited
        (409), AlreadyMember (409), CandidateNotFound (422), ServiceUnavailable (503).
        """
        ...

    async def get_member(self, caller: Caller, organization_id: int, user_id: int) -> models.Member:
        """GET /v1/organizations/{organization_id}/members/{user_id} - Read a member.

        Raises: Forbidden (403), AccountRequired (403), OrganizationNotFound (404), MemberNotFound
        (404), ServiceUnavailable (503).
        """
        ...

    async def change_member_role(
        self, caller: Caller, organization_id: int, user_id: int, body: models.MemberUpdate
    ) -> models.Member:
        """PATCH /v1/organizations/{organization_id}/members/{user_id} - Change a member's roles.

        What is absent stays as it is, null takes a role away. It holds from the next request on.

        Raises: Forbidden (403), AccountRequired (403), OrganizationNotFound (404), MemberNotFound
        (404), LastOwner (409), ServiceUnavailable (503).
        """
        ...

    async def remove_member(self, caller: Caller, organization_id: int, user_id: int) -> None:
        """DELETE /v1/organizations/{organization_id}/members/{user_id} - Remove a member, or leave.

        The member is refused at the next request.

        Raises: Forbidden (403), AccountRequired (403), OrganizationNotFound (404), MemberNotFound
        (404), LastOwner (409), ServiceUnavailable (503).
        """
        ...

    async def list_invitations(
        self, caller: Caller, organization_id: int, page: int, limit: int
    ) -> models.InvitationPage:
        """GET /v1/organizations/{organization_id}/invitations - List invitations, newest first.

        Raises: Forbidden (403), AccountRequired (403), OrganizationNotFound (404),
        ServiceUnavailable (503).
        """
        ...

    async def create_invitation(
        self, caller: Caller, organization_id: int, body: models.InvitationCreate
    ) -> models.Invitation:
        """POST /v1/organizations/{organization_id}/invitations - Invite somebody by mail.

        The invitation holds for seven days.

        Raises: Forbidden (403), AccountRequired (403), OrganizationNotFound (404), AlreadyInvited
        (409), AlreadyMember (409), ServiceUnavailable (503).
        """
        ...

    async def get_invitation(
        self, caller: Caller, organization_id: int, invitation_id: int
    ) -> models.Invitation:
        """GET /v1/organizations/{organization_id}/invitations/{invitation_id} - Read an invitation.

        Raises: Forbidden (403), AccountRequired (403), OrganizationNotFound (404),
        InvitationNotFound (404), ServiceUnavailable (503).
        """
        ...

    async def revoke_invitation(self, caller: Caller, organization_id: int, invitation_id: int) -> None:
        """DELETE /v1/organizations/{organization_id}/invitations/{invitation_id} - Revoke an
        invitation.

        Raises: Forbidden (403), AccountRequired (403), OrganizationNotFound (404),
        InvitationNotFound (404), ServiceUnavailable (503).
        """
        ...

    async def accept_invitation(self, caller: Caller, body: models.TokenRequest) -> models.Member:
        """POST /v1/invitations/accept - Join with the token from the mail.

        The caller must be the invited user, or the caller's verified address the invited one; and
        whoever invited must still be allowed to.

        Raises: Forbidden (403), AccountRequired (403), InvitationForAnother (403),
        OneTimeTokenInvalid (409), ServiceUnavailable (503).
        """
        ...

    async def list_all_organizations(
        self, caller: Caller, page: int, limit: int, search: str | None
    ) -> models.OrganizationPage:
        """GET /v1/admin/organizations - List every organization, newest first.

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...


ListOrganizationsErrors: TypeAlias = (
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
CreateOrganizationErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.VerifiedEmailRequired
    | errors.NotAcceptable
    | errors.SlugTaken
    | errors.IdempotencyKeyReused
    | errors.IdempotencyKeyInProgress
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
GetOrganizationErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.OrganizationNotFound
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
UpdateOrganizationErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.OrganizationNotFound
    | errors.NotAcceptable
    | errors.SlugTaken
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
DeleteOrganizationErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.OrganizationNotFound
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
ListMembersErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.OrganizationNotFound
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
AddMemberErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.OrganizationNotFound
    | errors.NotAcceptable
    | errors.AlreadyInvited
    | errors.AlreadyMember
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.CandidateNotFound
    | errors.RateLimited
    | errors.InternalError
    | errors.ServiceUnavailable
)
GetMemberErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.OrganizationNotFound
    | errors.MemberNotFound
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
ChangeMemberRoleErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.OrganizationNotFound
    | errors.MemberNotFound
    | errors.NotAcceptable
    | errors.LastOwner
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
RemoveMemberErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.OrganizationNotFound
    | errors.MemberNotFound
    | errors.LastOwner
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
ListInvitationsErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.OrganizationNotFound
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
CreateInvitationErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.OrganizationNotFound
    | errors.NotAcceptable
    | errors.AlreadyInvited
    | errors.AlreadyMember
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.RateLimited
    | errors.InternalError
    | errors.ServiceUnavailable
)
GetInvitationErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.OrganizationNotFound
    | errors.InvitationNotFound
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
RevokeInvitationErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.OrganizationNotFound
    | errors.InvitationNotFound
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
AcceptInvitationErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.InvitationForAnother
    | errors.NotAcceptable
    | errors.OneTimeTokenInvalid
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.RateLimited
    | errors.InternalError
    | errors.ServiceUnavailable
)
ListAllOrganizationsErrors: TypeAlias = (
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


OPERATIONS: Final[tuple[Operation, ...]] = (
    Operation(
        operation_id="listOrganizations",
        method="GET",
        path="/v1/organizations",
        tag="organizations",
        handler="list_organizations",
        summary="List the caller's organizations, newest first",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
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
        ),
        responses=(
            components.ORGANIZATION_PAGE,
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
        operation_id="createOrganization",
        method="POST",
        path="/v1/organizations",
        tag="organizations",
        handler="create_organization",
        summary="Create an organization",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        parameters=(
            Parameter(
                name="Idempotency-Key",
                argument=None,
                location="header",
                annotation=Annotated[str, Field(min_length=1, max_length=255, pattern="^[!-~]+$")],
            ),
        ),
        body=Body(content={"application/json": models.OrganizationCreate}, required=True),
        responses=(
            components.ORGANIZATION_CREATED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.NO_FOUNDER,
            components.NOT_ACCEPTABLE,
            components.ORGANIZATION_CONFLICT,
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
            errors.VerifiedEmailRequired,
            errors.NotAcceptable,
            errors.SlugTaken,
            errors.IdempotencyKeyReused,
            errors.IdempotencyKeyInProgress,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            audit=Audit(event="organization.created", target="$response.body#/id"),
            idempotency="optional",
            body_limit=16384,
        ),
    ),
    Operation(
        operation_id="getOrganization",
        method="GET",
        path="/v1/organizations/{organization_id}",
        tag="organizations",
        handler="get_organization",
        summary="Read an organization",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        parameters=(
            Parameter(
                name="organization_id",
                argument="organization_id",
                location="path",
                annotation=models.OrganizationId,
                required=True,
            ),
        ),
        responses=(
            components.ORGANIZATION,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.ORGANIZATION_NOT_FOUND,
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
            errors.OrganizationNotFound,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
    ),
    Operation(
        operation_id="updateOrganization",
        method="PATCH",
        path="/v1/organizations/{organization_id}",
        tag="organizations",
        handler="update_organization",
        summary="Change an organization",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        parameters=(
            Parameter(
                name="organization_id",
                argument="organization_id",
                location="path",
                annotation=models.OrganizationId,
                required=True,
            ),
        ),
        body=Body(content={"application/json": models.OrganizationUpdate}, required=True),
        responses=(
            components.ORGANIZATION,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.ORGANIZATION_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.SLUG_TAKEN,
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
            errors.OrganizationNotFound,
            errors.NotAcceptable,
            errors.SlugTaken,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="organization.updated"), body_limit=16384),
    ),
    Operation(
        operation_id="deleteOrganization",
        method="DELETE",
        path="/v1/organizations/{organization_id}",
        tag="organizations",
        handler="delete_organization",
        summary="Delete an organization",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        parameters=(
            Parameter(
                name="organization_id",
                argument="organization_id",
                location="path",
                annotation=models.OrganizationId,
                required=True,
            ),
        ),
        responses=(
            components.GONE,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.ORGANIZATION_NOT_FOUND,
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
            errors.OrganizationNotFound,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="organization.deleted")),
    ),
    Operation(
        operation_id="listMembers",
        method="GET",
        path="/v1/organizations/{organization_id}/members",
        tag="organizations",
        handler="list_members",
        summary="List members, the first to join first",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        parameters=(
            Parameter(
                name="organization_id",
                argument="organization_id",
                location="path",
                annotation=models.OrganizationId,
                required=True,
            ),
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
        ),
        responses=(
            components.MEMBER_PAGE,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.ORGANIZATION_NOT_FOUND,
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
            errors.OrganizationNotFound,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
    ),
    Operation(
        operation_id="addMember",
        method="POST",
        path="/v1/organizations/{organization_id}/members",
        tag="organizations",
        handler="add_member",
        summary="Add a user, who has to accept",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        parameters=(
            Parameter(
                name="organization_id",
                argument="organization_id",
                location="path",
                annotation=models.OrganizationId,
                required=True,
            ),
        ),
        body=Body(content={"application/json": models.MemberAdd}, required=True),
        responses=(
            components.MEMBER_ADDED,
            components.MEMBER_INVITED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.ORGANIZATION_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.ALREADY_INVITED,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.CANDIDATE_REFUSED,
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
            errors.OrganizationNotFound,
            errors.NotAcceptable,
            errors.AlreadyInvited,
            errors.AlreadyMember,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.CandidateNotFound,
            errors.RateLimited,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            rate_limit=RateLimit(requests=30, per=60, by="caller"),
            audit=Audit(
                event="member.added",
                target=("organization_id={$request.path.organization_id}, user_id={$response.body#/user_id}"),
            ),
            body_limit=16384,
        ),
    ),
    Operation(
        operation_id="getMember",
        method="GET",
        path="/v1/organizations/{organization_id}/members/{user_id}",
        tag="organizations",
        handler="get_member",
        summary="Read a member",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        parameters=(
            Parameter(
                name="organization_id",
                argument="organization_id",
                location="path",
                annotation=models.OrganizationId,
                required=True,
            ),
            Parameter(
                name="user_id", argument="user_id", location="path", annotation=models.UserId, required=True
            ),
        ),
        responses=(
            components.MEMBER,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.MEMBER_NOT_FOUND,
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
            errors.OrganizationNotFound,
            errors.MemberNotFound,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
    ),
    Operation(
        operation_id="changeMemberRole",
        method="PATCH",
        path="/v1/organizations/{organization_id}/members/{user_id}",
        tag="organizations",
        handler="change_member_role",
        summary="Change a member's roles",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        parameters=(
            Parameter(
                name="organization_id",
                argument="organization_id",
                location="path",
                annotation=models.OrganizationId,
                required=True,
            ),
            Parameter(
                name="user_id", argument="user_id", location="path", annotation=models.UserId, required=True
            ),
        ),
        body=Body(content={"application/json": models.MemberUpdate}, required=True),
        responses=(
            components.MEMBER,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.MEMBER_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.LAST_OWNER,
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
            errors.OrganizationNotFound,
            errors.MemberNotFound,
            errors.NotAcceptable,
            errors.LastOwner,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="member.role_changed"), body_limit=16384),
    ),
    Operation(
        operation_id="removeMember",
        method="DELETE",
        path="/v1/organizations/{organization_id}/members/{user_id}",
        tag="organizations",
        handler="remove_member",
        summary="Remove a member, or leave",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        parameters=(
            Parameter(
                name="organization_id",
                argument="organization_id",
                location="path",
                annotation=models.OrganizationId,
                required=True,
            ),
            Parameter(
                name="user_id", argument="user_id", location="path", annotation=models.UserId, required=True
            ),
        ),
        responses=(
            components.GONE,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.MEMBER_NOT_FOUND,
            components.LAST_OWNER,
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
            errors.OrganizationNotFound,
            errors.MemberNotFound,
            errors.LastOwner,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="member.removed")),
    ),
    Operation(
        operation_id="listInvitations",
        method="GET",
        path="/v1/organizations/{organization_id}/invitations",
        tag="organizations",
        handler="list_invitations",
        summary="List invitations, newest first",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        parameters=(
            Parameter(
                name="organization_id",
                argument="organization_id",
                location="path",
                annotation=models.OrganizationId,
                required=True,
            ),
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
        ),
        responses=(
            components.INVITATION_PAGE,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.ORGANIZATION_NOT_FOUND,
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
            errors.OrganizationNotFound,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
    ),
    Operation(
        operation_id="createInvitation",
        method="POST",
        path="/v1/organizations/{organization_id}/invitations",
        tag="organizations",
        handler="create_invitation",
        summary="Invite somebody by mail",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        parameters=(
            Parameter(
                name="organization_id",
                argument="organization_id",
                location="path",
                annotation=models.OrganizationId,
                required=True,
            ),
        ),
        body=Body(content={"application/json": models.InvitationCreate}, required=True),
        responses=(
            components.INVITATION_CREATED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.ORGANIZATION_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.ALREADY_INVITED,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
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
            errors.OrganizationNotFound,
            errors.NotAcceptable,
            errors.AlreadyInvited,
            errors.AlreadyMember,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.RateLimited,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            rate_limit=RateLimit(requests=30, per=60, by="caller"),
            audit=Audit(
                event="invitation.created",
                target=(
                    "organization_id={$request.path.organization_id}, invitation_id={$response.body#/id}"
                ),
            ),
            body_limit=16384,
        ),
    ),
    Operation(
        operation_id="getInvitation",
        method="GET",
        path="/v1/organizations/{organization_id}/invitations/{invitation_id}",
        tag="organizations",
        handler="get_invitation",
        summary="Read an invitation",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        parameters=(
            Parameter(
                name="organization_id",
                argument="organization_id",
                location="path",
                annotation=models.OrganizationId,
                required=True,
            ),
            Parameter(
                name="invitation_id",
                argument="invitation_id",
                location="path",
                annotation=models.InvitationId,
                required=True,
            ),
        ),
        responses=(
            components.INVITATION,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.INVITATION_NOT_FOUND,
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
            errors.OrganizationNotFound,
            errors.InvitationNotFound,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
    ),
    Operation(
        operation_id="revokeInvitation",
        method="DELETE",
        path="/v1/organizations/{organization_id}/invitations/{invitation_id}",
        tag="organizations",
        handler="revoke_invitation",
        summary="Revoke an invitation",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        parameters=(
            Parameter(
                name="organization_id",
                argument="organization_id",
                location="path",
                annotation=models.OrganizationId,
                required=True,
            ),
            Parameter(
                name="invitation_id",
                argument="invitation_id",
                location="path",
                annotation=models.InvitationId,
                required=True,
            ),
        ),
        responses=(
            components.GONE,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.INVITATION_NOT_FOUND,
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
            errors.OrganizationNotFound,
            errors.InvitationNotFound,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="invitation.revoked")),
    ),
    Operation(
        operation_id="acceptInvitation",
        method="POST",
        path="/v1/invitations/accept",
        tag="organizations",
        handler="accept_invitation",
        summary="Join with the token from the mail",
        security=(
            {"bearerAuth": ()},
            {"passwordFlow": ()},
        ),
        body=Body(content={"application/json": models.TokenRequest}, required=True),
        responses=(
            components.MEMBERSHIP_LIMITED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.INVITATION_FOR_ANOTHER,
            components.NOT_ACCEPTABLE,
            components.INVITATION_INVALID,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
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
            errors.InvitationForAnother,
            errors.NotAcceptable,
            errors.OneTimeTokenInvalid,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.RateLimited,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            rate_limit=RateLimit(requests=10, per=60, by="caller"),
            audit=Audit(
                event="invitation.accepted",
                target=(
                    "organization_id={$response.body#/organization_id}, user_id={$response.body#/user_id}"
                ),
            ),
            body_limit=16384,
        ),
    ),
    Operation(
        operation_id="listAllOrganizations",
        method="GET",
        path="/v1/admin/organizations",
        tag="organizations",
        handler="list_all_organizations",
        summary="List every organization, newest first",
        security=(
            {"bearerAuth": ("admin",)},
            {"passwordFlow": ("admin",)},
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
                name="search",
                argument="search",
                location="query",
                annotation=models.SearchText,
                style="form",
                explode=True,
            ),
        ),
        responses=(
            components.ORGANIZATION_PAGE,
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
)
