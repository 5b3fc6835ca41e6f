"""What a document says of an operation beside its types: schemas and examples of responses and headers."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from contract_runtime.media_types import essence as essence_of
from contract_runtime.operations import Operation, Response
from contract_runtime.sampling import Json, Sampler

_NOTHING: Final[Mapping[str, Any]] = {}


class WrittenContract:
    """The document that a contract was compiled from."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        components = document.get("components") or {}
        self.sampler = Sampler(components.get("schemas") or {}, root=document)
        self._paths: Mapping[str, Any] = document.get("paths") or {}

    def response(self, operation: Operation, response: Response) -> Mapping[str, Any]:
        """The Response Object; empty where the document has it elsewhere than expected."""
        responses = self._target(self._operation(operation).get("responses"))
        for status, written in responses.items():
            if str(status).upper() == response.status.upper():
                return self._target(written)
        return _NOTHING

    def media(self, operation: Operation, response: Response, media_type: str) -> Mapping[str, Any]:
        """The Media Type Object of a response."""
        content = self._target(self.response(operation, response).get("content"))
        found = content.get(media_type)
        if found is None:
            essence = essence_of(media_type)
            found = next((each for name, each in content.items() if essence_of(name) == essence), None)
        return self._target(found)

    def header(self, operation: Operation, response: Response, name: str) -> Mapping[str, Any]:
        """The Header Object of a response."""
        headers = self._target(self.response(operation, response).get("headers"))
        return self._target(headers.get(name))

    def request_names(self, operation: Operation) -> frozenset[str]:
        """The properties that a client may send in the body."""
        body = self._target(self._operation(operation).get("requestBody"))
        names: set[str] = set()
        for media in self._target(body.get("content")).values():
            schema = self._target(media).get("schema", True)
            names.update(self.sampler.properties(schema, direction="request"))
        return frozenset(names)

    def request_schema(self, operation: Operation) -> Json:
        """The schema of the first media type that a client may send."""
        body = self._target(self._operation(operation).get("requestBody"))
        media = next(iter(self._target(body.get("content")).values()), None)
        return self._target(media).get("schema", True)

    def all_request_names(self, operation: Operation) -> frozenset[str]:
        """The properties that a client may send, those inside an envelope included."""
        body = self._target(self._operation(operation).get("requestBody"))
        names: set[str] = set()
        for media in self._target(body.get("content")).values():
            declared = self.sampler.properties(self._target(media).get("schema", True), direction="request")
            names.update(declared)
            for each in declared.values():
                names.update(self.sampler.properties(each, direction="request"))
        return frozenset(names)

    def parameter_examples(self, operation: Operation, name: str) -> Iterator[Json]:
        """The examples of a parameter in the path, and of its schema."""
        item = self._target(self._paths.get(operation.path))
        written = [*(item.get("parameters") or ()), *(self._operation(operation).get("parameters") or ())]
        for parameter in map(self._target, written):
            if parameter.get("in") == "path" and parameter.get("name") == name:
                schema = self._target(parameter.get("schema"))
                yield from (value for _, value in self.examples(parameter))
                yield from ([schema["example"]] if "example" in schema else schema.get("examples") or ())

    def messages(self, operation: Operation) -> Mapping[str, Json]:
        """The schemas of what the operation's channel sends, by event."""
        channel = self._target(self._operation(operation).get("x-channel"))
        return self._target(channel.get("sends"))

    def kinds(self, operation: Operation) -> Mapping[str, Any]:
        """The kinds of jobs that the operation has done, by name."""
        job = self._target(self._operation(operation).get("x-job"))
        return {name: self._target(kind) for name, kind in self._target(job.get("kinds")).items()}

    def examples(self, written: Mapping[str, Any]) -> Iterator[tuple[str, Json]]:
        """The examples of a media type or a header by name; the one without a name is called `example`."""
        if "example" in written:
            yield "example", written["example"]
        for name, example in self._target(written.get("examples")).items():
            target = self._target(example)
            for key in ("value", "dataValue"):
                if key in target:
                    yield name, target[key]

    def _operation(self, operation: Operation) -> Mapping[str, Any]:
        item = self._target(self._paths.get(operation.path))
        found = item.get(operation.method.lower())
        if found is None:
            found = (item.get("additionalOperations") or {}).get(operation.method)
        return self._target(found)

    def _target(self, part: object) -> Mapping[str, Any]:
        """What a part stands for, references followed; empty for what is no object."""
        for _ in range(20):
            if not isinstance(part, Mapping):
                return _NOTHING
            reference = part.get("$ref")
            if not isinstance(reference, str):
                return part
            part = self.sampler.resolve(reference)
        return _NOTHING
