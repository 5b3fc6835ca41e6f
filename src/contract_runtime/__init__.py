"""What generated code runs on: operation tables compiled into fast routes inside a FastAPI app."""

from contract_runtime.callers import Authenticator, Caller, CredentialsRefused, RawToken
from contract_runtime.dependencies import current_caller
from contract_runtime.errors import BodyError, CodedError, DeclaredError
from contract_runtime.failures import ErrorFormat, Failure
from contract_runtime.fulfilment import ContractNotFulfilled
from contract_runtime.models import ContractModel, NotNull
from contract_runtime.operations import (
    NO_POLICIES,
    Body,
    Contract,
    Link,
    Operation,
    Parameter,
    PartEncoding,
    Policies,
    RateLimit,
    Response,
    ResponseHeader,
    SecurityScheme,
)
from contract_runtime.policies import (
    AuditTrail,
    IdempotencyKeyInProgress,
    IdempotencyKeyReused,
    IdempotencyStore,
    PolicyBackends,
    RateDecision,
    RateLimiter,
    StoredResponse,
    TransactionConflict,
    Transactions,
)
from contract_runtime.registration import register
from contract_runtime.replies import Reply

__all__ = [
    "NO_POLICIES",
    "AuditTrail",
    "Authenticator",
    "Body",
    "BodyError",
    "Caller",
    "CodedError",
    "Contract",
    "ContractModel",
    "ContractNotFulfilled",
    "CredentialsRefused",
    "DeclaredError",
    "ErrorFormat",
    "Failure",
    "IdempotencyKeyInProgress",
    "IdempotencyKeyReused",
    "IdempotencyStore",
    "Link",
    "NotNull",
    "Operation",
    "Parameter",
    "PartEncoding",
    "Policies",
    "PolicyBackends",
    "RateDecision",
    "RateLimit",
    "RateLimiter",
    "RawToken",
    "Reply",
    "Response",
    "ResponseHeader",
    "SecurityScheme",
    "StoredResponse",
    "TransactionConflict",
    "Transactions",
    "current_caller",
    "register",
]
