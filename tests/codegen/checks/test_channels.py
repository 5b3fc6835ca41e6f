"""What is wrong with a channel is said at its place, with what mends it; what is sound is left alone."""

from pathlib import Path
from typing import Final

import pytest

from codegen.build import compiled
from codegen.document import Document, parse_document, read_document
from codegen.lint import findings, sound_document
from tests.codegen.compiling import DOCUMENTS

SOUND: Final = (DOCUMENTS / "families" / "channels.yaml").read_text(encoding="utf-8")
WRONG: Final = {
    "a name of two words": (
        "name: watchPet",
        "name: watch pet",
        "the channel 'watch pet' is not in camelCase",
    ),
    "an operation's name": ("name: watchPet", "name: listPetEvents", "has the name of an operation"),
    "an unknown delivery": ("delivery: latest", "delivery: some", 'delivery is "some" - write all or latest'),
    "a resume in words": ("resume: true\n", "resume: often\n", 'resume is "often" - write true or false'),
    "a subprotocol of two words": ("subprotocol: pets.v1", "subprotocol: pets 1", "is no subprotocol"),
    "no subprotocol": ("      subprotocol: pets.v1\n", "", "auth by subprotocol, and the channel has none"),
    "an unknown credential": (
        "auth: [header, subprotocol,",
        "auth: [cookie, subprotocol,",
        "write a list of header, message",
    ),
    "a public channel": ("      auth: [header, subprotocol, message, query]\n", "", "its channel no auth"),
    "an open operation": (
        "      security: [{token: []}]\n",
        "      security: []\n",
        "its operation no security",
    ),
    "a credential that is not received": (
        "        auth: {$ref: '#/components/schemas/Auth'}\n",
        "",
        "auth by message, and the channel receives no auth",
    ),
    "a message in place": (
        "call: {$ref: '#/components/schemas/Call'}",
        "call: {type: object}",
        "the message 'call' is no reference to a component",
    ),
    "a message of another event": (
        "call: {$ref: '#/components/schemas/Call'}",
        "shout: {$ref: '#/components/schemas/Call'}",
        "the message 'shout' has the event call",
    ),
    "a message without event": (
        "call: {$ref: '#/components/schemas/Call'}",
        "call: {$ref: '#/components/schemas/Place'}",
        "the message 'call' says nothing of its event - give its schema a property event: {const: call}",
    ),
    "an optional event": (
        "Call: {type: object, required: [event],",
        "Call: {type: object,",
        "the message 'call' may leave its event out",
    ),
    "nothing to send": ("text: true, limits", "limits", "the channel sends nothing"),
    "text that is resumed": (
        "text: true, limits",
        "text: true, resume: true, limits",
        "plain text has no resume",
    ),
    "a limit below 1": ("idle: 60}", "idle: 0}", "idle is 0 - write a whole number from 1"),
    "an unknown limit": (
        "idle: 60}",
        "idel: 60}",
        "unexpected key 'idel' of a channel-limits - write 'idle'",
    ),
    "a code of clients": ("'1013': {", "'1006': {", "'1006' is no code that a server closes with"),
    "a reason beyond a frame": ("reason: The pet is gone.", f"reason: {'ü' * 62}", "more than 123 bytes"),
    "an unknown reconnect": ("reconnect: after", "reconnect: later", "write no, yes or after"),
    "an undeclared error": (
        "error: PET_NOT_FOUND",
        "error: PET_ASLEEP",
        "the error PET_ASLEEP is none of get",
    ),
    "no reference": (
        "watchPet'}\n      responses:\n        '404'",
        "watchDog'}\n      responses:\n        '404'",
        "leads nowhere",
    ),
    "a POST": (
        "    get:\n      operationId: echo",
        "    post:\n      operationId: echo",
        "x-channel on a POST",
    ),
    "other parameters": ("  /ws/echo:", "  /ws/{channel}/echo:", "a path parameter named 'channel'"),
    "a stream of fewer messages": (
        "        - {$ref: '#/components/schemas/Slept'}\n",
        "",
        "the stream has moved, going_away, and the channel sends moved, slept, going_away",
    ),
    "a stream of another message": (
        "text/event-stream: {schema: {$ref: '#/components/schemas/PetMessage'}}",
        "text/event-stream: {schema: {$ref: '#/components/schemas/Place'}}",
        "the stream has no messages, and the channel sends",
    ),
    "two channels of one name": (
        "{name: echo, ",
        "{name: watchPet, ",
        "the channel 'watchPet' is another one at",
    ),
}


def _found(text: str, profile: str = "neutral") -> list[str]:
    return [str(finding) for finding in findings(parse_document(text.encode(), "pets.yaml"), profile)]


@pytest.mark.parametrize("wrong", WRONG.values(), ids=list(WRONG))
def test_a_wrong_channel_is_refused_at_its_line_with_a_mend(wrong: tuple[str, str, str]) -> None:
    sound, broken, message = wrong
    assert SOUND.count(sound) >= 1
    found = _found(SOUND.replace(sound, broken, 1))
    assert any(message in each and " - " in each for each in found), found


@pytest.mark.parametrize("wrong", WRONG.values(), ids=list(WRONG))
def test_a_lenient_build_leaves_out_what_is_wrong_with_a_channel(wrong: tuple[str, str, str]) -> None:
    broken = SOUND.replace(wrong[0], wrong[1], 1)
    sound = sound_document(parse_document(broken.encode(), "pets.yaml"))
    assert findings(sound.document, "neutral") == []


def test_a_channel_of_the_house_declares_how_it_opens_and_ends() -> None:
    found = [each for each in _found(SOUND, "house") if "channel" in each]
    told = [each.split(" - ")[0].split(" ", 1)[1] for each in found]
    assert told == [
        "a stream of events calls for 429",
        "a stream of events calls for 503",
        "x-channel calls for the query parameter resume",
        "the channel has no close codes",
        *(f"the channel does not say what {code} means" for code in (1001, 1003, 1007, 1008, 1009, 1011)),
    ]


def test_a_stream_of_the_house_that_is_limited_declares_how_long_a_client_waits_that_is_refused() -> None:
    unlimited = SOUND.replace("sockets_per_caller: 3, ", "")
    assert not [each for each in _found(unlimited, "house") if "a stream of events" in each]
    declared = SOUND.replace(
        "        '404': {$ref", "        '429': {description: Too many}\n        '404': {$ref", 1
    )
    assert [each for each in _found(declared, "house") if "the header Retry-After" in each]


HEAD, PARTS = SOUND.split("\n  parameters:\n")
"""The paths and the security schemes, and all that is referred to."""


def _split(folder: Path, parts: str) -> Document:
    (folder / "pets.yaml").write_text(HEAD.replace("'#/", "'families/parts.yaml#/"), encoding="utf-8")
    (folder / "families").mkdir()
    text = f"components:\n  parameters:\n{parts}"
    (folder / "families" / "parts.yaml").write_text(text, encoding="utf-8")
    return read_document(folder / "pets.yaml")


def test_a_channel_in_another_file_is_that_of_the_operation(tmp_path: Path) -> None:
    document = _split(tmp_path, PARTS)
    assert findings(document, "neutral") == []
    whole = compiled(parse_document(SOUND.encode(), "pets.yaml"))
    assert compiled(document)["pets.py"] == whole["pets.py"]


def test_what_is_wrong_with_a_channel_in_another_file_is_found_there(tmp_path: Path) -> None:
    broken = PARTS.replace("delivery: latest", "delivery: some")
    (finding,) = findings(_split(tmp_path, broken), "neutral")
    line = broken.partition("delivery:")[0].count("\n") + 3
    assert str(finding).startswith(f"families/parts.yaml:{line}:7 delivery is")
