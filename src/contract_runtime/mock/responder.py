"""Answers one operation of a mock."""

from collections.abc import Mapping
from functools import cached_property, partial
from typing import Final

from pydantic_core import to_json, to_jsonable_python

from contract_runtime.callers import Caller
from contract_runtime.mock.asked import Question
from contract_runtime.mock.cookies import received
from contract_runtime.mock.error_samples import echoed
from contract_runtime.mock.payloads import payload, sent_media_type
from contract_runtime.mock.people import PasswordRefused
from contract_runtime.mock.places import Kind, path_values
from contract_runtime.mock.presence import is_absent
from contract_runtime.mock.resources import Resources
from contract_runtime.mock.samples import Slot
from contract_runtime.mock.scenes import Scene
from contract_runtime.mock.sent_json import sent_json
from contract_runtime.mock.signing_in import SessionEnded, SigningIn, Visit
from contract_runtime.mock.stage import Stage
from contract_runtime.mock.turns import Turn
from contract_runtime.operations import Operation, Response
from contract_runtime.refusals import Refusal, malformed
from contract_runtime.replies import AnyReply
from contract_runtime.responses.declared_responses import find_response, success_of
from contract_runtime.responses.encoding import headers_of_policies
from contract_runtime.responses.entity_tags import entity_tag
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

_ABSENT: Final = Refusal(404, "NOT_FOUND", "There is no such thing, or no more.")


class Responder:
    """Answers one operation. Everything that needs the document is worked out at its first request."""

    def __init__(self, stage: Stage, operation: Operation) -> None:
        self._stage = stage
        self._operation = operation
        self._resources = Resources(stage.store)
        self._place = stage.place(operation)
        self._question = Question(operation)
        self._sendable = stage.written.request_names(operation)
        self._success = success_of(operation.responses)
        self._response = self._success or next(iter(operation.responses), None)

    async def answer(self, turn: Turn, arguments: dict[str, object]) -> object:
        """What a handler would return. Raises: Refusal."""
        body = await sent_json(arguments.pop("body", None))
        try:
            answer = self._answered(turn, arguments, body)
        except NoSample as none:
            message = f"The mock found no value for {self._operation.operation_id}: {none}"
            raise Refusal(501, "NOT_IMPLEMENTED", message) from None
        if turn.preferences.applied:
            applied = turn.preferences.applied.encode("latin-1", "replace")
            turn.extra.append((b"preference-applied", applied))
        return answer

    def _answered(self, turn: Turn, arguments: Mapping[str, object], body: Json) -> object:
        wishes = turn.preferences
        if wishes.seconds is None:
            raise malformed(f"wait={wishes.wait} is no number of seconds; one such as 2 or 0.5 is.")
        if wishes.code is not None or wishes.example is not None:
            return self._wished(turn)
        if self._response is None:
            return None
        return self._acted(turn, arguments, body, self._response)

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
            if self._is_absent(scene):
                return self._refused(turn, scene, _ABSENT)
            visit = self._visit(turn, scene, arguments.get("caller"))
            try:
                is_kept = not self._signing_in.is_apart(scene.place)
                played = self._play(turn, scene, slot) if is_kept else scene.sample
                value = self._signing_in.answered(visit, played)
            except (PasswordRefused, SessionEnded) as refused:
                return self._refused(
                    turn, scene, Refusal(401, "UNAUTHENTICATED", str(refused)), 403, 400, 422
                )
        return self._reply(turn, status, response, slot, value)

    @cached_property
    def _signing_in(self) -> SigningIn:
        response = self._response
        slot = None if response is None else self._stage.slot(self._operation, response)
        sample = None if slot is None else self._stage.samples.body(slot)
        return SigningIn(self._stage, self._operation, response, sample)

    def _visit(self, turn: Turn, scene: Scene, caller: object) -> Visit:
        return Visit(
            body=scene.body,
            caller=caller if isinstance(caller, Caller) else None,
            cookies=received(turn.cookies),
            told=turn.told,
            accepts=scene.accepts,
        )

    def _refused(self, turn: Turn, scene: Scene, refusal: Refusal, *others: int) -> object:
        """The document's own sample for a refusal, or of another status. Raises: Refusal."""
        for status in (refusal.status, *others):
            declared = find_response(self._operation.responses, status)
            if declared is not None and declared.status == str(status):
                slot = self._stage.slot(self._operation, declared, turn.accept)
                value = None if slot is None else self._stage.samples.body(slot)
                if slot is not None:
                    value = echoed(value, scene.arguments, self._stage.samples.accepts(slot))
                return self._reply(turn, status, declared, slot, value)
        raise refusal

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
        is_command = kind is Kind.SINGLE and not self._stage.has_reader(self._operation)
        if is_command and method not in {"PUT", "PATCH"}:
            is_of_job = scene.place.collection[:-1] in self._stage.job_results
            return resources.act(scene, is_of_job=is_of_job, is_on=method != "DELETE")
        if method == "DELETE":
            return resources.remove(scene)
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
            shown=self._stage.sample_keys(self._place.collection)
            if self._operation.method == "POST"
            else frozenset(),
            signer=self._stage.signer(arguments.get("caller")),
            asked=self._question.asked(given),
            origin=turn.origin,
            address=turn.address,
            properties=partial(self._stage.properties, slot),
            told=turn.told,
        )

    def _is_absent(self, scene: Scene) -> bool:
        """Whether what the path names is not there, and the document has an answer for that."""
        declared = find_response(self._operation.responses, 404)
        if declared is None or declared is self._response:
            return False
        return is_absent(self._stage, scene.place, scene.values, self._operation.method)

    def _locate(self, turn: Turn, scene: Scene, key: str | None) -> None:
        if key is not None and scene.place.parameter:
            path = turn.base_path + scene.place.item_path(key, scene.values)
            turn.extra.append((b"location", path.encode()))

    def _wished(self, turn: Turn) -> object:
        """The answer that the client named. Raises: Refusal (400), for one that is not declared."""
        name, samples = turn.preferences.example, self._stage.samples
        response, status = self._wished_response(turn)
        slot = self._stage.slot(self._operation, response, turn.accept)
        if slot is None or name is None:
            value = None if slot is None else samples.body(slot, is_dynamic=turn.preferences.is_dynamic)
        else:
            value = samples.example(slot, name)
        return self._reply(turn, status, response, slot, value)

    def _wished_response(self, turn: Turn) -> tuple[Response, int]:
        """The response of the code, or without one the first with the example, successes first."""
        declared, code = self._operation.responses, turn.preferences.code
        if code is None:
            own = () if self._response is None else (self._response,)
            found = self._with_example(turn, *own, *declared)
            return found, _status(found)
        status = int(code) if code.isascii() and code.isdigit() and len(code) == 3 else 0
        response = find_response(declared, status) if 200 <= status <= 599 else None
        if response is None:
            told = ", ".join(each.status for each in declared) or "none"
            raise malformed(f"No response {code} is declared here. Declared: {told}.")
        return (response if turn.preferences.example is None else self._with_example(turn, response)), status

    def _with_example(self, turn: Turn, *responses: Response) -> Response:
        known: dict[str, None] = {}
        for response in responses:
            slot = self._stage.slot(self._operation, response, turn.accept)
            names = self._stage.samples.example_names(slot) if slot is not None else []
            if turn.preferences.example in names:
                return response
            known |= dict.fromkeys(names)
        statuses = ", ".join(dict.fromkeys(each.status for each in responses)) or "none"
        told = f"There is {', '.join(known)}." if known else "There is none."
        wish = turn.preferences.example
        raise malformed(f"No example {wish!r} is declared for the responses {statuses} here. {told}")

    def _reply(self, turn: Turn, status: int, response: Response, slot: Slot | None, value: Json) -> AnyReply:
        headers = self._headers(turn, response, value)
        if slot is None or status in BODILESS:
            return AnyReply(status, headers=headers)
        media_type = sent_media_type(slot.media_type, slot.annotation, turn.accept)
        body = payload(self._stage.samples, slot, value, media_type or "application/json")
        return AnyReply(status, body, headers=headers, media_type=media_type)

    def _headers(self, turn: Turn, response: Response, value: Json) -> dict[str, object]:
        """The declared headers, without those that policies send."""
        headers: dict[str, object] = {}
        supplied = headers_of_policies(self._operation)
        if response is not self._success:
            supplied.discard("etag")
        for declared in response.headers:
            name = declared.name.lower()
            preferred = self._preferred(turn, name, value)
            is_sent = name not in _SUPPLIED if preferred is None else bool(preferred)
            is_needed = declared.required and (preferred == () or name == "x-request-id")
            if name not in supplied and (is_sent or is_needed):
                try:
                    header = self._stage.samples.header(
                        self._operation, response, declared, *(preferred or ())
                    )
                    headers[declared.name] = header
                except NoSample:
                    if declared.required:
                        raise
        return headers

    def _preferred(self, turn: Turn, name: str, value: Json) -> tuple[Json, ...] | None:
        """What this very answer says in a header: nothing, if empty; None where that is not known."""
        if name == "location":
            return self._locations(turn)
        return (entity_tag(to_json(value)),) if name == "etag" else turn.told.get(name)

    def _locations(self, turn: Turn) -> tuple[str, str]:
        """A path, and the same as a whole address."""
        known = next((value for name, value in turn.extra if name == b"location"), None)
        path = known.decode() if known is not None else f"{turn.base_path}/"
        return path, f"{turn.origin}{path}"


def _status(response: Response) -> int:
    return int(response.status) if response.status.isdigit() else _RANGES[response.status.upper()]
