"""The pipeline: read, validate, resolve, models, render, write."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from codegen.document import Document, parse_document
from codegen.findings import DocumentRefused, Finding
from codegen.formatting import formatted
from codegen.lint import findings
from codegen.lock import Lock, digest, tool_versions
from codegen.models import render_models
from codegen.render import render_api
from codegen.resolve import resolve
from codegen.schemas import Catalogue
from codegen.write import HandEdited, differing_files, write_files


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a build has to say; `is_refused` where it did not do what was asked."""

    lines: Sequence[str] = ()
    is_refused: bool = False


def build(
    source: bytes,
    folder: Path,
    options: Mapping[str, str],
    *,
    is_check: bool = False,
    is_forced: bool = False,
) -> Outcome:
    """Compile the document into the folder, or compare it with what is there."""
    try:
        files, left_out = _files(source, options)
    except DocumentRefused as refused:
        return Outcome(list(map(str, refused.findings)), is_refused=True)
    notes = [f"left out: {finding}" for finding in left_out]
    if is_check:
        mend = "run `python -m codegen build`"
        stale = [f"{folder / name} is out of date - {mend}" for name in differing_files(folder, files)]
        return Outcome([*notes, *stale], is_refused=bool(stale))
    digests = {name: digest(content) for name, content in files.items()}
    try:
        write_files(folder, files, Lock(digest(source), options, tool_versions(), digests), force=is_forced)
    except HandEdited as edited:
        mend = "undo that and edit the contract instead (--force overwrites it)"
        lines = [f"{path} was edited by hand or written by something else - {mend}" for path in edited.paths]
        return Outcome(lines, is_refused=True)
    return Outcome(notes)


def _files(source: bytes, options: Mapping[str, str]) -> tuple[dict[str, bytes], Sequence[Finding]]:
    """The generated files, and what a lenient build leaves out. Raises: DocumentRefused."""
    document = parse_document(source, options["source"])
    found = sorted(set(findings(document, options["profile"])))
    if not found:
        return compiled(document, options["package"]), ()
    if options["lenient"] != "True":
        raise DocumentRefused(found)
    try:
        return compiled(document, options["package"]), found
    except (AttributeError, KeyError, TypeError, ValueError):
        raise DocumentRefused(found) from None


def compiled(document: Document, package: str) -> dict[str, bytes]:
    """Every generated file of a sound document but the lock, by name."""
    catalogue = Catalogue(document)
    api = resolve(document, catalogue)
    texts = render_api(api, package, document.name)
    texts["models.py"] = render_models(catalogue, document.name)
    files = formatted(texts)
    files["openapi.json"] = json.dumps(document.root, ensure_ascii=False, indent=2).encode() + b"\n"
    files["openapi.yaml"] = document.source
    return dict(sorted(files.items()))
