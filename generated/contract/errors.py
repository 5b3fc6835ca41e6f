"""Generated from openapi.yaml by codegen; edit the contract instead."""

from contract_runtime import CodedError


class MalformedRequest(CodedError):
    """The request cannot be read."""

    status = 400
    error_code = "MALFORMED_REQUEST"
    default_message = "The request cannot be read."


class HostNotAllowed(CodedError):
    """The request cannot be read."""

    status = 400
    error_code = "HOST_NOT_ALLOWED"
    default_message = "The request cannot be read."


class NotAcceptable(CodedError):
    """The client accepts none of the media types that this operation answers."""

    status = 406
    error_code = "NOT_ACCEPTABLE"
    default_message = "The client accepts none of the media types that this operation answers."


class ValidationFailed(CodedError):
    """The request does not fit the contract; `details.errors` names every place."""

    status = 422
    error_code = "VALIDATION_FAILED"
    default_message = "The request does not fit the contract; `details.errors` names every place."


class InternalError(CodedError):
    """The service failed; the request id leads to the reason in the logs."""

    status = 500
    error_code = "INTERNAL_ERROR"
    default_message = "The service failed; the request id leads to the reason in the logs."


class ServiceUnavailable(CodedError):
    """A part that the operation needs is away; try again later."""

    status = 503
    error_code = "SERVICE_UNAVAILABLE"
    default_message = "A part that the operation needs is away; try again later."


class MetricsElsewhere(CodedError):
    """The metrics have a port of their own."""

    status = 404
    error_code = "METRICS_ELSEWHERE"
    default_message = "The metrics have a port of their own."


class Unauthenticated(CodedError):
    """There is no valid credential."""

    status = 401
    error_code = "UNAUTHENTICATED"
    default_message = "There is no valid credential."


class IdempotencyKeyReused(CodedError):
    """The idempotency key stands for another request, or its first request has not finished."""

    status = 409
    error_code = "IDEMPOTENCY_KEY_REUSED"
    default_message = "The idempotency key stands for another request, or its first request has not finished."


class IdempotencyKeyInProgress(CodedError):
    """The idempotency key stands for another request, or its first request has not finished."""

    status = 409
    error_code = "IDEMPOTENCY_KEY_IN_PROGRESS"
    default_message = "The idempotency key stands for another request, or its first request has not finished."


class ContentTooLarge(CodedError):
    """The body is larger than this operation takes."""

    status = 413
    error_code = "CONTENT_TOO_LARGE"
    default_message = "The body is larger than this operation takes."


class UnsupportedMediaType(CodedError):
    """The body is of a media type that this operation does not read."""

    status = 415
    error_code = "UNSUPPORTED_MEDIA_TYPE"
    default_message = "The body is of a media type that this operation does not read."


class RateLimited(CodedError):
    """The caller sent more requests than the limit allows."""

    status = 429
    error_code = "RATE_LIMITED"
    default_message = "The caller sent more requests than the limit allows."


class ProjectNotFound(CodedError):
    """There is no such project."""

    status = 404
    error_code = "PROJECT_NOT_FOUND"
    default_message = "There is no such project."


class ProjectChanged(CodedError):
    """Somebody else changed the project at the same moment; read it again."""

    status = 409
    error_code = "PROJECT_CHANGED"
    default_message = "Somebody else changed the project at the same moment; read it again."


class PreconditionFailed(CodedError):
    """The resource no longer has the expected `ETag`."""

    status = 412
    error_code = "PRECONDITION_FAILED"
    default_message = "The resource no longer has the expected `ETag`."
