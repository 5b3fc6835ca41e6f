"""What the generated types accept and refuse at compile time."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

GUIDE = Path(__file__).parents[2] / "docs/frontend.md"

PRELUDE = """\
import { createCharterClient } from "charter-client";
const client = createCharterClient();
"""

RIGHT_CALLS = """\
import { createCharterClient, eachItem, idempotencyKey, ifMatch, unwrap, unwrapTagged } from "charter-client";
import type { Project, ProjectPage } from "charter-client";
const client = createCharterClient({ baseUrl: "https://charter.example", token: async () => "token" });
const query = { page: 1, limit: 5, sort: "-name" } as const;
export const page: ProjectPage = await unwrap(client.GET("/v1/projects", { params: { query } }));
export const created: Project = await unwrap(
  client.POST("/v1/projects", { params: { header: idempotencyKey() }, body: { name: "Harvest festival" } }),
);
const path = { project_id: created.id };
export const read = await unwrapTagged(client.GET("/v1/projects/{project_id}", { params: { path } }));
export const renamed: Project = await unwrap(
  client.PATCH("/v1/projects/{project_id}", {
    params: { path, header: ifMatch(read.etag ?? "*") },
    body: { description: null },
  }),
);
export const deleted: undefined = await unwrap(
  client.DELETE("/v1/projects/{project_id}", { params: { path } }),
);
export const metrics: string = await unwrap(client.GET("/metrics", { parseAs: "text" }));
const { error } = await client.GET("/v1/me");
export const code: "UNAUTHENTICATED" | string | undefined = error?.error_code;
const readPage = (page: number) => unwrap(client.GET("/v1/projects", { params: { query: { page } } }));
for await (const project of eachItem(readPage)) {
  const name: string = project.name;
  console.log(name);
}
"""

# By the reason why it is wrong: a call, and the number of the finding that TypeScript must answer.
WRONG_CALLS = {
    "undeclared_path": ('await client.GET("/v1/nothing");', "TS2554"),
    "undeclared_method": ('await client.PUT("/v1/projects");', "TS2554"),
    "body_missing": ('await client.POST("/v1/projects");', "TS2554"),
    "field_of_wrong_type": ('await client.POST("/v1/projects", { body: { name: 5 } });', "TS2322"),
    "misspelt_field": ('await client.POST("/v1/projects", { body: { nam: "x" } });', "TS2561"),
    "path_parameter_missing": ('await client.GET("/v1/projects/{project_id}");', "TS2554"),
    "path_parameter_of_wrong_type": (
        'await client.GET("/v1/projects/{project_id}", { params: { path: { project_id: "1" } } });',
        "TS2322",
    ),
    "undeclared_sort": (
        'await client.GET("/v1/projects", { params: { query: { sort: "colour" } } });',
        "TS2322",
    ),
    "undeclared_answer_field": (
        'const { data } = await client.GET("/v1/me");\nconsole.log(data?.shoe_size);',
        "TS2339",
    ),
    "success_unchecked": (
        'const { data } = await client.GET("/v1/me");\nconsole.log(data.sub);',
        "TS18048",
    ),
}

Compile = Callable[..., str]


@pytest.fixture(scope="module")
def findings(compile_typescript: Compile) -> str:
    """One run of the compiler over all wrong calls, each in a file of its own."""
    return compile_typescript({f"{reason}.ts": PRELUDE + call for reason, (call, _) in WRONG_CALLS.items()})


@pytest.mark.parametrize(
    ("reason", "number"), [(reason, number) for reason, (_, number) in WRONG_CALLS.items()]
)
def test_a_wrong_call_does_not_compile(findings: str, reason: str, number: str) -> None:
    assert re.search(rf"^{reason}\.ts\(\d+,\d+\): error {number}:", findings, re.MULTILINE), findings


@pytest.mark.parametrize("strictest", [True, False], ids=["strictest settings", "strict alone"])
def test_right_calls_compile(compile_typescript: Compile, *, strictest: bool) -> None:
    assert compile_typescript({"right.ts": RIGHT_CALLS}, strictest=strictest) == ""


def test_the_code_in_the_guide_compiles(compile_typescript: Compile) -> None:
    blocks = re.findall(r"^```ts\n(.*?)^```", GUIDE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    assert len(blocks) > 4
    assert compile_typescript({"guide.ts": "\n".join(blocks)}) == ""
