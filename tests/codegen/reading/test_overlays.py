"""Overlays change a document before anything else is made of it."""

import json
from pathlib import Path
from typing import Any, Final

import pytest

from codegen.cli import main
from codegen.document import read_document
from codegen.findings import DocumentRefused

SPEC: Final = """\
openapi: 3.1.1
info: {title: Items, version: '1'}
tags: [{name: items}, {name: draft}]
paths:
  /items:
    get:
      operationId: listItems
      tags: [items, draft]
      parameters:
        - {name: filter, in: query, schema: {type: string}}
        - {name: debug, in: query, schema: {type: string}}
      responses:
        '200': {description: Items}
  /old-items:
    delete:
      operationId: deleteItems
      responses: {'204': {description: Gone}}
"""
HEAD: Final = "overlay: 1.1.0\ninfo: {title: Changes, version: '1'}\nactions:\n"
_ACTION: Final = HEAD + "  - "


def _root(folder: Path, *overlays: str) -> dict[str, Any]:
    (folder / "openapi.yaml").write_text(SPEC, encoding="utf-8")
    names = [f"overlay-{index}.yaml" for index in range(len(overlays))]
    for name, text in zip(names, overlays, strict=True):
        (folder / name).write_text(text, encoding="utf-8")
    return read_document(folder / "openapi.yaml", overlays=names).root


def test_objects_are_merged_arrays_grow_and_values_are_replaced(tmp_path: Path) -> None:
    root = _root(
        tmp_path,
        HEAD
        + """\
  - target: $
    update: {info: {title: Things, contact: {name: Ann}}, servers: [{url: /v1}], components: }
  - target: $.paths['/items'].get.responses['200'].description
    update: All of them
  - target: $.paths.*.get.tags
    update: things
  - target: $.paths.*.get.parameters
    update: [{name: top, in: query, schema: {type: integer}}]
  - target: $.paths.*.get.parameters[?@.name=='filter'].schema
    update: {minLength: 1}
""",
    )
    get = root["paths"]["/items"]["get"]
    assert root["info"] == {"title": "Things", "version": "1", "contact": {"name": "Ann"}}
    assert root["servers"] == [{"url": "/v1"}]
    assert get["responses"]["200"]["description"] == "All of them"
    assert get["tags"] == ["items", "draft", "things"]
    assert [each["name"] for each in get["parameters"]] == ["filter", "debug", "top"]
    assert get["parameters"][0]["schema"] == {"type": "string", "minLength": 1}


def test_what_is_selected_goes(tmp_path: Path) -> None:
    root = _root(
        tmp_path,
        HEAD
        + """\
  - {target: "$..parameters[?@.name=='debug']", remove: true, update: has no say}
  - {target: "$.paths.*.get.tags[?@=='draft']", remove: true}
  - {target: "$.tags[*]", remove: true}
  - {target: "$.paths['/old-items']", remove: true}
""",
    )
    assert list(root["paths"]) == ["/items"]
    assert [each["name"] for each in root["paths"]["/items"]["get"]["parameters"]] == ["filter"]
    assert (root["paths"]["/items"]["get"]["tags"], root["tags"]) == (["items"], [])


def test_a_path_is_renamed_by_copying_it(tmp_path: Path) -> None:
    moved = """\
  - {target: $.paths, update: {/new-items: {}}}
  - {target: "$.paths['/new-items']", copy: "$.paths['/items']"}
  - {target: "$.paths['/items']", remove: true}
"""
    root = _root(tmp_path, HEAD + moved, _ACTION + "{target: $.paths.*.get.summary, remove: true}\n")
    assert list(root["paths"]) == ["/old-items", "/new-items"]
    assert root["paths"]["/new-items"]["get"]["operationId"] == "listItems"


def test_copies_are_apart(tmp_path: Path) -> None:
    root = _root(
        tmp_path,
        HEAD
        + """\
  - {target: "$.paths['/old-items']", copy: "$.paths['/items']"}
  - {target: "$.paths['/old-items'].get", update: {operationId: listOldItems}}
""",
    )
    ids = [item["get"]["operationId"] for item in root["paths"].values()]
    assert ids == ["listItems", "listOldItems"]


def test_findings_know_where_everything_was_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _root(
        tmp_path,
        HEAD
        + """\
  - {target: "$..parameters[?@.name=='filter']", remove: true}
  - target: $.paths['/items'].get
    update:
      requestBody:
        content: {application/json: {schema: {type: strin}}}
  - {target: $.paths.*.get.parameters, update: {name: top, in: query, schema: {type: intger}}}
  - {target: "$..parameters[?@.name=='debug']", update: {in: quary, required: maybe}}
""",
    )
    spec = tmp_path / "openapi.yaml"
    debug = "debug, in: query, schema: {type: string}"
    spec.write_text(SPEC.replace(debug, debug.replace("string", "sting")), encoding="utf-8")
    assert main(["lint", str(spec), "--overlay", str(tmp_path / "overlay-0.yaml")]) == 1
    said = capsys.readouterr().out
    assert 'overlay-0.yaml:8:47 "strin" is no type' in said
    assert 'overlay-0.yaml:9:80 "intger" is no type' in said
    assert 'openapi.yaml:11:45 "sting" is no type' in said
    assert 'overlay-0.yaml:10:58 in is "quary"' in said
    assert 'overlay-0.yaml:10:69 required is "maybe"' in said


REFUSED: Final = {
    "no overlay": ("openapi: 3.1.1\n", "1:1 this is no overlay"),
    "no title": (
        "overlay: 1.0.0\nactions: [{target: $, remove: true}]\n",
        "the overlay has no title and version",
    ),
    "no action": (HEAD.replace("actions:", "actions: []"), "the overlay does nothing"),
    "no target": (_ACTION + "{update: {}}\n", "4:5 the action has no target"),
    "nothing to do": (_ACTION + "{target: $.paths}\n", "the action has nothing to do"),
    "two things to do": (
        _ACTION + "{target: $.paths, update: {}, copy: $.paths}\n",
        "the action has update and copy",
    ),
    "an unknown key": (_ACTION + "{target: $.paths, updat: {}}\n", "unexpected key 'updat'"),
    "no query": (_ACTION + "{target: paths, remove: true}\n", "'paths' is no query"),
    "two sources": (_ACTION + "{target: $.info, copy: $.paths.*}\n", "copy selects 2 places"),
    "the whole": (_ACTION + "{target: $, remove: true}\n", "the target is the whole document"),
    "several kinds": (_ACTION + "{target: $.*, update: {}}\n", "the target selects"),
    "a value into an object": (
        _ACTION + "{target: $.info, update: {title: {}}}\n",
        "an object cannot be merged",
    ),
    "an object into a value": (
        _ACTION + "{target: $.info.title, update: {}}\n",
        "an object cannot be merged",
    ),
}


@pytest.mark.parametrize(("text", "expected"), REFUSED.values(), ids=REFUSED)
def test_an_overlay_that_cannot_be_done_is_refused_at_its_place(
    text: str, expected: str, tmp_path: Path
) -> None:
    with pytest.raises(DocumentRefused) as refused:
        _root(tmp_path, text)
    assert expected in str(refused.value)
    assert "overlay-0.yaml:" in str(refused.value)


def test_a_build_remembers_its_overlays(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _root(tmp_path, _ACTION + "{target: $.info, update: {title: Things}}\n  - {target: $.x, remove: true}\n")
    overlay = tmp_path / "overlay-0.yaml"
    given = [str(tmp_path / "openapi.yaml"), "--out", str(tmp_path / "out"), "--overlay", str(overlay)]

    assert main(["build", *given]) == 0
    assert "overlay-0.yaml:5:6 warning: the target selects nothing" in capsys.readouterr().out
    assert json.loads((tmp_path / "out" / "openapi.json").read_text())["info"]["title"] == "Things"
    assert main(["build", *given, "--check"]) == 0
    assert main(["build", *given[:3], "--check"]) == 2
    assert f"was built with --overlay {overlay} - give it again" in capsys.readouterr().err
    overlay.write_text(overlay.read_text().replace("Things", "Goods"), encoding="utf-8")
    assert main(["build", *given, "--check"]) == 1


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["lint", "--overlay", "absent.yaml"], "there is no overlay absent.yaml"),
        (["lint", "--fix", "--overlay", "overlay-0.yaml"], "--fix writes into the document itself"),
    ],
)
def test_a_command_that_makes_no_sense_says_why(
    options: list[str],
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    _root(tmp_path, _ACTION + "{target: $.info, update: {title: Things}}\n")
    monkeypatch.chdir(tmp_path)
    assert main([options[0], "openapi.yaml", *options[1:]]) == 2
    assert said in capsys.readouterr().err
