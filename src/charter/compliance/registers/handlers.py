"""The operations on registers: each register is one of eight, and does what all do."""

from typing import Final

from charter.compliance.registers import refusals
from charter.compliance.registers.service import RegisterServices
from charter.compliance.registers.translating import RegisterTranslation
from contract import errors, models
from contract_runtime import Caller, CodedError

ERRORS: Final[dict[type[Exception], type[CodedError]]] = {
    refusals.RegisteredNotFound: errors.RegisteredNotFound,
    refusals.RegisteredInUse: errors.RegisteredInUse,
    refusals.ReferenceUnknown: errors.ReferenceUnknown,
    refusals.RegisterValueRefused: errors.RegisterValueRefused,
}


class RegisterHandlers:
    """The operations of the tag `compliance-registers`."""

    def __init__(self, registers: RegisterServices) -> None:
        self._assets = RegisterTranslation(registers.assets, models.Asset, models.AssetPage)
        self._leases = RegisterTranslation(registers.leases, models.Lease, models.LeasePage)
        self._contracts = RegisterTranslation(
            registers.contracts, models.SalesContract, models.SalesContractPage
        )
        self._instruments = RegisterTranslation(
            registers.instruments, models.Instrument, models.InstrumentPage
        )
        self._provisions = RegisterTranslation(registers.provisions, models.Provision, models.ProvisionPage)
        self._events = RegisterTranslation(
            registers.events, models.SubsequentEvent, models.SubsequentEventPage
        )
        self._parties = RegisterTranslation(registers.parties, models.Party, models.PartyPage)
        self._assertions = RegisterTranslation(registers.assertions, models.Assertion, models.AssertionPage)

    async def list_assets(self, caller: Caller, page: int, limit: int) -> models.AssetPage:
        return await self._assets.list_page(caller, page, limit)

    async def create_asset(self, caller: Caller, body: models.AssetCreate) -> models.Asset:
        return await self._assets.create(caller, body)

    async def get_asset(self, caller: Caller, asset_id: int) -> models.Asset:
        return await self._assets.get(caller, asset_id)

    async def update_asset(self, caller: Caller, asset_id: int, body: models.AssetUpdate) -> models.Asset:
        return await self._assets.update(caller, asset_id, body)

    async def delete_asset(self, caller: Caller, asset_id: int) -> None:
        await self._assets.delete(caller, asset_id)

    async def list_leases(self, caller: Caller, page: int, limit: int) -> models.LeasePage:
        return await self._leases.list_page(caller, page, limit)

    async def create_lease(self, caller: Caller, body: models.LeaseCreate) -> models.Lease:
        return await self._leases.create(caller, body)

    async def get_lease(self, caller: Caller, lease_id: int) -> models.Lease:
        return await self._leases.get(caller, lease_id)

    async def update_lease(self, caller: Caller, lease_id: int, body: models.LeaseUpdate) -> models.Lease:
        return await self._leases.update(caller, lease_id, body)

    async def delete_lease(self, caller: Caller, lease_id: int) -> None:
        await self._leases.delete(caller, lease_id)

    async def list_sales_contracts(self, caller: Caller, page: int, limit: int) -> models.SalesContractPage:
        return await self._contracts.list_page(caller, page, limit)

    async def create_sales_contract(
        self, caller: Caller, body: models.SalesContractCreate
    ) -> models.SalesContract:
        return await self._contracts.create(caller, body)

    async def get_sales_contract(self, caller: Caller, contract_id: int) -> models.SalesContract:
        return await self._contracts.get(caller, contract_id)

    async def update_sales_contract(
        self, caller: Caller, contract_id: int, body: models.SalesContractUpdate
    ) -> models.SalesContract:
        return await self._contracts.update(caller, contract_id, body)

    async def delete_sales_contract(self, caller: Caller, contract_id: int) -> None:
        await self._contracts.delete(caller, contract_id)

    async def list_instruments(self, caller: Caller, page: int, limit: int) -> models.InstrumentPage:
        return await self._instruments.list_page(caller, page, limit)

    async def create_instrument(self, caller: Caller, body: models.InstrumentCreate) -> models.Instrument:
        return await self._instruments.create(caller, body)

    async def get_instrument(self, caller: Caller, instrument_id: int) -> models.Instrument:
        return await self._instruments.get(caller, instrument_id)

    async def update_instrument(
        self, caller: Caller, instrument_id: int, body: models.InstrumentUpdate
    ) -> models.Instrument:
        return await self._instruments.update(caller, instrument_id, body)

    async def delete_instrument(self, caller: Caller, instrument_id: int) -> None:
        await self._instruments.delete(caller, instrument_id)

    async def list_provisions(self, caller: Caller, page: int, limit: int) -> models.ProvisionPage:
        return await self._provisions.list_page(caller, page, limit)

    async def create_provision(self, caller: Caller, body: models.ProvisionCreate) -> models.Provision:
        return await self._provisions.create(caller, body)

    async def get_provision(self, caller: Caller, provision_id: int) -> models.Provision:
        return await self._provisions.get(caller, provision_id)

    async def update_provision(
        self, caller: Caller, provision_id: int, body: models.ProvisionUpdate
    ) -> models.Provision:
        return await self._provisions.update(caller, provision_id, body)

    async def delete_provision(self, caller: Caller, provision_id: int) -> None:
        await self._provisions.delete(caller, provision_id)

    async def list_subsequent_events(
        self, caller: Caller, page: int, limit: int
    ) -> models.SubsequentEventPage:
        return await self._events.list_page(caller, page, limit)

    async def create_subsequent_event(
        self, caller: Caller, body: models.SubsequentEventCreate
    ) -> models.SubsequentEvent:
        return await self._events.create(caller, body)

    async def get_subsequent_event(self, caller: Caller, event_id: int) -> models.SubsequentEvent:
        return await self._events.get(caller, event_id)

    async def update_subsequent_event(
        self, caller: Caller, event_id: int, body: models.SubsequentEventUpdate
    ) -> models.SubsequentEvent:
        return await self._events.update(caller, event_id, body)

    async def delete_subsequent_event(self, caller: Caller, event_id: int) -> None:
        await self._events.delete(caller, event_id)

    async def list_parties(self, caller: Caller, page: int, limit: int) -> models.PartyPage:
        return await self._parties.list_page(caller, page, limit)

    async def create_party(self, caller: Caller, body: models.PartyCreate) -> models.Party:
        return await self._parties.create(caller, body)

    async def get_party(self, caller: Caller, party_id: int) -> models.Party:
        return await self._parties.get(caller, party_id)

    async def update_party(self, caller: Caller, party_id: int, body: models.PartyUpdate) -> models.Party:
        return await self._parties.update(caller, party_id, body)

    async def delete_party(self, caller: Caller, party_id: int) -> None:
        await self._parties.delete(caller, party_id)

    async def list_assertions(self, caller: Caller, page: int, limit: int) -> models.AssertionPage:
        return await self._assertions.list_page(caller, page, limit)

    async def create_assertion(self, caller: Caller, body: models.AssertionCreate) -> models.Assertion:
        return await self._assertions.create(caller, body, made_by=caller.subject)

    async def get_assertion(self, caller: Caller, assertion_id: int) -> models.Assertion:
        return await self._assertions.get(caller, assertion_id)

    async def update_assertion(
        self, caller: Caller, assertion_id: int, body: models.AssertionUpdate
    ) -> models.Assertion:
        return await self._assertions.update(caller, assertion_id, body, made_by=caller.subject)

    async def delete_assertion(self, caller: Caller, assertion_id: int) -> None:
        await self._assertions.delete(caller, assertion_id)
