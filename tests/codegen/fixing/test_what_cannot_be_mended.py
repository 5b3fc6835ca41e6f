"""What is not certain is left to the author, and named; a document is written as a whole or not at all."""

import stat
from pathlib import Path
from typing import Final

import pytest

from codegen.cli import main
from codegen.fixing.overwriting import ChangedMeanwhile, overwrite

STYLES: Final = Path(__file__).parent / "styles"
BLOCK: Final = (STYLES / "block.yaml").read_text(encoding="utf-8")
FIXED: Final = (STYLES / "fixed.block.yaml").read_text(encoding="utf-8")
ANCHORS: Final = (STYLES / "anchors.yaml").read_text(encoding="utf-8")


def _mended(folder: Path, text: str, profile: str = "house") -> tuple[int, str]:
    spec = folder / "openapi.yaml"
    spec.write_text(text, encoding="utf-8")
    code = main(["lint", str(spec), "--profile", profile, "--fix"])
    return code, spec.read_text(encoding="utf-8")


def test_what_is_left_is_named_at_its_new_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    without_summary = BLOCK.replace("      summary: Change a thing\n", "")
    code, after = _mended(tmp_path, without_summary)
    *mended, left = capsys.readouterr().out.splitlines()
    assert code == 1
    assert after == FIXED.replace("      summary: Change a thing\n", "")
    assert all(line.startswith("mended: openapi.yaml:") for line in mended)
    line = after.splitlines().index("    post:   # bare") + 1
    assert left.startswith(f"openapi.yaml:{line}:5 the operation has no summary - write its summary (at")


INVALID: Final = next(line for line in BLOCK.splitlines() if line.startswith("    Invalid:"))


@pytest.mark.parametrize(
    ("known", "unknown", "finding"),
    [
        (INVALID, INVALID.replace("VALIDATION_FAILED", "NOT_FOUND"), "an operation calls for 422"),
        (INVALID, f"{INVALID}\n{INVALID.replace('Invalid:', 'Refused:')}", "an operation calls for 422"),
        ("name: Idempotency-Key", "name: Other-Key", "calls for the header parameter Idempotency-Key"),
    ],
    ids=["no response with the code", "two responses that fit equally", "no such parameter"],
)
def test_a_component_is_chosen_only_where_one_fits_best(
    known: str, unknown: str, finding: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, _ = _mended(tmp_path, BLOCK.replace(known, unknown))
    left = [line for line in capsys.readouterr().out.splitlines() if not line.startswith("mended: ")]
    assert code == 1
    assert left
    assert all(finding in line and "lint --fix" not in line for line in left)


def test_what_an_alias_shares_is_not_given_to_those_who_do_not_call_for_it(tmp_path: Path) -> None:
    shared = ANCHORS.replace("summary: Drop a thing", "summary: Drop a thing\n      x-idempotency: optional")
    code, after = _mended(tmp_path, shared)
    assert code == 1
    assert "'500': {$ref: '#/components/responses/Broken'}" in after
    assert "Replayed'}" not in after.partition("components:")[0]


def test_a_header_is_added_to_a_response_whose_operations_all_call_for_it(tmp_path: Path) -> None:
    named = FIXED.replace("Challenge:", "WWWAuthenticate:").replace("s/Challenge", "s/WWWAuthenticate")
    headers = "      headers: {WWW-Authenticate: {$ref: '#/components/headers/WWWAuthenticate'}}\n"
    assert headers in named
    assert _mended(tmp_path, named.replace(headers, "")) == (0, named)


def test_a_header_is_not_added_to_a_response_that_others_share(tmp_path: Path) -> None:
    limit = "      x-rate-limit: {requests: 1, per: 60, by: ip}\n"
    limited = FIXED.replace("    get:\n", f"    get:\n{limit}")
    text = limited.replace("    Challenge:", "    RateLimit:").replace("s/Challenge", "s/RateLimit")
    assert _mended(tmp_path, text) == (1, text)


def test_a_reference_into_nowhere_leaves_the_rest_of_openapi_to_be_mended(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = BLOCK.replace("responses/Lost", "responses/Lots")
    text = broken.replace("in: path, required: true, schema:", "in: path, schema:")
    code, after = _mended(tmp_path, text, "neutral")
    assert code == 1
    assert "in: path, required: true, schema:" in after
    assert after.count('- $ref: "#/components/parameters/ThingId"') == 2
    assert "leads nowhere" in capsys.readouterr().out


def test_a_document_of_another_profile_keeps_its_statuses(tmp_path: Path) -> None:
    assert _mended(tmp_path, FIXED, "neutral") == (0, FIXED)
    short = FIXED.replace("openapi: 3.1.1", "openapi: 3.1")
    assert _mended(tmp_path, short, "neutral") == (0, FIXED.replace("openapi: 3.1.1", "openapi: 3.1.0"))


def test_a_broken_family_file_is_named_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    head, _, components = BLOCK.partition("paths:\n")
    components = components[components.index("components:") :]
    (tmp_path / "things.yaml").write_text("paths:\n  /things: {get: [}\n", encoding="utf-8")
    text = f"{head}paths:\n  /things: {{$ref: 'things.yaml#/paths/~1things'}}\n{components}"
    assert _mended(tmp_path, text) == (1, text)
    assert "things.yaml:2:19 " in capsys.readouterr().out


def test_a_file_keeps_its_permissions(tmp_path: Path) -> None:
    spec = tmp_path / "openapi.yaml"
    spec.write_text(BLOCK, encoding="utf-8")
    spec.chmod(0o640)
    assert main(["lint", str(spec), "--profile", "house", "--fix"]) == 0
    assert stat.S_IMODE(spec.stat().st_mode) == 0o640
    assert [path.name for path in tmp_path.iterdir()] == ["openapi.yaml"]


def test_all_files_are_written_or_none(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.write_bytes(b"before")
    with pytest.raises(OSError, match="other"):
        overwrite({one: b"before", other: b""}, {one: b"after", other: b"after"})
    assert one.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [one]


def test_a_file_that_was_changed_meanwhile_is_named_and_kept(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.write_bytes(b"before")
    other.write_bytes(b"changed")
    with pytest.raises(ChangedMeanwhile, match=r"^other was changed meanwhile"):
        overwrite({one: b"before", other: b"before"}, {one: b"after", other: b"after"})
    assert (one.read_bytes(), other.read_bytes()) == (b"before", b"changed")


def test_an_interruption_between_two_files_leaves_both_as_they_were(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    for path in (one, other):
        path.write_bytes(b"before")
    replace = Path.replace

    def interrupted(draft: Path, target: Path) -> Path:
        if target == other:
            raise KeyboardInterrupt
        return replace(draft, target)

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        overwrite(dict.fromkeys((one, other), b"before"), dict.fromkeys((one, other), b"after"))
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        "one": b"before",
        "other": b"before",
    }


def test_an_operation_is_given_a_response_that_has_to_be_given_its_header(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    headers = "      headers: {WWW-Authenticate: {$ref: '#/components/headers/WWWAuthenticate'}}\n"
    named = FIXED.replace("Challenge:", "WWWAuthenticate:").replace("s/Challenge", "s/WWWAuthenticate")
    assert headers in named
    response = '        "401":\n          $ref: "#/components/responses/Stranger"\n'
    assert response in named
    assert _mended(tmp_path, named.replace(headers, "").replace(response, "")) == (0, named)
    assert "security calls for the header WWW-Authenticate on 401" in capsys.readouterr().out


def test_a_short_version_is_mended_whatever_else_is_wrong(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = FIXED.replace("responses/Lost", "responses/Lots")
    code, after = _mended(tmp_path, broken.replace("openapi: 3.1.1", "openapi: &version 3.1"), "neutral")
    mended, left = capsys.readouterr().out.splitlines()
    assert (code, after) == (1, broken.replace("openapi: 3.1.1", "openapi: &version 3.1.0"))
    assert mended.startswith("mended: openapi.yaml:1:1 OpenAPI 3.1")
    assert "leads nowhere" in left


def test_a_file_of_two_names_keeps_what_is_written_for_either(tmp_path: Path) -> None:
    part = "".join(
        f"{name}:\n  parameters:\n  - {{name: key, in: path, schema: {{}}}}\n"
        "  get: {responses: {'200': {description: Fine.}}}\n"
        for name in ("one", "other")
    )
    (tmp_path / "real.yaml").write_text(part, encoding="utf-8")
    (tmp_path / "link.yaml").symlink_to("real.yaml")
    text = (
        "openapi: 3.1.1\ninfo: {title: Things, version: '1'}\npaths:\n"
        "  /one/{key}: {$ref: 'real.yaml#/one'}\n  /other/{key}: {$ref: 'link.yaml#/other'}\n"
    )
    assert _mended(tmp_path, text, "neutral") == (0, text)
    after = (tmp_path / "real.yaml").read_text(encoding="utf-8")
    assert after == part.replace("in: path,", "in: path, required: true,")
    assert (tmp_path / "link.yaml").is_symlink()
