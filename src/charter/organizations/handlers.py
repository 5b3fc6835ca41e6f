"""Translates between the contract and organizations."""

from contract import models
from contract_runtime import Caller


class OrganizationHandlers:
    """The operations of the tag `organizations`."""

    async def list_organizations(self, caller: Caller, page: int, limit: int) -> models.OrganizationPage:
        raise NotImplementedError

    async def create_organization(
        self, caller: Caller, body: models.OrganizationCreate
    ) -> models.Organization:
        raise NotImplementedError

    async def get_organization(self, caller: Caller, organization_id: int) -> models.Organization:
        raise NotImplementedError

    async def update_organization(
        self, caller: Caller, organization_id: int, body: models.OrganizationUpdate
    ) -> models.Organization:
        raise NotImplementedError

    async def delete_organization(self, caller: Caller, organization_id: int) -> None:
        raise NotImplementedError

    async def list_members(
        self, caller: Caller, organization_id: int, page: int, limit: int
    ) -> models.MemberPage:
        raise NotImplementedError

    async def add_member(self, caller: Caller, organization_id: int, body: models.MemberAdd) -> models.Member:
        raise NotImplementedError

    async def get_member(self, caller: Caller, organization_id: int, user_id: int) -> models.Member:
        raise NotImplementedError

    async def change_member_role(
        self, caller: Caller, organization_id: int, user_id: int, body: models.MemberUpdate
    ) -> models.Member:
        raise NotImplementedError

    async def remove_member(self, caller: Caller, organization_id: int, user_id: int) -> None:
        raise NotImplementedError

    async def list_invitations(
        self, caller: Caller, organization_id: int, page: int, limit: int
    ) -> models.InvitationPage:
        raise NotImplementedError

    async def create_invitation(
        self, caller: Caller, organization_id: int, body: models.InvitationCreate
    ) -> models.Invitation:
        raise NotImplementedError

    async def get_invitation(
        self, caller: Caller, organization_id: int, invitation_id: int
    ) -> models.Invitation:
        raise NotImplementedError

    async def revoke_invitation(self, caller: Caller, organization_id: int, invitation_id: int) -> None:
        raise NotImplementedError

    async def accept_invitation(self, caller: Caller, body: models.TokenRequest) -> models.Member:
        raise NotImplementedError

    async def list_all_organizations(
        self, caller: Caller, page: int, limit: int, search: str | None
    ) -> models.OrganizationPage:
        raise NotImplementedError
