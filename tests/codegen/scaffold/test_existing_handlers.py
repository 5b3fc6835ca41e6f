"""Hand-written files: what is missing comes in, what is there stays as its author left it."""

import pytest

from tests.codegen.scaffold.folders import CREATE, SHOP, Shop

LIMITED = SHOP.replace("{name: limit, in: query, schema: {type: integer, default: 20}}", "%s")
WITH_SORT = LIMITED % (
    "{name: limit, in: query, schema: {type: integer, default: 20}}\n"
    "        - {name: sort, in: query, required: true, schema: {type: string}}"
)
AS_TEXT = LIMITED % "{name: limit, in: query, schema: {type: string}}"
MODULES = "\n\nfrom shop import models\nfrom shop.pets import PetsHandlers\n"


def test_methods_come_in_beside_their_neighbours(shop: Shop) -> None:
    shop.write("pets.py", CREATE)

    code, said = shop.scaffold()

    assert code == 0
    assert "handlers/pets.py: Pets.list_pets added" in said
    assert shop.read("pets.py") == (
        CREATE.replace("from shop import", "from contract_runtime import Caller\n\nfrom shop import")
        + "\n    async def delete_pet(self, caller: Caller, pet_id: int) -> None:\n"
        "        raise NotImplementedError\n\n"
        "    async def list_pets(self, limit: int) -> list[models.Pet]:\n"
        "        raise NotImplementedError\n"
    )
    assert "handlers/app.py: written" not in said


SIGNATURE = '''\
from contract_runtime import Caller

from shop.models import Pet
from shop.pets import PetsHandlers as Base


class Shelter(Base):
    # Where they live.
    places = 3

    async def list_pets(self, limit: int) -> "list[Pet]":  # newest first
        """Newest first."""
        found = [ Pet(name="a") ]   # formatted by hand
        return found[:limit]

    @traced
    async def create_pet(
        self,
        body: Pet,
    ) -> Pet:
        return body

    async def delete_pet(self, caller: Caller, pet_id: int) -> None: ...

    def _count(self) -> int:
        return 1


class Other:
    async def list_pets(self, limit: str) -> None:
        """Not ours."""
'''


def test_handlers_that_fit_are_left_as_they_are(shop: Shop) -> None:
    shop.write("animals.py", SIGNATURE)
    shop.scaffold()
    assert shop.read("animals.py") == SIGNATURE
    assert not (shop.folder / "handlers" / "pets.py").exists()


def test_changed_signature_is_updated_and_nothing_else(shop: Shop) -> None:
    shop.write("animals.py", SIGNATURE)
    shop.describe(WITH_SORT)

    code, said = shop.scaffold()

    assert code == 0
    assert "handlers/animals.py: Shelter.list_pets has a new signature" in said
    assert shop.read("animals.py") == SIGNATURE.replace(
        'self, limit: int) -> "list[Pet]"', 'self, limit: int, sort: str) -> "list[Pet]"', 1
    )


def test_changed_type_is_updated(shop: Shop) -> None:
    shop.write("animals.py", SIGNATURE)
    shop.describe(AS_TEXT)
    shop.scaffold()
    assert shop.read("animals.py") == SIGNATURE.replace("limit: int)", "limit: str | None)", 1)


def test_changed_result_is_updated_with_its_import(shop: Shop) -> None:
    shop.write("animals.py", SIGNATURE.replace("-> Pet:", "-> None:"))
    shop.describe(SHOP)
    shop.scaffold()
    assert shop.read("animals.py") == SIGNATURE.replace(
        "from shop.models", "from shop import models\nfrom shop.models"
    ).replace("-> Pet:", "-> models.Pet:")


def test_parameters_of_the_authors_own_stay(shop: Shop) -> None:
    shop.write("animals.py", SIGNATURE.replace("limit: int)", "limit: int, page: int = 1)"))
    shop.describe(WITH_SORT)
    shop.scaffold()
    assert "list_pets(self, limit: int, sort: str, *, page: int = 1) ->" in shop.read("animals.py")


def test_method_that_is_no_coroutine_stays_one_that_runs_in_a_thread(shop: Shop) -> None:
    written = SIGNATURE.replace("async def create_pet", "def create_pet").replace("@traced", "@in_thread")
    shop.write("animals.py", written)
    shop.scaffold()
    assert shop.read("animals.py") == written
    shop.describe(SHOP.replace("createPet", "addPet"))
    shop.scaffold()
    assert shop.read("animals.py") == written.replace("create_pet", "add_pet")


def test_what_has_left_the_contract_is_named_and_stays(shop: Shop) -> None:
    written = SIGNATURE.replace(
        "    def _count", "    async def adopt_pet(self) -> None:\n        print('adopted')\n\n    def _count"
    )
    shop.write("animals.py", written)

    code, said = shop.scaffold()

    assert code == 0
    assert "handlers/animals.py:25:5 Shelter.adopt_pet is not in the contract" in said
    assert shop.read("animals.py") == written


WITHOUT_ORDERS = SHOP.partition("  /orders:")[0] + "components:" + SHOP.partition("\ncomponents:")[2]


def test_tag_that_has_left_the_contract_is_named_as_its_import_fails(shop: Shop) -> None:
    shop.scaffold()
    shop.write("orders.py", shop.read("orders.py").replace("raise NotImplementedError", "print('none')"))
    shop.describe(WITHOUT_ORDERS)

    code, said = shop.scaffold()

    assert code == 1
    assert (
        "handlers/orders.py:6:1 Orders: shop.orders.OrdersHandlers is not in the contract"
        " - importing it fails: remove the class, or what is left of it"
    ) in said
    assert "handlers/app.py:17:16 Handlers takes no orders any more: remove it" in said


def test_class_of_a_tag_that_left_goes_where_nothing_is_left_of_it(shop: Shop) -> None:
    shop.scaffold()
    shop.describe(WITHOUT_ORDERS)

    code, said = shop.scaffold()

    assert (code, said) == (
        0,
        [
            "handlers/orders.py: class Orders removed: shop.orders.OrdersHandlers has left the contract,"
            " and nothing was left of it",
            "handlers/app.py: Handlers takes no orders any more",
        ],
    )
    assert shop.read("orders.py") == '"""Serves the operations of `orders`."""\n'
    assert "Handlers(pets=Pets())" in shop.read("app.py")
    assert "RawToken\nfrom fastapi import FastAPI\n\nfrom handlers.pets import Pets\nfrom shop" in shop.read(
        "app.py"
    )


def test_class_without_the_base_is_found_by_its_methods(shop: Shop) -> None:
    shop.write(
        "pets.py", CREATE.replace("(PetsHandlers)", "").replace("from shop.pets import PetsHandlers\n", "")
    )

    _, said = shop.scaffold()

    assert "handlers/pets.py: Pets.delete_pet added" in said
    assert "class Pets:" in shop.read("pets.py")
    assert "PetsHandlers" not in shop.read("pets.py")


SERVICE = """\
class PetService:
    async def list_pets(self, newest: bool) -> list[str]: ...
    async def create_pet(self, name: str) -> str: ...
"""
SERVED = """\
from contract_runtime import Caller
from shop.models import Pet


class Shelter:
    async def list_pets(self, limit: int) -> list[Pet]: ...
    async def create_pet(self, body: Pet) -> Pet: ...
"""


def test_class_that_serves_a_tag_is_found_by_its_signatures_wherever_it_is(shop: Shop) -> None:
    shop.write("animals/service.py", SERVICE)
    shop.write("homes/desk.py", SERVED)

    _, said = shop.scaffold()

    assert "handlers/homes/desk.py: Shelter.delete_pet added" in said
    assert shop.read("animals/service.py") == SERVICE
    assert not (shop.folder / "handlers" / "pets.py").exists()


def test_class_that_shares_names_with_a_tag_is_no_handler_of_it(shop: Shop) -> None:
    shop.write("animals/service.py", SERVICE)
    shop.scaffold()
    assert shop.read("animals/service.py") == SERVICE
    assert (shop.folder / "handlers" / "pets.py").exists()


def test_file_without_a_fitting_class_gets_one_at_its_end(shop: Shop) -> None:
    shop.write("orders.py", "LIMIT = 3\n\n\nclass Orders:\n    pass\n")

    _, said = shop.scaffold()

    assert "handlers/orders.py: class OrdersOperations(OrdersHandlers) added" in said
    assert shop.read("orders.py") == (
        "from shop.orders import OrdersHandlers\n\n"
        "LIMIT = 3\n\n\nclass Orders:\n    pass\n\n\n"
        'class OrdersOperations(OrdersHandlers):\n    """Operations of orders."""\n\n'
        "    async def list_orders(self) -> None:\n        raise NotImplementedError\n"
    )


def test_name_that_means_something_else_is_imported_under_another(shop: Shop) -> None:
    shop.write(
        "pets.py",
        "from other import models\nfrom shop.pets import PetsHandlers\n\n\nclass P(PetsHandlers): ...\n",
    )

    shop.scaffold()

    text = shop.read("pets.py")
    assert "from other import models\n" in text
    assert "from shop import models as contract_models\n" in text
    assert "-> list[contract_models.Pet]:" in text
    assert shop.scaffold() == (0, [])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "from contract_runtime import RawToken",
            "from contract_runtime import Caller, RawToken",
        ),
        (
            "from contract_runtime import (\n    RawToken,\n)",
            "from contract_runtime import (\n    Caller,\n    RawToken,\n)",
        ),
        (
            "from contract_runtime import (\n    RawToken,  # for later\n)",
            "from contract_runtime import (\n    RawToken,  # for later\n)"
            "\nfrom contract_runtime import Caller",
        ),
        (
            "# Mine.\nimport re",
            "# Mine.\nimport re\n\nfrom contract_runtime import Caller",
        ),
        (
            "import re\n\nfrom fastapi import FastAPI",
            "import re\n\nfrom contract_runtime import Caller\nfrom fastapi import FastAPI",
        ),
    ],
)
def test_imports_go_where_a_sorted_file_has_them(before: str, after: str, shop: Shop) -> None:
    shop.write("pets.py", f"{before}{MODULES}\n\nclass P(PetsHandlers):\n    pass\n")
    shop.scaffold()
    assert shop.read("pets.py").partition("\n\nclass")[0] == after + MODULES
    assert shop.scaffold() == (0, [])


def test_line_ends_and_encoding_stay(shop: Shop) -> None:
    source = "# -*- coding: latin-1 -*-\r\n" + CREATE.replace("in a list", "für alle").replace("\n", "\r\n")
    path = shop.write("pets.py", source.encode("latin-1"))

    shop.scaffold()

    assert path.read_bytes().count(b"\n") == path.read_bytes().count(b"\r\n") > source.count("\n")
    assert "für alle".encode("latin-1") in path.read_bytes()


@pytest.mark.parametrize(
    ("source", "place"),
    [(b"class Pets:\n    def broken(:\n", "2:16"), (b"caf\xe9 = 1\n", "1:4")],
)
def test_file_that_does_not_parse_is_named_and_left(source: bytes, place: str, shop: Shop) -> None:
    path = shop.write("pets.py", source)

    code, said = shop.scaffold()

    assert code == 1
    assert said[0].startswith(f"handlers/pets.py:{place} does not parse: ")
    assert path.read_bytes() == source
    assert "handlers/orders.py: Orders.list_orders added" in said
