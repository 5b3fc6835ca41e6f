"""The entry of a client for Mock Service Worker: handlers that answer what the contract says."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from codegen.document import Document
from codegen.findings import Json
from codegen.naming.distinct import distinct
from codegen.openapi.vocabulary import EVENT_STREAM, essence, is_json
from codegen.resolving.model import Api, Error, Operation
from codegen.typescript.comments import comment
from codegen.typescript.operations import status_number
from codegen.typescript.samples import Sampler
from codegen.typescript.types import key, literal, object_text, union
from codegen.typescript.zod_module import OperationNames

_OWN: Final = frozenset({"m", "o", "handlers"})
"""What the module has beside the handlers of operations."""

_HANDLERS: Final = """\
/** A handler for each operation, which answers its first example. */
export declare const handlers: (everywhere?: m.Everywhere) => m.HttpHandler[];
"""


class MswWriter:
    """Writes handlers; `error` is the component that the bodies of all coded errors are of."""

    def __init__(self, document: Document, api: Api, base_url: str, error: str | None) -> None:
        self._document = document
        self._api = api
        self._base_url = base_url
        self._error = error
        self._sampler = Sampler(document)

    def files(self, names: OperationNames) -> dict[str, str]:
        """Content by file name."""
        taken, types, values = {*_OWN}, list[str](), dict[str, str]()
        places: list[tuple[str, str]] = []
        for operation in (each for group in self._api.groups for each in group.operations):
            function = names.get((operation.method, operation.path))
            if function is None:
                continue
            name = distinct([function, f"{function}Operation"], taken)
            taken.add(name)
            examples = dict(self._examples(operation))
            told = union(map(literal, examples))
            about = comment(f"`{operation.method} {operation.path}`")
            types.append(f"{about}export declare const {name}: m.Mocked<typeof o.{function}, {told}>;\n")
            values[name] = self._value(operation, examples)
            places.append((operation.path.replace("{", "\uffff"), name))
        made = ", ".join(f"{name}(everywhere)" for _, name in sorted(places))
        values["handlers"] = f"(everywhere) => [{made}]"
        return _declarations(types) | _values(self._failures(), values)

    def _value(self, operation: Operation, examples: Mapping[str, Json]) -> str:
        status, media_type = _success(operation)
        said = {"baseUrl": literal(self._base_url), "status": str(status)}
        if media_type is not None:
            said["mediaType"] = literal(media_type)
        headers = {"ETag": '"1"'} if operation.policies.etag is not None else {}
        headers |= {"Location": "/"} if 300 <= status < 400 else {}
        if headers:
            said["headers"] = script(headers)
        said["examples"] = object_text({key(name): script(value) for name, value in examples.items()})
        said["fails"] = f"[{', '.join(f'${name}' for name in operation.errors)}]"
        given = f"{literal(operation.method)}, {literal(operation.path)}"
        return f"/* @__PURE__ */ m.mocked({given}, () => ({object_text(said)}))"

    def _examples(self, operation: Operation) -> Iterator[tuple[str, Json]]:
        """Bodies of the success by name: those that the document gives, else one that its schema suggests."""
        status, media_type = _success(operation)
        if media_type is None:
            return
        media = self._media(operation, str(status), media_type)
        found = list(self._sampler.examples(media))
        schema = media.get("itemSchema", media.get("schema", {}))
        for name, value in found or [("example", self._sampler.of(schema))]:
            yield name, _streamed(value, media_type) if "itemSchema" in media else value

    def _media(self, operation: Operation, status: str, media_type: str) -> Mapping[str, Json]:
        """The Media Type Object of a response; empty where it has none."""
        resolved = self._document.resolved
        path = resolved((self._document.root.get("paths") or {}).get(operation.path) or {})
        others = path.get("additionalOperations") or {}
        written = path.get(operation.method.lower()) or others.get(operation.method) or {}
        responses = {str(name).upper(): each for name, each in (written.get("responses") or {}).items()}
        found = [responses[each] for each in (status, f"{status[0]}XX", "DEFAULT") if each in responses]
        response = resolved(found[0]) if found else {}
        media = resolved((response.get("content") or {}).get(media_type) or {})
        return media if isinstance(media, Mapping) else {}

    def _failures(self) -> dict[str, str]:
        """Declared failures by name: status, code and body."""
        used = {}
        for operation in (each for group in self._api.groups for each in group.operations):
            used.update({name: operation for name in operation.errors if name not in used})
        found = {}
        for error in (each for each in self._api.errors if each.name in used):
            body = self._body(error, used[error.name])
            found[error.name] = script([int(status_number(error.status)), error.code, body])
        return found

    def _body(self, error: Error, operation: Operation) -> Json:
        """An example of the error where the document has one, else what the schema of its body suggests."""
        responses = (each for each in operation.responses if each.status == error.status)
        media_type = next((name for each in responses for name in each.content), None)
        media = {} if media_type is None else self._media(operation, error.status.upper(), media_type)
        given = [value for _, value in self._sampler.examples(media)]
        if error.code is None:
            return given[0] if given else self._sampler.of(media.get("schema", {}))
        coded = (
            value for value in given if isinstance(value, dict) and value.get("error_code") == error.code
        )
        return next(coded, None) or self._coded(error)

    def _coded(self, error: Error) -> Json:
        schemas = (self._document.root.get("components") or {}).get("schemas") or {}
        sample = self._sampler.of(schemas.get(self._error, {}))
        told = {"error_code": error.code, "message": error.description.partition("\n")[0]}
        return {**(sample if isinstance(sample, dict) else {}), **told}


def _success(operation: Operation) -> tuple[int, str | None]:
    """The status of a success, and the media type of its body, JSON before others."""
    found = [each for each in operation.responses if each.status[0] in "23d"]
    if not found:
        return 200, None
    response = min(found, key=lambda each: each.status)
    status = int(response.status) if response.status.isdecimal() else 200
    names = sorted(response.content, key=lambda name: not is_json(name))
    return status, names[0] if names else None


def _streamed(value: Json, media_type: str) -> str:
    """Items as they come over the wire, one by one."""
    mark = "data: {}\n\n" if essence(media_type) == EVENT_STREAM else "{}\n"
    return "".join(mark.format(script(each)) for each in (value if isinstance(value, list) else [value]))


def script(value: Json) -> str:
    """A value as JavaScript has it; `undefined` for what is not there."""
    match value:
        case dict():
            return object_text({key(str(name)): script(each) for name, each in value.items()})
        case list():
            return f"[{', '.join(map(script, value))}]"
        case _:
            return literal(value)


def _declarations(types: Sequence[str]) -> dict[str, str]:
    return {
        f"msw{ending}": "\n".join(
            [
                f'import type * as m from "./mocks.{extension}";',
                f'import type * as o from "./index.{extension}";',
                f'export type {{ Answering, Mocked, Refusal }} from "./mocks.{extension}";\n',
                *types,
                _HANDLERS,
            ]
        )
        for ending, extension in ((".d.ts", "js"), (".d.cts", "cjs"))
    }


def _values(failures: Mapping[str, str], values: Mapping[str, str]) -> dict[str, str]:
    shared = "".join(f"const ${name} = {value};\n" for name, value in failures.items())
    esm = ['import * as m from "./mocks.js";\n', shared]
    cjs = ['"use strict";\n', 'const m = require("./mocks.cjs");\n', shared]
    esm += [f"export const {name} = {value};\n" for name, value in values.items()]
    cjs += [f"const {name} = exports.{name} = {value};\n" for name, value in values.items()]
    return {"msw.js": "".join(esm), "msw.cjs": "".join(cjs)}
