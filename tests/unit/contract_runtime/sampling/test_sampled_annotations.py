"""Samples of annotations are taken by the validators that requests and responses meet."""

from datetime import date
from typing import Annotated, Literal

import pytest
from pydantic import AwareDatetime, ConfigDict, Field
from pydantic_core import to_json

from contract_runtime import ContractModel, NotNull
from contract_runtime.sampling import NoSample, sample_annotation, sparse_samples
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


class Sparse(ContractModel):
    number: int
    note: str = ""
    friend: Envelope | None = None


@pytest.mark.parametrize(
    "annotation", [Cat, Dog, Pet, list[Pet], dict[str, Dog], int | None, bytes, Envelope]
)
@pytest.mark.parametrize("seed", [0, 1])
def test_sample_is_taken(annotation: object, seed: int) -> None:
    value = sample_annotation(annotation, seed=seed)
    known = compile_type(annotation)
    taken = known.validator.validate_json(to_json(value))
    assert known.serializer.to_python(taken, mode="json", by_alias=True, exclude_unset=True) == value


def test_sparse_value_holds_what_must_be_and_what_is_asked_for_by_name() -> None:
    assert set(next(sparse_samples(Sparse, ({"note"}.__contains__,)))) == {"note", "number"}
    assert set(next(sparse_samples(Sparse, ({"nothing"}.__contains__,)))) == {"number"}


def test_type_that_nothing_fits_has_no_sample() -> None:
    with pytest.raises(NoSample):
        sample_annotation(Annotated[int, Field(ge=5, le=4)])
