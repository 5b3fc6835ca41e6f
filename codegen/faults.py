"""Defects of the compiler itself, told apart from those of a document."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from traceback import extract_tb

from codegen.document import Document
from codegen.findings import CompilerFault, DocumentRefused, Pointer, ToolMissing


@contextmanager
def compiling(document: Document, pointer: Pointer) -> Iterator[None]:
    """What goes wrong in the body is a defect of the compiler, met at the pointer. Raises: CompilerFault."""
    try:
        yield
    except (CompilerFault, DocumentRefused, ToolMissing, OSError):
        raise
    except Exception as error:
        frame = extract_tb(error.__traceback__)[-1]
        line, column = document.position(pointer)
        place = f"{document.origin(pointer).file.name}:{line}:{column}"
        where = f"{Path(frame.filename).name}:{frame.lineno}"
        raise CompilerFault(f"{place} {type(error).__name__}: {error} (in {where})") from error
