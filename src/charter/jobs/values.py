"""Values of jobs as their kinds declare them: arguments that are read, results and events that are kept."""

import json
from functools import cache
from typing import Any, Final

from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticSerializationError

from charter.feature import Chore
from contract import models
from contract_runtime import ContractModel, JobFailed

JsonObject = dict[str, Any]
_SHOWN: Final[dict[str, object]] = {"result": models.JobResult, "progress": models.JobPayload}
"""What the contract can show of any job: anything else could be kept, but never read again."""


def read_arguments(chore: Chore, version: int, arguments: JsonObject) -> ContractModel:
    """The arguments of a job that may be older than this release. Raises: JobFailed."""
    try:
        for older in range(version, chore.kind.version):
            arguments = chore.upgrades[older](arguments)
        return chore.kind.arguments.model_validate_json(json.dumps(arguments))
    except (ValidationError, LookupError, TypeError) as error:
        raise JobFailed(
            "INVALID_ARGUMENTS", "The arguments do not fit the job's kind.", is_final=True
        ) from error


def to_json(annotation: object, value: object, what: str) -> object:
    """`value` as JSON, once it is seen to fit; without an annotation there is none. Raises: JobFailed."""
    if value is None and (annotation is None or what == "progress"):
        return None
    try:
        if annotation is None:
            raise TypeError(f"the kind declares no {what}")
        adapter = _adapter(annotation)
        given = value.model_dump(by_alias=True) if isinstance(value, ContractModel) else value
        written: object = adapter.dump_python(adapter.validate_python(given), mode="json", by_alias=True)
        _adapter(_SHOWN[what]).validate_python(written)
    except (ValidationError, PydanticSerializationError, TypeError, UnicodeError) as error:
        raise JobFailed(
            "RESULT_UNFIT", f"The job gave a {what} that its kind does not allow.", is_final=True
        ) from error
    return written


def require_steps(step: int, total_steps: int) -> None:
    """Refuse what is no number of steps. Raises: JobFailed."""
    try:
        for number in (step, total_steps):
            _adapter(models.Steps).validate_python(number, strict=True)
    except ValidationError as error:
        raise JobFailed(
            "RESULT_UNFIT", "The job tells of steps that are no number.", is_final=True
        ) from error


_adapter: Final = cache(TypeAdapter)
