"""Packages whose callers are of a type of the service's own."""

import json
from argparse import ArgumentTypeError

import pytest

from codegen.build import compiled
from codegen.commands.arguments import caller_type
from codegen.document import parse_document
from codegen.reading.choices import Choices

DOCUMENT = {
    "openapi": "3.1.1",
    "info": {"title": "Shelter", "version": "1"},
    "components": {"securitySchemes": {"token": {"type": "http", "scheme": "bearer"}}},
    "paths": {
        "/pets": {
            "get": {
                "operationId": "listPets",
                "tags": ["pets"],
                "security": [{}, {"token": []}],
                "responses": {"204": {"description": "None"}},
            }
        }
    },
}


def test_signatures_carry_the_type_of_the_services_own_callers() -> None:
    choices = Choices(caller="people.known:Person")
    document = parse_document(json.dumps(DOCUMENT).encode(), "shelter.json", choices=choices)
    files = {name: content.decode() for name, content in compiled(document).items() if name.endswith(".py")}

    assert "from people.known import Person as Caller" in files["caller.py"]
    assert "from .caller import Caller\n" in files["pets.py"]
    assert "async def list_pets(self, caller: Caller | None) -> None:" in files["pets.py"]
    assert 'security: Mapping[str, "Authenticator[Caller]"],' in files["wiring.py"]
    assert "has_own_caller=True" in files["wiring.py"]


@pytest.mark.parametrize("text", ["people", "people:", ":Person", "people:a b", "people:class", "1:Person"])
def test_a_type_without_its_module_is_refused(text: str) -> None:
    with pytest.raises(ArgumentTypeError, match="such as people:Person"):
        caller_type(text)
