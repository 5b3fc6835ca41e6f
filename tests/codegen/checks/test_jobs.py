"""`x-job`: a wrong value is a finding at its place, and the house wants what clients see of jobs."""

from pathlib import Path
from typing import Final

import pytest

from codegen.document import parse_document, read_document
from codegen.ledger.ledger import ledger
from codegen.lint import findings, sound_document
from codegen.resolving.jobs import declared_kinds
from tests.codegen.compiling import DOCUMENTS

JOBS: Final = (DOCUMENTS / "families" / "jobs.yaml").read_text(encoding="utf-8")

WRONG: Final = {
    "no kinds": ("Startable:\n      kinds:", "Startable:\n      kind:", "22:5 the job has no kinds - add it"),
    "kinds as a list": (
        "kinds:\n          export_pets: {$ref: '#/components/x-job-kinds/ExportPets'}",
        "kinds: [export_pets]",
        '16:9 kinds is ["export_pets"] - write a mapping',
    ),
    "a kind that is a word": (
        "        datetime:\n          arguments: {$ref: '#/components/schemas/CountArguments'}",
        "        datetime: soon",
        '38:9 "soon" is no job-kind - write a mapping',
    ),
    "an unknown key": ("          rate:", "          rates:", "34:11 unexpected key 'rates' of a job-kind"),
    "a key of somebody else": (
        "          rate:",
        "          x-rate:",
        "34:11 unexpected key 'x-rate' of a job-kind",
    ),
    "an unknown key inside": ("attempts: 5,", "tries: 5,", "32:19 unexpected key 'tries' of a retry"),
    "no arguments": (
        "      arguments: {$ref: '#/components/schemas/ExportArguments'}\n",
        "",
        "42:5 the job-kind has no arguments - add it",
    ),
    "a version that is no number": (
        "version: 2",
        "version: 0",
        "25:11 version is 0 - write a whole number from 1",
    ),
    "a version that is a text": (
        "version: 2",
        "version: '2'",
        '25:11 version is "2" - write a whole number from 1',
    ),
    "a queue with a space": (
        "queue: slow",
        "queue: very slow",
        '29:11 queue is "very slow" - write a name in lower',
    ),
    "a priority below 0": (
        "priority: 50",
        "priority: -1",
        "30:11 priority is -1 - write a whole number from 0 to 32767",
    ),
    "a priority that no column holds": (
        "priority: 50",
        "priority: 40000",
        "30:11 priority is 40000 - write a whole",
    ),
    "no time at all": ("timeout: 90", "timeout: 0", "31:11 timeout is 0 - write a number above 0"),
    "no attempt at all": ("attempts: 5", "attempts: 0", "32:19 attempts is 0 - write a whole number from 1"),
    "a first wait above the longest": (
        "first: 0.5, most: 30",
        "first: 31, most: 30",
        "32:11 the first wait of 31 s is longer than any may be, 30 s - raise most or lower first",
    ),
    "a longest wait below the usual first": (
        "first: 0.5, most: 30",
        "most: 0.5",
        "32:11 the first wait of 1.0 s is",
    ),
    "a concurrency of anybody": (
        "most: 10, by: tenant",
        "most: 10, by: caller",
        '33:35 by is "caller" - write kind or',
    ),
    "a concurrency of nobody": (
        "{most: 10, by: tenant}",
        "{most: 10}",
        "33:11 the concurrency has no by - add it",
    ),
    "a rate without a time": ("requests: 60, per: 60", "requests: 60", "34:11 the rate has no per - add it"),
    "unique by something else": (
        "unique: arguments",
        "unique: true",
        "35:11 unique is true - write arguments",
    ),
    "no retention": (
        "retention: 7",
        "retention: 0.5",
        "36:11 retention is 0.5 - write a whole number from 1",
    ),
    "roles as a word": (
        "roles: [admin]",
        "roles: admin",
        '37:11 roles is "admin" - write a list of distinct names',
    ),
    "a kind in capitals": (
        "        count_pets:",
        "        countPets:",
        "24:9 'countPets' is no name of a kind of jobs - write it in snake_case",
    ),
    "arguments in place": (
        "arguments: {$ref: '#/components/schemas/ExportArguments'}",
        "arguments: {type: object, properties: {since: {type: string}}}",
        "43:7 arguments is no reference to a component - define the schema under components/schemas",
    ),
    "a result in place": (
        "result: {$ref: '#/components/schemas/Names'}",
        "result: {type: string}",
        "44:7 result is no reference to a component",
    ),
    "events that are part of something": (
        "events: {$ref: '#/components/schemas/CountProgress'}",
        "events: {$ref: '#/components/schemas/CountProgress/properties/seen'}",
        "28:11 events is no reference to a component",
    ),
    "arguments that lead nowhere": (
        "'#/components/schemas/ExportArguments'",
        "'#/components/schemas/ExportArgument'",
        "43:19 '#/components/schemas/ExportArgument' leads nowhere",
    ),
    "arguments that are a list": (
        "arguments: {$ref: '#/components/schemas/ExportArguments'}",
        "arguments: {$ref: '#/components/schemas/Names'}",
        "43:7 arguments are no object with properties - refer to a schema of `type: object`",
    ),
    "arguments that may be null": (
        "    ExportArguments:\n      type: object",
        "    ExportArguments:\n      type: [object, 'null']",
        "43:7 arguments are no object with properties",
    ),
    "a kind that leads to a schema": (
        "export_pets: {$ref: '#/components/x-job-kinds/ExportPets'}\n      responses",
        "export_pets: {$ref: '#/components/schemas/ExportArguments'}\n      responses",
        "17:25 '#/components/schemas/ExportArguments' leads to a schema, not to a job-kind",
    ),
    "one name for two kinds": (
        "          export_pets: {$ref: '#/components/x-job-kinds/ExportPets'}\n      responses",
        "          count_pets: {$ref: '#/components/x-job-kinds/ExportPets'}\n      responses",
        "17:11 the kind count_pets is another one at POST /jobs - write it once under components/x-job-kinds",
    ),
}


@pytest.mark.parametrize(("sound", "wrong", "expected"), WRONG.values(), ids=WRONG)
def test_a_wrong_value_is_refused_at_its_place_with_a_mend(sound: str, wrong: str, expected: str) -> None:
    assert sound in JOBS
    document = parse_document(JOBS.replace(sound, wrong, 1).encode(), "jobs.yaml")
    found = list(map(str, findings(document, "neutral")))
    assert any(f"jobs.yaml:{expected}" in finding for finding in found), found


def test_a_lenient_build_opens_no_kind_whose_roles_it_cannot_read() -> None:
    text = JOBS.replace("roles: [admin]", "roles: admin")
    sound = sound_document(parse_document(text.encode(), "jobs.yaml"), "neutral")
    assert list(declared_kinds(sound.document)) == ["datetime", "export_pets"]


def test_a_webhook_enqueues_nothing() -> None:
    hook = "webhooks:\n  told:\n    post:\n      x-job: {$ref: '#/components/x-jobs/Startable'}\n"
    hook += "      responses: {'204': {description: Taken}}\n"
    (finding,) = findings(parse_document((JOBS + hook).encode(), "jobs.yaml"), "neutral")
    assert "x-job stands in a request that is sent, which enqueues nothing - move it to" in str(finding)


def test_the_same_kind_at_two_operations_is_one() -> None:
    assert findings(parse_document(JOBS.encode(), "jobs.yaml"), "neutral") == []


def test_everything_that_a_kind_says_is_enforced() -> None:
    entries = [
        entry
        for entry in ledger(parse_document(JOBS.encode(), "jobs.yaml"))
        if entry.object in {"job", "job-kind", "retry", "concurrency", "rate"} or entry.keyword == "x-job"
    ]
    assert {entry.keyword for entry in entries} >= {"x-job", "kinds", "retry", "first", "requests", "roles"}
    assert {entry.verdict for entry in entries} == {"enforced"}


def test_the_house_wants_what_clients_see_of_a_job() -> None:
    document = parse_document(JOBS.encode(), "jobs.yaml")
    found = [str(finding) for finding in findings(document, "house") if "/paths/~1jobs" in str(finding)]
    said = [finding.partition(" ")[2] for finding in found]
    for expected in (
        "x-job calls for the header Location on 202 - declare Location on that response",
        "x-job calls for the header Retry-After on 202 - declare Retry-After on that response",
        "x-job calls for 429 - declare the response 429",
        "x-job calls for 503 - declare the response 503",
        "roles calls for 403 - declare the response 403",
        "x-job calls for x-idempotency - write optional or required",
    ):
        assert any(line.startswith(expected) for line in said), (expected, said)


def test_the_house_knows_x_job_and_where_it_is_kept() -> None:
    found = findings(parse_document(JOBS.encode(), "jobs.yaml"), "house")
    assert [finding for finding in found if "is no policy" in str(finding)] == []


SPLIT: Final = {
    "openapi.yaml": "openapi: 3.1.1\ninfo: {title: Pets, version: '1'}\n"
    "paths:\n  /jobs: {$ref: 'families/jobs.yaml#/paths/~1jobs'}\n",
    "families/jobs.yaml": "paths:\n  /jobs:\n    post:\n      operationId: startJob\n"
    "      x-job: {$ref: '#/components/x-jobs/Started'}\n"
    "      responses: {'202': {description: Accepted}}\n"
    "components:\n  x-jobs:\n    Started:\n      kinds:\n"
    "        feed: {$ref: '../kinds.yaml#/feed'}\n"
    "        wash:\n          arguments: {$ref: '#/components/schemas/WashArguments'}\n"
    "  schemas:\n    WashArguments: {type: object, properties: {soap: {type: boolean}}}\n",
    "kinds.yaml": "feed:\n  versions: 2\n  arguments: {$ref: '#/FeedArguments'}\n"
    "FeedArguments: {type: object, properties: {grams: {type: integer}}}\n",
}


def test_kinds_and_their_schemas_may_stand_in_other_files(tmp_path: Path) -> None:
    (tmp_path / "families").mkdir()
    for name, text in SPLIT.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    document = read_document(tmp_path / "openapi.yaml")
    assert list(document.root["components"]["schemas"]) == ["WashArguments", "FeedArguments"]
    (finding,) = findings(document, "neutral")
    assert str(finding).startswith("kinds.yaml:2:3 unexpected key 'versions' of a job-kind - write 'version'")
