"""Accounts as the contract shows them."""

from charter.identity.accounts.domain import Account
from contract import models


def to_contract(account: Account, *, has_second_factor: bool) -> models.User:
    """The account, without what nobody is to see."""
    return models.User(
        id=account.id,
        email=account.email,
        name=account.name,
        role=models.Role(account.role),
        time_zone=account.time_zone,
        is_active=account.is_active,
        is_email_verified=account.is_email_verified,
        has_password=account.password_hash is not None,
        has_second_factor=has_second_factor,
        created_at=account.created_at,
        updated_at=account.updated_at,
        last_login_at=account.last_login_at,
    )
