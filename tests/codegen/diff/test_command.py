"""`codegen diff` at the command line: sources, outputs and exit codes."""

import json
import shutil
import subprocess
import sys
from io import StringIO
from pathlib import Path
from typing import Final

import pytest

from codegen.cli import main
from codegen.diff.rule_page import page
from tests.codegen.compiling import ROOT
from tests.codegen.diff.test_waivers import NEW, OLD, RULE

PAGE: Final = ROOT / "docs" / "diff-rules.md"
TODAY: Final = ("--today", "2026-11-20")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory with the two documents."""
    (tmp_path / "old.yaml").write_text(OLD, encoding="utf-8")
    (tmp_path / "new.yaml").write_text(NEW, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


class Terminal(StringIO):
    """A stream that says of itself that somebody watches it."""

    def isatty(self) -> bool:
        return True


def diff(*arguments: str) -> int:
    """The exit code of the command."""
    return main(["diff", *arguments, *TODAY])


def test_the_page_of_rules_is_current() -> None:
    mend = "run `python -m codegen diff --rules > docs/diff-rules.md`"
    assert PAGE.read_text(encoding="utf-8") == "\n".join(page()) + "\n", mend


def test_a_breaking_change_exits_1_and_names_place_rule_and_reason(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert diff("old.yaml", "new.yaml") == 1
    assert capsys.readouterr().out.splitlines() == [
        "GET /cats, GET /cats/{id}",
        "  breaking  new.yaml:8:57  Cat.name: the property name may be missing, was always there"
        " [response-property-became-optional]",
        "                           A client that reads it without asking finds nothing. For example: {}",
        "",
        "1 breaking, 0 warning, 0 info",
    ]


@pytest.mark.parametrize(("no_color", "is_coloured"), [("", True), ("1", False)])
def test_colours_are_for_terminals_of_those_who_want_them(
    folder: Path, monkeypatch: pytest.MonkeyPatch, no_color: str, is_coloured: bool
) -> None:
    stream = Terminal()
    monkeypatch.setattr(sys, "stdout", stream)
    monkeypatch.setenv("NO_COLOR", no_color)
    assert diff("old.yaml", "new.yaml") == 1
    assert ("\x1b[" in stream.getvalue()) == is_coloured


def test_equal_documents_exit_0_saying_so(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert diff("old.yaml", "old.yaml") == 0
    assert capsys.readouterr().out == "no change from old.yaml to old.yaml\n"


@pytest.mark.parametrize(("fail_on", "code"), [("none", 0), ("breaking", 1), ("warning", 1)])
def test_what_fails_can_be_chosen(folder: Path, fail_on: str, code: int) -> None:
    assert diff("old.yaml", "new.yaml", "--fail-on", fail_on) == code


def test_a_warning_fails_only_where_asked(folder: Path) -> None:
    text = OLD.replace("get: {responses", "get: {operationId: listCats, responses", 1)
    (folder / "named.yaml").write_text(text, encoding="utf-8")
    assert diff("named.yaml", "old.yaml") == 0
    assert diff("named.yaml", "old.yaml", "--fail-on", "warning") == 1


def test_a_waived_change_exits_0_and_shows_its_reason(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "waivers.txt").write_text(f"{RULE} | GET * | nobody reads it\n", encoding="utf-8")
    assert diff("old.yaml", "new.yaml", "--waivers", "waivers.txt") == 0
    shown = capsys.readouterr().out
    assert "waived: nobody reads it" in shown
    assert "0 breaking, 0 warning, 0 info, 1 waived" in shown


def test_a_waiver_that_cannot_be_understood_exits_1(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "waivers.txt").write_text("typo | GET * | nobody reads it\n", encoding="utf-8")
    assert diff("old.yaml", "old.yaml", "--waivers", "waivers.txt") == 1
    assert "waivers.txt:1 there is no rule 'typo'" in capsys.readouterr().out


def test_json_has_everything_and_is_the_same_each_time(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    texts = []
    for _ in range(2):
        assert diff("old.yaml", "new.yaml", "--format", "json") == 1
        texts.append(capsys.readouterr().out)
    assert texts[0] == texts[1]
    document = json.loads(texts[0])
    assert document["summary"] == {"breaking": 1, "warning": 0, "info": 0, "waived": 0}
    (change,) = document["changes"]
    assert change["rule"] == RULE
    assert change["operations"] == ["GET /cats", "GET /cats/{id}"]
    assert (change["old"], change["new"], change["subject"]) == ("required", "optional", "Cat.name")
    assert change["place"] == {
        "document": "new",
        "pointer": "#/components/schemas/Cat/properties/name",
        "file": "new.yaml",
        "line": 8,
        "column": 57,
    }
    assert change["witness"] == {"value": {}}


def test_annotations_are_escaped_and_stand_where_the_file_still_is(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "new.yaml").write_text(OLD.replace("/cats/{id}", "/100%,\\:/{id}"), encoding="utf-8")
    assert diff("old.yaml", "new.yaml", "--format", "github") == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("::error file=new.yaml,line=3,col=1,title=operation-removed::GET /cats/{id}: ")
    assert lines[1].startswith(
        "::notice file=new.yaml,line=7,col=5,title=operation-added::GET /100%25,\\:/{id}: "
    )


def test_code_scanning_gets_rule_reason_and_place(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    waivers = folder / "waivers.txt"
    waivers.write_text(f"{RULE} | GET /cats | nobody minds\n{RULE} | GET /cats/{{id}} | nobody minds\n")
    assert diff("old.yaml", "new.yaml", "--format", "sarif", "--waivers", str(waivers)) == 0
    (run,) = json.loads(capsys.readouterr().out)["runs"]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == [RULE]
    (result,) = run["results"]
    assert (result["ruleId"], result["level"]) == (RULE, "error")
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "new.yaml"}
    assert place["region"] == {"startLine": 8, "startColumn": 57}
    assert result["suppressions"] == [{"kind": "external", "justification": "nobody minds"}]


def test_the_changelog_is_markdown(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert diff("old.yaml", "new.yaml", "--format", "markdown") == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[:3] == ["# Changes of the contract, from `old.yaml` to `new.yaml`", "", "## Breaking"]
    assert lines[4].startswith("- **GET /cats, GET /cats/{id}**: Cat.name: the property name may be missing")


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("absent.yaml", None, "there is no file absent.yaml"),
        ("list.yaml", "- a\n", "list.yaml cannot be compared"),
        ("swagger.yaml", "swagger: '2.0'\n", "swagger.yaml:1:1 this is no OpenAPI document"),
        ("next.yaml", "openapi: 3.3.0\npaths: {}\n", "next.yaml:1:1 OpenAPI 3.3.0"),
        ("paths.yaml", "openapi: 3.1.1\npaths: []\n", "paths.yaml:2:1 paths is no mapping"),
        (
            "lost.yaml",
            OLD.replace("Cat: {", "Dog: {"),
            "lost.yaml:5:73 '#/components/schemas/Cat' leads nowhere",
        ),
        (
            "loop.yaml",
            OLD.replace("Cat: {", "Cat: {$ref: '#/components/schemas/Cat'}, Dog: {"),
            "'#/components/schemas/Cat' leads nowhere",
        ),
        (
            "broken.yaml",
            OLD.replace("responses: {'200'", "responses: {200: 1, '404'"),
            "broken.yaml:5:23 here stands '1'",
        ),
    ],
)
def test_a_document_that_cannot_be_compared_exits_2_naming_it(
    folder: Path, name: str, text: str | None, expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    if text is not None:
        (folder / name).write_text(text, encoding="utf-8")
    assert diff(name, "new.yaml") == 2
    assert expected in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments", [(), ("old.yaml",), ("old.yaml", "new.yaml", "--waivers", "absent.txt")]
)
def test_a_command_that_makes_no_sense_exits_2(folder: Path, arguments: tuple[str, ...]) -> None:
    assert diff(*arguments) == 2


def test_a_missing_base_can_be_all_right(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert diff("git:origin/main:openapi.yaml", "new.yaml", "--base-missing-ok") == 0
    assert "there is nothing to compare new.yaml with" in capsys.readouterr().out
    assert diff("old.yaml", "absent.yaml", "--base-missing-ok") == 2


@pytest.fixture
def repository(folder: Path) -> Path:
    """The working directory as a repository whose only revision has OLD as contract.yaml."""
    program = shutil.which("git")
    if program is None:
        pytest.skip("git is not installed")
    (folder / "contract.yaml").write_text(OLD, encoding="utf-8")
    person = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    for arguments in (("init", "-q"), ("add", "."), (*person, "commit", "-q", "-m", "First")):
        subprocess.run([program, *arguments], check=True, cwd=folder)
    return folder


def test_a_revision_is_compared_with_the_working_tree(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (repository / "contract.yaml").write_text(NEW, encoding="utf-8")
    assert diff("git:HEAD:contract.yaml", "contract.yaml") == 1
    assert "contract.yaml:8:57" in capsys.readouterr().out


def test_a_revision_of_several_files_is_read_whole(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = OLD.partition("components:")[0].replace("'#/components/schemas/Cat'", "'schemas.yaml#/Cat'")
    (repository / "contract.yaml").write_text(text, encoding="utf-8")
    (repository / "schemas.yaml").write_text("Cat: {type: object}\n", encoding="utf-8")
    git = shutil.which("git") or ""
    subprocess.run([git, "add", "."], check=True)
    subprocess.run(
        [git, "-c", "user.name=A", "-c", "user.email=a@e.org", "commit", "-q", "-m", "Split"], check=True
    )
    (repository / "schemas.yaml").write_text("Cat: {type: string}\n", encoding="utf-8")
    assert diff("git:HEAD:contract.yaml", "contract.yaml") == 1
    assert "schemas.yaml:1:" in capsys.readouterr().out


PARTS: Final = {
    "common.yaml": "Name: {type: string}\n",
    "old/odd.yaml": OLD.partition("components:")[0].replace("'#/components/schemas/Cat'", "'parts/cat.yaml'"),
    "old/parts/cat.yaml": "{type: object, properties: {name: {$ref: ../../common.yaml#/Name}}}\n",
}


def _in_folders(folder: Path) -> None:
    """Two versions of a document of several files; in that of `new`, a name has another type."""
    for name, text in PARTS.items():
        for place in {name, name.replace("old/", "new/")}:
            (folder / place).parent.mkdir(parents=True, exist_ok=True)
            (folder / place).write_text(text, encoding="utf-8")
    part = PARTS["old/parts/cat.yaml"].replace("$ref: ../../common.yaml#/Name", "type: integer")
    (folder / "new/parts/cat.yaml").write_text(part, encoding="utf-8")


@pytest.mark.parametrize("start", ["", "./", "new/../", "../{name}/", "{folder}/"])
def test_documents_of_several_files_may_stand_in_folders(
    start: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _in_folders(folder)
    prefix = start.format(name=folder.name, folder=folder)
    assert diff(f"{prefix}old/odd.yaml", f"{prefix}old/odd.yaml") == 0
    assert diff(f"{prefix}old/odd.yaml", f"{prefix}new/odd.yaml") == 1
    assert "new/parts/cat.yaml:1:" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("place", "name"), [("", "old/odd.yaml"), ("old", "odd.yaml"), ("new", "../old/odd.yaml")]
)
def test_a_revision_of_several_files_in_a_folder_is_read_from_anywhere(
    place: str,
    name: str,
    repository: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    _in_folders(repository)
    git = shutil.which("git") or ""
    person = ("-c", "user.name=A", "-c", "user.email=a@e.org")
    subprocess.run([git, "add", "."], check=True)
    subprocess.run([git, *person, "commit", "-q", "-m", "Folders"], check=True)
    monkeypatch.chdir(repository / place)
    assert diff(f"git:HEAD:{name}", name) == 0
    (repository / "common.yaml").write_text("Name: {type: integer}\n", encoding="utf-8")
    assert diff(f"git:HEAD:{name}", name) == 1
    assert "common.yaml:1:" in capsys.readouterr().out


HEAD, _, _REST = OLD.partition("paths:\n")
OPERATIONS, _, COMPONENTS = _REST.partition("components:")
SPLIT: Final = {
    "contract.yaml": HEAD
    + "paths:\n  /cats: {$ref: 'families/cats.yaml#/paths/~1cats'}\n"
    + "  /cats/{id}: {$ref: 'families/cats.yaml#/paths/~1cats~1{id}'}\ncomponents:"
    + COMPONENTS,
    "families/cats.yaml": "paths:\n" + OPERATIONS.replace("'#/", "'../contract.yaml#/"),
}


def _split(repository: Path) -> None:
    """Split the contract, in a further revision that a branch with a slash in its name leads to."""
    (repository / "families").mkdir()
    for name, text in SPLIT.items():
        (repository / name).write_text(text, encoding="utf-8")
    git = shutil.which("git") or ""
    person = ("-c", "user.name=A", "-c", "user.email=a@e.org")
    for arguments in (("add", "."), (*person, "commit", "-q", "-m", "Split"), ("branch", "a/split")):
        subprocess.run([git, *arguments], check=True, cwd=repository)


def test_a_document_that_was_split_is_the_same_as_before_in_both_directions(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _split(repository)
    for old, new in (("HEAD~1", "a/split"), ("a/split", "HEAD~1")):
        assert diff(f"git:{old}:contract.yaml", f"git:{new}:./contract.yaml") == 0
        assert capsys.readouterr().out.startswith("no change")
    assert diff("git:HEAD~1:contract.yaml", "contract.yaml") == 0


def test_what_a_revision_had_is_named_with_the_revision_and_its_file(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _split(repository)
    (repository / "families/cats.yaml").write_text(
        SPLIT["families/cats.yaml"].replace("get:", "put:", 1), encoding="utf-8"
    )
    assert diff("git:a/split:contract.yaml", "contract.yaml") == 1
    assert "git:a/split:families/cats.yaml:3:" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("git:HEAD:absent.yaml", "git:HEAD:absent.yaml cannot be read"),
        ("git:absent:contract.yaml", "git:absent:contract.yaml cannot be read"),
        ("git:contract.yaml", "write git:REVISION:PATH"),
        ("git:--output=x:contract.yaml", "write git:REVISION:PATH"),
    ],
)
def test_a_missing_base_exits_2_naming_it(
    repository: Path, source: str, expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert diff(source, "new.yaml") == 2
    assert expected in capsys.readouterr().err


def test_a_reference_that_is_no_text_does_not_keep_the_comparison_from_ending(folder: Path) -> None:
    (folder / "number.yaml").write_text(OLD.replace("Cat: {", "Cat: {$ref: 1}, Dog: {"), encoding="utf-8")
    assert diff("number.yaml", "number.yaml") in {0, 2}
