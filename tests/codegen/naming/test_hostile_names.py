"""A document whose names are in the way of Python everywhere still gives a package that imports."""

import ast
import json
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

import pytest

from codegen.build import compiled
from codegen.document import parse_document
from codegen.naming.python_names import MODULE_NAMES
from tests.codegen.compiling import ROOT

PROPERTIES: Final = (
    *(
        "class",
        "None",
        "from",
        "id",
        "type",
        "list",
        "date",
        "json",
        "copy",
        "schema",
        "model_config",
        "model_id",
    ),
    *(
        "_private",
        "__dunder__",
        "",
        " ",
        "+1",
        "-1",
        "1.5",
        "fooBar",
        "foo_bar",
        "FOO_BAR",
        "@id",
        "$ref_",
        "x-y",
    ),
    *(
        "名前",
        "größe",
        "\N{ROCKET}",
        "self",
        "EndTime<",
        "EndTime>",
        "a" * 200,
        "password",
        "Any",
        "Field",
        "re",
    ),
)
VALUES: Final = (
    *(
        "",
        " ",
        "<=",
        "<",
        "*",
        "1.5",
        "-1",
        "asc",
        "ASC",
        "None",
        "mro",
        "name",
        "value",
        "token",
        "名前",
        "\n",
        "\u0430",
    ),
    *("-created_at", "created_at", "x" * 200, "\N{ROCKET}", "2FA", "__init__", "_missing_"),
)
TAGS: Final = (
    "models",
    "1st",
    "\N{DOG FACE}",
    "Pets & Co.",
    "pets-co",
    "宠物",
    "register",
    "",
    "List",
    "wiring",
    "x" * 90,
)
OPERATION_IDS: Final = (
    *(
        "list",
        "print",
        "class",
        "models",
        "put_files#add",
        "repos/list-for-user",
        "getURL",
        "get_url",
        "2fa",
        "名前",
    ),
    None,
)
PARAMETERS: Final = (
    "id",
    "body",
    "caller",
    "self",
    "timeout",
    "From",
    "filter[name]",
    "$filter",
    "type",
    "EndTime<",
)


def _operation(number: int) -> dict[str, Any]:
    schema = {"$ref": "#/components/schemas/Everything"}
    parameters = [{"name": name, "in": "query", "schema": {"type": "string"}} for name in PARAMETERS]
    operation = {
        "tags": [TAGS[number % len(TAGS)]],
        "parameters": [*parameters, {"name": "id", "in": "header", "schema": {"type": "string"}}],
        "requestBody": {"content": {"application/json": {"schema": schema}}},
        "responses": {
            "200": {
                "description": 'Ends with a "quote"',
                "headers": {"Status": {"schema": {"type": "string"}}, "X-Foo": {}, "x_foo": {}},
                "content": {"application/json": {"schema": schema}},
            },
            "4XX": {"description": 'C:\\path """', "content": {"application/json": {"schema": schema}}},
        },
    }
    given = OPERATION_IDS[number % len(OPERATION_IDS)]
    return operation if given is None else {"operationId": given, **operation}


def _document() -> dict[str, Any]:
    everything = {
        "type": "object",
        "properties": {name: {"type": "string"} for name in PROPERTIES}
        | {"kind": {"type": "string", "enum": list(VALUES)}},
    }
    plain = {"type": "object", "properties": {"a": {"type": "string", "format": "date"}}}
    components = dict.fromkeys(("pet", "Pet", "PET", "my.ns.v1.Pod", "other.v1.Pod", "Warning", "I"), plain)
    components |= dict.fromkeys(sorted(MODULE_NAMES), plain)
    return {
        "openapi": "3.1.1",
        "info": {"title": "Hostile \\ names", "version": "1"},
        "tags": [{"name": tag, "description": f"{tag} of \u2018all\u2019"} for tag in TAGS],
        "paths": {
            f"/things-{number}/{{thing}}": {
                "parameters": [
                    {"name": "thing", "in": "path", "required": True, "schema": {"type": "integer"}}
                ],
                "get": _operation(number),
            }
            for number in range(len(OPERATION_IDS))
        },
        "components": {"schemas": {"Everything": everything, **components}},
    }


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile") / "hostile"
    folder.mkdir()
    source = json.dumps(_document()).encode()
    for name, content in compiled(parse_document(source, "hostile.json")).items():
        (folder / name).write_bytes(content)
    return folder


def test_the_package_imports(package: Path) -> None:
    modules = [path.stem for path in package.glob("*.py") if path.stem != "__init__"]
    program = "import importlib, sys; [importlib.import_module(f'hostile.{name}') for name in sys.argv[1:]]"
    outcome = subprocess.run(
        [sys.executable, "-W", "error", "-c", program, *modules],
        cwd=package.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    assert outcome.returncode == 0, outcome.stderr


def test_the_package_passes_the_projects_linter(package: Path) -> None:
    settings = ["--config", str(ROOT / "pyproject.toml"), "--no-cache"]
    places = ["--config", f"src = ['{package.parent}', '{ROOT / 'src'}']"]
    ruff = [sys.executable, "-m", "ruff", "check", *settings, *places, str(package)]
    outcome = subprocess.run(ruff, capture_output=True, text=True, check=False)
    assert outcome.returncode == 0, outcome.stdout


def test_every_class_of_the_models_has_its_own_name(package: Path) -> None:
    tree = ast.parse((package / "models.py").read_text(encoding="utf-8"))
    classes = [node.name for node in tree.body if isinstance(node, ast.ClassDef)]
    imported = {alias.name for node in tree.body if isinstance(node, ast.ImportFrom) for alias in node.names}
    assert len(classes) == len(set(classes))
    assert imported & set(classes) == set()


def test_every_property_has_its_own_attribute(package: Path) -> None:
    tree = ast.parse((package / "models.py").read_text(encoding="utf-8"))
    model = next(node for node in tree.body if isinstance(node, ast.ClassDef) and node.name == "Everything")
    fields = [
        node.target.id
        for node in model.body
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)
    ]
    assert len(fields) == len(set(fields)) == len(PROPERTIES) + 1


def test_every_property_keeps_its_wire_name(package: Path) -> None:
    program = (
        "import json, sys; from hostile import models; "
        "json.dump(list(models.Everything.model_json_schema()['properties']), sys.stdout)"
    )
    outcome = subprocess.run(
        [sys.executable, "-c", program], cwd=package.parent, capture_output=True, text=True, check=True
    )
    assert json.loads(outcome.stdout) == [*PROPERTIES, "kind"]
