"""Our models beside those that datamodel-code-generator makes of the same contract."""

import importlib.util
import subprocess
import sys
from types import ModuleType
from typing import Final

import pytest
from pydantic import BaseModel

from contract import models
from tests.codegen.compiling import ROOT

CONTRACT: Final = ROOT / "generated" / "contract" / "openapi.yaml"


@pytest.fixture(scope="module")
def theirs(tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    """The models of datamodel-code-generator, imported."""
    path = tmp_path_factory.mktemp("second") / "second_models.py"
    options = ["--input", str(CONTRACT), "--input-file-type", "openapi", "--output", str(path)]
    style = ["--output-model-type", "pydantic_v2.BaseModel", "--target-python-version", "3.11"]
    subprocess.run([sys.executable, "-m", "datamodel_code_generator", *options, *style], check=True)
    specification = importlib.util.spec_from_file_location(path.stem, path)
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    sys.modules[path.stem] = module
    specification.loader.exec_module(module)
    return module


def _properties(model: type[BaseModel]) -> dict[str, bool]:
    """Each property's wire name, and whether it is required."""
    return {field.alias or name: field.is_required() for name, field in model.model_fields.items()}


def test_both_generators_see_the_same_properties_in_every_class(theirs: ModuleType) -> None:
    ours = {
        name: each
        for name in models.__all__
        if isinstance(each := getattr(models, name), type) and issubclass(each, BaseModel)
    }
    both = [name for name in ours if isinstance(getattr(theirs, name, None), type)]
    assert len(both) >= len(ours) - 1
    assert {name: _properties(ours[name]) for name in both} == {
        name: _properties(getattr(theirs, name)) for name in both
    }
