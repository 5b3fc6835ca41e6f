"""Takes every document of a folder through all steps, several at a time, and reports as it goes."""

import json
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from pathlib import Path
from queue import SimpleQueue
from threading import Event
from typing import Final

from codegen.conformance.probing import Probe
from codegen.conformance.processes import Bench, Cancelled
from codegen.conformance.progress import progress
from codegen.conformance.row import Row, heading, line
from codegen.conformance.steps import Journey

_SUFFIXES: Final = frozenset({".yaml", ".yml", ".json"})
_VERSION_LINE: Final = re.compile(r"(?m)^(?:\{\s*)?[\"']?openapi[\"']?\s*:")


def documents(folder: Path, only: Sequence[str]) -> list[Path]:
    """The files of the folder that may be documents, in alphabetical order; `only` some names, if any."""
    found = sorted(path for path in folder.iterdir() if path.suffix.lower() in _SUFFIXES and path.is_file())
    return [path for path in found if not only or {path.name, path.stem} & set(only)]


def is_openapi(path: Path) -> bool:
    """Whether the file says of itself that it is an OpenAPI document."""
    text = path.read_text(encoding="utf-8-sig", errors="replace")
    try:
        content = json.loads(text)
    except ValueError:
        return _VERSION_LINE.search(text) is not None
    return isinstance(content, dict) and "openapi" in content


class Conformance:
    """One run over many documents."""

    def __init__(
        self,
        wanted: Probe,
        jobs: int,
        logs: Path | None,
        tell: Callable[[str], None],
        *,
        allows_remote: bool = False,
        has_client: bool = False,
    ) -> None:
        self._has_client = has_client
        self._wanted = wanted
        self._jobs = jobs
        self._logs = logs
        self._tell = tell
        self._allows_remote = allows_remote
        self._cancelled = Event()

    def run(self, specs: Sequence[Path]) -> list[Row]:
        """The row of each document, told as it is done; in the documents' order at the end."""
        self._tell(heading())
        rows: dict[Path, Row] = {}
        with (
            progress(len(specs), "documents") as shown,
            _benches(self._jobs, self._cancelled) as benches,
            ThreadPoolExecutor(self._jobs) as pool,
        ):
            try:
                coming = {pool.submit(self._row_of, spec, benches): spec for spec in specs}
                for done in as_completed(coming):
                    rows[coming[done]] = done.result()
                    shown.hide()
                    self._tell(line(done.result()))
                    shown.advance()
            except BaseException:
                self._cancelled.set()
                pool.shutdown(cancel_futures=True)
                raise
        return [rows[spec] for spec in specs]

    def _row_of(self, spec: Path, benches: "SimpleQueue[Bench]") -> Row:
        row = Row(document=spec.name)
        bench = benches.get()
        try:
            if is_openapi(spec):
                Journey(
                    spec,
                    row,
                    bench,
                    self._wanted,
                    self._logs,
                    allows_remote=self._allows_remote,
                    has_client=self._has_client,
                ).run()
            else:
                row.is_document = False
                row.problems.append("is no OpenAPI 3 document")
        except (OSError, ValueError, KeyError, TypeError) as error:
            row.problems.append(f"{type(error).__name__}: {error}")
        except Cancelled:
            row.problems.append("stopped")
        finally:
            benches.put(bench)
        return row


@contextmanager
def _benches(count: int, cancelled: Event) -> Iterator["SimpleQueue[Bench]"]:
    """A folder for each job, in which the type checker keeps what it knows of libraries."""
    folders = [Path(tempfile.mkdtemp(prefix="conformance-")) for _ in range(count)]
    benches: SimpleQueue[Bench] = SimpleQueue()
    for folder in folders:
        benches.put(Bench(folder, cancelled))
    try:
        yield benches
    finally:
        for folder in folders:
            shutil.rmtree(folder, ignore_errors=True)
