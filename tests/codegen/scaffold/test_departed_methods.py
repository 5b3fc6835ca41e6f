"""Methods of operations that have left the contract: stubs go, what somebody wrote is named and stays."""

from pathlib import Path
from typing import Final

import pytest

from codegen.cli import main
from tests.codegen.scaffold.folders import SHOP, Shop
from tests.codegen.type_checking import TypeCheck

WITHOUT_DELETE: Final = (
    SHOP.partition("  /pets/{petId}:\n")[0] + "  /orders:" + SHOP.partition("  /orders:")[2]
)
STUB: Final = """\
    async def delete_pet(self, caller: Caller, pet_id: int) -> None:
        raise NotImplementedError
"""
CALL: Final = """
    async def _clear(self, caller: Caller) -> None:
        await self.delete_pet(caller, 1)
"""


def _build(folder: Path) -> None:
    assert main(["build", str(folder / "shop.yaml"), "--out", str(folder / "shop")]) == 0


def test_stub_of_an_operation_that_left_goes_with_what_it_imported(shop: Shop, type_check: TypeCheck) -> None:
    shop.scaffold()
    before = shop.read("pets.py")
    assert STUB in before
    assert "from contract_runtime import Caller\n" in before
    shop.describe(WITHOUT_DELETE)

    said = "handlers/pets.py: Pets.delete_pet removed: it has left the contract, and had no body"
    assert said in shop.scaffold("--check")[1]
    assert shop.read("pets.py") == before
    code, lines = shop.scaffold()

    assert (code, lines[0]) == (0, said)
    assert shop.read("pets.py") == before.replace(f"\n{STUB}", "").replace(
        "from contract_runtime import Caller\n\n", ""
    )
    assert shop.scaffold() == (0, [])
    assert type_check(shop.folder, "handlers/pets.py").startswith("Success: ")


def test_stub_of_an_earlier_name_goes_where_another_waits(shop: Shop) -> None:
    shop.scaffold()
    shop.describe(SHOP.replace("deletePet", "removePet"))
    _build(shop.folder)

    code, said = shop.scaffold()

    assert code == 0
    assert "handlers/pets.py: Pets.delete_pet removed: it has left the contract, and had no body" in said
    assert "delete_pet" not in shop.read("pets.py")
    assert "async def remove_pet(self, caller: Caller, pet_id: int)" in shop.read("pets.py")


@pytest.mark.parametrize(
    "written",
    [
        STUB.replace("raise NotImplementedError", "print(pet_id)"),
        STUB.replace("raise NotImplementedError", '"""Where pets go."""\n        raise NotImplementedError'),
        STUB.replace("raise NotImplementedError", "raise NotImplementedError('soon')"),
        STUB.replace("Error\n", "Error  # soon\n"),
        f"    # Soon.\n{STUB}",
        f"    @audited\n{STUB}",
        f"{STUB}\n    remove = delete_pet\n",
        STUB + CALL,
    ],
    ids=["body", "docstring", "message", "comment", "comment above", "decorator", "second name", "call"],
)
def test_what_somebody_wrote_is_named_and_stays(written: str, shop: Shop) -> None:
    shop.scaffold()
    text = shop.read("pets.py").replace(STUB, written)
    shop.write("pets.py", text)
    shop.describe(WITHOUT_DELETE)

    code, said = shop.scaffold()

    assert code == ("print" in written)
    assert [line for line in said if "Pets.delete_pet is not in the contract" in line]
    assert shop.read("pets.py") == text


def test_stub_that_another_module_calls_is_named_and_stays(shop: Shop) -> None:
    shop.scaffold()
    text = shop.read("pets.py")
    shop.write("clearing.py", "from handlers.pets import Pets\n\nREMOVE = Pets.delete_pet\n")
    shop.describe(WITHOUT_DELETE)
    assert shop.scaffold()[0] == 0
    assert shop.read("pets.py") == text
