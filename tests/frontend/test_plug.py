"""The client's entries for Zod, TanStack Query and Mock Service Worker, and dates that are no texts."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from codegen.cli import main

REPOSITORY = Path(__file__).parents[2]
LIBRARIES = REPOSITORY / "codegen/typescript/node_modules"
PLUGGED = Path(__file__).parent / "documents/plugged.yaml"
FAMILIES = REPOSITORY / "tests/codegen/documents"
TESTS = sorted((Path(__file__).parent / "plug").glob("*.test.mjs"))
DATED: Final = ("string", "date", "temporal")
ALL: Final = ("--with", "zod,query,msw")

RIGHT: Final = """\
import { QueryClient } from "@tanstack/query-core";
import type { z } from "zod";
import { createCharterClient, createProject, getProject, listProjects, type Project } from "charter-client";
import { getProject as mocked, handlers } from "charter-client/msw";
import { infiniteQuery, mutation, query } from "charter-client/query";
import { ProjectCreate, checks, createProject as creation } from "charter-client/zod";
const client = createCharterClient({ validate: checks({ answers: "dev" }) });
createCharterClient({ validate: import("charter-client/zod").then((zod) => zod.checks()) });
const queries = new QueryClient();
export const project: Project = await queries.fetchQuery(query(client, getProject, { project_id: 1 }));
const { queryKey } = query(client, getProject, { project_id: 1 });
export const kept: Project | undefined = queries.getQueryData(queryKey);
const list = infiniteQuery(client, listProjects);
export const { pages } = await queries.fetchInfiniteQuery({ ...list, pages: 2 });
export const names: string[] = pages.flatMap((page) => page.data.map((each) => each.name));
await createProject(client, { body: ProjectCreate.extend({}).parse({ name: "x" }) });
await createProject(client, creation.request.parse({}));
export const { mutationFn } = mutation(client, createProject);
await mutationFn({ body: { name: "x" } });
export const form: z.infer<typeof ProjectCreate> = { name: "x" };
const refusals = [mocked.fails("PROJECT_NOT_FOUND"), mocked.fails(404)];
export const used = [...handlers(), mocked({ example: "example" }), ...refusals];
"""

DATES: Final = """\
import * as dated from "dated-client";
import * as temporal from "temporal-client";
import type { Temporal } from "temporal-polyfill";
const client = dated.createPluggedClient();
const meeting = await dated.readMeeting(client, { at: new Date() });
export const at: Date = meeting.at;
export const on: string = meeting.on;
const plain = await temporal.readMeeting(temporal.createPluggedClient(), { at: {} as Temporal.Instant });
export const instant: Temporal.Instant = plain.at;
export const day: Temporal.PlainDate = plain.on;
const failed = await dated.readTree.result(client);
export const since: string | undefined = failed.ok ? "" : failed.error.body.since;
"""

# What has to be refused, by why.
WRONG: Final = {
    "a code that is not declared": 'mocked.fails("LAST_OWNER");',
    "a body of another type": "mocked({ data: { name: 5 } });",
    "an example that there is not": 'mocked({ example: "nothing" });',
    "a query without what it needs": "query(client, getProject);",
    "an infinite query of what is no list": "infiniteQuery(client, getProject);",
    "a mutation with another body": "await mutation(client, createProject).mutationFn({ body: { nam: 1 } });",
    "a form with another field": 'export const odd: z.infer<typeof ProjectCreate> = { title: "x" };',
}


@pytest.fixture(scope="module")
def application(node: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with clients and libraries installed."""
    folder = tmp_path_factory.mktemp("plugged")
    installed = folder / "node_modules"
    shutil.copytree(REPOSITORY / "generated/typescript", installed / "charter-client")
    for library in ("@tanstack", "msw", "temporal-polyfill", "zod"):
        if not (LIBRARIES / library).is_dir():
            pytest.skip(f"{library} is not installed for {node}; run `npm ci --prefix codegen/typescript`")
        (installed / library).symlink_to(LIBRARIES / library)
    for name, *options in (
        ("plugged-client", *ALL),
        ("dated-client", *ALL, "--dates", "date"),
        ("temporal-client", *ALL, "--dates", "Temporal"),
    ):
        assert (
            main(["typescript", str(PLUGGED), "--name", name, "--out", str(installed / name), *options]) == 0
        )
    return folder


@pytest.mark.parametrize("tests", TESTS, ids=lambda path: path.name.partition(".")[0])
def test_entries_do_as_their_own_tests_say(
    run_node: Callable[..., str], application: Path, tests: Path
) -> None:
    shutil.copy(tests, application)
    report = run_node("--test", "--test-reporter=tap", tests.name, folder=application)
    assert "\n# fail 0\n" in report, report
    assert "\n# pass 0\n" not in report, report


def test_they_are_typed_for_any_document_and_refuse_what_the_contract_refuses(
    application: Path, check_types: Callable[..., str]
) -> None:
    wrong = "".join(f"// @ts-expect-error: {why}\n{line}\n" for why, line in WRONG.items())
    sources = {"right.mts": RIGHT + wrong, "dates.mts": DATES, "page.mts": "", "server.cts": ""}
    for n, spec in enumerate(("bazaar.yaml", "library.yaml", "families/jobs.yaml")):
        name = f"others-{n}-client"
        command = ["typescript", str(FAMILIES / spec), "--lenient", "--name", name, *ALL, "--dates", DATED[n]]
        assert main([*command, "--out", str(application / "node_modules" / name)]) == 0
        for entry in ("", "/zod", "/query", "/msw"):
            api = f"api{entry[1:]}{n}"
            sources["page.mts"] += f'export * as {api} from "{name}{entry}";\n'
            sources["server.cts"] += f'import {api} = require("{name}{entry}");\nvoid {api};\n'
    assert check_types(sources, folder=application, module="NodeNext") == ""


def test_what_is_not_imported_costs_nothing(
    run_node: Callable[..., str], application: Path, tools: Path
) -> None:
    shutil.copy(Path(__file__).parent / "plug/bundles.mjs", application)
    found = json.loads(run_node("bundles.mjs", tools / "esbuild/lib/main.js", folder=application))
    assert {"zod.js", "query.js", "mocks.js", "checks.js", "dates.js"}.isdisjoint(found["calls"]["used"])
    assert found["calls"]["imports"] == []
    assert found["schema"]["imports"] == ["zod"]
    assert found["schema"]["bytes"] < 2_500
    assert found["query"]["imports"] == []
    assert found["query"]["bytes"] < 1_000
    assert found["handler"]["imports"] == ["msw"]
    assert found["handler"]["bytes"] < 8_000


@pytest.mark.parametrize(
    ("options", "told"),
    [(("--with", "zod,yup"), "'yup' is none of zod, query, msw"), (("--dates", "moment"), "invalid choice")],
)
def test_what_cannot_be_chosen_is_named(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, options: tuple[str, str], told: str
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["typescript", str(PLUGGED), "--out", str(tmp_path / "client"), *options])
    assert ended.value.code == 2
    assert told in capsys.readouterr().err
