"""What generated code runs on: operation tables compiled into fast routes inside a FastAPI app."""

from typing import TYPE_CHECKING

from pydantic import AwareDatetime, ConfigDict, Field
from typing_extensions import TypeAliasType

from contract_runtime.callers import (
    Authenticator,
    Caller,
    CredentialsRefused,
    Entitle,
    RawToken,
    is_permission,
)
from contract_runtime.errors import BodyError, CodedError, DeclaredError, EmptyError, ErrorMapping
from contract_runtime.exports import exported
from contract_runtime.families import Families, Family, Outline
from contract_runtime.operations import (
    NO_POLICIES,
    Audit,
    Body,
    Channel,
    CloseCode,
    Contract,
    ItemsEncoding,
    Link,
    Operation,
    Parameter,
    PartEncoding,
    Policies,
    RateLimit,
    Response,
    ResponseHeader,
    SecurityScheme,
    Strictness,
)
from contract_runtime.policies import (
    AuditEntry,
    AuditTrail,
    ChannelBackends,
    IdempotencyKeyInProgress,
    IdempotencyKeyReused,
    IdempotencyStore,
    PolicyBackends,
    RateDecision,
    RateLimiter,
    StoredResponse,
    Tickets,
    TransactionConflict,
    Transactions,
)
from contract_runtime.replies import AnyReply, Reply
from contract_runtime.responses.events import ServerSentEvent
from contract_runtime.schemas.integers import Int8, Int16, Int32, Int64, UInt8, UInt16, UInt32, UInt64
from contract_runtime.schemas.json_schema import Definitions
from contract_runtime.schemas.models import ContractModel, NotNull
from contract_runtime.schemas.one_of import ExactlyOne, Tagged
from contract_runtime.schemas.schema_rules import (
    Fits,
    PropertyCount,
    ReadOnly,
    Rule,
    SchemaRules,
    TextFormat,
    UniqueItems,
)
from contract_runtime.schemas.uploads import Upload
from contract_runtime.statuses import (
    AnswerStatus,
    ClientErrorStatus,
    ErrorStatus,
    RedirectionStatus,
    ServerErrorStatus,
    SuccessStatus,
)

if TYPE_CHECKING:
    from contract_runtime.channels.channel import ChannelClosed, Frame, LiveChannel, Position
    from contract_runtime.failures.writer import ErrorFormat, Failure
    from contract_runtime.governance.local_rate_limits import LocalRateLimiter
    from contract_runtime.governance.request_facts import RequestFacts, current_request
    from contract_runtime.jobs import (
        Concurrency,
        JobContext,
        JobFailed,
        JobKind,
        JobRate,
        JobSink,
        JobWork,
        RetryPolicy,
    )
    from contract_runtime.serving.current_caller import current_caller
    from contract_runtime.serving.effective_document import effective_document
    from contract_runtime.serving.fulfilment import ContractNotFulfilled
    from contract_runtime.serving.registration import register
    from contract_runtime.serving.threads import in_thread
else:
    __getattr__ = exported(
        __name__,
        {
            "channels.channel": ("ChannelClosed", "Frame", "LiveChannel", "Position"),
            "serving.current_caller": ("current_caller",),
            "serving.effective_document": ("effective_document",),
            "failures.writer": ("ErrorFormat", "Failure"),
            "governance.local_rate_limits": ("LocalRateLimiter",),
            "governance.request_facts": ("RequestFacts", "current_request"),
            "jobs": (
                "Concurrency",
                "JobContext",
                "JobFailed",
                "JobKind",
                "JobRate",
                "JobSink",
                "JobWork",
                "RetryPolicy",
            ),
            "serving.fulfilment": ("ContractNotFulfilled",),
            "serving.registration": ("register",),
            "serving.threads": ("in_thread",),
        },
    )

__all__ = [
    "NO_POLICIES",
    "AnswerStatus",
    "AnyReply",
    "Audit",
    "AuditEntry",
    "AuditTrail",
    "Authenticator",
    "AwareDatetime",
    "Body",
    "BodyError",
    "Caller",
    "Channel",
    "ChannelBackends",
    "ChannelClosed",
    "ClientErrorStatus",
    "CloseCode",
    "CodedError",
    "Concurrency",
    "ConfigDict",
    "Contract",
    "ContractModel",
    "ContractNotFulfilled",
    "CredentialsRefused",
    "DeclaredError",
    "Definitions",
    "EmptyError",
    "Entitle",
    "ErrorFormat",
    "ErrorMapping",
    "ErrorStatus",
    "ExactlyOne",
    "Failure",
    "Families",
    "Family",
    "Field",
    "Fits",
    "Frame",
    "IdempotencyKeyInProgress",
    "IdempotencyKeyReused",
    "IdempotencyStore",
    "Int8",
    "Int16",
    "Int32",
    "Int64",
    "ItemsEncoding",
    "JobContext",
    "JobFailed",
    "JobKind",
    "JobRate",
    "JobSink",
    "JobWork",
    "Link",
    "LiveChannel",
    "LocalRateLimiter",
    "NotNull",
    "Operation",
    "Outline",
    "Parameter",
    "PartEncoding",
    "Policies",
    "PolicyBackends",
    "Position",
    "PropertyCount",
    "RateDecision",
    "RateLimit",
    "RateLimiter",
    "RawToken",
    "ReadOnly",
    "RedirectionStatus",
    "Reply",
    "RequestFacts",
    "Response",
    "ResponseHeader",
    "RetryPolicy",
    "Rule",
    "SchemaRules",
    "SecurityScheme",
    "ServerErrorStatus",
    "ServerSentEvent",
    "StoredResponse",
    "Strictness",
    "SuccessStatus",
    "Tagged",
    "TextFormat",
    "Tickets",
    "TransactionConflict",
    "Transactions",
    "TypeAliasType",
    "UInt8",
    "UInt16",
    "UInt32",
    "UInt64",
    "UniqueItems",
    "Upload",
    "current_caller",
    "current_request",
    "effective_document",
    "in_thread",
    "is_permission",
    "register",
]
