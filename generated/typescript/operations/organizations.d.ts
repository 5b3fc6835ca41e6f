// Generated from openapi.yaml by codegen; edit the contract instead.
import type * as c from "../core.js";
import type * as t from "../types.js";
import type * as e from "../errors.js";

/**
 * List the caller's organizations, newest first
 *
 * `GET /v1/organizations`
 */
export declare const listOrganizations: c.Listing<
  { page?: number; limit?: number },
  t.OrganizationPage,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable,
  t.Organization
>;

/**
 * Create an organization
 *
 * `POST /v1/organizations`
 */
export declare const createOrganization: c.Operation<
  { body: t.OrganizationCreate },
  t.Organization,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.VerifiedEmailRequired | e.NotAcceptable | e.SlugTaken | e.IdempotencyKeyReused
    | e.IdempotencyKeyInProgress | e.ContentTooLarge | e.UnsupportedMediaType | e.ValidationFailed
    | e.InternalError | e.ServiceUnavailable
>;

/**
 * Read an organization
 *
 * `GET /v1/organizations/{organization_id}`
 */
export declare const getOrganization: c.Operation<
  { organization_id: t.OrganizationId },
  t.Organization,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.OrganizationNotFound | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Change an organization
 *
 * `PATCH /v1/organizations/{organization_id}`
 */
export declare const updateOrganization: c.Operation<
  { organization_id: t.OrganizationId; body: t.OrganizationUpdate },
  t.Organization,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.OrganizationNotFound | e.NotAcceptable | e.SlugTaken | e.ContentTooLarge | e.UnsupportedMediaType
    | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Delete an organization
 *
 * `DELETE /v1/organizations/{organization_id}`
 *
 * Its members are refused from then on.
 */
export declare const deleteOrganization: c.Operation<
  { organization_id: t.OrganizationId },
  undefined,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.OrganizationNotFound | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * List members, the first to join first
 *
 * `GET /v1/organizations/{organization_id}/members`
 */
export declare const listMembers: c.Listing<
  { organization_id: t.OrganizationId; page?: number; limit?: number },
  t.MemberPage,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.OrganizationNotFound | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable,
  t.Member
>;

/**
 * Add a user, who has to accept
 *
 * `POST /v1/organizations/{organization_id}/members`
 *
 * Invites the user by mail (202). Until the invitation is accepted, also by one who was removed before, the user
 * has no role and is not shown. Administrators of the service add at once (201), but not themselves.
 */
export declare const addMember: c.Operation<
  { organization_id: t.OrganizationId; body: t.MemberAdd },
  t.Member | t.Invitation,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.OrganizationNotFound | e.NotAcceptable | e.AlreadyInvited | e.AlreadyMember | e.ContentTooLarge
    | e.UnsupportedMediaType | e.ValidationFailed | e.CandidateNotFound | e.RateLimited | e.InternalError
    | e.ServiceUnavailable
>;

/**
 * Read a member
 *
 * `GET /v1/organizations/{organization_id}/members/{user_id}`
 */
export declare const getMember: c.Operation<
  { organization_id: t.OrganizationId; user_id: t.UserId },
  t.Member,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.OrganizationNotFound | e.MemberNotFound | e.NotAcceptable | e.ValidationFailed | e.InternalError
    | e.ServiceUnavailable
>;

/**
 * Change a member's roles
 *
 * `PATCH /v1/organizations/{organization_id}/members/{user_id}`
 *
 * What is absent stays as it is, null takes a role away. It holds from the next request on.
 */
export declare const changeMemberRole: c.Operation<
  { organization_id: t.OrganizationId; user_id: t.UserId; body: t.MemberUpdate },
  t.Member,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.OrganizationNotFound | e.MemberNotFound | e.NotAcceptable | e.LastOwner | e.ContentTooLarge
    | e.UnsupportedMediaType | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Remove a member, or leave
 *
 * `DELETE /v1/organizations/{organization_id}/members/{user_id}`
 *
 * The member is refused at the next request.
 */
export declare const removeMember: c.Operation<
  { organization_id: t.OrganizationId; user_id: t.UserId },
  undefined,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.OrganizationNotFound | e.MemberNotFound | e.LastOwner | e.ValidationFailed | e.InternalError
    | e.ServiceUnavailable
>;

/**
 * List invitations, newest first
 *
 * `GET /v1/organizations/{organization_id}/invitations`
 */
export declare const listInvitations: c.Listing<
  { organization_id: t.OrganizationId; page?: number; limit?: number },
  t.InvitationPage,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.OrganizationNotFound | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable,
  t.Invitation
>;

/**
 * Invite somebody by mail
 *
 * `POST /v1/organizations/{organization_id}/invitations`
 *
 * The invitation holds for seven days.
 */
export declare const createInvitation: c.Operation<
  { organization_id: t.OrganizationId; body: t.InvitationCreate },
  t.Invitation,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.OrganizationNotFound | e.NotAcceptable | e.AlreadyInvited | e.AlreadyMember | e.ContentTooLarge
    | e.UnsupportedMediaType | e.ValidationFailed | e.RateLimited | e.InternalError | e.ServiceUnavailable
>;

/**
 * Read an invitation
 *
 * `GET /v1/organizations/{organization_id}/invitations/{invitation_id}`
 */
export declare const getInvitation: c.Operation<
  { organization_id: t.OrganizationId; invitation_id: t.InvitationId },
  t.Invitation,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.OrganizationNotFound | e.InvitationNotFound | e.NotAcceptable | e.ValidationFailed | e.InternalError
    | e.ServiceUnavailable
>;

/**
 * Revoke an invitation
 *
 * `DELETE /v1/organizations/{organization_id}/invitations/{invitation_id}`
 */
export declare const revokeInvitation: c.Operation<
  { organization_id: t.OrganizationId; invitation_id: t.InvitationId },
  undefined,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.OrganizationNotFound | e.InvitationNotFound | e.ValidationFailed | e.InternalError
    | e.ServiceUnavailable
>;

/**
 * Join with the token from the mail
 *
 * `POST /v1/invitations/accept`
 *
 * The caller must be the invited user, or the caller's verified address the invited one; and whoever invited
 * must still be allowed to.
 */
export declare const acceptInvitation: c.Operation<
  { body: t.TokenRequest },
  t.Member,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.InvitationForAnother | e.NotAcceptable | e.OneTimeTokenInvalid | e.ContentTooLarge
    | e.UnsupportedMediaType | e.ValidationFailed | e.RateLimited | e.InternalError | e.ServiceUnavailable
>;

/**
 * List every organization, newest first
 *
 * `GET /v1/admin/organizations`
 */
export declare const listAllOrganizations: c.Listing<
  { page?: number; limit?: number; search?: t.SearchText },
  t.OrganizationPage,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable,
  t.Organization
>;
