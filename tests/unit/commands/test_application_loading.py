"""How the application is imported for a server."""

from pydantic import BaseModel

from charter.commands.serve import deferred_models


def test_models_made_meanwhile_get_their_validators_when_they_are_used() -> None:
    with deferred_models():

        class Deferred(BaseModel):
            count: int

    class Usual(BaseModel):
        count: int

    assert (Deferred.__pydantic_complete__, Usual.__pydantic_complete__) == (False, True)
    assert Deferred.model_validate({"count": "3"}).count == 3
    assert Deferred.__pydantic_complete__
