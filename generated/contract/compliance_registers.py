"""Generated from openapi.yaml by codegen; edit the contract instead."""

from typing import Annotated, Final, Protocol, TypeAlias

from contract_runtime import Audit, Body, Caller, Field, Operation, Parameter, Policies

from . import components, errors, models


class ComplianceRegistersHandlers(Protocol):
    """What rules have to know beside the books."""

    async def list_assets(self, caller: Caller, page: int, limit: int) -> models.AssetPage:
        """GET /v1/compliance/assets - List assets, in the order in which they were registered.

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...

    async def create_asset(self, caller: Caller, body: models.AssetCreate) -> models.Asset:
        """POST /v1/compliance/assets - Register an asset.

        Raises: Forbidden (403), AccountRequired (403), LedgerArchived (409), AmountInvalid (422),
        CurrencyUnknown (422), ReferenceUnknown (422), RegisterValueRefused (422),
        ServiceUnavailable (503).
        """
        ...

    async def get_asset(self, caller: Caller, asset_id: int) -> models.Asset:
        """GET /v1/compliance/assets/{asset_id} - Read an asset.

        Raises: Forbidden (403), AccountRequired (403), RegisteredNotFound (404), ServiceUnavailable
        (503).
        """
        ...

    async def update_asset(self, caller: Caller, asset_id: int, body: models.AssetUpdate) -> models.Asset:
        """PATCH /v1/compliance/assets/{asset_id} - Correct an asset.

        Absent fields stay as they are. Checks that were made keep what they found.

        Raises: Forbidden (403), AccountRequired (403), RegisteredNotFound (404), LedgerArchived
        (409), AmountInvalid (422), CurrencyUnknown (422), ReferenceUnknown (422),
        RegisterValueRefused (422), ServiceUnavailable (503).
        """
        ...

    async def delete_asset(self, caller: Caller, asset_id: int) -> None:
        """DELETE /v1/compliance/assets/{asset_id} - Take an asset out of the register.

        What a check has read stays, so that its report can be followed.

        Raises: Forbidden (403), AccountRequired (403), RegisteredNotFound (404), RegisteredInUse
        (409), LedgerArchived (409), ServiceUnavailable (503).
        """
        ...

    async def list_leases(self, caller: Caller, page: int, limit: int) -> models.LeasePage:
        """GET /v1/compliance/leases - List leases, in the order in which they were registered.

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...

    async def create_lease(self, caller: Caller, body: models.LeaseCreate) -> models.Lease:
        """POST /v1/compliance/leases - Register a lease.

        Raises: Forbidden (403), AccountRequired (403), LedgerArchived (409), AmountInvalid (422),
        CurrencyUnknown (422), ReferenceUnknown (422), RegisterValueRefused (422),
        ServiceUnavailable (503).
        """
        ...

    async def get_lease(self, caller: Caller, lease_id: int) -> models.Lease:
        """GET /v1/compliance/leases/{lease_id} - Read a lease.

        Raises: Forbidden (403), AccountRequired (403), RegisteredNotFound (404), ServiceUnavailable
        (503).
        """
        ...

    async def update_lease(self, caller: Caller, lease_id: int, body: models.LeaseUpdate) -> models.Lease:
        """PATCH /v1/compliance/leases/{lease_id} - Correct a lease.

        Absent fields stay as they are. Checks that were made keep what they found.

        Raises: Forbidden (403), AccountRequired (403), RegisteredNotFound (404), LedgerArchived
        (409), AmountInvalid (422), CurrencyUnknown (422), ReferenceUnknown (422),
        RegisterValueRefused (422), ServiceUnavailable (503).
        """
        ...

    async def delete_lease(self, caller: Caller, lease_id: int) -> None:
        """DELETE /v1/compliance/leases/{lease_id} - Take a lease out of the register.

        What a check has read stays, so that its report can be followed.

        Raises: Forbidden (403), AccountRequired (403), RegisteredNotFound (404), RegisteredInUse
        (409), LedgerArchived (409), ServiceUnavailable (503).
        """
        ...

    async def list_sales_contracts(self, caller: Caller, page: int, limit: int) -> models.SalesContractPage:
        """GET /v1/compliance/contracts - List contracts with customers, in the order in which they
        were registered.

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...

    async def create_sales_contract(
        self, caller: Caller, body: models.SalesContractCreate
    ) -> models.SalesContract:
        """POST /v1/compliance/contracts - Register a contract with a customer.

        Raises: Forbidden (403), AccountRequired (403), LedgerArchived (409), AmountInvalid (422),
        CurrencyUnknown (422), ReferenceUnknown (422), RegisterValueRefused (422),
        ServiceUnavailable (503).
        """
        ...

    async def get_sales_contract(self, caller: Caller, contract_id: int) -> models.SalesContract:
        """GET /v1/compliance/contracts/{contract_id} - Read a contract with a customer.

        Raises: Forbidden (403), AccountRequired (403), RegisteredNotFound (404), ServiceUnavailable
        (503).
        """
        ...

    async def update_sales_contract(
        self, caller: Caller, contract_id: int, body: models.SalesContractUpdate
    ) -> models.SalesContract:
        """PATCH /v1/compliance/contracts/{contract_id} - Correct a contract with a customer.

        Absent fields stay as they are. Checks that were made keep what they found.

        Raises: Forbidden (403), AccountRequired (403), RegisteredNotFound (404), LedgerArchived
        (409), AmountInvalid (422), CurrencyUnknown (422), ReferenceUnknown (422),
        RegisterValueRefused (422), ServiceUnavailable (503).
        """
        ...

    async def delete_sales_contract(self, caller: Caller, contract_id: int) -> None:
        """DELETE /v1/compliance/contracts/{contract_id} - Take a contract with a customer out of the
        register.

        What a check has read stays, so that its report can be followed.

        Raises: Forbidden (403), AccountRequired (403), RegisteredNotFound (404), RegisteredInUse
        (409), LedgerArchived (409), ServiceUnavailable (503).
        """
        ...

    async def list_instruments(self, caller: Caller, page: int, limit: int) -> models.InstrumentPage:
        """GET /v1/compliance/instruments - List financial instruments, in the order in which they were
        registered.

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...

    async def create_instrument(self, caller: Caller, body: models.InstrumentCreate) -> models.Instrument:
        """POST /v1/compliance/instruments - Register a financial instrument.

        Raises: Forbidden (403), AccountRequired (403), LedgerArchived (409), AmountInvalid (422),
        CurrencyUnknown (422), ReferenceUnknown (422), RegisterValueRefused (422),
        ServiceUnavailable (503).
        """
        ...

    async def get_instrument(self, caller: Caller, instrument_id: int) -> models.Instrument:
        """GET /v1/compliance/instruments/{instrument_id} - Read a financial instrument.

        Raises: Forbidden (403), AccountRequired (403), RegisteredNotFound (404), ServiceUnavailable
        (503).
        """
        ...

    async def update_instrument(
        self, caller: Caller, instrument_id: int, body: models.InstrumentUpdate
    ) -> models.Instrument:
        """PATCH /v1/compliance/instruments/{instrument_id} - Correct a financial instrument.

        Absent fields stay as they are. Checks that were made keep what they found.

        Raises: Forbidden (403), AccountRequired (403), RegisteredNotFound (404), LedgerArchived
        (409), AmountInvalid (422), CurrencyUnknown (422), ReferenceUnknown (422),
        RegisterValueRefused (422), ServiceUnavailable (503).
        """
        ...

    async def delete_instrument(self, caller: Caller, instrument_id: int) -> None:
        """DELETE /v1/compliance/instruments/{instrument_id} - Take a financial instrument out of the
        register.

        What a check has read stays, so that its report can be followed.

        Raises: Forbidden (403), AccountRequired (403), RegisteredNotFound (404), RegisteredInUse
        (409), LedgerArchived (409), ServiceUnavailable (503).
        """
        ...

    async def list_provisions(self, caller: Caller, page: int, limit: int) -> models.ProvisionPage:
        """GET /v1/compliance/provisions - List provisions, in the order in which they were registered.

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...

    async def create_provision(self, caller: Caller, body: models.ProvisionCreate) -> models.Provision:
        """POST /v1/compliance/provisions - Register a provision.

        Raises: Forbidden (403), AccountRequired (403), LedgerArchived (409), AmountInvalid (422),
        CurrencyUnknown (422), ReferenceUnknown (422), RegisterValueRefused (422),
        ServiceUnavailable (503).
        """
        ...

    async def get_provision(self, caller: Caller, provision_id: int) -> models.Provision:
        """GET /v1/compliance/provisions/{provision_id} - Read a provision.

        Raises: Forbidden (403), AccountRequired (403), RegisteredNotFound (404), ServiceUnavailable
        (503).
        """
        ...

    async def update_provision(
        self, caller: Caller, provision_id: int, body: models.ProvisionUpdate
    ) -> models.Provision:
        """PATCH /v1/compliance/provisions/{provision_id} - Correct a provision.

        Absent fields stay as they are. Checks that were made keep what they found.

        Raises: Forbidden (403), AccountRequired (403), RegisteredNotFound (404), LedgerArchived
        (409), AmountInvalid (422), CurrencyUnknown (422), ReferenceUnknown (422),
        RegisterValueRefused (422), ServiceUnavailable (503).
        """
        ...

    async def delete_provision(self, caller: Caller, provision_id: int) -> None:
        """DELETE /v1/compliance/provisions/{provision_id} - Take a provision out of the register.

        What a check has read stays, so that its report can be followed.

        Raises: Forbidden (403), AccountRequired (403), RegisteredNotFound (404), RegisteredInUse
        (409), LedgerArchived (409), ServiceUnavailable (503).
        """
        ...

    async def list_subsequent_events(
        self, caller: Caller, page: int, limit: int
    ) -> models.SubsequentEventPage:
        """GET /v1/compliance/events - List events after the reporting period, in the order in which
        they were registered.

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...

    async def create_subsequent_event(
        self, caller: Caller, body: models.SubsequentEventCreate
    ) -> models.SubsequentEvent:
        """POST /v1/compliance/events - Register an event after the reporting period.

        Raises: Forbidden (403), AccountRequired (403), LedgerArchived (409), AmountInvalid (422),
        CurrencyUnknown (422), ReferenceUnknown (422), RegisterValueRefused (422),
        ServiceUnavailable (503).
        """
        ...

    async def get_subsequent_event(self, caller: Caller, event_id: int) -> models.SubsequentEvent:
        """GET /v1/compliance/events/{event_id} - Read an event after the reporting period.

        Raises: Forbidden (403), AccountRequired (403), RegisteredNotFound (404), ServiceUnavailable
        (503).
        """
        ...

    async def update_subsequent_event(
        self, caller: Caller, event_id: int, body: models.SubsequentEventUpdate
    ) -> models.SubsequentEvent:
        """PATCH /v1/compliance/events/{event_id} - Correct an event after the reporting period.

        Absent fields stay as they are. Checks that were made keep what they found.

        Raises: Forbidden (403), AccountRequired (403), RegisteredNotFound (404), LedgerArchived
        (409), AmountInvalid (422), CurrencyUnknown (422), ReferenceUnknown (422),
        RegisterValueRefused (422), ServiceUnavailable (503).
        """
        ...

    async def delete_subsequent_event(self, caller: Caller, event_id: int) -> None:
        """DELETE /v1/compliance/events/{event_id} - Take an event after the reporting period out of
        the register.

        What a check has read stays, so that its report can be followed.

        Raises: Forbidden (403), AccountRequired (403), RegisteredNotFound (404), RegisteredInUse
        (409), LedgerArchived (409), ServiceUnavailable (503).
        """
        ...

    async def list_parties(self, caller: Caller, page: int, limit: int) -> models.PartyPage:
        """GET /v1/compliance/parties - List parties, in the order in which they were registered.

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...

    async def create_party(self, caller: Caller, body: models.PartyCreate) -> models.Party:
        """POST /v1/compliance/parties - Register a party.

        Raises: Forbidden (403), AccountRequired (403), LedgerArchived (409), AmountInvalid (422),
        CurrencyUnknown (422), ReferenceUnknown (422), RegisterValueRefused (422),
        ServiceUnavailable (503).
        """
        ...

    async def get_party(self, caller: Caller, party_id: int) -> models.Party:
        """GET /v1/compliance/parties/{party_id} - Read a party.

        Raises: Forbidden (403), AccountRequired (403), RegisteredNotFound (404), ServiceUnavailable
        (503).
        """
        ...

    async def update_party(self, caller: Caller, party_id: int, body: models.PartyUpdate) -> models.Party:
        """PATCH /v1/compliance/parties/{party_id} - Correct a party.

        Absent fields stay as they are. Checks that were made keep what they found.

        Raises: Forbidden (403), AccountRequired (403), RegisteredNotFound (404), LedgerArchived
        (409), AmountInvalid (422), CurrencyUnknown (422), ReferenceUnknown (422),
        RegisterValueRefused (422), ServiceUnavailable (503).
        """
        ...

    async def delete_party(self, caller: Caller, party_id: int) -> None:
        """DELETE /v1/compliance/parties/{party_id} - Take a party out of the register.

        What a check has read stays, so that its report can be followed.

        Raises: Forbidden (403), AccountRequired (403), RegisteredNotFound (404), RegisteredInUse
        (409), LedgerArchived (409), ServiceUnavailable (503).
        """
        ...

    async def list_assertions(self, caller: Caller, page: int, limit: int) -> models.AssertionPage:
        """GET /v1/compliance/assertions - List assertions, in the order in which they were registered.

        Raises: Forbidden (403), AccountRequired (403), ServiceUnavailable (503).
        """
        ...

    async def create_assertion(self, caller: Caller, body: models.AssertionCreate) -> models.Assertion:
        """POST /v1/compliance/assertions - Register an assertion.

        Raises: Forbidden (403), AccountRequired (403), LedgerArchived (409), AmountInvalid (422),
        CurrencyUnknown (422), ReferenceUnknown (422), RegisterValueRefused (422),
        ServiceUnavailable (503).
        """
        ...

    async def get_assertion(self, caller: Caller, assertion_id: int) -> models.Assertion:
        """GET /v1/compliance/assertions/{assertion_id} - Read an assertion.

        Raises: Forbidden (403), AccountRequired (403), RegisteredNotFound (404), ServiceUnavailable
        (503).
        """
        ...

    async def update_assertion(
        self, caller: Caller, assertion_id: int, body: models.AssertionUpdate
    ) -> models.Assertion:
        """PATCH /v1/compliance/assertions/{assertion_id} - Correct an assertion.

        Absent fields stay as they are. Checks that were made keep what they found.

        Raises: Forbidden (403), AccountRequired (403), RegisteredNotFound (404), LedgerArchived
        (409), AmountInvalid (422), CurrencyUnknown (422), ReferenceUnknown (422),
        RegisterValueRefused (422), ServiceUnavailable (503).
        """
        ...

    async def delete_assertion(self, caller: Caller, assertion_id: int) -> None:
        """DELETE /v1/compliance/assertions/{assertion_id} - Take an assertion out of the register.

        What a check has read stays, so that its report can be followed.

        Raises: Forbidden (403), AccountRequired (403), RegisteredNotFound (404), RegisteredInUse
        (409), LedgerArchived (409), ServiceUnavailable (503).
        """
        ...


ListAssetsErrors: TypeAlias = (
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
CreateAssetErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.NotAcceptable
    | errors.LedgerArchived
    | errors.IdempotencyKeyReused
    | errors.IdempotencyKeyInProgress
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.AmountInvalid
    | errors.CurrencyUnknown
    | errors.ReferenceUnknown
    | errors.RegisterValueRefused
    | errors.InternalError
    | errors.ServiceUnavailable
)
GetAssetErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.RegisteredNotFound
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
UpdateAssetErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.RegisteredNotFound
    | errors.NotAcceptable
    | errors.LedgerArchived
    | errors.PreconditionFailed
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.AmountInvalid
    | errors.CurrencyUnknown
    | errors.ReferenceUnknown
    | errors.RegisterValueRefused
    | errors.InternalError
    | errors.ServiceUnavailable
)
DeleteAssetErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.RegisteredNotFound
    | errors.RegisteredInUse
    | errors.LedgerArchived
    | errors.PreconditionFailed
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
ListLeasesErrors: TypeAlias = (
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
CreateLeaseErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.NotAcceptable
    | errors.LedgerArchived
    | errors.IdempotencyKeyReused
    | errors.IdempotencyKeyInProgress
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.AmountInvalid
    | errors.CurrencyUnknown
    | errors.ReferenceUnknown
    | errors.RegisterValueRefused
    | errors.InternalError
    | errors.ServiceUnavailable
)
GetLeaseErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.RegisteredNotFound
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
UpdateLeaseErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.RegisteredNotFound
    | errors.NotAcceptable
    | errors.LedgerArchived
    | errors.PreconditionFailed
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.AmountInvalid
    | errors.CurrencyUnknown
    | errors.ReferenceUnknown
    | errors.RegisterValueRefused
    | errors.InternalError
    | errors.ServiceUnavailable
)
DeleteLeaseErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.RegisteredNotFound
    | errors.RegisteredInUse
    | errors.LedgerArchived
    | errors.PreconditionFailed
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
ListSalesContractsErrors: TypeAlias = (
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
CreateSalesContractErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.NotAcceptable
    | errors.LedgerArchived
    | errors.IdempotencyKeyReused
    | errors.IdempotencyKeyInProgress
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.AmountInvalid
    | errors.CurrencyUnknown
    | errors.ReferenceUnknown
    | errors.RegisterValueRefused
    | errors.InternalError
    | errors.ServiceUnavailable
)
GetSalesContractErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.RegisteredNotFound
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
UpdateSalesContractErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.RegisteredNotFound
    | errors.NotAcceptable
    | errors.LedgerArchived
    | errors.PreconditionFailed
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.AmountInvalid
    | errors.CurrencyUnknown
    | errors.ReferenceUnknown
    | errors.RegisterValueRefused
    | errors.InternalError
    | errors.ServiceUnavailable
)
DeleteSalesContractErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.RegisteredNotFound
    | errors.RegisteredInUse
    | errors.LedgerArchived
    | errors.PreconditionFailed
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
ListInstrumentsErrors: TypeAlias = (
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
CreateInstrumentErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.NotAcceptable
    | errors.LedgerArchived
    | errors.IdempotencyKeyReused
    | errors.IdempotencyKeyInProgress
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.AmountInvalid
    | errors.CurrencyUnknown
    | errors.ReferenceUnknown
    | errors.RegisterValueRefused
    | errors.InternalError
    | errors.ServiceUnavailable
)
GetInstrumentErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.RegisteredNotFound
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
UpdateInstrumentErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.RegisteredNotFound
    | errors.NotAcceptable
    | errors.LedgerArchived
    | errors.PreconditionFailed
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.AmountInvalid
    | errors.CurrencyUnknown
    | errors.ReferenceUnknown
    | errors.RegisterValueRefused
    | errors.InternalError
    | errors.ServiceUnavailable
)
DeleteInstrumentErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.RegisteredNotFound
    | errors.RegisteredInUse
    | errors.LedgerArchived
    | errors.PreconditionFailed
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
ListProvisionsErrors: TypeAlias = (
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
CreateProvisionErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.NotAcceptable
    | errors.LedgerArchived
    | errors.IdempotencyKeyReused
    | errors.IdempotencyKeyInProgress
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.AmountInvalid
    | errors.CurrencyUnknown
    | errors.ReferenceUnknown
    | errors.RegisterValueRefused
    | errors.InternalError
    | errors.ServiceUnavailable
)
GetProvisionErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.RegisteredNotFound
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
UpdateProvisionErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.RegisteredNotFound
    | errors.NotAcceptable
    | errors.LedgerArchived
    | errors.PreconditionFailed
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.AmountInvalid
    | errors.CurrencyUnknown
    | errors.ReferenceUnknown
    | errors.RegisterValueRefused
    | errors.InternalError
    | errors.ServiceUnavailable
)
DeleteProvisionErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.RegisteredNotFound
    | errors.RegisteredInUse
    | errors.LedgerArchived
    | errors.PreconditionFailed
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
ListSubsequentEventsErrors: TypeAlias = (
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
CreateSubsequentEventErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.NotAcceptable
    | errors.LedgerArchived
    | errors.IdempotencyKeyReused
    | errors.IdempotencyKeyInProgress
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.AmountInvalid
    | errors.CurrencyUnknown
    | errors.ReferenceUnknown
    | errors.RegisterValueRefused
    | errors.InternalError
    | errors.ServiceUnavailable
)
GetSubsequentEventErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.RegisteredNotFound
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
UpdateSubsequentEventErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.RegisteredNotFound
    | errors.NotAcceptable
    | errors.LedgerArchived
    | errors.PreconditionFailed
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.AmountInvalid
    | errors.CurrencyUnknown
    | errors.ReferenceUnknown
    | errors.RegisterValueRefused
    | errors.InternalError
    | errors.ServiceUnavailable
)
DeleteSubsequentEventErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.RegisteredNotFound
    | errors.RegisteredInUse
    | errors.LedgerArchived
    | errors.PreconditionFailed
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
ListPartiesErrors: TypeAlias = (
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
CreatePartyErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.NotAcceptable
    | errors.LedgerArchived
    | errors.IdempotencyKeyReused
    | errors.IdempotencyKeyInProgress
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.AmountInvalid
    | errors.CurrencyUnknown
    | errors.ReferenceUnknown
    | errors.RegisterValueRefused
    | errors.InternalError
    | errors.ServiceUnavailable
)
GetPartyErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.RegisteredNotFound
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
UpdatePartyErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.RegisteredNotFound
    | errors.NotAcceptable
    | errors.LedgerArchived
    | errors.PreconditionFailed
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.AmountInvalid
    | errors.CurrencyUnknown
    | errors.ReferenceUnknown
    | errors.RegisterValueRefused
    | errors.InternalError
    | errors.ServiceUnavailable
)
DeletePartyErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.RegisteredNotFound
    | errors.RegisteredInUse
    | errors.LedgerArchived
    | errors.PreconditionFailed
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
ListAssertionsErrors: TypeAlias = (
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
CreateAssertionErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.NotAcceptable
    | errors.LedgerArchived
    | errors.IdempotencyKeyReused
    | errors.IdempotencyKeyInProgress
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.AmountInvalid
    | errors.CurrencyUnknown
    | errors.ReferenceUnknown
    | errors.RegisterValueRefused
    | errors.InternalError
    | errors.ServiceUnavailable
)
GetAssertionErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.RegisteredNotFound
    | errors.NotAcceptable
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)
UpdateAssertionErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.RegisteredNotFound
    | errors.NotAcceptable
    | errors.LedgerArchived
    | errors.PreconditionFailed
    | errors.ContentTooLarge
    | errors.UnsupportedMediaType
    | errors.ValidationFailed
    | errors.AmountInvalid
    | errors.CurrencyUnknown
    | errors.ReferenceUnknown
    | errors.RegisterValueRefused
    | errors.InternalError
    | errors.ServiceUnavailable
)
DeleteAssertionErrors: TypeAlias = (
    errors.MalformedRequest
    | errors.HostNotAllowed
    | errors.Unauthenticated
    | errors.Forbidden
    | errors.AccountRequired
    | errors.RegisteredNotFound
    | errors.RegisteredInUse
    | errors.LedgerArchived
    | errors.PreconditionFailed
    | errors.ValidationFailed
    | errors.InternalError
    | errors.ServiceUnavailable
)


OPERATIONS: Final[tuple[Operation, ...]] = (
    Operation(
        operation_id="listAssets",
        method="GET",
        path="/v1/compliance/assets",
        tag="compliance-registers",
        handler="list_assets",
        summary="List assets, in the order in which they were registered",
        security=(
            {"bearerAuth": ("compliance:read",)},
            {"passwordFlow": ("compliance:read",)},
            {"apiKeyAuth": ("compliance:read",)},
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
            components.ASSET_PAGE,
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
        operation_id="createAsset",
        method="POST",
        path="/v1/compliance/assets",
        tag="compliance-registers",
        handler="create_asset",
        summary="Register an asset",
        security=(
            {"bearerAuth": ("compliance:write",)},
            {"passwordFlow": ("compliance:write",)},
            {"apiKeyAuth": ("compliance:write",)},
        ),
        parameters=(
            Parameter(
                name="Idempotency-Key",
                argument=None,
                location="header",
                annotation=Annotated[str, Field(min_length=1, max_length=255, pattern="^[!-~]+$")],
            ),
        ),
        body=Body(content={"application/json": models.AssetCreate}, required=True),
        responses=(
            components.ASSET_CREATED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.NOT_ACCEPTABLE,
            components.LEDGER_WRITE_CONFLICT,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.REGISTER_REFUSED,
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
            errors.IdempotencyKeyReused,
            errors.IdempotencyKeyInProgress,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.AmountInvalid,
            errors.CurrencyUnknown,
            errors.ReferenceUnknown,
            errors.RegisterValueRefused,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            audit=Audit(event="compliance.asset_registered", target="$response.body#/id"),
            idempotency="optional",
            body_limit=131072,
        ),
    ),
    Operation(
        operation_id="getAsset",
        method="GET",
        path="/v1/compliance/assets/{asset_id}",
        tag="compliance-registers",
        handler="get_asset",
        summary="Read an asset",
        security=(
            {"bearerAuth": ("compliance:read",)},
            {"passwordFlow": ("compliance:read",)},
            {"apiKeyAuth": ("compliance:read",)},
        ),
        parameters=(
            Parameter(
                name="asset_id",
                argument="asset_id",
                location="path",
                annotation=models.RegisteredId,
                required=True,
            ),
            Parameter(name="If-None-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        responses=(
            components.ASSET,
            components.NOT_MODIFIED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.REGISTERED_NOT_FOUND,
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
            errors.RegisteredNotFound,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(etag="optional"),
    ),
    Operation(
        operation_id="updateAsset",
        method="PATCH",
        path="/v1/compliance/assets/{asset_id}",
        tag="compliance-registers",
        handler="update_asset",
        summary="Correct an asset",
        security=(
            {"bearerAuth": ("compliance:write",)},
            {"passwordFlow": ("compliance:write",)},
            {"apiKeyAuth": ("compliance:write",)},
        ),
        parameters=(
            Parameter(
                name="asset_id",
                argument="asset_id",
                location="path",
                annotation=models.RegisteredId,
                required=True,
            ),
            Parameter(name="If-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        body=Body(content={"application/json": models.AssetUpdate}, required=True),
        responses=(
            components.ASSET,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.REGISTERED_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.LEDGER_ARCHIVED,
            components.PRECONDITION_FAILED,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.REGISTER_REFUSED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.RegisteredNotFound,
            errors.NotAcceptable,
            errors.LedgerArchived,
            errors.PreconditionFailed,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.AmountInvalid,
            errors.CurrencyUnknown,
            errors.ReferenceUnknown,
            errors.RegisterValueRefused,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="compliance.asset_changed"), etag="optional", body_limit=131072),
    ),
    Operation(
        operation_id="deleteAsset",
        method="DELETE",
        path="/v1/compliance/assets/{asset_id}",
        tag="compliance-registers",
        handler="delete_asset",
        summary="Take an asset out of the register",
        security=(
            {"bearerAuth": ("compliance:write",)},
            {"passwordFlow": ("compliance:write",)},
            {"apiKeyAuth": ("compliance:write",)},
        ),
        parameters=(
            Parameter(
                name="asset_id",
                argument="asset_id",
                location="path",
                annotation=models.RegisteredId,
                required=True,
            ),
            Parameter(name="If-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        responses=(
            components.GONE,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.REGISTERED_NOT_FOUND,
            components.REGISTERED_IN_USE,
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
            errors.RegisteredNotFound,
            errors.RegisteredInUse,
            errors.LedgerArchived,
            errors.PreconditionFailed,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="compliance.asset_deleted"), etag="optional"),
    ),
    Operation(
        operation_id="listLeases",
        method="GET",
        path="/v1/compliance/leases",
        tag="compliance-registers",
        handler="list_leases",
        summary="List leases, in the order in which they were registered",
        security=(
            {"bearerAuth": ("compliance:read",)},
            {"passwordFlow": ("compliance:read",)},
            {"apiKeyAuth": ("compliance:read",)},
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
            components.LEASE_PAGE,
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
        operation_id="createLease",
        method="POST",
        path="/v1/compliance/leases",
        tag="compliance-registers",
        handler="create_lease",
        summary="Register a lease",
        security=(
            {"bearerAuth": ("compliance:write",)},
            {"passwordFlow": ("compliance:write",)},
            {"apiKeyAuth": ("compliance:write",)},
        ),
        parameters=(
            Parameter(
                name="Idempotency-Key",
                argument=None,
                location="header",
                annotation=Annotated[str, Field(min_length=1, max_length=255, pattern="^[!-~]+$")],
            ),
        ),
        body=Body(content={"application/json": models.LeaseCreate}, required=True),
        responses=(
            components.LEASE_CREATED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.NOT_ACCEPTABLE,
            components.LEDGER_WRITE_CONFLICT,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.REGISTER_REFUSED,
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
            errors.IdempotencyKeyReused,
            errors.IdempotencyKeyInProgress,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.AmountInvalid,
            errors.CurrencyUnknown,
            errors.ReferenceUnknown,
            errors.RegisterValueRefused,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            audit=Audit(event="compliance.lease_registered", target="$response.body#/id"),
            idempotency="optional",
            body_limit=131072,
        ),
    ),
    Operation(
        operation_id="getLease",
        method="GET",
        path="/v1/compliance/leases/{lease_id}",
        tag="compliance-registers",
        handler="get_lease",
        summary="Read a lease",
        security=(
            {"bearerAuth": ("compliance:read",)},
            {"passwordFlow": ("compliance:read",)},
            {"apiKeyAuth": ("compliance:read",)},
        ),
        parameters=(
            Parameter(
                name="lease_id",
                argument="lease_id",
                location="path",
                annotation=models.RegisteredId,
                required=True,
            ),
            Parameter(name="If-None-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        responses=(
            components.LEASE,
            components.NOT_MODIFIED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.REGISTERED_NOT_FOUND,
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
            errors.RegisteredNotFound,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(etag="optional"),
    ),
    Operation(
        operation_id="updateLease",
        method="PATCH",
        path="/v1/compliance/leases/{lease_id}",
        tag="compliance-registers",
        handler="update_lease",
        summary="Correct a lease",
        security=(
            {"bearerAuth": ("compliance:write",)},
            {"passwordFlow": ("compliance:write",)},
            {"apiKeyAuth": ("compliance:write",)},
        ),
        parameters=(
            Parameter(
                name="lease_id",
                argument="lease_id",
                location="path",
                annotation=models.RegisteredId,
                required=True,
            ),
            Parameter(name="If-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        body=Body(content={"application/json": models.LeaseUpdate}, required=True),
        responses=(
            components.LEASE,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.REGISTERED_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.LEDGER_ARCHIVED,
            components.PRECONDITION_FAILED,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.REGISTER_REFUSED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.RegisteredNotFound,
            errors.NotAcceptable,
            errors.LedgerArchived,
            errors.PreconditionFailed,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.AmountInvalid,
            errors.CurrencyUnknown,
            errors.ReferenceUnknown,
            errors.RegisterValueRefused,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="compliance.lease_changed"), etag="optional", body_limit=131072),
    ),
    Operation(
        operation_id="deleteLease",
        method="DELETE",
        path="/v1/compliance/leases/{lease_id}",
        tag="compliance-registers",
        handler="delete_lease",
        summary="Take a lease out of the register",
        security=(
            {"bearerAuth": ("compliance:write",)},
            {"passwordFlow": ("compliance:write",)},
            {"apiKeyAuth": ("compliance:write",)},
        ),
        parameters=(
            Parameter(
                name="lease_id",
                argument="lease_id",
                location="path",
                annotation=models.RegisteredId,
                required=True,
            ),
            Parameter(name="If-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        responses=(
            components.GONE,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.REGISTERED_NOT_FOUND,
            components.REGISTERED_IN_USE,
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
            errors.RegisteredNotFound,
            errors.RegisteredInUse,
            errors.LedgerArchived,
            errors.PreconditionFailed,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="compliance.lease_deleted"), etag="optional"),
    ),
    Operation(
        operation_id="listSalesContracts",
        method="GET",
        path="/v1/compliance/contracts",
        tag="compliance-registers",
        handler="list_sales_contracts",
        summary="List contracts with customers, in the order in which they were registered",
        security=(
            {"bearerAuth": ("compliance:read",)},
            {"passwordFlow": ("compliance:read",)},
            {"apiKeyAuth": ("compliance:read",)},
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
            components.SALES_CONTRACT_PAGE,
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
        operation_id="createSalesContract",
        method="POST",
        path="/v1/compliance/contracts",
        tag="compliance-registers",
        handler="create_sales_contract",
        summary="Register a contract with a customer",
        security=(
            {"bearerAuth": ("compliance:write",)},
            {"passwordFlow": ("compliance:write",)},
            {"apiKeyAuth": ("compliance:write",)},
        ),
        parameters=(
            Parameter(
                name="Idempotency-Key",
                argument=None,
                location="header",
                annotation=Annotated[str, Field(min_length=1, max_length=255, pattern="^[!-~]+$")],
            ),
        ),
        body=Body(content={"application/json": models.SalesContractCreate}, required=True),
        responses=(
            components.SALES_CONTRACT_CREATED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.NOT_ACCEPTABLE,
            components.LEDGER_WRITE_CONFLICT,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.REGISTER_REFUSED,
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
            errors.IdempotencyKeyReused,
            errors.IdempotencyKeyInProgress,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.AmountInvalid,
            errors.CurrencyUnknown,
            errors.ReferenceUnknown,
            errors.RegisterValueRefused,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            audit=Audit(event="compliance.contract_registered", target="$response.body#/id"),
            idempotency="optional",
            body_limit=131072,
        ),
    ),
    Operation(
        operation_id="getSalesContract",
        method="GET",
        path="/v1/compliance/contracts/{contract_id}",
        tag="compliance-registers",
        handler="get_sales_contract",
        summary="Read a contract with a customer",
        security=(
            {"bearerAuth": ("compliance:read",)},
            {"passwordFlow": ("compliance:read",)},
            {"apiKeyAuth": ("compliance:read",)},
        ),
        parameters=(
            Parameter(
                name="contract_id",
                argument="contract_id",
                location="path",
                annotation=models.RegisteredId,
                required=True,
            ),
            Parameter(name="If-None-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        responses=(
            components.SALES_CONTRACT,
            components.NOT_MODIFIED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.REGISTERED_NOT_FOUND,
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
            errors.RegisteredNotFound,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(etag="optional"),
    ),
    Operation(
        operation_id="updateSalesContract",
        method="PATCH",
        path="/v1/compliance/contracts/{contract_id}",
        tag="compliance-registers",
        handler="update_sales_contract",
        summary="Correct a contract with a customer",
        security=(
            {"bearerAuth": ("compliance:write",)},
            {"passwordFlow": ("compliance:write",)},
            {"apiKeyAuth": ("compliance:write",)},
        ),
        parameters=(
            Parameter(
                name="contract_id",
                argument="contract_id",
                location="path",
                annotation=models.RegisteredId,
                required=True,
            ),
            Parameter(name="If-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        body=Body(content={"application/json": models.SalesContractUpdate}, required=True),
        responses=(
            components.SALES_CONTRACT,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.REGISTERED_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.LEDGER_ARCHIVED,
            components.PRECONDITION_FAILED,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.REGISTER_REFUSED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.RegisteredNotFound,
            errors.NotAcceptable,
            errors.LedgerArchived,
            errors.PreconditionFailed,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.AmountInvalid,
            errors.CurrencyUnknown,
            errors.ReferenceUnknown,
            errors.RegisterValueRefused,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            audit=Audit(event="compliance.contract_changed"), etag="optional", body_limit=131072
        ),
    ),
    Operation(
        operation_id="deleteSalesContract",
        method="DELETE",
        path="/v1/compliance/contracts/{contract_id}",
        tag="compliance-registers",
        handler="delete_sales_contract",
        summary="Take a contract with a customer out of the register",
        security=(
            {"bearerAuth": ("compliance:write",)},
            {"passwordFlow": ("compliance:write",)},
            {"apiKeyAuth": ("compliance:write",)},
        ),
        parameters=(
            Parameter(
                name="contract_id",
                argument="contract_id",
                location="path",
                annotation=models.RegisteredId,
                required=True,
            ),
            Parameter(name="If-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        responses=(
            components.GONE,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.REGISTERED_NOT_FOUND,
            components.REGISTERED_IN_USE,
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
            errors.RegisteredNotFound,
            errors.RegisteredInUse,
            errors.LedgerArchived,
            errors.PreconditionFailed,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="compliance.contract_deleted"), etag="optional"),
    ),
    Operation(
        operation_id="listInstruments",
        method="GET",
        path="/v1/compliance/instruments",
        tag="compliance-registers",
        handler="list_instruments",
        summary="List financial instruments, in the order in which they were registered",
        security=(
            {"bearerAuth": ("compliance:read",)},
            {"passwordFlow": ("compliance:read",)},
            {"apiKeyAuth": ("compliance:read",)},
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
            components.INSTRUMENT_PAGE,
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
        operation_id="createInstrument",
        method="POST",
        path="/v1/compliance/instruments",
        tag="compliance-registers",
        handler="create_instrument",
        summary="Register a financial instrument",
        security=(
            {"bearerAuth": ("compliance:write",)},
            {"passwordFlow": ("compliance:write",)},
            {"apiKeyAuth": ("compliance:write",)},
        ),
        parameters=(
            Parameter(
                name="Idempotency-Key",
                argument=None,
                location="header",
                annotation=Annotated[str, Field(min_length=1, max_length=255, pattern="^[!-~]+$")],
            ),
        ),
        body=Body(content={"application/json": models.InstrumentCreate}, required=True),
        responses=(
            components.INSTRUMENT_CREATED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.NOT_ACCEPTABLE,
            components.LEDGER_WRITE_CONFLICT,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.REGISTER_REFUSED,
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
            errors.IdempotencyKeyReused,
            errors.IdempotencyKeyInProgress,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.AmountInvalid,
            errors.CurrencyUnknown,
            errors.ReferenceUnknown,
            errors.RegisterValueRefused,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            audit=Audit(event="compliance.instrument_registered", target="$response.body#/id"),
            idempotency="optional",
            body_limit=131072,
        ),
    ),
    Operation(
        operation_id="getInstrument",
        method="GET",
        path="/v1/compliance/instruments/{instrument_id}",
        tag="compliance-registers",
        handler="get_instrument",
        summary="Read a financial instrument",
        security=(
            {"bearerAuth": ("compliance:read",)},
            {"passwordFlow": ("compliance:read",)},
            {"apiKeyAuth": ("compliance:read",)},
        ),
        parameters=(
            Parameter(
                name="instrument_id",
                argument="instrument_id",
                location="path",
                annotation=models.RegisteredId,
                required=True,
            ),
            Parameter(name="If-None-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        responses=(
            components.INSTRUMENT,
            components.NOT_MODIFIED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.REGISTERED_NOT_FOUND,
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
            errors.RegisteredNotFound,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(etag="optional"),
    ),
    Operation(
        operation_id="updateInstrument",
        method="PATCH",
        path="/v1/compliance/instruments/{instrument_id}",
        tag="compliance-registers",
        handler="update_instrument",
        summary="Correct a financial instrument",
        security=(
            {"bearerAuth": ("compliance:write",)},
            {"passwordFlow": ("compliance:write",)},
            {"apiKeyAuth": ("compliance:write",)},
        ),
        parameters=(
            Parameter(
                name="instrument_id",
                argument="instrument_id",
                location="path",
                annotation=models.RegisteredId,
                required=True,
            ),
            Parameter(name="If-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        body=Body(content={"application/json": models.InstrumentUpdate}, required=True),
        responses=(
            components.INSTRUMENT,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.REGISTERED_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.LEDGER_ARCHIVED,
            components.PRECONDITION_FAILED,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.REGISTER_REFUSED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.RegisteredNotFound,
            errors.NotAcceptable,
            errors.LedgerArchived,
            errors.PreconditionFailed,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.AmountInvalid,
            errors.CurrencyUnknown,
            errors.ReferenceUnknown,
            errors.RegisterValueRefused,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            audit=Audit(event="compliance.instrument_changed"), etag="optional", body_limit=131072
        ),
    ),
    Operation(
        operation_id="deleteInstrument",
        method="DELETE",
        path="/v1/compliance/instruments/{instrument_id}",
        tag="compliance-registers",
        handler="delete_instrument",
        summary="Take a financial instrument out of the register",
        security=(
            {"bearerAuth": ("compliance:write",)},
            {"passwordFlow": ("compliance:write",)},
            {"apiKeyAuth": ("compliance:write",)},
        ),
        parameters=(
            Parameter(
                name="instrument_id",
                argument="instrument_id",
                location="path",
                annotation=models.RegisteredId,
                required=True,
            ),
            Parameter(name="If-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        responses=(
            components.GONE,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.REGISTERED_NOT_FOUND,
            components.REGISTERED_IN_USE,
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
            errors.RegisteredNotFound,
            errors.RegisteredInUse,
            errors.LedgerArchived,
            errors.PreconditionFailed,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="compliance.instrument_deleted"), etag="optional"),
    ),
    Operation(
        operation_id="listProvisions",
        method="GET",
        path="/v1/compliance/provisions",
        tag="compliance-registers",
        handler="list_provisions",
        summary="List provisions, in the order in which they were registered",
        security=(
            {"bearerAuth": ("compliance:read",)},
            {"passwordFlow": ("compliance:read",)},
            {"apiKeyAuth": ("compliance:read",)},
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
            components.PROVISION_PAGE,
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
        operation_id="createProvision",
        method="POST",
        path="/v1/compliance/provisions",
        tag="compliance-registers",
        handler="create_provision",
        summary="Register a provision",
        security=(
            {"bearerAuth": ("compliance:write",)},
            {"passwordFlow": ("compliance:write",)},
            {"apiKeyAuth": ("compliance:write",)},
        ),
        parameters=(
            Parameter(
                name="Idempotency-Key",
                argument=None,
                location="header",
                annotation=Annotated[str, Field(min_length=1, max_length=255, pattern="^[!-~]+$")],
            ),
        ),
        body=Body(content={"application/json": models.ProvisionCreate}, required=True),
        responses=(
            components.PROVISION_CREATED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.NOT_ACCEPTABLE,
            components.LEDGER_WRITE_CONFLICT,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.REGISTER_REFUSED,
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
            errors.IdempotencyKeyReused,
            errors.IdempotencyKeyInProgress,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.AmountInvalid,
            errors.CurrencyUnknown,
            errors.ReferenceUnknown,
            errors.RegisterValueRefused,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            audit=Audit(event="compliance.provision_registered", target="$response.body#/id"),
            idempotency="optional",
            body_limit=131072,
        ),
    ),
    Operation(
        operation_id="getProvision",
        method="GET",
        path="/v1/compliance/provisions/{provision_id}",
        tag="compliance-registers",
        handler="get_provision",
        summary="Read a provision",
        security=(
            {"bearerAuth": ("compliance:read",)},
            {"passwordFlow": ("compliance:read",)},
            {"apiKeyAuth": ("compliance:read",)},
        ),
        parameters=(
            Parameter(
                name="provision_id",
                argument="provision_id",
                location="path",
                annotation=models.RegisteredId,
                required=True,
            ),
            Parameter(name="If-None-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        responses=(
            components.PROVISION,
            components.NOT_MODIFIED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.REGISTERED_NOT_FOUND,
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
            errors.RegisteredNotFound,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(etag="optional"),
    ),
    Operation(
        operation_id="updateProvision",
        method="PATCH",
        path="/v1/compliance/provisions/{provision_id}",
        tag="compliance-registers",
        handler="update_provision",
        summary="Correct a provision",
        security=(
            {"bearerAuth": ("compliance:write",)},
            {"passwordFlow": ("compliance:write",)},
            {"apiKeyAuth": ("compliance:write",)},
        ),
        parameters=(
            Parameter(
                name="provision_id",
                argument="provision_id",
                location="path",
                annotation=models.RegisteredId,
                required=True,
            ),
            Parameter(name="If-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        body=Body(content={"application/json": models.ProvisionUpdate}, required=True),
        responses=(
            components.PROVISION,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.REGISTERED_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.LEDGER_ARCHIVED,
            components.PRECONDITION_FAILED,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.REGISTER_REFUSED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.RegisteredNotFound,
            errors.NotAcceptable,
            errors.LedgerArchived,
            errors.PreconditionFailed,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.AmountInvalid,
            errors.CurrencyUnknown,
            errors.ReferenceUnknown,
            errors.RegisterValueRefused,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            audit=Audit(event="compliance.provision_changed"), etag="optional", body_limit=131072
        ),
    ),
    Operation(
        operation_id="deleteProvision",
        method="DELETE",
        path="/v1/compliance/provisions/{provision_id}",
        tag="compliance-registers",
        handler="delete_provision",
        summary="Take a provision out of the register",
        security=(
            {"bearerAuth": ("compliance:write",)},
            {"passwordFlow": ("compliance:write",)},
            {"apiKeyAuth": ("compliance:write",)},
        ),
        parameters=(
            Parameter(
                name="provision_id",
                argument="provision_id",
                location="path",
                annotation=models.RegisteredId,
                required=True,
            ),
            Parameter(name="If-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        responses=(
            components.GONE,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.REGISTERED_NOT_FOUND,
            components.REGISTERED_IN_USE,
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
            errors.RegisteredNotFound,
            errors.RegisteredInUse,
            errors.LedgerArchived,
            errors.PreconditionFailed,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="compliance.provision_deleted"), etag="optional"),
    ),
    Operation(
        operation_id="listSubsequentEvents",
        method="GET",
        path="/v1/compliance/events",
        tag="compliance-registers",
        handler="list_subsequent_events",
        summary=("List events after the reporting period, in the order in which they were registered"),
        security=(
            {"bearerAuth": ("compliance:read",)},
            {"passwordFlow": ("compliance:read",)},
            {"apiKeyAuth": ("compliance:read",)},
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
            components.SUBSEQUENT_EVENT_PAGE,
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
        operation_id="createSubsequentEvent",
        method="POST",
        path="/v1/compliance/events",
        tag="compliance-registers",
        handler="create_subsequent_event",
        summary="Register an event after the reporting period",
        security=(
            {"bearerAuth": ("compliance:write",)},
            {"passwordFlow": ("compliance:write",)},
            {"apiKeyAuth": ("compliance:write",)},
        ),
        parameters=(
            Parameter(
                name="Idempotency-Key",
                argument=None,
                location="header",
                annotation=Annotated[str, Field(min_length=1, max_length=255, pattern="^[!-~]+$")],
            ),
        ),
        body=Body(content={"application/json": models.SubsequentEventCreate}, required=True),
        responses=(
            components.SUBSEQUENT_EVENT_CREATED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.NOT_ACCEPTABLE,
            components.LEDGER_WRITE_CONFLICT,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.REGISTER_REFUSED,
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
            errors.IdempotencyKeyReused,
            errors.IdempotencyKeyInProgress,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.AmountInvalid,
            errors.CurrencyUnknown,
            errors.ReferenceUnknown,
            errors.RegisterValueRefused,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            audit=Audit(event="compliance.event_registered", target="$response.body#/id"),
            idempotency="optional",
            body_limit=131072,
        ),
    ),
    Operation(
        operation_id="getSubsequentEvent",
        method="GET",
        path="/v1/compliance/events/{event_id}",
        tag="compliance-registers",
        handler="get_subsequent_event",
        summary="Read an event after the reporting period",
        security=(
            {"bearerAuth": ("compliance:read",)},
            {"passwordFlow": ("compliance:read",)},
            {"apiKeyAuth": ("compliance:read",)},
        ),
        parameters=(
            Parameter(
                name="event_id",
                argument="event_id",
                location="path",
                annotation=models.RegisteredId,
                required=True,
            ),
            Parameter(name="If-None-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        responses=(
            components.SUBSEQUENT_EVENT,
            components.NOT_MODIFIED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.REGISTERED_NOT_FOUND,
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
            errors.RegisteredNotFound,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(etag="optional"),
    ),
    Operation(
        operation_id="updateSubsequentEvent",
        method="PATCH",
        path="/v1/compliance/events/{event_id}",
        tag="compliance-registers",
        handler="update_subsequent_event",
        summary="Correct an event after the reporting period",
        security=(
            {"bearerAuth": ("compliance:write",)},
            {"passwordFlow": ("compliance:write",)},
            {"apiKeyAuth": ("compliance:write",)},
        ),
        parameters=(
            Parameter(
                name="event_id",
                argument="event_id",
                location="path",
                annotation=models.RegisteredId,
                required=True,
            ),
            Parameter(name="If-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        body=Body(content={"application/json": models.SubsequentEventUpdate}, required=True),
        responses=(
            components.SUBSEQUENT_EVENT,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.REGISTERED_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.LEDGER_ARCHIVED,
            components.PRECONDITION_FAILED,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.REGISTER_REFUSED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.RegisteredNotFound,
            errors.NotAcceptable,
            errors.LedgerArchived,
            errors.PreconditionFailed,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.AmountInvalid,
            errors.CurrencyUnknown,
            errors.ReferenceUnknown,
            errors.RegisterValueRefused,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="compliance.event_changed"), etag="optional", body_limit=131072),
    ),
    Operation(
        operation_id="deleteSubsequentEvent",
        method="DELETE",
        path="/v1/compliance/events/{event_id}",
        tag="compliance-registers",
        handler="delete_subsequent_event",
        summary="Take an event after the reporting period out of the register",
        security=(
            {"bearerAuth": ("compliance:write",)},
            {"passwordFlow": ("compliance:write",)},
            {"apiKeyAuth": ("compliance:write",)},
        ),
        parameters=(
            Parameter(
                name="event_id",
                argument="event_id",
                location="path",
                annotation=models.RegisteredId,
                required=True,
            ),
            Parameter(name="If-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        responses=(
            components.GONE,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.REGISTERED_NOT_FOUND,
            components.REGISTERED_IN_USE,
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
            errors.RegisteredNotFound,
            errors.RegisteredInUse,
            errors.LedgerArchived,
            errors.PreconditionFailed,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="compliance.event_deleted"), etag="optional"),
    ),
    Operation(
        operation_id="listParties",
        method="GET",
        path="/v1/compliance/parties",
        tag="compliance-registers",
        handler="list_parties",
        summary="List parties, in the order in which they were registered",
        security=(
            {"bearerAuth": ("compliance:read",)},
            {"passwordFlow": ("compliance:read",)},
            {"apiKeyAuth": ("compliance:read",)},
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
            components.PARTY_PAGE,
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
        operation_id="createParty",
        method="POST",
        path="/v1/compliance/parties",
        tag="compliance-registers",
        handler="create_party",
        summary="Register a party",
        security=(
            {"bearerAuth": ("compliance:write",)},
            {"passwordFlow": ("compliance:write",)},
            {"apiKeyAuth": ("compliance:write",)},
        ),
        parameters=(
            Parameter(
                name="Idempotency-Key",
                argument=None,
                location="header",
                annotation=Annotated[str, Field(min_length=1, max_length=255, pattern="^[!-~]+$")],
            ),
        ),
        body=Body(content={"application/json": models.PartyCreate}, required=True),
        responses=(
            components.PARTY_CREATED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.NOT_ACCEPTABLE,
            components.LEDGER_WRITE_CONFLICT,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.REGISTER_REFUSED,
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
            errors.IdempotencyKeyReused,
            errors.IdempotencyKeyInProgress,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.AmountInvalid,
            errors.CurrencyUnknown,
            errors.ReferenceUnknown,
            errors.RegisterValueRefused,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            audit=Audit(event="compliance.party_registered", target="$response.body#/id"),
            idempotency="optional",
            body_limit=131072,
        ),
    ),
    Operation(
        operation_id="getParty",
        method="GET",
        path="/v1/compliance/parties/{party_id}",
        tag="compliance-registers",
        handler="get_party",
        summary="Read a party",
        security=(
            {"bearerAuth": ("compliance:read",)},
            {"passwordFlow": ("compliance:read",)},
            {"apiKeyAuth": ("compliance:read",)},
        ),
        parameters=(
            Parameter(
                name="party_id",
                argument="party_id",
                location="path",
                annotation=models.RegisteredId,
                required=True,
            ),
            Parameter(name="If-None-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        responses=(
            components.PARTY,
            components.NOT_MODIFIED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.REGISTERED_NOT_FOUND,
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
            errors.RegisteredNotFound,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(etag="optional"),
    ),
    Operation(
        operation_id="updateParty",
        method="PATCH",
        path="/v1/compliance/parties/{party_id}",
        tag="compliance-registers",
        handler="update_party",
        summary="Correct a party",
        security=(
            {"bearerAuth": ("compliance:write",)},
            {"passwordFlow": ("compliance:write",)},
            {"apiKeyAuth": ("compliance:write",)},
        ),
        parameters=(
            Parameter(
                name="party_id",
                argument="party_id",
                location="path",
                annotation=models.RegisteredId,
                required=True,
            ),
            Parameter(name="If-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        body=Body(content={"application/json": models.PartyUpdate}, required=True),
        responses=(
            components.PARTY,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.REGISTERED_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.LEDGER_ARCHIVED,
            components.PRECONDITION_FAILED,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.REGISTER_REFUSED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.RegisteredNotFound,
            errors.NotAcceptable,
            errors.LedgerArchived,
            errors.PreconditionFailed,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.AmountInvalid,
            errors.CurrencyUnknown,
            errors.ReferenceUnknown,
            errors.RegisterValueRefused,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="compliance.party_changed"), etag="optional", body_limit=131072),
    ),
    Operation(
        operation_id="deleteParty",
        method="DELETE",
        path="/v1/compliance/parties/{party_id}",
        tag="compliance-registers",
        handler="delete_party",
        summary="Take a party out of the register",
        security=(
            {"bearerAuth": ("compliance:write",)},
            {"passwordFlow": ("compliance:write",)},
            {"apiKeyAuth": ("compliance:write",)},
        ),
        parameters=(
            Parameter(
                name="party_id",
                argument="party_id",
                location="path",
                annotation=models.RegisteredId,
                required=True,
            ),
            Parameter(name="If-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        responses=(
            components.GONE,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.REGISTERED_NOT_FOUND,
            components.REGISTERED_IN_USE,
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
            errors.RegisteredNotFound,
            errors.RegisteredInUse,
            errors.LedgerArchived,
            errors.PreconditionFailed,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="compliance.party_deleted"), etag="optional"),
    ),
    Operation(
        operation_id="listAssertions",
        method="GET",
        path="/v1/compliance/assertions",
        tag="compliance-registers",
        handler="list_assertions",
        summary="List assertions, in the order in which they were registered",
        security=(
            {"bearerAuth": ("compliance:read",)},
            {"passwordFlow": ("compliance:read",)},
            {"apiKeyAuth": ("compliance:read",)},
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
            components.ASSERTION_PAGE,
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
        operation_id="createAssertion",
        method="POST",
        path="/v1/compliance/assertions",
        tag="compliance-registers",
        handler="create_assertion",
        summary="Register an assertion",
        security=(
            {"bearerAuth": ("compliance:write",)},
            {"passwordFlow": ("compliance:write",)},
            {"apiKeyAuth": ("compliance:write",)},
        ),
        parameters=(
            Parameter(
                name="Idempotency-Key",
                argument=None,
                location="header",
                annotation=Annotated[str, Field(min_length=1, max_length=255, pattern="^[!-~]+$")],
            ),
        ),
        body=Body(content={"application/json": models.AssertionCreate}, required=True),
        responses=(
            components.ASSERTION_CREATED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.NOT_ACCEPTABLE,
            components.LEDGER_WRITE_CONFLICT,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.REGISTER_REFUSED,
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
            errors.IdempotencyKeyReused,
            errors.IdempotencyKeyInProgress,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.AmountInvalid,
            errors.CurrencyUnknown,
            errors.ReferenceUnknown,
            errors.RegisterValueRefused,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            audit=Audit(event="compliance.assertion_registered", target="$response.body#/id"),
            idempotency="optional",
            body_limit=131072,
        ),
    ),
    Operation(
        operation_id="getAssertion",
        method="GET",
        path="/v1/compliance/assertions/{assertion_id}",
        tag="compliance-registers",
        handler="get_assertion",
        summary="Read an assertion",
        security=(
            {"bearerAuth": ("compliance:read",)},
            {"passwordFlow": ("compliance:read",)},
            {"apiKeyAuth": ("compliance:read",)},
        ),
        parameters=(
            Parameter(
                name="assertion_id",
                argument="assertion_id",
                location="path",
                annotation=models.RegisteredId,
                required=True,
            ),
            Parameter(name="If-None-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        responses=(
            components.ASSERTION,
            components.NOT_MODIFIED,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.REGISTERED_NOT_FOUND,
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
            errors.RegisteredNotFound,
            errors.NotAcceptable,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(etag="optional"),
    ),
    Operation(
        operation_id="updateAssertion",
        method="PATCH",
        path="/v1/compliance/assertions/{assertion_id}",
        tag="compliance-registers",
        handler="update_assertion",
        summary="Correct an assertion",
        security=(
            {"bearerAuth": ("compliance:write",)},
            {"passwordFlow": ("compliance:write",)},
            {"apiKeyAuth": ("compliance:write",)},
        ),
        parameters=(
            Parameter(
                name="assertion_id",
                argument="assertion_id",
                location="path",
                annotation=models.RegisteredId,
                required=True,
            ),
            Parameter(name="If-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        body=Body(content={"application/json": models.AssertionUpdate}, required=True),
        responses=(
            components.ASSERTION,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.REGISTERED_NOT_FOUND,
            components.NOT_ACCEPTABLE,
            components.LEDGER_ARCHIVED,
            components.PRECONDITION_FAILED,
            components.CONTENT_TOO_LARGE,
            components.UNSUPPORTED_MEDIA_TYPE,
            components.REGISTER_REFUSED,
            components.INTERNAL_ERROR,
            components.SERVICE_UNAVAILABLE,
        ),
        errors=(
            errors.MalformedRequest,
            errors.HostNotAllowed,
            errors.Unauthenticated,
            errors.Forbidden,
            errors.AccountRequired,
            errors.RegisteredNotFound,
            errors.NotAcceptable,
            errors.LedgerArchived,
            errors.PreconditionFailed,
            errors.ContentTooLarge,
            errors.UnsupportedMediaType,
            errors.ValidationFailed,
            errors.AmountInvalid,
            errors.CurrencyUnknown,
            errors.ReferenceUnknown,
            errors.RegisterValueRefused,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(
            audit=Audit(event="compliance.assertion_changed"), etag="optional", body_limit=131072
        ),
    ),
    Operation(
        operation_id="deleteAssertion",
        method="DELETE",
        path="/v1/compliance/assertions/{assertion_id}",
        tag="compliance-registers",
        handler="delete_assertion",
        summary="Take an assertion out of the register",
        security=(
            {"bearerAuth": ("compliance:write",)},
            {"passwordFlow": ("compliance:write",)},
            {"apiKeyAuth": ("compliance:write",)},
        ),
        parameters=(
            Parameter(
                name="assertion_id",
                argument="assertion_id",
                location="path",
                annotation=models.RegisteredId,
                required=True,
            ),
            Parameter(name="If-Match", argument=None, location="header", annotation=models.EntityTags),
        ),
        responses=(
            components.GONE,
            components.MALFORMED_REQUEST,
            components.UNAUTHENTICATED,
            components.FORBIDDEN,
            components.REGISTERED_NOT_FOUND,
            components.REGISTERED_IN_USE,
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
            errors.RegisteredNotFound,
            errors.RegisteredInUse,
            errors.LedgerArchived,
            errors.PreconditionFailed,
            errors.ValidationFailed,
            errors.InternalError,
            errors.ServiceUnavailable,
        ),
        policies=Policies(audit=Audit(event="compliance.assertion_deleted"), etag="optional"),
    ),
)
