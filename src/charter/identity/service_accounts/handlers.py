"""Translates between the contract and service accounts."""

from contract import models
from contract_runtime import Caller


class ServiceAccountHandlers:
    """The operations of the tag `service-accounts`."""

    async def list_service_accounts(self, caller: Caller, page: int, limit: int) -> models.ServiceAccountPage:
        raise NotImplementedError

    async def create_service_account(
        self, caller: Caller, body: models.ServiceAccountCreate
    ) -> models.ServiceAccount:
        raise NotImplementedError

    async def get_service_account(self, caller: Caller, service_account_id: int) -> models.ServiceAccount:
        raise NotImplementedError

    async def delete_service_account(self, caller: Caller, service_account_id: int) -> None:
        raise NotImplementedError

    async def list_api_keys(
        self, caller: Caller, service_account_id: int, page: int, limit: int
    ) -> models.ApiKeyPage:
        raise NotImplementedError

    async def create_api_key(
        self, caller: Caller, service_account_id: int, body: models.ApiKeyCreate
    ) -> models.NewApiKey:
        raise NotImplementedError

    async def get_api_key(self, caller: Caller, service_account_id: int, api_key_id: int) -> models.ApiKey:
        raise NotImplementedError

    async def revoke_api_key(self, caller: Caller, service_account_id: int, api_key_id: int) -> None:
        raise NotImplementedError

    async def rotate_api_key(
        self, caller: Caller, service_account_id: int, api_key_id: int
    ) -> models.NewApiKey:
        raise NotImplementedError
