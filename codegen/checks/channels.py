"""What must hold of a channel: its messages name themselves, its codes exist, and its operation is a GET."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from codegen.checks.places import Place
from codegen.document import Document
from codegen.findings import Edit, Finding, Json, Pointer
from codegen.naming.python_names import method_name
from codegen.openapi.vocabulary import EVENT_STREAM, HEADER_NAME, SCHEMAS, TEMPLATE, essence

_NAME: Final = re.compile(r"[a-z][A-Za-z0-9]*")
_CODES: Final = re.compile(r"1000|1001|1003|1007|1008|1009|1011|1013|4\d{3}")
_LONGEST_REASON: Final = 123
"""Bytes of a reason that fit a close frame beside its code (RFC 6455, 5.5)."""

AUTHENTICATING: Final = "auth"
"""The message by which a client shows who it is, where no header could."""


def channel_findings(document: Document, found: list[Place]) -> Iterator[Finding]:
    """Findings about the channels of a document, and about the operations that open them."""
    for place in found:
        if place.kind == "channel" and not place.is_reference:
            yield from _name_findings(document, place)
            yield from _message_findings(document, place)
            yield from _code_findings(document, place)
    opening = [place for place in found if place.kind == "operation" and "x-channel" in place.value]
    for place in opening:
        yield from _operation_findings(document, place)
    yield from _shared_findings(document, [place for place in opening if place.is_served])
    yield from _taken_findings(document, found)


def channel_of(document: Document, operation: Mapping[str, Any]) -> dict[str, Any]:
    """The channel that an operation opens; empty where there is none."""
    channel = document.resolved(operation.get("x-channel"))
    return channel if isinstance(channel, dict) else {}


def answers_plainly(document: Document, operation: Mapping[str, Any]) -> bool:
    """Whether an operation has a success other than its channel."""
    return any(names != {EVENT_STREAM} for names in _answered(document, operation))


def streams(document: Document, operation: Mapping[str, Any]) -> bool:
    """Whether an operation answers with a stream of events."""
    return any(EVENT_STREAM in names for names in _answered(document, operation))


def _answered(document: Document, operation: Mapping[str, Any]) -> Iterator[set[str]]:
    """The media types of each success."""
    for status, written in (operation.get("responses") or {}).items():
        if status[0] in "23":
            yield set(map(essence, document.resolved(written).get("content") or {}))


def _name_findings(document: Document, place: Place) -> Iterator[Finding]:
    name, subprotocol = place.value["name"], place.value.get("subprotocol")
    if not _NAME.fullmatch(name):
        pointer = (*place.pointer, "name")
        message = f"the channel {name!r} is not in camelCase"
        yield document.finding(pointer, message, "rename it, as in watchJob")
    if subprotocol is not None and not HEADER_NAME.fullmatch(subprotocol):
        pointer = (*place.pointer, "subprotocol")
        message = f"{subprotocol!r} is no subprotocol"
        yield document.finding(pointer, message, "write a token such as charter.v1, without spaces")
    if "subprotocol" in place.value.get("auth", ()) and subprotocol is None:
        message = "auth by subprotocol, and the channel has none"
        yield document.finding((*place.pointer, "auth"), message, "write its subprotocol, such as charter.v1")


def _message_findings(document: Document, place: Place) -> Iterator[Finding]:
    channel = place.value
    if channel.get("text"):
        for key in ("sends", "receives", "resume"):
            if channel.get(key):
                message = f"a channel of plain text has no {key}"
                yield document.finding((*place.pointer, key), message, f"leave {key} or text out")
    elif not channel.get("sends"):
        message = "the channel sends nothing"
        mend = "name its messages under sends, or write text: true"
        yield document.finding(place.pointer, message, mend)
    for key in ("sends", "receives"):
        for event, schema in (channel.get(key) or {}).items():
            yield from _event_findings(document, (*place.pointer, key, event), schema)
    is_told = AUTHENTICATING in (channel.get("receives") or {})
    if "message" in channel.get("auth", ()) and not is_told:
        message = f"auth by message, and the channel receives no {AUTHENTICATING}"
        mend = f"name its schema at receives.{AUTHENTICATING}, or leave message out"
        yield document.finding((*place.pointer, "auth"), message, mend)


def _event_findings(document: Document, pointer: Pointer, schema: Json) -> Iterator[Finding]:
    """A message is a component whose `event` is the key, so that both sides tell messages apart by it."""
    event = pointer[-1]
    reference = schema.get("$ref") if isinstance(schema, dict) else None
    if not (isinstance(reference, str) and reference.startswith(SCHEMAS) and reference.count("/") == 3):
        message = f"the message {event!r} is no reference to a component"
        yield document.finding(pointer, message, f"name its schema under components/schemas: {SCHEMAS}...")
        return
    names, is_required = _events(document, schema)
    if names != [event]:
        is_nothing = (
            "says nothing of its event" if not names else f"has the event {', '.join(map(str, names))}"
        )
        message = f"the message {event!r} {is_nothing}"
        yield document.finding(pointer, message, f"give its schema a property event: {{const: {event}}}")
    elif not is_required:
        message = f"the message {event!r} may leave its event out"
        yield document.finding(pointer, message, "name event under required of its schema")


def _events(document: Document, schema: Json) -> tuple[list[Json], bool]:
    """What the property `event` of an object may be, and whether it has to be there."""
    target = document.resolved(schema)
    target = target if isinstance(target, dict) else {}
    parts = [_events(document, part) for part in target.get("allOf") or ()]
    written = document.resolved((target.get("properties") or {}).get("event") or {})
    own = [written["const"]] if "const" in written else written.get("enum") or []
    names = next((each for each in [own, *(names for names, _ in parts)] if each), [])
    is_required = "event" in (target.get("required") or ()) or any(required for _, required in parts)
    return list(names), is_required


def _code_findings(document: Document, place: Place) -> Iterator[Finding]:
    for code, written in (place.value.get("close_codes") or {}).items():
        pointer = (*place.pointer, "close_codes", code)
        if not _CODES.fullmatch(code):
            message = f"{code!r} is no code that a server closes with"
            mend = "write 1000, 1001, 1003, 1007, 1008, 1009, 1011, 1013, or one from 4000 to 4999"
            yield document.finding(pointer, message, mend)
        elif len(written["reason"].encode()) > _LONGEST_REASON:
            message = f"the reason has more than {_LONGEST_REASON} bytes, which no close frame carries"
            shorter = written["reason"].encode()[:_LONGEST_REASON].decode(errors="ignore")
            edits = [Edit((*pointer, "reason"), shorter)]
            yield document.finding((*pointer, "reason"), message, "shorten it", edits, is_harmless=True)


def _operation_findings(document: Document, place: Place) -> Iterator[Finding]:
    pointer = (*place.pointer, "x-channel")
    if not place.is_served:
        message = "x-channel on a request that is sent, not served"
        yield document.finding(pointer, message, "declare it on an operation under paths")
        return
    if place.pointer[-1] != "get":
        message = f"x-channel on a {str(place.pointer[-1]).upper()}: connections are opened by GET"
        yield document.finding(pointer, message, "move it to the GET of this path")
    yield from _credential_findings(document, place)
    yield from _stream_findings(document, place)
    declared = _declared_codes(document, place.value)
    for code, written in (channel_of(document, place.value).get("close_codes") or {}).items():
        error = written.get("error")
        if error is not None and error not in declared:
            at = document.settled((*pointer, "close_codes", code, "error"))
            message = f"the error {error} is none of {place.pointer[-1]} {place.pointer[1]}"
            mend = "name one of the x-error-codes of its responses"
            yield document.finding(at, message, mend)


def _credential_findings(document: Document, place: Place) -> Iterator[Finding]:
    pointer = (*place.pointer, "x-channel")
    is_public = not channel_of(document, place.value).get("auth")
    if is_public and _security(document, place):
        mend = "name under auth of the channel where callers show who they are, or write security: []"
        yield document.finding(pointer, "the operation has security, and its channel no auth", mend)
    elif not is_public and not _security(document, place):
        mend = "write the operation's security, or leave auth out of the channel"
        yield document.finding(pointer, "the channel has auth, and its operation no security", mend)
    if "channel" in _arguments(place):
        message = "a path parameter named 'channel', as the argument of the channel itself is"
        yield document.finding(pointer, message, "rename the parameter")


def _stream_findings(document: Document, place: Place) -> Iterator[Finding]:
    """A stream carries the channel's messages: its schema lists them, and no others."""
    sends = channel_of(document, place.value).get("sends") or {}
    carried = [document.resolved(schema) for schema in sends.values()]
    for status, written in (place.value.get("responses") or {}).items():
        for name, media in (document.resolved(written).get("content") or {}).items():
            if not sends or essence(name) != EVENT_STREAM or "schema" not in media:
                continue
            item = document.resolved(media["schema"])
            item = item["items"] if isinstance(item, dict) and "items" in item else item
            listed = list(_alternatives(document, item))
            if all(each in listed for each in carried) and all(each in carried for each in listed):
                continue
            pointer = (*place.pointer, "responses", status, "content", name, "schema")
            told = [str(event) for each in listed for event in _events(document, each)[0]]
            message = (
                f"the stream has {', '.join(told) or 'no messages'}, and the channel sends {', '.join(sends)}"
            )
            mend = "write its schema as oneOf of what stands under sends, in the same words"
            yield document.finding(document.settled(pointer), message, mend)


def _alternatives(document: Document, schema: Json) -> Iterator[Json]:
    """What an event of a stream may be."""
    target = document.resolved(schema)
    parts = [*(target.get("oneOf") or ()), *(target.get("anyOf") or ())] if isinstance(target, dict) else []
    yield from (each for part in parts for each in _alternatives(document, part))
    if not parts:
        yield target


def _declared_codes(document: Document, operation: Mapping[str, Any]) -> set[str]:
    responses = [document.resolved(written) for written in (operation.get("responses") or {}).values()]
    return {
        str(code)
        for response in responses
        if isinstance(response, dict)
        for code in response.get("x-error-codes") or ()
    }


def _shared_findings(document: Document, opening: list[Place]) -> Iterator[Finding]:
    """Operations that open one channel serve it by one method: its words and its arguments are the same."""
    firsts: dict[str, Place] = {}
    for place in sorted(opening, key=lambda place: not answers_plainly(document, place.value)):
        channel = channel_of(document, place.value)
        first = firsts.setdefault(channel["name"], place)
        known = channel_of(document, first.value)
        if known != channel:
            message = f"the channel {channel['name']!r} is another one at {first.pointer[1]}"
            mend = "refer to one of components/x-channels at both, or rename this one"
        elif _arguments(first) != _arguments(place):
            message = f"the channel {channel['name']!r} has other path parameters at {first.pointer[1]}"
            mend = "give both paths the same parameters, or rename this channel"
        elif bool(_security(document, first)) != bool(_security(document, place)):
            message = f"the channel {channel['name']!r} is public at one of two paths: see {first.pointer[1]}"
            mend = "give both operations security, or neither"
        elif answers_plainly(document, place.value) and place.value.get("tags") != first.value.get("tags"):
            message = f"the channel {channel['name']!r} has another tag at {first.pointer[1]}"
            mend = "give both operations one tag, or rename this channel"
        else:
            continue
        yield document.finding((*place.pointer, "x-channel"), message, mend)


def _arguments(place: Place) -> set[str]:
    return set(TEMPLATE.findall(str(place.pointer[1])))


def _security(document: Document, place: Place) -> Json:
    return place.value.get("security", document.root.get("security"))


def _taken_findings(document: Document, found: list[Place]) -> Iterator[Finding]:
    """Names of channels that are those of operations, which have a method of their own."""
    served = [place.value for place in found if place.kind == "operation" and place.is_served]
    methods = {
        method_name(str(operation["operationId"]))
        for operation in served
        if "operationId" in operation and answers_plainly(document, operation)
    }
    for place in found:
        if place.kind == "channel" and not place.is_reference:
            name = place.value["name"]
            if method_name(name) in methods:
                message = f"the channel {name!r} has the name of an operation"
                yield document.finding((*place.pointer, "name"), message, "rename one of them")
