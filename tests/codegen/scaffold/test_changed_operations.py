"""Operations that are called something else, or belong to another tag, keep their bodies."""

import shutil
import subprocess

import pytest

from tests.codegen.scaffold.folders import SHOP, Shop
from tests.codegen.scaffold.test_fresh_folder import run
from tests.codegen.type_checking import TypeCheck

PETS = '''\
"""Pets in a list."""

import json

from contract_runtime import Caller
from shop import models
from shop.pets import CreatePetCreated, PetsHandlers

SHOWN = 20


class Pets(PetsHandlers):
    """Pets."""

    def __init__(self) -> None:
        self._pets: list[models.Pet] = []

    # Newest first.
    async def list_pets(self, limit: int) -> list[models.Pet]:
        json.dumps(limit)
        return self._pets[:min(limit, SHOWN)]

    async def create_pet(self, body: models.Pet) -> CreatePetCreated:
        self._pets = [body, *await self.list_pets(3)]
        return CreatePetCreated(body=body, location="/pets/1")

    async def delete_pet(self, caller: Caller, pet_id: int) -> None:
        self._pets.pop(pet_id)
'''
LOCATED = SHOP.replace(
    "'201': {description: Made,",
    "'201': {description: Made, headers: {Location: {required: true, schema: {type: string}}},",
)
RENAMED = LOCATED.replace("listPets", "findPets").replace("createPet", "addPet")
GIT = shutil.which("git")


@pytest.fixture
def served(shop: Shop) -> Shop:
    """A shop whose pets are served."""
    shop.describe(LOCATED)
    shop.scaffold()
    shop.write("pets.py", PETS)
    assert shop.scaffold() == (0, [])
    return shop


def test_renamed_operations_keep_their_bodies(served: Shop, type_check: TypeCheck) -> None:
    served.describe(RENAMED)

    code, said = served.scaffold()

    assert (code, said) == (
        0,
        [
            "handlers/pets.py: Pets.list_pets is find_pets now",
            "handlers/pets.py: Pets.create_pet is add_pet now",
        ],
    )
    assert served.read("pets.py") == (
        PETS.replace("list_pets", "find_pets")
        .replace("create_pet", "add_pet")
        .replace("CreatePetCreated", "AddPetCreated")
    )
    assert served.scaffold() == (0, [])
    assert type_check(served.folder, "handlers").startswith("Success: ")


def test_parameter_of_the_path_keeps_its_place_in_the_body(served: Shop) -> None:
    served.describe(LOCATED.replace("petId", "animalId"))
    assert served.scaffold()[0] == 0
    assert served.read("pets.py") == PETS.replace("pet_id", "animal_id")


def test_parameter_that_is_called_like_something_else_is_left_to_its_author(served: Shop) -> None:
    served.write(
        "pets.py", PETS.replace("self._pets.pop(pet_id)", "animal_id = pet_id\n        print(animal_id)")
    )
    served.describe(LOCATED.replace("petId", "animalId"))
    code, said = served.scaffold()
    assert code == 1
    assert "handlers/pets.py: Pets.delete_pet calls something else animal_id: rename that first" in said
    assert "animal_id = pet_id" in served.read("pets.py")


SECOND = """
    async def _find(self, limit: int) -> list[models.Pet]:
        return []

    list_pets = _find
"""


def test_method_with_two_names_keeps_both(served: Shop) -> None:
    served.write("pets.py", PETS.replace("async def list_pets", "async def _old") + SECOND)
    served.describe(RENAMED)
    assert served.scaffold()[0] == 0
    assert SECOND.replace("list_pets", "find_pets") in served.read("pets.py")


def test_operations_that_change_their_names_with_each_other_keep_their_bodies(served: Shop) -> None:
    swapped = (
        LOCATED.replace("listPets", "x").replace("listOrders", "listPets").replace(": x\n", ": deletePet\n")
    )
    swapped = swapped.replace(
        "operationId: deletePet\n      tags: [pets]\n      security",
        "operationId: listPets\n      tags: [pets]\n      security",
    )
    served.describe(
        swapped.replace(
            "operationId: listPets\n      tags: [orders]", "operationId: listOrders\n      tags: [orders]"
        )
    )

    code, said = served.scaffold()

    assert code == 0
    assert "handlers/pets.py: Pets.list_pets is delete_pet now" in said
    text = served.read("pets.py")
    assert "async def list_pets(self, caller: Caller, pet_id: int) -> None:\n        self._pets.pop" in text
    assert "async def delete_pet(self, limit: int) -> list[models.Pet]:\n        json" in text


def test_renamed_tag_is_served_by_the_same_class(served: Shop) -> None:
    served.describe(LOCATED.replace("tags: [pets]", "tags: [animals]"))

    code, said = served.scaffold()

    assert (code, said) == (
        0,
        [
            "handlers/pets.py: Pets serves animals now, as shop.pets.PetsHandlers has left the contract",
            "handlers/app.py: Handlers takes animals instead of pets",
        ],
    )
    assert "from shop.animals import AnimalsHandlers, CreatePetCreated\n" in served.read("pets.py")
    assert "class Pets(AnimalsHandlers):" in served.read("pets.py")
    assert "Handlers(animals=Pets(), orders=Orders())" in served.read("app.py")
    assert run(served, "-c", "from handlers.app import create_app; create_app()") == ""
    assert served.scaffold() == (0, [])


def test_moved_operation_takes_its_body_and_its_imports_along(served: Shop) -> None:
    served.describe(LOCATED.replace("listPets\n      tags: [pets]", "listPets\n      tags: [orders]"))

    code, said = served.scaffold()

    assert code == 1
    assert said == [
        "handlers/orders.py: Orders.list_pets added",
        "handlers/orders.py: Orders.list_pets comes from Pets.list_pets of handlers/pets.py",
        "handlers/orders.py: Orders.list_pets asks for self._pets, which Orders has not",
        "handlers/pets.py: Pets asks for self.list_pets, which Pets has not",
    ]
    assert "def list_pets" not in served.read("pets.py")
    text = served.read("orders.py")
    assert "import json\n" in text
    assert "from handlers.pets import SHOWN\n" in text
    assert "    # Newest first.\n    async def list_pets(self, limit: int) -> list[models.Pet]:\n" in text
    assert "        return self._pets[:min(limit, SHOWN)]\n" in text
    assert served.scaffold() == (0, [])


def test_class_that_comes_to_serve_two_tags_is_to_be_passed_twice(served: Shop) -> None:
    served.describe(LOCATED.replace("deletePet\n      tags: [pets]", "deletePet\n      tags: [exits]"))
    assert served.scaffold() == (
        1,
        ["handlers/app.py:17:16 Handlers lacks exits: pass it the Pets of pets, too"],
    )


EXITS = """\
  /exits:
    get: {operationId: listExits, tags: [exits], responses: {'204': {description: None yet}}}
components:
"""


def test_new_tag_is_passed_where_the_app_is_put_together(served: Shop) -> None:
    served.describe(LOCATED.replace("components:\n", EXITS, 1))

    code, said = served.scaffold()

    assert code == 0
    assert "handlers/app.py: Handlers takes exits=Exits()" in said
    assert "Handlers(pets=Pets(), orders=Orders(), exits=Exits())" in served.read("app.py")
    assert run(served, "-c", "from handlers.app import create_app; create_app()") == ""


def test_what_only_the_author_can_pass_is_asked_for(served: Shop) -> None:
    app = served.read("app.py")
    served.write("app.py", app.replace(", orders=Orders()", ""))
    orders = served.read("orders.py")
    served.write(
        "orders.py",
        orders.replace("    async def", "    def __init__(self, size: int) -> None: ...\n\n    async def", 1),
    )

    code, said = served.scaffold()

    assert code == 1
    assert said == ["handlers/app.py:17:16 Handlers lacks orders: pass it the Orders that serves it"]


def test_where_no_app_is_found_new_classes_are_told_of(served: Shop) -> None:
    (served.folder / "handlers" / "app.py").unlink()
    served.describe(LOCATED.replace("components:\n", EXITS, 1))

    _, said = served.scaffold()

    assert "handlers.exits: pass exits=Exits() to shop.Handlers where the app is put together" in said


BOTH = (
    PETS.replace("from shop.pets", "from shop.orders import OrdersHandlers\nfrom shop.pets").replace(
        "(PetsHandlers)", "(OrdersHandlers, PetsHandlers)"
    )
    + "\n    async def list_orders(self) -> None:\n        self._pets.clear()\n"
)


def test_class_of_two_tags_has_left_none_of_them(served: Shop) -> None:
    served.write("pets.py", BOTH)
    (served.folder / "handlers" / "orders.py").unlink()
    app = served.read("app.py").replace("from handlers.orders import Orders\n", "")
    served.write(
        "app.py",
        app.replace(
            "handlers = Handlers(pets=Pets(), orders=Orders())",
            "pets = Pets()\n    handlers = Handlers(pets=pets, orders=pets)",
        ),
    )

    assert served.scaffold() == (0, [])
    served.describe(LOCATED.replace("tags: [orders]", "tags: [pets]"))
    assert served.scaffold()[0] == 1
    assert "class Pets(OrdersHandlers, PetsHandlers):" in served.read("pets.py")


def build(shop: Shop) -> None:
    from codegen.cli import main

    assert main(["build", str(shop.folder / "shop.yaml"), "--out", str(shop.folder / "shop")]) == 0
    shop.output.readouterr()


def test_stub_beside_a_departed_method_is_an_error_until_somebody_decides(served: Shop) -> None:
    served.describe(RENAMED)
    build(served)

    code, said = served.scaffold()

    assert code == 1
    assert said[-2:] == [
        f"handlers/pets.py:{line}:5 Pets.{name} is not in the contract"
        " - rename it if it is one of find_pets, add_pet, else remove it or write them"
        for line, name in ((19, "list_pets"), (23, "create_pet"))
    ]
    assert served.scaffold()[0] == 1
    text = served.read("pets.py")
    served.write("pets.py", text.replace("list_pets", "find_pets").replace("create_pet", "add_pet"))
    code, said = served.scaffold()
    assert code == 0
    assert "handlers/pets.py: Pets.find_pets has a body: its stub is removed" in said
    assert "NotImplementedError" not in served.read("pets.py")


@pytest.mark.skipif(GIT is None, reason="history is asked of git")
def test_operation_that_was_renamed_before_a_build_is_known_by_the_history(served: Shop) -> None:
    author = ["-c", "user.name=a", "-c", "user.email=a@example.com"]
    for command in (["init", "-q"], ["add", "."], [*author, "commit", "-qm", "A shop"]):
        subprocess.run([GIT or "", *command], cwd=served.folder, check=True)
    served.describe(RENAMED)
    build(served)

    code, _ = served.scaffold()

    assert code == 0
    assert "CreatePetCreated" not in served.read("pets.py")
    assert "async def add_pet(self, body: models.Pet) -> AddPetCreated:\n        self._pets" in served.read(
        "pets.py"
    )
