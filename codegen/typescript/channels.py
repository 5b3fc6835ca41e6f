"""The channels of a document in TypeScript: what each carries, where it opens, and what its codes mean."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from codegen.exporting.openings import Opening
from codegen.reading.pointers import reference_pointer

_HEAD: Final = """\
import type { components } from "./schema.js";

/** Channels: what the server sends and receives, and the addresses that open each. */
"""
_CODES: Final = """
/** What a close code means: whether to come back at once, after a while, or not at all. */
export interface CloseCode {
  reason: string;
  reconnect: "no" | "yes" | "after";
}

/** The codes with which each channel closes. */
export const CLOSE_CODES: { readonly [Name in keyof Channels]: Readonly<Record<number, CloseCode>> } = {
"""


def channels_module(openings: Iterable[Opening]) -> str:
    """The text of `channels.ts`."""
    channels: dict[str, Mapping[str, Any]] = {}
    paths: dict[str, list[str]] = {}
    for opening in openings:
        name = opening.channel["name"]
        channels[name] = opening.channel
        paths.setdefault(name, []).append(opening.path)
    members = "".join(line for name, channel in channels.items() for line in _member(channel, paths[name]))
    codes = "".join(line for channel in channels.values() for line in _codes(channel))
    return f"{_HEAD}export interface Channels {{\n{members}}}\n{_CODES}{codes}}};\n"


def _member(channel: Mapping[str, Any], paths: list[str]) -> Iterator[str]:
    yield f"  {channel['name']}: {{\n"
    for key in ("sends", "receives"):
        types = ["string"] if channel.get("text") else map(_type, (channel.get(key) or {}).values())
        yield f"    {key}: {' | '.join(dict.fromkeys(types)) or 'never'};\n"
    yield f"    path: {' | '.join(map(json.dumps, dict.fromkeys(paths)))};\n  }};\n"


def _type(schema: Mapping[str, str]) -> str:
    return f'components["schemas"][{json.dumps(reference_pointer(schema["$ref"])[-1])}]'


def _codes(channel: Mapping[str, Any]) -> Iterator[str]:
    yield f"  {channel['name']}: {{\n"
    for code, written in (channel.get("close_codes") or {}).items():
        reason = json.dumps(written["reason"], ensure_ascii=False)
        yield f"    {code}: {{ reason: {reason}, reconnect: {json.dumps(written['reconnect'])} }},\n"
    yield "  },\n"
