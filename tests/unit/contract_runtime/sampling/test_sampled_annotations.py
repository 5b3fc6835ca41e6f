"""Samples of annotations are taken by the validators that requests and responses meet."""

from datetime import date
from typing import Annotated, Literal

import pytest
from pydantic import AwareDatetime, ConfigDict, Field
from pydantic_core import to_json

from contract_runtime import ContractModel, NotNull
from contract_runtime.sampling import NoSample, sample_annotation
from contract_runtime.schemas.schema_types import compile_type


class Cat(ContractModel):
    kind: Literal["cat"]
    name: Annotated[str, Field(pattern=r"^[A-Z][a-z]{3}$")]
    born_on: date
    seen_at: AwareDatetime
    lives: Annotated[int, Field(ge=1, le=9)]
    friends: Annotated[list["Pet"] | None, NotNull] = None


class Dog(ContractModel):
    model_config = ConfigDict(extra="forbid")

    kind: Literal["dog"]
    weight: Annotated[float, Field(multiple_of=0.5)]


Pet = Annotated[Cat | Dog, Field(discriminator="kind")]
Cat.model_rebuild()


class Problem(ContractModel):
    code: int
    message: Annotated[str, Field(max_length=30)]


class Envelope(ContractModel):
    status: Literal[404]
    error: Problem


@pytest.mark.parametrize(
    "annotation", [Cat, Dog, Pet, list[Pet], dict[str, Dog], int | None, bytes, Envelope]
)
@pytest.mark.parametrize("seed", [0, 1])
def test_sample_is_taken(annotation: object, seed: int) -> None:
    value = sample_annotation(annotation, seed=seed)
    known = compile_type(annotation)
    taken = known.validator.validate_json(to_json(value))
    assert known.serializer.to_python(taken, mode="json", by_alias=True, exclude_unset=True) == value


def test_message_stands_where_a_property_reads_like_one() -> None:
    assert sample_annotation(Problem, message="No such pet.")["message"] == "No such pet."
    assert sample_annotation(Envelope, message="No such pet.")["error"]["message"] == "No such pet."
    assert sample_annotation(list[Problem], message="No such pet.")[0]["message"] == "No such pet."
    assert sample_annotation(str, message="No such pet.") == "No such pet."


def test_message_that_does_not_fit_is_left_out() -> None:
    assert len(sample_annotation(Problem, message="No such pet. " * 10)["message"]) <= 30
    assert sample_annotation(Dog, message="No such pet.")["kind"] == "dog"


def test_type_that_nothing_fits_has_no_sample() -> None:
    with pytest.raises(NoSample):
        sample_annotation(Annotated[int, Field(ge=5, le=4)])
