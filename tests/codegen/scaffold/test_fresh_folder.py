"""A folder without handlers gets all it needs to start, and mypy has nothing to say about it."""

import subprocess
import sys
from typing import Final

import pytest

from tests.codegen.compiling import ROOT
from tests.codegen.scaffold.folders import SHOP, Shop
from tests.codegen.type_checking import TypeCheck

START: Final = """
from starlette.testclient import TestClient
from handlers.app import create_app

with TestClient(create_app(), raise_server_exceptions=False) as client:
    assert client.get("/pets").status_code == 501, client.get("/pets").text
    assert client.get("/pets").json()["error_code"] == "NOT_IMPLEMENTED"
    assert client.delete("/pets/1").status_code == 401
"""


def run(shop: Shop, *arguments: str) -> str:
    """What Python says with the shop's folder as its own; empty where it is content."""
    outcome = subprocess.run(
        [sys.executable, *arguments], cwd=shop.folder, capture_output=True, text=True, check=False
    )
    return "" if outcome.returncode == 0 else outcome.stdout + outcome.stderr


def test_every_tag_gets_a_class_with_every_method(shop: Shop) -> None:
    code, said = shop.scaffold()

    assert code == 0
    assert said == [
        "handlers/__init__.py: written",
        "handlers/pets.py: written, with class Pets(PetsHandlers)",
        "handlers/pets.py: Pets.list_pets added",
        "handlers/pets.py: Pets.create_pet added",
        "handlers/pets.py: Pets.delete_pet added",
        "handlers/orders.py: written, with class Orders(OrdersHandlers)",
        "handlers/orders.py: Orders.list_orders added",
        "handlers/app.py: written",
    ]
    assert shop.read("pets.py") == (
        '"""Serves the operations of `pets`."""\n\n'
        "from contract_runtime import Caller\n\n"
        "from shop import models\n"
        "from shop.pets import PetsHandlers\n\n\n"
        "class Pets(PetsHandlers):\n"
        '    """Operations of pets."""\n\n'
        "    async def list_pets(self, limit: int) -> list[models.Pet]:\n"
        "        raise NotImplementedError\n\n"
        "    async def create_pet(self, body: models.Pet) -> models.Pet:\n"
        "        raise NotImplementedError\n\n"
        "    async def delete_pet(self, caller: Caller, pet_id: int) -> None:\n"
        "        raise NotImplementedError\n"
    )


def test_second_run_changes_nothing(shop: Shop) -> None:
    shop.scaffold()
    before = shop.everything()

    assert shop.scaffold() == (0, [])
    assert shop.scaffold("--check") == (0, [])
    assert shop.everything() == before


def test_check_names_what_is_missing_and_writes_no_handlers(shop: Shop) -> None:
    shop.scaffold()
    (shop.folder / "handlers" / "orders.py").unlink()
    before = shop.everything()

    code, said = shop.scaffold("--check")

    assert code == 1
    assert said[0] == "handlers/orders.py: written, with class Orders(OrdersHandlers)"
    assert shop.everything() == before


def test_what_was_written_starts_and_answers_501(shop: Shop) -> None:
    shop.scaffold()
    assert run(shop, "-c", START) == ""


def test_what_was_written_passes_ruff_and_strict_mypy(shop: Shop, type_check: TypeCheck) -> None:
    shop.scaffold()
    config = ["--config", str(ROOT / "pyproject.toml"), "--no-cache"]
    sources = ["--config", f"src = ['{shop.folder}']"]

    assert run(shop, "-m", "ruff", "check", *config, *sources, "handlers") == ""
    assert (
        run(shop, "-m", "ruff", "check", "--isolated", "--no-cache", "--select", "E4,E7,E9,F,I", "handlers")
        == ""
    )
    assert run(shop, "-m", "ruff", "format", "--check", *config, "handlers") == ""
    assert type_check(shop.folder, "handlers").startswith("Success: ")


def test_mypy_names_a_method_that_is_missing(shop: Shop, type_check: TypeCheck) -> None:
    shop.scaffold()
    pets = shop.read("pets.py")
    shop.write("pets.py", pets.partition("\n    async def delete_pet")[0])

    assert 'abstract attribute "delete_pet"' in type_check(shop.folder, "handlers")


def test_handlers_have_a_folder_of_their_own(shop: Shop) -> None:
    code, said = shop.scaffold("--handlers", str(shop.folder / "shop"))

    assert code == 2
    assert said == ["codegen: shop is where generated code goes; give handlers another folder"]


def test_document_that_is_refused_leaves_the_handlers_alone(shop: Shop) -> None:
    shop.describe("openapi: 3.1.1\ninfo: {title: Shop}\npaths: {}\n")

    code, said = shop.scaffold()

    assert code == 1
    assert "version" in said[0]
    assert not (shop.folder / "handlers").exists()


def test_check_of_a_package_that_is_out_of_date_also_names_what_handlers_would_get(shop: Shop) -> None:
    shop.scaffold()
    shop.describe(SHOP.replace("  /orders:\n", "  /bills:\n").replace("listOrders", "findBills"))
    before = shop.everything()

    code, said = shop.scaffold("--check")

    assert code == 1
    assert "shop/orders.py is out of date - run `python -m codegen build`" in said
    assert "handlers/orders.py: Orders.find_bills added" in said
    assert said[-1] == (
        "handlers/orders.py: Orders.list_orders removed: it has left the contract, and had no body"
    )
    assert shop.everything() == before


def test_check_before_anything_was_made_names_everything_and_makes_nothing(shop: Shop) -> None:
    code, said = shop.scaffold("--check")

    assert code == 1
    assert "handlers/pets.py: written, with class Pets(PetsHandlers)" in said
    assert list(shop.everything()) == ["shop.yaml"]


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("class", "'class' is a keyword of Python"),
        ("json", "'json' is a module of Python's standard library"),
        ("fastapi", "'fastapi' is a package that"),
    ],
)
def test_handlers_whose_name_is_taken_are_refused(name: str, reason: str, shop: Shop) -> None:
    code, said = shop.scaffold("--handlers", str(shop.folder / name))

    assert code == 2
    assert reason in said[0]
    assert said[0].endswith("; name another folder with --handlers")
    assert list(shop.everything()) == ["shop.yaml"]
