"""The runtime's public names, and which of them cost the web framework's import."""

import subprocess
import sys

import pytest

import contract_runtime
import tests
from contract_runtime.exports import exported, made_when_named


def test_every_public_name_is_there() -> None:
    assert [name for name in contract_runtime.__all__ if not hasattr(contract_runtime, name)] == []


def test_what_models_need_does_not_import_the_web_framework() -> None:
    loaded = "{'fastapi', 'starlette'} & set(sys.modules)"
    program = f"import sys; from contract_runtime import ContractModel; print({loaded})"
    outcome = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert outcome.stdout == "set()\n"


def test_a_name_asked_for_is_kept() -> None:
    get = exported("contract_runtime", {"failures.writer": ("Failure",)})
    assert get("Failure") is contract_runtime.Failure
    assert vars(contract_runtime)["Failure"] is contract_runtime.Failure


def test_an_unknown_name_is_refused_like_any_attribute() -> None:
    with pytest.raises(AttributeError, match="module 'contract_runtime' has no attribute 'Nothing'"):
        exported("contract_runtime", {})("Nothing")


def test_a_value_is_made_when_it_is_named_and_kept() -> None:
    made: list[str] = []

    def shelf() -> str:
        made.append("shelf")
        return "a shelf"

    get = made_when_named("tests", {"shelf": shelf})
    assert made == []
    assert get("shelf") == "a shelf"
    assert (made, vars(tests)["shelf"]) == (["shelf"], "a shelf")
    delattr(tests, "shelf")
    with pytest.raises(AttributeError, match="module 'tests' has no attribute 'nothing'"):
        get("nothing")
