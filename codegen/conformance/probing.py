"""Runs Schemathesis against a served document and counts what it found."""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from codegen.conformance.processes import Bench, Ended
from codegen.conformance.row import Row
from codegen.conformance.serving import HOST, base_path_of
from codegen.findings import ToolMissing

_SETTINGS: Final = f"""\
hooks = "{__package__}.hooks"
# Of any body, valid or not, the server may say that it is too large.
[checks.negative_data_rejection]
expected-statuses = [400, 401, 403, 404, 405, 406, 409, 413, 415, 422, 428, 429, "5XX"]
[checks.positive_data_acceptance]
expected-statuses = ["2XX", "3XX", 401, 403, 404, 409, 413, 429, "5XX"]
"""
_FEWEST: Final = 2
_NONE_FITS: Final = re.compile(r"(?m)^Cannot generate test data for")
_EXCEPTION: Final = re.compile(r"(?m)^\s*([\w.]*(?:Error|Exception): .+)$")
CREDENTIAL: Final = "conformance"
_CHECKS: Final = (
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
    "negative_data_rejection",
    "positive_data_acceptance",
)
_CHECK_OF: Final = {
    "ServerError": "not_a_server_error",
    "ContentTypeServerError": "not_a_server_error",
    "UndefinedStatusCode": "status_code_conformance",
    "MissingContentType": "content_type_conformance",
    "MalformedMediaType": "content_type_conformance",
    "UndefinedContentType": "content_type_conformance",
    "MissingHeaders": "response_headers_conformance",
    "JsonSchemaError": "response_schema_conformance",
    "MalformedJson": "response_schema_conformance",
    "ContentDeserializationError": "response_schema_conformance",
    "DiscriminatorMismatch": "response_schema_conformance",
    "AcceptedNegativeData": "negative_data_rejection",
    "RejectedPositiveData": "positive_data_acceptance",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Probe:
    """How thoroughly to test."""

    max_examples: int
    max_coverage: int
    seed: int
    max_cases: int = 20_000
    """About how many cases a document gets: one of a thousand operations is to end in minutes too."""

    def of(self, operations: int) -> "Probe":
        """As thorough as the number of operations allows; each gets a few cases of every sort anyway."""
        share = self.max_cases // max(1, operations)
        return replace(
            self,
            max_examples=min(self.max_examples, max(_FEWEST, share // 4)),
            max_coverage=min(self.max_coverage, max(_FEWEST, share // 3)),
        )


def require_schemathesis() -> None:
    """Raises: ToolMissing."""
    if find_spec("schemathesis") is None:
        raise ToolMissing(
            "schemathesis is not installed; `pip install 'schemathesis>=4.32'` (it tests mocks)"
        )


def probe(
    bench: Bench, port: int, document: dict[str, Any], wanted: Probe, row: Row, *, limit: float
) -> Ended:
    """Test what is served at the port, and fill the results in."""
    report = bench.folder / "report.json"
    tally = bench.folder / "set-aside.txt"
    config = bench.folder / "schemathesis.toml"
    for left in (report, tally):
        left.unlink(missing_ok=True)
    config.write_text("".join([_SETTINGS, *_credentials(document)]), encoding="utf-8")
    command = _command(port, document, wanted, config, report)
    settings = {"CONFORMANCE_TALLY": str(tally), "CONFORMANCE_MOST": str(wanted.max_coverage)}
    ended = bench.run(command, limit=limit, environment=settings)
    if ended.code is None:
        row.problems.append(f"schemathesis: not done after {ended.seconds:.0f} seconds")
    if tally.exists():
        told = tally.read_text(encoding="utf-8").splitlines()
        row.set_aside = dict(Counter(each.partition("\t")[0] for each in told).most_common())
    _read(report, ended, row)
    return ended


def _command(port: int, document: dict[str, Any], wanted: Probe, config: Path, report: Path) -> list[str]:
    origin = f"http://{HOST}:{port}"
    return [
        *(sys.executable, "-m", "schemathesis.cli", f"--config-file={config}", "run"),
        *(f"{origin}/openapi.json", f"--url={origin}{base_path_of(document)}"),
        # A fragment never reaches a server: `/files/{file_id}#copy` is asked for as `/files/{file_id}`.
        # And it makes `/a/b` of `/a//b`.
        "--exclude-path-regex=#|//",
        "--phases=examples,coverage,fuzzing",
        f"--checks={','.join(_CHECKS)}",
        f"--max-examples={wanted.max_examples}",
        f"--seed={wanted.seed}",
        *("--workers=1", "--continue-on-failure", "--no-shrink", "--no-color", "--warnings=off"),
        *("--output-sanitize=false", "--output-truncate=false"),
        *("--suppress-health-check=all", "--generation-database=none", "--request-timeout=30"),
        *("--report=json", f"--report-json-path={report}"),
    ]


def _credentials(document: dict[str, Any]) -> Iterator[str]:
    """What the mock takes as a caller, for each scheme."""
    schemes = (document.get("components") or {}).get("securitySchemes") or {}
    for name, scheme in schemes.items():
        if scheme.get("type") == "apiKey":
            credential = f'api_key = "{CREDENTIAL}"'
        elif scheme.get("scheme", "bearer").lower() == "basic":
            credential = f'username = "{CREDENTIAL}"\npassword = "{CREDENTIAL}"'
        elif scheme.get("type") in {"http", "oauth2", "openIdConnect"}:
            credential = f'bearer = "{CREDENTIAL}"'
        else:
            continue
        yield f"[auth.openapi.{json.dumps(name)}]\n{credential}\n"


def _cause(output: str) -> str:
    """The line of what was said that names an exception, as advice follows it; else the last one."""
    named = _EXCEPTION.findall(output)
    return named[-1] if named else (output.strip().splitlines() or ["no word"])[-1]


def _read(report: Path, ended: Ended, row: Row) -> None:
    try:
        content: dict[str, Any] = json.loads(report.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        row.problems.append(f"schemathesis gave no report: {_cause(ended.output)[:300]}")
        return
    row.cases = content["test_cases"]["generated"]
    row.findings = content["failures"]
    for failure in row.findings:
        check = _CHECK_OF.get(failure["type"], failure["type"])
        row.failures[check] = row.failures.get(check, 0) + failure["count"]
    operations = content["operations"] or {"total": 0, "tested": 0}
    unfit = len(_NONE_FITS.findall(ended.output))
    row.untested = operations["total"] - operations["tested"] + unfit
    for error in content["errors"]:
        # A document may ask for what nothing can be; that is no failure of who serves it.
        count = error["count"] - (unfit if error["title"] == "Schema Error" else 0)
        row.problems += [f"schemathesis: {error['title']} ({count})"] if count else []
    if not content["complete"]:
        row.problems.append(f"schemathesis did not finish: {content['stop_reason']}")
