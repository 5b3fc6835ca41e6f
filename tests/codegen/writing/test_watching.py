"""`build --watch` builds again when a document changes, also one with a fault in between."""

import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from codegen.cli import main
from tests.codegen.compiling import ROOT
from tests.codegen.scaffold.folders import SHOP

_PATIENCE: Final = 300
_COMMAND: Final = """
import signal, sys
from codegen.cli import main
signal.signal(signal.SIGINT, signal.default_int_handler)
sys.exit(main())
"""
"""The command at a terminal: a shell has what runs in its background ignore interrupts."""


@contextmanager
def watching(folder: Path) -> Iterator[tuple[subprocess.Popen[str], "queue.Queue[str]"]]:
    """The command, and the lines that it says."""
    process = subprocess.Popen(
        [sys.executable, "-c", _COMMAND, "build", "shop.yaml", "--out", "shop", "--watch"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    said: queue.Queue[str] = queue.Queue()

    def listen() -> None:
        for line in process.stdout or ():
            said.put(line.strip())

    reader = threading.Thread(target=listen)
    reader.start()
    try:
        yield process, said
    finally:
        process.kill()
        process.wait()
        reader.join()
        if process.stdout is not None:
            process.stdout.close()


def write(spec: Path, text: str) -> None:
    """Write the document at once, as editors do."""
    spec.with_suffix(".new").write_text(text, encoding="utf-8")
    spec.with_suffix(".new").replace(spec)


def test_document_is_built_whenever_it_changes_until_an_interrupt(tmp_path: Path) -> None:
    spec = tmp_path / "shop.yaml"
    spec.write_text(SHOP, encoding="utf-8")
    with watching(tmp_path) as (process, said):
        first = "watching shop.yaml and the documents beside it; Ctrl+C ends this"
        assert said.get(timeout=_PATIENCE) == first
        assert "files written to shop/" in said.get(timeout=_PATIENCE)
        write(spec, SHOP.replace("title: Shop, ", ""))
        assert "title" in said.get(timeout=_PATIENCE)
        write(spec, SHOP.replace("listOrders", "findOrders"))
        assert "files written to shop/" in said.get(timeout=_PATIENCE)
        assert "find_orders" in (tmp_path / "shop" / "orders.py").read_text(encoding="utf-8")
        process.send_signal(signal.SIGINT)
        assert process.wait(_PATIENCE) == 0


def test_watching_and_checking_are_not_asked_together(tmp_path: Path) -> None:
    (tmp_path / "shop.yaml").write_text(SHOP, encoding="utf-8")
    options = ["--out", str(tmp_path / "shop"), "--watch", "--check"]
    assert main(["build", str(tmp_path / "shop.yaml"), *options]) == 2
    assert not (tmp_path / "shop").exists()
