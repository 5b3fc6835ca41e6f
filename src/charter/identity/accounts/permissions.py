"""Who may do what with whose account."""

from dataclasses import dataclass

from charter.identity.accounts.domain import Account, NotAllowed, OwnAccount, Role, UserChanges, UserId


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts on accounts: an account, or an administrator from elsewhere who has none."""

    user_id: UserId | None
    roles: frozenset[str]

    @property
    def is_admin(self) -> bool:
        """Whether other people's accounts are the actor's business."""
        return Role.ADMIN in self.roles

    @property
    def is_super_admin(self) -> bool:
        """Whether administrators are, too."""
        return Role.SUPER_ADMIN in self.roles

    def may_see(self, user_id: UserId) -> bool:
        """Users see themselves, admins everybody."""
        return self.is_admin or self.user_id == user_id

    def require_power_over(self, account: Account) -> None:
        """Only super admins touch other admins' accounts. Raises: NotAllowed."""
        if account.role is not Role.USER and not self.is_super_admin and self.user_id != account.id:
            raise NotAllowed("Only a super admin may do this to an administrator.")

    def require_to_grant(self, role: Role) -> None:
        """Only super admins make admins. Raises: NotAllowed."""
        if role is not Role.USER and not self.is_super_admin:
            raise NotAllowed("Only a super admin makes administrators.")

    def require_to_change(self, account: Account, changes: UserChanges) -> None:
        """Users change their own name, admins more of others, super admins roles. Raises: NotAllowed.

        The own address asks for the password, also of an admin.
        """
        self.require_power_over(account)
        is_another = changes.get("email", account.email) != account.email
        if (self.user_id == account.id and is_another) or (not self.is_admin and changes.keys() - {"name"}):
            raise NotAllowed("Users change their name here, and their address at /v1/users/me/email.")
        if "role" in changes and changes["role"] is not account.role and not self.is_super_admin:
            raise NotAllowed("Only a super admin changes roles.")

    def require_to_delete(self, account: Account, *, asks_for_code: bool) -> None:
        """A code that the own account asks for is taken elsewhere. Raises: NotAllowed."""
        self.require_power_over(account)
        if self.user_id == account.id and asks_for_code:
            raise NotAllowed("Delete your own account at /v1/users/me, with a code.")

    def require_to_deactivate(self, account: Account) -> None:
        """Nobody does to himself what is for others to decide. Raises: NotAllowed, OwnAccount."""
        self.require_power_over(account)
        if self.user_id == account.id:
            raise OwnAccount
