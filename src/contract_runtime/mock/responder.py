"""Answers one operation of a mock."""

from collections.abc import AsyncIterable, Mapping
from typing import Final

from pydantic import BaseModel
from pydantic_core import to_jsonable_python

from contract_runtime.mock.payloads import payload, sent_media_type
from contract_runtime.mock.places import Kind, filled, path_values
from contract_runtime.mock.resources import Resources, Scene
from contract_runtime.mock.samples import Slot
from contract_runtime.mock.stage import Stage
from contract_runtime.mock.turns import Turn
from contract_runtime.operations import Operation, Response
from contract_runtime.refusals import Refusal, malformed
from contract_runtime.replies import AnyReply
from contract_runtime.responses.declared_responses import find_response, success_of
from contract_runtime.sampling import Json, NoSample
from contract_runtime.statuses import BODILESS

_SUPPLIED: Final = frozenset(
    {
        "content-type",
        "content-length",
        "content-encoding",
        "transfer-encoding",
        "connection",
        "date",
        "upgrade",
    }
    | {"keep-alive", "content-range", "accept-ranges", "trailer", "te", "location", "x-request-id"}
)
"""Headers that the server writes itself, or that would say something false of the answer."""

_RANGES: Final[Mapping[str, int]] = {
    "1XX": 200,
    "2XX": 200,
    "3XX": 302,
    "4XX": 400,
    "5XX": 500,
    "DEFAULT": 200,
}


class Responder:
    """Answers one operation. Everything that needs the document is worked out at its first request."""

    def __init__(self, stage: Stage, operation: Operation) -> None:
        self._stage = stage
        self._operation = operation
        self._resources = Resources(stage.store)
        self._place = stage.place(operation)
        self._sendable = stage.written.request_names(operation)
        self._response = success_of(operation.responses) or next(iter(operation.responses), None)

    async def answer(self, turn: Turn, arguments: dict[str, object]) -> object:
        """What a handler would return. Raises: Refusal."""
        body = await _as_json(arguments.pop("body", None))
        wishes = turn.preferences
        if wishes.applied:
            turn.extra.append((b"preference-applied", wishes.applied.encode("latin-1", "replace")))
        try:
            if wishes.code is not None or wishes.example is not None:
                return self._wished(turn)
            if self._response is None:
                return None
            return self._acted(turn, arguments, body, self._response)
        except NoSample as none:
            message = f"The mock found no value for {self._operation.operation_id}: {none}"
            raise Refusal(501, "NOT_IMPLEMENTED", message) from None

    def _acted(self, turn: Turn, arguments: Mapping[str, object], body: Json, response: Response) -> object:
        slot = self._stage.slot(self._operation, response, turn.accept)
        sample = None
        if slot is not None:
            sample = self._stage.samples.body(slot, is_dynamic=turn.preferences.is_dynamic)
        status = _status(response)
        if self._stage.is_static or turn.preferences.is_dynamic:
            return self._reply(turn, status, response, slot, sample)
        scene = self._scene(turn, arguments, body, slot, sample)
        with self._stage.store.lock:
            self._require_present(scene)
            value = self._play(turn, scene, slot)
        return self._reply(turn, status, response, slot, value)

    def _play(self, turn: Turn, scene: Scene, slot: Slot | None) -> Json:
        """Change the memory, and return the body."""
        method, kind, resources = self._operation.method, scene.place.kind, self._resources
        if method in {"GET", "HEAD", "QUERY"}:
            if kind is Kind.COLLECTION:
                return resources.rows(scene)
            value = resources.read(scene)
            if scene.place.collection in self._stage.job_results:
                resources.finish(scene, self._stage.job_results[scene.place.collection])
            return value
        if kind is Kind.COLLECTION:
            if method in {"POST", "PUT", "PATCH"}:
                value, key = resources.create(scene, self._stage.new_id(slot))
                self._locate(turn, scene, key)
                return value
            return scene.sample
        if method == "DELETE":
            return resources.remove(scene)
        if kind is Kind.SINGLE and not (
            method in {"PUT", "PATCH"} or self._stage.has_reader(self._operation)
        ):
            return resources.act(scene, is_of_job=scene.place.collection[:-1] in self._stage.job_results)
        return resources.write(scene, is_whole=method == "PUT")

    def _scene(
        self, turn: Turn, arguments: Mapping[str, object], body: Json, slot: Slot | None, sample: Json
    ) -> Scene:
        given = {
            parameter.name: to_jsonable_python(arguments.get(parameter.argument), fallback=str)
            for parameter in self._operation.parameters
            if parameter.argument is not None
        }
        return Scene(
            place=self._place,
            values=path_values(self._operation.path, turn.raw_path),
            arguments=given,
            body=body,
            sendable=self._sendable,
            sample=sample,
            accepts=self._stage.samples.accepts(slot) if slot is not None else lambda _: True,
            item=self._stage.sample_of_items(self._place) if self._operation.method == "POST" else None,
        )

    def _require_present(self, scene: Scene) -> None:
        """Refuse what was deleted, where the document has an answer for it. Raises: Refusal (404)."""
        store = self._stage.store
        if scene.place.kind is Kind.COLLECTION:
            owner = filled(scene.place.collection[:-1], scene.values)
            is_gone = bool(owner) and store.is_gone(owner[:-1], owner[-1])
        elif self._operation.method == "PUT":
            owner = scene.collection
            is_gone = bool(owner) and store.is_gone(owner[:-1], owner[-1])
        else:
            is_gone = store.is_gone(scene.collection, scene.key)
        declared = find_response(self._operation.responses, 404)
        if is_gone and declared is not None and declared is not self._response:
            raise Refusal(404, "NOT_FOUND", "This was deleted.")

    def _locate(self, turn: Turn, scene: Scene, key: str | None) -> None:
        if key is not None and scene.place.parameter:
            path = turn.base_path + scene.place.item_path(key, scene.values)
            turn.extra.append((b"location", path.encode()))

    def _wished(self, turn: Turn) -> object:
        """The answer that the client named. Raises: Refusal (400), for one that is not declared."""
        response, status = self._wished_response(turn.preferences.code)
        slot = self._stage.slot(self._operation, response, turn.accept)
        name = turn.preferences.example
        samples = self._stage.samples
        if slot is None or name is None:
            value = None if slot is None else samples.body(slot, is_dynamic=turn.preferences.is_dynamic)
        elif name in (known := samples.example_names(slot)):
            value = samples.example(slot, name)
        else:
            told = f"It has {', '.join(known)}." if known else "It has none."
            raise malformed(f"Response {response.status} has no example {name!r}. {told}")
        return self._reply(turn, status, response, slot, value)

    def _wished_response(self, code: str | None) -> tuple[Response, int]:
        declared = self._operation.responses
        if code is None and self._response is not None:
            return self._response, _status(self._response)
        status = int(code) if code is not None and code.isascii() and code.isdigit() and len(code) == 3 else 0
        found = find_response(declared, status) if 200 <= status <= 599 else None
        if found is None:
            told = ", ".join(response.status for response in declared) or "none"
            raise malformed(f"No response {code} is declared here. Declared: {told}.")
        return found, status

    def _reply(self, turn: Turn, status: int, response: Response, slot: Slot | None, value: Json) -> AnyReply:
        headers = self._headers(turn, response)
        if slot is None or status in BODILESS:
            return AnyReply(status, headers=headers)
        media_type = sent_media_type(slot.media_type, slot.annotation, turn.accept)
        body = payload(self._stage.samples, slot, value, media_type or "application/json")
        return AnyReply(status, body, headers=headers, media_type=media_type)

    def _headers(self, turn: Turn, response: Response) -> dict[str, object]:
        headers: dict[str, object] = {}
        samples = self._stage.samples
        for declared in response.headers:
            name = declared.name.lower()
            preferred = self._locations(turn) if name == "location" else ()
            if preferred or name not in _SUPPLIED or (declared.required and name == "x-request-id"):
                try:
                    headers[declared.name] = samples.header(self._operation, response, declared, *preferred)
                except NoSample:
                    if declared.required:
                        raise
        return headers

    def _locations(self, turn: Turn) -> tuple[str, str]:
        """A path, and the same as a whole address."""
        known = next((value for name, value in turn.extra if name == b"location"), None)
        path = known.decode() if known is not None else f"{turn.base_path}/"
        return path, f"{turn.origin}{path}"


def _status(response: Response) -> int:
    return int(response.status) if response.status.isdigit() else _RANGES[response.status.upper()]


async def _as_json(body: object) -> Json:
    """A decoded body as the JSON that was sent; a streamed one is read to its end and let go."""
    if isinstance(body, AsyncIterable):
        async for _ in body:
            continue
        return None
    if isinstance(body, BaseModel):
        return body.model_dump(mode="json", by_alias=True, exclude_unset=True, warnings=False)
    if isinstance(body, Mapping):
        return {str(name): await _as_json(each) for name, each in body.items()}
    if isinstance(body, list):
        return [await _as_json(each) for each in body]
    return None if isinstance(body, bytes) else to_jsonable_python(body, fallback=str)
