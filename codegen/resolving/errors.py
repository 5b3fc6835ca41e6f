"""Declared errors as exception classes, and the errors of each operation as one type."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from codegen.document import Document
from codegen.naming.distinct import distinct
from codegen.naming.python_names import MODULE_NAMES, class_name
from codegen.naming.response_names import response_name, status_phrase
from codegen.naming.words import words
from codegen.resolving.model import Error, Operation, Response
from codegen.resolving.replies import handler_headers
from codegen.resolving.types import either

MECHANICAL: Final = frozenset({400, 401, 405, 406, 412, 413, 415, 426, 428, 429, 500, 504})
"""Statuses that policies, decoding and the server itself answer; no handler has to know them."""

_MECHANICAL_CODES: Final = frozenset(
    {"VALIDATION_FAILED", "IDEMPOTENCY_KEY_REUSED", "IDEMPOTENCY_KEY_IN_PROGRESS"}
)
_COMPONENTS: Final = "#/components/responses/"


class ErrorBook:
    """Every error class of the document, by its code or by its response."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._by_code: dict[str, Error] = {}
        self._by_place: dict[tuple[str, str], Error] = {}
        self._taken: set[str] = {"CodedError", "BodyError", "EmptyError"}

    def of_operation(
        self, written_responses: Mapping[str, Any], resolved: Mapping[str, Response], title: str
    ) -> tuple[Error, ...]:
        """The errors of an operation in the document's order."""
        found: list[Error] = []
        for status, written in written_responses.items():
            if status[0] in "123x":
                continue
            response = self._document.resolved(written)
            codes = response.get("x-error-codes")
            if codes:
                found += [self._coded(code, status, response) for code in codes]
            else:
                reference = str(written.get("$ref", ""))
                found.append(self._with_body(status, reference, resolved[status], title))
        return tuple(dict.fromkeys(found))

    def all(self) -> tuple[Error, ...]:
        """Every class once, in the order of first use."""
        return (*self._by_code.values(), *self._by_place.values())

    @staticmethod
    def raised(errors: Iterable[Error]) -> tuple[tuple[str, str], ...]:
        """Name and status of the errors that a handler has reason to raise."""
        return tuple((error.name, error.status) for error in errors if _is_for_handlers(error))

    def _coded(self, code: str, status: str, response: Mapping[str, Any]) -> Error:
        known = self._by_code.get(code)
        if known is None:
            name = self._new_name("".join(word.capitalize() for word in words(code)))
            description = str(response.get("description") or response.get("summary") or "").strip()
            known = Error(name=name, status=status, description=description, code=code)
            self._by_code[code] = known
        return known

    def _with_body(self, status: str, reference: str, response: Response, title: str) -> Error:
        is_shared = reference.startswith(_COMPONENTS)
        key = (reference, status) if is_shared else (title, status)
        known = self._by_place.get(key)
        if known is None:
            shared_name = response_name(reference.removeprefix(_COMPONENTS))
            phrase = status_phrase(status)
            longer = f"{shared_name}{status if shared_name == phrase else phrase}"
            wanted = [shared_name, longer] if is_shared else [title + phrase]
            name = self._new_name(*wanted)
            known = Error(
                name=name,
                status=response.status,
                description=response.description.strip(),
                body=either(response.content.values()) if response.content else None,
                headers=handler_headers(response),
            )
            self._by_place[key] = known
        return known

    def _new_name(self, *wanted: str) -> str:
        name = distinct([class_name(each, "Response") for each in wanted], self._taken)
        self._taken.add(name)
        return name


def _is_for_handlers(error: Error) -> bool:
    if error.code is None:
        return True
    is_mechanical = error.status.isdigit() and int(error.status) in MECHANICAL
    return not is_mechanical and error.code not in _MECHANICAL_CODES


def with_errors_aliases(operations: Sequence[Operation]) -> tuple[Operation, ...]:
    """The operations of one module, those that have a method with the name of their errors' type.

    The plugin for mypy finds the type by the method's name, so that there are two forms only: where
    `get_a1` and `get_a_1` would share one, the second keeps its underscores.
    """
    taken = {reply.name for operation in operations for reply in operation.replies} | MODULE_NAMES
    named = []
    for operation in operations:
        alias = None
        if operation.has_method and not operation.is_alias:
            parts = [part[0].upper() + part[1:] for part in operation.handler.split("_") if part]
            forms = [f"{''.join(parts)}Errors", f"{'_'.join(parts)}Errors"]
            alias = next((form for form in forms if form not in taken), None)
            taken |= {alias} if alias else set()
        named.append(replace(operation, errors_alias=alias))
    return tuple(named)
