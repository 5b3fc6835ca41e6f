"""The pipeline: read, validate, resolve, models, render, write."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from codegen.document import Document, parse_document
from codegen.exporting.asyncapi import asyncapi
from codegen.exporting.openapi_3_2 import openapi_3_2
from codegen.exporting.unnamed import unnamed
from codegen.faults import compiling
from codegen.findings import DocumentRefused, Finding
from codegen.lint import findings, misfits, sound_document
from codegen.reading.choices import Choices
from codegen.rendering.formatting import formatted
from codegen.rendering.models import DEFINITIONS_FILE, render_definitions
from codegen.rendering.render import render_api, render_model_modules
from codegen.resolving.model import Api
from codegen.resolving.resolve import resolve
from codegen.writing.document_text import json_of, json_text, yaml_of, yaml_text
from codegen.writing.lock import Lock, digest, part_digests, tool_versions
from codegen.writing.write import HandEdited, differing_files, hand_edited, stray_files, write_files


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a build has to say; `is_refused` where it did not do what was asked, `changed` what it wrote."""

    lines: Sequence[str] = ()
    is_refused: bool = False
    changed: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class _Compiled:
    """The generated files, what was left out or overlooked, and the further files that were read."""

    files: dict[str, bytes]
    notes: list[str]
    parts: Mapping[str, bytes | None]


def build(
    source: bytes,
    folder: Path,
    options: Mapping[str, str],
    *,
    beside: Path | None = None,
    is_check: bool = False,
    is_forced: bool = False,
    allows_remote: bool = False,
    overlays: Mapping[str, bytes] = MappingProxyType({}),
) -> Outcome:
    """Compile the document into the folder, or compare it with what is there.

    `beside` is where further files of the document are looked for. Raises: CompilerFault, OSError.
    """
    try:
        choices = Choices.of(options)
        document = parse_document(
            source,
            options["source"],
            folder=beside,
            allows_remote=allows_remote,
            choices=choices,
            overlays=overlays,
        )
        with compiling(document, ()):
            made = _compiled(document, options)
    except DocumentRefused as refused:
        return Outcome(list(map(str, refused.findings)), is_refused=True)
    if is_check:
        stale = [*_stale_lines(folder, made.files), *stray_lines(folder, made.files)]
        return Outcome([*made.notes, *stale], is_refused=bool(stale))
    digests = {name: digest(content) for name, content in made.files.items()}
    lock = Lock(digest(source), options, tool_versions(), digests, part_digests(made.parts), made.notes)
    try:
        changed = write_files(folder, made.files, lock, force=is_forced)
    except HandEdited as edited:
        return Outcome(_edited_lines(edited.paths), is_refused=True)
    return Outcome(made.notes, changed=changed)


def _compiled(document: Document, options: Mapping[str, str]) -> _Compiled:
    """What the options make of the document. Raises: DocumentRefused."""
    notes: list[str] = []
    if options["lenient"] == "True":
        sound = sound_document(document, options["profile"])
        notes = [*_lines("left out", sound.left_out), *_lines("ignored", sound.ignored)]
        document = sound.document
    else:
        found = findings(document, options["profile"])
        is_sound = all(finding.is_warning for finding in found)
        unfit = misfits(document) if is_sound and options["profile"] != "house" else []
        if not is_sound or (unfit and options.get("examples") != "told"):
            raise DocumentRefused(unfit or found)
        notes = [*map(str, found), *_lines("does not fit", unfit)]
    return _Compiled(compiled(document), notes, document.parts)


def _lines(heading: str, found: Sequence[Finding]) -> list[str]:
    return [f"{heading}: {finding}" for finding in found]


def _stale_lines(folder: Path, files: Mapping[str, bytes]) -> list[str]:
    """What a check says about generated files that are not what the document gives."""
    edited = hand_edited(folder, files)
    stale = [path for name in differing_files(folder, files) if (path := folder / name) not in edited]
    mend = "run `python -m codegen build`"
    return [*_edited_lines(edited), *(f"{path} is out of date - {mend}" for path in stale)]


def _edited_lines(paths: Sequence[Path]) -> list[str]:
    mend = "undo that and edit the contract instead (--force overwrites it)"
    return [f"{path} was edited by hand or written by something else - {mend}" for path in paths]


def stray_lines(folder: Path, files: Mapping[str, object]) -> list[str]:
    """What a check says about files in the folder that nothing generates."""
    mend = "move it elsewhere, or remove it"
    return [f"{path} is not generated from the document - {mend}" for path in stray_files(folder, files)]


def compiled(document: Document) -> dict[str, bytes]:
    """Every generated file of a sound document but the lock, by name."""
    api = resolve(document)
    files = formatted(_texts(api, document.name))
    definitions = render_definitions(api.definitions)
    if definitions is not None:
        files[DEFINITIONS_FILE] = definitions
    served = unnamed(document)
    files["openapi.json"] = json_text(served)
    files["openapi.yaml"] = yaml_text(served)
    files |= _exported(served)
    return dict(sorted(files.items()))


def _exported(document: Document) -> dict[str, bytes]:
    """The document in words of other standards, where it has channels."""
    channels, newer = asyncapi(document), openapi_3_2(document)
    files = {} if newer is None else {"openapi-3.2.json": json_text(newer)}
    if channels is not None:
        files |= {"asyncapi.json": json_of(channels), "asyncapi.yaml": yaml_of(channels)}
    return files


def compiled_texts(document: Document) -> dict[str, str]:
    """The generated modules before they are formatted, by name."""
    return _texts(resolve(document), document.name)


def _texts(api: Api, source: str) -> dict[str, str]:
    texts = render_api(api, source)
    return texts | render_model_modules(api, texts, source)
