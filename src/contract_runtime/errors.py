"""Errors that a contract declares, as exceptions, and the one of a service that breaks its contract."""

from collections.abc import Callable, Mapping
from typing import Any, ClassVar, TypeAlias


class DeclaredError(Exception):
    """An error response of the contract; generated code has one subclass for each."""

    status: ClassVar[int]
    headers: Mapping[str, object]


class CodedError(DeclaredError):
    """An error in the one error shape: an `error_code`, a message for people and optional details.

    Generated for each code under `x-error-codes` of a response, whose description is `default_message`.
    """

    error_code: ClassVar[str]
    default_message: ClassVar[str]

    def __init__(
        self,
        message: str | None = None,
        *,
        details: Mapping[str, object] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self.message = message or self.default_message
        self.details = details
        self.headers = headers or {}
        super().__init__(self.message)


class BodyError(DeclaredError):
    """An error whose body is a model of the contract, for documents without `x-error-codes`.

    Generated classes take each declared header by name. The error of a range or of `default`, whose class has
    no status, is given the one to answer.
    """

    def __init__(
        self,
        body: object = None,
        *,
        status: int | None = None,
        headers: Mapping[str, object] | None = None,
    ) -> None:
        if status is not None:
            # One error of a class whose other errors have other statuses.
            vars(self)["status"] = status
        self.body = body
        self.headers = {name: value for name, value in (headers or {}).items() if value is not None}
        super().__init__(type(self).__name__)


class EmptyError(BodyError):
    """An error whose response declares neither a body nor a header."""

    def __init__(self) -> None:
        super().__init__()


ErrorMapping: TypeAlias = Mapping[
    type[Exception], type[CodedError] | type[EmptyError] | Callable[[Any], DeclaredError]
]
"""What exceptions of the service's own become: a declared error without a body to fill, or a function that
makes one of the exception (`lambda error: errors.NoSuchPet(models.Problem(message=str(error)))`). Those of a
class are those of its subclasses, too, as far as these are not mapped themselves."""


class ContractViolation(Exception):
    """The service's own code broke the contract: logged, and answered 500."""
