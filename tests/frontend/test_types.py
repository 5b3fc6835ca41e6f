"""What the generated types accept and refuse at compile time."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
GUIDE = REPOSITORY / "docs/frontend.md"
TOOLS = REPOSITORY / "codegen/typescript/node_modules"

PRELUDE = """\
import * as charter from "charter-client";
import { createCharterClient, createProject, getMe, getProject, listProjects } from "charter-client";
const client = createCharterClient();
"""

RIGHT_CALLS = """\
import * as charter from "charter-client";
import type { Project, ProjectPage } from "charter-client";
const client = charter.createCharterClient({ baseUrl: "https://charter.example", token: async () => "t" });
export const page: ProjectPage = await charter.listProjects(client, { page: 1, limit: 5, sort: "-name" });
export const created: Project = await charter.createProject(client, { body: { name: "Harvest festival" } });
const request = { project_id: created.id };
export const read = await charter.getProject.answer(client, request);
export const renamed: Project = await charter.updateProject(
  client,
  { ...request, body: { description: null } },
  { ifMatch: read.etag ?? "*" },
);
export const deleted: undefined = await charter.deleteProject(client, request);
const renaming = await charter.updateProject.result(client, { ...request, body: { name: "Spring" } });
export const code: string = renaming.ok ? renaming.data.name : renaming.error.code;
for await (const project of charter.items(client, charter.listProjects)) {
  const name: string = project.name;
  console.log(name);
}
const onState = (state: charter.ConnectionState) => state === "waiting";
for await (const event of charter.watchJob(client, { job_id: "j" }, { onState })) {
  const progress: number = event.event === "progress" ? event.progress : 0;
  if (event.event === "finished") console.log(event.state satisfies charter.Open<charter.JobState>, progress);
}
const body = { arguments: { format: "csv" }, priority: 150 } as const;
const job = await charter.exportProjectsJob(client, { body });
const onProgress = ({ payload }: charter.JobProgress<string, charter.ExportProgress>) => payload?.rows;
export const exported: charter.ExportResult = await job.result({ onProgress });
export const said: string = await charter.demoJob.of(client, job.id).result({ transport: "poll" });
const outcome = await charter.complianceCheckJob.of(client, job.id).outcome();
export const why: number | string | undefined = outcome.ok
  ? outcome.data.check_id
  : outcome.error.failure?.code;
const { getProject, updateProject } = charter;
export const written = charter.update(client, getProject, updateProject, request, ({ name }) => ({ name }));
export function told(error: charter.ErrorsOf<typeof charter.deleteProject>): string {
  switch (error.code) {
    case "MALFORMED_REQUEST":
    case "HOST_NOT_ALLOWED":
    case "UNAUTHENTICATED":
    case "FORBIDDEN":
    case "ACCOUNT_REQUIRED":
    case "PROJECT_NOT_FOUND":
    case "PROJECT_CHANGED":
    case "PRECONDITION_FAILED":
    case "VALIDATION_FAILED":
    case "INTERNAL_ERROR":
    case "SERVICE_UNAVAILABLE":
      return error.message;
    default:
      return error satisfies never;
  }
}
"""

# By the reason why it is wrong: a call, and the number of the finding that TypeScript must answer.
WRONG_CALLS = {
    "body_missing": ("await createProject(client);", "TS2554"),
    "field_of_wrong_type": ("await createProject(client, { body: { name: 5 } });", "TS2322"),
    "misspelt_field": ('await createProject(client, { body: { nam: "x" } });', "TS2561"),
    "path_parameter_missing": ("await getProject(client, {});", "TS2345"),
    "path_parameter_of_wrong_type": ('await getProject(client, { project_id: "1" });', "TS2322"),
    "undeclared_sort": ('await listProjects(client, { sort: "colour" });', "TS2322"),
    "undeclared_answer_field": ("console.log((await getMe(client)).shoe_size);", "TS2339"),
    "undeclared_code": (
        'const me = await getMe.result(client);\nconsole.log(me.ok || me.error.code === "NAME_TAKEN");',
        "TS2367",
    ),
    "forgotten_code": (
        "const me = await getMe.result(client);\nif (!me.ok)\n  switch (me.error.code) {\n"
        '    case "UNAUTHENTICATED":\n      break;\n    default:\n      me.error satisfies never;\n  }',
        "TS1360",
    ),
    "unknown_value_sent": (
        'const sort: charter.Open<charter.ProjectSort> = "-name";\nawait listProjects(client, { sort });',
        "TS2322",
    ),
    "kind_said_twice": (
        'await charter.exportProjectsJob(client, { body: { kind: "demo" } });',
        "TS2353",
    ),
    "result_of_another_kind": (
        "const rows: number = await charter.demoJob.of(client, '7').result();\nconsole.log(rows);",
        "TS2322",
    ),
    "message_that_no_channel_takes": (
        'charter.watchJob(client, { job_id: "7" }).send({ event: "cancel" });',
        "TS2322",
    ),
    "success_unchecked": ("console.log((await getMe.result(client)).data);", "TS2339"),
}

Compile = Callable[..., str]


@pytest.fixture(scope="module")
def findings(compile_typescript: Compile) -> str:
    """One run of the compiler over the wrong calls, the right ones and the guide, in files of their own."""
    blocks = re.findall(r"^```ts\n(.*?)^```", GUIDE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    assert len(blocks) > 10
    sources = {f"{reason}.ts": PRELUDE + call for reason, (call, _) in WRONG_CALLS.items()}
    return compile_typescript({**sources, "right.ts": RIGHT_CALLS, "guide.ts": "\n".join(blocks)})


@pytest.mark.parametrize(
    ("reason", "number"), [(reason, number) for reason, (_, number) in WRONG_CALLS.items()]
)
def test_a_wrong_call_does_not_compile(findings: str, reason: str, number: str) -> None:
    assert re.search(rf"^{reason}\.ts\(\d+,\d+\): error {number}:", findings, re.MULTILINE), findings


@pytest.mark.parametrize("source", ["right.ts", "guide.ts"], ids=["right calls", "the code in the guide"])
def test_other_code_compiles(findings: str, source: str) -> None:
    assert not re.search(rf"^{re.escape(source)}", findings, re.MULTILINE), findings


def test_the_code_about_further_entries_compiles(check_types: Compile, tmp_path: Path) -> None:
    text = GUIDE.read_text(encoding="utf-8")
    [block] = re.findall(r"^```ts entries\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    client = REPOSITORY / "generated/typescript"
    libraries = {name: TOOLS / name for name in ("zod", "msw", "@tanstack/query-core")}
    absent = [name for name, folder in libraries.items() if not folder.is_dir()]
    if absent:
        pytest.skip(f"not installed: {', '.join(absent)}; run `npm ci --prefix codegen/typescript`")
    entries = {"charter-client": client / "index.d.ts", "charter-client/*": client / "*.d.ts"}
    paths = entries | libraries
    assert check_types({"entries.ts": block}, folder=tmp_path, paths=paths, checks_libraries=False) == ""
