"""The house rules on channels: clients read in the contract how one opens and how it may end."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from codegen.checks.places import Place
from codegen.document import Document
from codegen.findings import Edit, Finding

_CODES: Final[Mapping[str, Mapping[str, str]]] = {
    "1000": {"reason": "Everything was sent.", "reconnect": "no"},
    "1001": {"reason": "The server restarts.", "reconnect": "after"},
    "1003": {"reason": "A message of this form is not understood.", "reconnect": "no"},
    "1007": {"reason": "A text is not UTF-8.", "reconnect": "no"},
    "1008": {"reason": "The caller is not, or no longer, allowed to listen.", "reconnect": "no"},
    "1009": {"reason": "A message is too large.", "reconnect": "no"},
    "1011": {"reason": "The server failed.", "reconnect": "yes"},
    "1013": {"reason": "The client reads too slowly, or the server is busy.", "reconnect": "after"},
}
"""The codes with which the runtime closes by itself, and what a fix says of them."""

_ON_LEAVING: Final = "going_away"


def code_findings(document: Document, place: Place) -> Iterator[Finding]:
    """Codes that the runtime closes with, and the message before it leaves: a channel declares them."""
    pointer = (*place.pointer, "close_codes")
    declared = place.value.get("close_codes") or {}
    if not declared:
        fixes = [Edit(pointer, {code: {**meaning} for code, meaning in _CODES.items()})]
        mend = f"declare {', '.join(_CODES)} and its own, each with reason and reconnect"
        yield document.finding(pointer, "the channel has no close codes", mend, fixes=fixes)
    for code, meaning in _CODES.items() if declared else ():
        if code not in declared:
            fixes = [Edit((*pointer, code), {**meaning})]
            message = f"the channel does not say what {code} means"
            mend = f"declare {code} under close_codes, with reason and reconnect"
            yield document.finding(pointer, message, mend, fixes=fixes)
    if not place.value.get("text") and _ON_LEAVING not in (place.value.get("sends") or {}):
        message = f"the channel sends no {_ON_LEAVING}, by which the server tells clients to come back later"
        mend = f"name its schema at sends.{_ON_LEAVING}"
        yield document.finding((*place.pointer, "sends"), message, mend)


def opening_parameters(channel: Mapping[str, Any], *, is_stream: bool) -> Iterator[tuple[str, str]]:
    """Location and name of what a client may say when it opens a channel."""
    if channel.get("resume"):
        yield "query", "resume"
        if is_stream:
            yield "header", "Last-Event-ID"
    if "ticket" in channel.get("auth", ()):
        yield "query", "ticket"
