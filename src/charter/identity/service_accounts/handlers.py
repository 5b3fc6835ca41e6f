"""Translates between the contract and service accounts."""

from collections.abc import Awaitable, Callable, Collection
from functools import partial
from typing import Final

from charter.identity.accounts.own_account import OwnAccounts
from charter.identity.service_accounts import domain
from charter.identity.service_accounts.domain import (
    ApiKey,
    ApiKeyId,
    Keeper,
    ServiceAccount,
    ServiceAccountId,
)
from charter.identity.service_accounts.service import ServiceAccountService
from charter.identity.tokens.ended_sessions import login_of
from charter.pages import pagination
from charter.shared.clock import in_utc
from charter.shared.tenants import TenantId
from contract import errors, models
from contract_runtime import Caller, CodedError

ERRORS: Final[dict[type[Exception], type[CodedError]]] = {
    domain.ApiKeyNotFound: errors.ApiKeyNotFound,
    domain.ApiKeyRevoked: errors.ApiKeyRevoked,
    domain.NotAllowed: errors.Forbidden,
    domain.ScopesWithheld: errors.Forbidden,
    domain.ServiceAccountNotFound: errors.ServiceAccountNotFound,
}


FindMissing = Callable[[Caller, Collection[str]], Awaitable[frozenset[str]]]
"""Finds those of the names that are permissions and not the caller's."""


class ServiceAccountHandlers:
    """The operations of the tag `service-accounts`."""

    def __init__(self, accounts: ServiceAccountService, own: OwnAccounts, find_missing: FindMissing) -> None:
        self._accounts = accounts
        self._own = own
        self._find_missing = find_missing

    async def list_service_accounts(self, caller: Caller, page: int, limit: int) -> models.ServiceAccountPage:
        found = await self._accounts.list_page(await self._keeper(caller), page, limit)
        return models.ServiceAccountPage(
            data=[_account(each) for each in found.accounts], pagination=pagination(found.total, page, limit)
        )

    async def create_service_account(
        self, caller: Caller, body: models.ServiceAccountCreate
    ) -> models.ServiceAccount:
        keeper = await self._keeper(caller)
        return _account(await self._accounts.create(keeper, body.name, body.description))

    async def get_service_account(self, caller: Caller, service_account_id: int) -> models.ServiceAccount:
        account_id = ServiceAccountId(service_account_id)
        return _account(await self._accounts.get(await self._keeper(caller), account_id))

    async def delete_service_account(self, caller: Caller, service_account_id: int) -> None:
        await self._accounts.delete(await self._keeper(caller), ServiceAccountId(service_account_id))

    async def list_api_keys(
        self, caller: Caller, service_account_id: int, page: int, limit: int
    ) -> models.ApiKeyPage:
        account_id = ServiceAccountId(service_account_id)
        found = await self._accounts.list_keys(await self._keeper(caller), account_id, page, limit)
        return models.ApiKeyPage(
            data=[_key(each) for each in found.keys], pagination=pagination(found.total, page, limit)
        )

    async def create_api_key(
        self, caller: Caller, service_account_id: int, body: models.ApiKeyCreate
    ) -> models.NewApiKey:
        try:
            key, text = await self._accounts.create_key(
                await self._keeper(caller),
                ServiceAccountId(service_account_id),
                name=body.name,
                scopes=[scope.value for scope in body.scopes],
                expires_at=None if body.expires_at is None else in_utc(body.expires_at),
                find_withheld=partial(self._find_missing, caller),
            )
        except domain.ExpiryInThePast:
            raise _expired() from None
        return _new_key(key, text)

    async def get_api_key(self, caller: Caller, service_account_id: int, api_key_id: int) -> models.ApiKey:
        keeper = await self._keeper(caller)
        ids = ServiceAccountId(service_account_id), ApiKeyId(api_key_id)
        return _key(await self._accounts.get_key(keeper, *ids))

    async def revoke_api_key(self, caller: Caller, service_account_id: int, api_key_id: int) -> None:
        keeper = await self._keeper(caller)
        await self._accounts.revoke_key(keeper, ServiceAccountId(service_account_id), ApiKeyId(api_key_id))

    async def rotate_api_key(
        self, caller: Caller, service_account_id: int, api_key_id: int
    ) -> models.NewApiKey:
        keeper = await self._keeper(caller)
        ids = ServiceAccountId(service_account_id), ApiKeyId(api_key_id)
        find_withheld = partial(self._find_missing, caller)
        return _new_key(*await self._accounts.rotate_key(keeper, *ids, find_withheld))

    async def _keeper(self, caller: Caller) -> Keeper:
        user_id = await self._own.find(caller)
        return Keeper(
            caller.subject,
            TenantId(caller.tenant),
            user_id,
            is_program=caller.kind == "service",
            login=login_of(caller),
        )


def _account(account: ServiceAccount) -> models.ServiceAccount:
    return models.ServiceAccount(
        id=account.id,
        name=account.name,
        description=account.description,
        created_at=account.created_at,
        created_by=account.created_by,
        tenant_id=account.tenant_id,
    )


def _key(key: ApiKey) -> models.ApiKey:
    return models.ApiKey(
        id=key.id,
        name=key.name,
        prefix=key.shown_prefix,
        scopes=[models.Scope(scope) for scope in sorted(key.scopes)],
        created_at=key.created_at,
        created_by=key.created_by,
        expires_at=key.expires_at,
        last_used_at=key.last_used_at,
        revoked_at=key.revoked_at,
    )


def _new_key(key: ApiKey, text: str) -> models.NewApiKey:
    return models.NewApiKey(**dict(_key(key)), key=text)


def _expired() -> errors.ValidationFailed:
    message = "Input should be in the future"
    problem = {"in": "body", "field": "expires_at", "code": "in_the_past", "message": message}
    return errors.ValidationFailed(details={"errors": [problem]})
