// Generated from openapi.yaml by codegen; edit the contract instead.
import type * as c from "../core.js";
import type * as t from "../types.js";
import type * as e from "../errors.js";

/**
 * List assets, in the order in which they were registered
 *
 * `GET /v1/compliance/assets`
 */
export declare const listAssets: c.Listing<
  { page?: number; limit?: number },
  t.AssetPage,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable,
  t.Asset
>;

/**
 * Register an asset
 *
 * `POST /v1/compliance/assets`
 */
export declare const createAsset: c.Operation<
  { body: t.AssetCreate },
  t.Asset,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.LedgerArchived | e.IdempotencyKeyReused | e.IdempotencyKeyInProgress
    | e.ContentTooLarge | e.UnsupportedMediaType | e.ValidationFailed | e.AmountInvalid | e.CurrencyUnknown
    | e.ReferenceUnknown | e.RegisterValueRefused | e.InternalError | e.ServiceUnavailable
>;

/**
 * Read an asset
 *
 * `GET /v1/compliance/assets/{asset_id}`
 */
export declare const getAsset: c.Operation<
  { asset_id: t.RegisteredId },
  t.Asset,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.RegisteredNotFound | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Correct an asset
 *
 * `PATCH /v1/compliance/assets/{asset_id}`
 *
 * Absent fields stay as they are. Checks that were made keep what they found.
 */
export declare const updateAsset: c.Operation<
  { asset_id: t.RegisteredId; body: t.AssetUpdate },
  t.Asset,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.RegisteredNotFound | e.NotAcceptable | e.LedgerArchived | e.PreconditionFailed | e.ContentTooLarge
    | e.UnsupportedMediaType | e.ValidationFailed | e.AmountInvalid | e.CurrencyUnknown | e.ReferenceUnknown
    | e.RegisterValueRefused | e.InternalError | e.ServiceUnavailable
>;

/**
 * Take an asset out of the register
 *
 * `DELETE /v1/compliance/assets/{asset_id}`
 *
 * What a check has read stays, so that its report can be followed.
 */
export declare const deleteAsset: c.Operation<
  { asset_id: t.RegisteredId },
  undefined,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.RegisteredNotFound | e.RegisteredInUse | e.LedgerArchived | e.PreconditionFailed | e.ValidationFailed
    | e.InternalError | e.ServiceUnavailable
>;

/**
 * List leases, in the order in which they were registered
 *
 * `GET /v1/compliance/leases`
 */
export declare const listLeases: c.Listing<
  { page?: number; limit?: number },
  t.LeasePage,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable,
  t.Lease
>;

/**
 * Register a lease
 *
 * `POST /v1/compliance/leases`
 */
export declare const createLease: c.Operation<
  { body: t.LeaseCreate },
  t.Lease,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.LedgerArchived | e.IdempotencyKeyReused | e.IdempotencyKeyInProgress
    | e.ContentTooLarge | e.UnsupportedMediaType | e.ValidationFailed | e.AmountInvalid | e.CurrencyUnknown
    | e.ReferenceUnknown | e.RegisterValueRefused | e.InternalError | e.ServiceUnavailable
>;

/**
 * Read a lease
 *
 * `GET /v1/compliance/leases/{lease_id}`
 */
export declare const getLease: c.Operation<
  { lease_id: t.RegisteredId },
  t.Lease,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.RegisteredNotFound | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Correct a lease
 *
 * `PATCH /v1/compliance/leases/{lease_id}`
 *
 * Absent fields stay as they are. Checks that were made keep what they found.
 */
export declare const updateLease: c.Operation<
  { lease_id: t.RegisteredId; body: t.LeaseUpdate },
  t.Lease,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.RegisteredNotFound | e.NotAcceptable | e.LedgerArchived | e.PreconditionFailed | e.ContentTooLarge
    | e.UnsupportedMediaType | e.ValidationFailed | e.AmountInvalid | e.CurrencyUnknown | e.ReferenceUnknown
    | e.RegisterValueRefused | e.InternalError | e.ServiceUnavailable
>;

/**
 * Take a lease out of the register
 *
 * `DELETE /v1/compliance/leases/{lease_id}`
 *
 * What a check has read stays, so that its report can be followed.
 */
export declare const deleteLease: c.Operation<
  { lease_id: t.RegisteredId },
  undefined,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.RegisteredNotFound | e.RegisteredInUse | e.LedgerArchived | e.PreconditionFailed | e.ValidationFailed
    | e.InternalError | e.ServiceUnavailable
>;

/**
 * List contracts with customers, in the order in which they were registered
 *
 * `GET /v1/compliance/contracts`
 */
export declare const listSalesContracts: c.Listing<
  { page?: number; limit?: number },
  t.SalesContractPage,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable,
  t.SalesContract
>;

/**
 * Register a contract with a customer
 *
 * `POST /v1/compliance/contracts`
 */
export declare const createSalesContract: c.Operation<
  { body: t.SalesContractCreate },
  t.SalesContract,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.LedgerArchived | e.IdempotencyKeyReused | e.IdempotencyKeyInProgress
    | e.ContentTooLarge | e.UnsupportedMediaType | e.ValidationFailed | e.AmountInvalid | e.CurrencyUnknown
    | e.ReferenceUnknown | e.RegisterValueRefused | e.InternalError | e.ServiceUnavailable
>;

/**
 * Read a contract with a customer
 *
 * `GET /v1/compliance/contracts/{contract_id}`
 */
export declare const getSalesContract: c.Operation<
  { contract_id: t.RegisteredId },
  t.SalesContract,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.RegisteredNotFound | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Correct a contract with a customer
 *
 * `PATCH /v1/compliance/contracts/{contract_id}`
 *
 * Absent fields stay as they are. Checks that were made keep what they found.
 */
export declare const updateSalesContract: c.Operation<
  { contract_id: t.RegisteredId; body: t.SalesContractUpdate },
  t.SalesContract,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.RegisteredNotFound | e.NotAcceptable | e.LedgerArchived | e.PreconditionFailed | e.ContentTooLarge
    | e.UnsupportedMediaType | e.ValidationFailed | e.AmountInvalid | e.CurrencyUnknown | e.ReferenceUnknown
    | e.RegisterValueRefused | e.InternalError | e.ServiceUnavailable
>;

/**
 * Take a contract with a customer out of the register
 *
 * `DELETE /v1/compliance/contracts/{contract_id}`
 *
 * What a check has read stays, so that its report can be followed.
 */
export declare const deleteSalesContract: c.Operation<
  { contract_id: t.RegisteredId },
  undefined,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.RegisteredNotFound | e.RegisteredInUse | e.LedgerArchived | e.PreconditionFailed | e.ValidationFailed
    | e.InternalError | e.ServiceUnavailable
>;

/**
 * List financial instruments, in the order in which they were registered
 *
 * `GET /v1/compliance/instruments`
 */
export declare const listInstruments: c.Listing<
  { page?: number; limit?: number },
  t.InstrumentPage,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable,
  t.Instrument
>;

/**
 * Register a financial instrument
 *
 * `POST /v1/compliance/instruments`
 */
export declare const createInstrument: c.Operation<
  { body: t.InstrumentCreate },
  t.Instrument,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.LedgerArchived | e.IdempotencyKeyReused | e.IdempotencyKeyInProgress
    | e.ContentTooLarge | e.UnsupportedMediaType | e.ValidationFailed | e.AmountInvalid | e.CurrencyUnknown
    | e.ReferenceUnknown | e.RegisterValueRefused | e.InternalError | e.ServiceUnavailable
>;

/**
 * Read a financial instrument
 *
 * `GET /v1/compliance/instruments/{instrument_id}`
 */
export declare const getInstrument: c.Operation<
  { instrument_id: t.RegisteredId },
  t.Instrument,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.RegisteredNotFound | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Correct a financial instrument
 *
 * `PATCH /v1/compliance/instruments/{instrument_id}`
 *
 * Absent fields stay as they are. Checks that were made keep what they found.
 */
export declare const updateInstrument: c.Operation<
  { instrument_id: t.RegisteredId; body: t.InstrumentUpdate },
  t.Instrument,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.RegisteredNotFound | e.NotAcceptable | e.LedgerArchived | e.PreconditionFailed | e.ContentTooLarge
    | e.UnsupportedMediaType | e.ValidationFailed | e.AmountInvalid | e.CurrencyUnknown | e.ReferenceUnknown
    | e.RegisterValueRefused | e.InternalError | e.ServiceUnavailable
>;

/**
 * Take a financial instrument out of the register
 *
 * `DELETE /v1/compliance/instruments/{instrument_id}`
 *
 * What a check has read stays, so that its report can be followed.
 */
export declare const deleteInstrument: c.Operation<
  { instrument_id: t.RegisteredId },
  undefined,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.RegisteredNotFound | e.RegisteredInUse | e.LedgerArchived | e.PreconditionFailed | e.ValidationFailed
    | e.InternalError | e.ServiceUnavailable
>;

/**
 * List provisions, in the order in which they were registered
 *
 * `GET /v1/compliance/provisions`
 */
export declare const listProvisions: c.Listing<
  { page?: number; limit?: number },
  t.ProvisionPage,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable,
  t.Provision
>;

/**
 * Register a provision
 *
 * `POST /v1/compliance/provisions`
 */
export declare const createProvision: c.Operation<
  { body: t.ProvisionCreate },
  t.Provision,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.LedgerArchived | e.IdempotencyKeyReused | e.IdempotencyKeyInProgress
    | e.ContentTooLarge | e.UnsupportedMediaType | e.ValidationFailed | e.AmountInvalid | e.CurrencyUnknown
    | e.ReferenceUnknown | e.RegisterValueRefused | e.InternalError | e.ServiceUnavailable
>;

/**
 * Read a provision
 *
 * `GET /v1/compliance/provisions/{provision_id}`
 */
export declare const getProvision: c.Operation<
  { provision_id: t.RegisteredId },
  t.Provision,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.RegisteredNotFound | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Correct a provision
 *
 * `PATCH /v1/compliance/provisions/{provision_id}`
 *
 * Absent fields stay as they are. Checks that were made keep what they found.
 */
export declare const updateProvision: c.Operation<
  { provision_id: t.RegisteredId; body: t.ProvisionUpdate },
  t.Provision,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.RegisteredNotFound | e.NotAcceptable | e.LedgerArchived | e.PreconditionFailed | e.ContentTooLarge
    | e.UnsupportedMediaType | e.ValidationFailed | e.AmountInvalid | e.CurrencyUnknown | e.ReferenceUnknown
    | e.RegisterValueRefused | e.InternalError | e.ServiceUnavailable
>;

/**
 * Take a provision out of the register
 *
 * `DELETE /v1/compliance/provisions/{provision_id}`
 *
 * What a check has read stays, so that its report can be followed.
 */
export declare const deleteProvision: c.Operation<
  { provision_id: t.RegisteredId },
  undefined,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.RegisteredNotFound | e.RegisteredInUse | e.LedgerArchived | e.PreconditionFailed | e.ValidationFailed
    | e.InternalError | e.ServiceUnavailable
>;

/**
 * List events after the reporting period, in the order in which they were registered
 *
 * `GET /v1/compliance/events`
 */
export declare const listSubsequentEvents: c.Listing<
  { page?: number; limit?: number },
  t.SubsequentEventPage,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable,
  t.SubsequentEvent
>;

/**
 * Register an event after the reporting period
 *
 * `POST /v1/compliance/events`
 */
export declare const createSubsequentEvent: c.Operation<
  { body: t.SubsequentEventCreate },
  t.SubsequentEvent,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.LedgerArchived | e.IdempotencyKeyReused | e.IdempotencyKeyInProgress
    | e.ContentTooLarge | e.UnsupportedMediaType | e.ValidationFailed | e.AmountInvalid | e.CurrencyUnknown
    | e.ReferenceUnknown | e.RegisterValueRefused | e.InternalError | e.ServiceUnavailable
>;

/**
 * Read an event after the reporting period
 *
 * `GET /v1/compliance/events/{event_id}`
 */
export declare const getSubsequentEvent: c.Operation<
  { event_id: t.RegisteredId },
  t.SubsequentEvent,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.RegisteredNotFound | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Correct an event after the reporting period
 *
 * `PATCH /v1/compliance/events/{event_id}`
 *
 * Absent fields stay as they are. Checks that were made keep what they found.
 */
export declare const updateSubsequentEvent: c.Operation<
  { event_id: t.RegisteredId; body: t.SubsequentEventUpdate },
  t.SubsequentEvent,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.RegisteredNotFound | e.NotAcceptable | e.LedgerArchived | e.PreconditionFailed | e.ContentTooLarge
    | e.UnsupportedMediaType | e.ValidationFailed | e.AmountInvalid | e.CurrencyUnknown | e.ReferenceUnknown
    | e.RegisterValueRefused | e.InternalError | e.ServiceUnavailable
>;

/**
 * Take an event after the reporting period out of the register
 *
 * `DELETE /v1/compliance/events/{event_id}`
 *
 * What a check has read stays, so that its report can be followed.
 */
export declare const deleteSubsequentEvent: c.Operation<
  { event_id: t.RegisteredId },
  undefined,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.RegisteredNotFound | e.RegisteredInUse | e.LedgerArchived | e.PreconditionFailed | e.ValidationFailed
    | e.InternalError | e.ServiceUnavailable
>;

/**
 * List parties, in the order in which they were registered
 *
 * `GET /v1/compliance/parties`
 */
export declare const listParties: c.Listing<
  { page?: number; limit?: number },
  t.PartyPage,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable,
  t.Party
>;

/**
 * Register a party
 *
 * `POST /v1/compliance/parties`
 */
export declare const createParty: c.Operation<
  { body: t.PartyCreate },
  t.Party,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.LedgerArchived | e.IdempotencyKeyReused | e.IdempotencyKeyInProgress
    | e.ContentTooLarge | e.UnsupportedMediaType | e.ValidationFailed | e.AmountInvalid | e.CurrencyUnknown
    | e.ReferenceUnknown | e.RegisterValueRefused | e.InternalError | e.ServiceUnavailable
>;

/**
 * Read a party
 *
 * `GET /v1/compliance/parties/{party_id}`
 */
export declare const getParty: c.Operation<
  { party_id: t.RegisteredId },
  t.Party,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.RegisteredNotFound | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Correct a party
 *
 * `PATCH /v1/compliance/parties/{party_id}`
 *
 * Absent fields stay as they are. Checks that were made keep what they found.
 */
export declare const updateParty: c.Operation<
  { party_id: t.RegisteredId; body: t.PartyUpdate },
  t.Party,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.RegisteredNotFound | e.NotAcceptable | e.LedgerArchived | e.PreconditionFailed | e.ContentTooLarge
    | e.UnsupportedMediaType | e.ValidationFailed | e.AmountInvalid | e.CurrencyUnknown | e.ReferenceUnknown
    | e.RegisterValueRefused | e.InternalError | e.ServiceUnavailable
>;

/**
 * Take a party out of the register
 *
 * `DELETE /v1/compliance/parties/{party_id}`
 *
 * What a check has read stays, so that its report can be followed.
 */
export declare const deleteParty: c.Operation<
  { party_id: t.RegisteredId },
  undefined,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.RegisteredNotFound | e.RegisteredInUse | e.LedgerArchived | e.PreconditionFailed | e.ValidationFailed
    | e.InternalError | e.ServiceUnavailable
>;

/**
 * List assertions, in the order in which they were registered
 *
 * `GET /v1/compliance/assertions`
 */
export declare const listAssertions: c.Listing<
  { page?: number; limit?: number },
  t.AssertionPage,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable,
  t.Assertion
>;

/**
 * Register an assertion
 *
 * `POST /v1/compliance/assertions`
 */
export declare const createAssertion: c.Operation<
  { body: t.AssertionCreate },
  t.Assertion,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.NotAcceptable | e.LedgerArchived | e.IdempotencyKeyReused | e.IdempotencyKeyInProgress
    | e.ContentTooLarge | e.UnsupportedMediaType | e.ValidationFailed | e.AmountInvalid | e.CurrencyUnknown
    | e.ReferenceUnknown | e.RegisterValueRefused | e.InternalError | e.ServiceUnavailable
>;

/**
 * Read an assertion
 *
 * `GET /v1/compliance/assertions/{assertion_id}`
 */
export declare const getAssertion: c.Operation<
  { assertion_id: t.RegisteredId },
  t.Assertion,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.RegisteredNotFound | e.NotAcceptable | e.ValidationFailed | e.InternalError | e.ServiceUnavailable
>;

/**
 * Correct an assertion
 *
 * `PATCH /v1/compliance/assertions/{assertion_id}`
 *
 * Absent fields stay as they are. Checks that were made keep what they found.
 */
export declare const updateAssertion: c.Operation<
  { assertion_id: t.RegisteredId; body: t.AssertionUpdate },
  t.Assertion,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.RegisteredNotFound | e.NotAcceptable | e.LedgerArchived | e.PreconditionFailed | e.ContentTooLarge
    | e.UnsupportedMediaType | e.ValidationFailed | e.AmountInvalid | e.CurrencyUnknown | e.ReferenceUnknown
    | e.RegisterValueRefused | e.InternalError | e.ServiceUnavailable
>;

/**
 * Take an assertion out of the register
 *
 * `DELETE /v1/compliance/assertions/{assertion_id}`
 *
 * What a check has read stays, so that its report can be followed.
 */
export declare const deleteAssertion: c.Operation<
  { assertion_id: t.RegisteredId },
  undefined,
  e.MalformedRequest | e.HostNotAllowed | e.Unauthenticated | e.Forbidden | e.AccountRequired
    | e.RegisteredNotFound | e.RegisteredInUse | e.LedgerArchived | e.PreconditionFailed | e.ValidationFailed
    | e.InternalError | e.ServiceUnavailable
>;
