"""Clients of documents that are hard to name and to type: each compiles, is imported, and knows no `any`."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

import pytest

from codegen.cli import main
from codegen.document import parse_document
from codegen.typescript.build import client_files

REPOSITORY = Path(__file__).parents[2]
HOSTILE = Path(__file__).parent / "documents/hostile.yaml"
EMPTY: Final = "openapi: 3.1.1\ninfo: {title: '', version: ''}\npaths: {}\n"
FAMILIES = REPOSITORY / "tests/codegen/documents"

CALLS: Final = """\
import * as api from "hostile-things-client";
const requests = [];
const fetch = async (url, { method, headers, body }) => {
  requests.push([method, url, headers.get("id"), body]);
  return new Response(null, { status: 204 });
};
const client = api.createHostileThingsClient({ baseUrl: "http://hostile.test", fetch });
const odd = { "filter[name]": "y", '"quoted" \\\\ */': "*/", ["__proto__"]: "p" };
await api.deleteOperation(client, { id: "a/b", query_id: 5, header_id: true, query_body: "x", ...odd });
console.log(JSON.stringify(requests));
"""


def wide(operations: int) -> str:
    """A document of many operations, each with a schema of its own that refers to another one."""
    paths, schemas = list[str](), list[str]()
    for n in range(operations):
        thing = f"{{$ref: '#/components/schemas/Thing{n}'}}"
        parameter = "{name: id, in: path, required: true, schema: {type: string}}"
        answer = f"{{description: '', content: {{application/json: {{schema: {thing}}}}}}}"
        operation = f"operationId: getThing{n}, tags: [area {n % 40}], parameters: [{parameter}]"
        paths.append(f"  /things-{n}/{{id}}: {{get: {{{operation}, responses: {{'200': {answer}}}}}}}\n")
        of = f"{{$ref: '#/components/schemas/Thing{n * 7 % operations}'}}"
        schemas.append(f"    Thing{n}: {{type: object, properties: {{of: {of}}}}}\n")
    head = "openapi: 3.1.1\ninfo: {title: Wide, version: 1.0.0}\npaths:\n"
    return "".join([head, *paths, "components:\n  schemas:\n", *schemas])


@pytest.fixture(scope="module")
def clients(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """The folders of clients by the names of their packages, as an application has them installed."""
    installed = tmp_path_factory.mktemp("application") / "node_modules"
    empty = installed.parent / "empty.yaml"
    empty.write_text(EMPTY, encoding="utf-8")
    specs = [HOSTILE, empty, FAMILIES / "bazaar.yaml", FAMILIES / "library.yaml"]
    specs += [FAMILIES / "families/channels.yaml", FAMILIES / "families/jobs.yaml"]
    found = {}
    for spec in specs:
        name = "hostile-things-client" if spec == HOSTILE else f"{spec.stem}-client"
        found[name] = installed / name
        assert main(["typescript", str(spec), "--lenient", "--name", name, "--out", str(found[name])]) == 0
    return found


def test_they_compile_under_the_strictest_settings_for_both_kinds_of_modules(
    node: str, clients: Mapping[str, Path], check_types: Callable[..., str]
) -> None:
    application = next(iter(clients.values())).parents[1]
    names = list(enumerate(clients))
    esm = "".join(f'import * as api{n} from "{name}";\nexport {{ api{n} }};\n' for n, name in names)
    cjs = "".join(f'import api{n} = require("{name}");\nvoid api{n};\n' for n, name in names)
    assert check_types({"page.mts": esm, "server.cts": cjs}, folder=application, module="NodeNext") == ""


def test_both_kinds_of_modules_have_the_same_names(
    run_node: Callable[..., str], clients: Mapping[str, Path]
) -> None:
    application = next(iter(clients.values())).parents[1]
    text = """\
import { createRequire } from "node:module";
const required = createRequire(import.meta.url);
for (const name of process.argv.slice(2)) {
  const modules = [await import(name), required(name)];
  const [esm, cjs] = modules.map((each) => Object.keys(each).sort().join());
  if (esm !== cjs || !/create\\w+Client/.test(esm)) console.log(name, esm, cjs);
}
"""
    (application / "both.mjs").write_text(text, encoding="utf-8")
    assert run_node("both.mjs", *clients, folder=application) == ""


def test_what_is_sent_has_the_names_of_the_document_and_nothing_that_objects_inherit(
    run_node: Callable[..., str], clients: Mapping[str, Path]
) -> None:
    application = next(iter(clients.values())).parents[1]
    (application / "calls.mjs").write_text(CALLS, encoding="utf-8")
    [[method, url, header, body]] = json.loads(run_node("calls.mjs", folder=application))
    query = "id=5&body=x&__proto__=p&filter%5Bname%5D=y&%22quoted%22%20%5C%20*%2F=*%2F"
    assert (method, url, header, body) == (
        "DELETE",
        f"http://hostile.test/delete/a%2Fb?{query}",
        "true",
        None,
    )


def test_no_declaration_has_any(run_node: Callable[..., str], clients: Mapping[str, Path]) -> None:
    folders = [*clients.values(), REPOSITORY / "generated/typescript"]
    typescript = REPOSITORY / "codegen/typescript/node_modules/typescript"
    assert run_node(Path(__file__).with_name("surface.mjs"), typescript, *folders) == ""


def test_unions_are_told_apart_from_texts_that_look_like_them() -> None:
    files = client_files(parse_document(HOSTILE.read_bytes(), HOSTILE.name))
    declared = files["types.d.ts"].decode()
    assert (
        r"""export type DeleteQuotedAny = "\"" | "\\" | " | " | "" | "\u2028" | "${x}" | "*/";""" in declared
    )


def test_hundreds_of_operations_are_hundreds_of_functions() -> None:
    files = client_files(parse_document(wide(500).encode(), "wide.yaml"))
    declared = b"".join(text for name, text in files.items() if name.endswith(".d.ts"))
    assert declared.count(b"export declare const getThing") == 500


def test_a_document_without_a_title_has_a_name_all_the_same() -> None:
    package = json.loads(client_files(parse_document(EMPTY.encode(), "empty.yaml"))["package.json"])
    assert (package["name"], package["version"]) == ("api-client", "0.0.0")
