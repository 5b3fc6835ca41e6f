"""What size costs: starting a thousand operations, compiling a large document, importing its models."""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from benchmarks.compiled_contract import PACKAGES, build_command
from benchmarks.conditions import BUILD, REPOSITORY, Conditions, clean_environment
from benchmarks.figures import Benchmark, NotMeasured, Samples, at_most, take_turns
from benchmarks.load_requests import LoadRequest
from benchmarks.peer_environment import peer_program, peer_python
from benchmarks.public_documents import all_public_documents, public_document
from benchmarks.servers import Service, peer_service, running
from benchmarks.suites.compiler import MODELS_ALONE, seconds_of
from benchmarks.suites.routing import MANY, last_of
from benchmarks.suites.startup import MEBIBYTE

LARGE = "box.json"
MOST_MEMORY = 400.0
PEER_MODELS = BUILD / "peer_models"
IMPORT_ALL = """
import importlib, sys, time
started_at = time.perf_counter()
for name in sys.argv[1:]:
    importlib.import_module(name)
print(time.perf_counter() - started_at)
"""


def compare_starts(conditions: Conditions) -> Samples:
    """From the start of the process to the first answer of the last route; one start of each side before."""
    ours = last_of(MANY)
    theirs = peer_service("thousand_routes:create_app")

    def started(service: Service, request: LoadRequest) -> float:
        with running(service, request, conditions.server_core) as server:
            return server.seconds_to_first_answer

    sides = partial(started, ours.service, ours.request), partial(started, theirs, ours.request)
    for side in sides:
        side()
    return take_turns(conditions.rounds, *sides)


def build_large(out: Path) -> list[str]:
    """The command that makes everything of the large document: models, stubs, tables and lock."""
    return build_command(public_document(LARGE), out, "--package", "large_contract", "--lenient")


def models_of_large(out: Path) -> list[str]:
    program = str(peer_program("datamodel-codegen"))
    return [program, "--input", str(public_document(LARGE)), "--output", str(out)]


def compare_builds(conditions: Conditions) -> Samples:
    """Each time into a fresh folder."""
    public_document(LARGE)
    with tempfile.TemporaryDirectory(prefix="benchmark-large-") as directory:
        numbers = iter(range(4 * conditions.rounds + 4))
        return take_turns(
            conditions.rounds,
            lambda: seconds_of(build_large(Path(directory, f"ours_{next(numbers)}"))),
            lambda: seconds_of(models_of_large(Path(directory, f"theirs_{next(numbers)}.py"))),
        )


def measure_memory(conditions: Conditions) -> Samples:
    """The peak of the compiler's own process and of what it runs."""
    with tempfile.TemporaryDirectory(prefix="benchmark-large-") as directory:
        ours = tuple(
            peak_mebibytes(build_large(Path(directory, f"ours_{number}")))
            for number in range(conditions.rounds)
        )
    return Samples(ours, (MOST_MEMORY,) * len(ours))


def peak_mebibytes(command: Sequence[str]) -> float:
    """The largest resident set of a command or its children. Raises: NotMeasured, where it fails."""
    if not hasattr(os, "wait4"):
        raise NotMeasured("this system does not tell the memory of a process that ended: measure on Linux")
    process = subprocess.Popen(
        command, cwd=REPOSITORY, env=clean_environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise NotMeasured(f"{' '.join(command)}\nended with status {process.returncode}")
    unit = 1 if sys.platform == "darwin" else 1024
    return used.ru_maxrss * unit / MEBIBYTE


def compare_imports(conditions: Conditions) -> Samples:
    """All documents one after the other, those left out that the peer makes no importable models of."""
    pairs = [pair for document in all_public_documents() if (pair := both_models(document))]
    ours = partial(import_seconds, sys.executable, PACKAGES, [mine for mine, _ in pairs])
    theirs = partial(import_seconds, str(peer_python()), PEER_MODELS, [peers for _, peers in pairs])
    return take_turns(conditions.rounds, ours, theirs)


def import_seconds(python: str, folder: Path, imports: Sequence[Sequence[str]]) -> float:
    """The time that imports take, each in a process of its own; the start of the interpreter is left out."""
    environment = {
        **clean_environment(),
        "PYTHONPATH": os.pathsep.join([str(folder), str(REPOSITORY / "src")]),
    }
    total = 0.0
    for modules in imports:
        command = [python, "-c", IMPORT_ALL, *modules]
        finished = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        if finished.returncode:
            raise NotMeasured(f"import of {', '.join(modules)}\n{finished.stderr.strip()[-2000:]}")
        total += float(finished.stdout)
    return total


def both_models(document: Path) -> tuple[list[str], list[str]] | None:
    """The modules of both sides' models, made once and imported once; None where the peer's do not import."""
    name = f"document_{''.join(letter if letter.isalnum() else '_' for letter in document.stem)}"
    seconds_of(build_command(document, PACKAGES / name, "--package", name, "--lenient"))
    ours = sorted(f"{name}.{path.stem}" for path in (PACKAGES / name).glob("*models.py"))
    try:
        theirs = peer_models(document, name)
        import_seconds(str(peer_python()), PEER_MODELS, [theirs])
    except NotMeasured:
        print(
            f"[{document.name} left out: the peer makes no models of it that import]",
            end=" ",
            file=sys.stderr,
            flush=True,
        )
        return None
    import_seconds(sys.executable, PACKAGES, [ours])
    return ours, theirs


def peer_models(document: Path, name: str) -> list[str]:
    """The modules that datamodel-codegen makes of the document, in a folder where it asks for one."""
    stamp = PEER_MODELS / f"{name}.built-from"
    wanted = hashlib.sha256(document.read_bytes()).hexdigest()
    single, folder = PEER_MODELS / f"{name}.py", PEER_MODELS / name
    if not stamp.is_file() or stamp.read_text(encoding="ascii") != wanted:
        PEER_MODELS.mkdir(parents=True, exist_ok=True)
        single.unlink(missing_ok=True)
        shutil.rmtree(folder, ignore_errors=True)
        command = [str(peer_program("datamodel-codegen")), "--input", str(document), "--output"]
        try:
            seconds_of([*command, str(single)])
        except NotMeasured:
            seconds_of([*command, str(folder)])
        stamp.write_text(wanted, encoding="ascii")
    if single.is_file():
        return [name]
    modules = [path.relative_to(PEER_MODELS).with_suffix("") for path in sorted(folder.rglob("*.py"))]
    return [".".join(module.parts).removesuffix(".__init__") for module in modules]


BENCHMARKS = (
    Benchmark(
        name="start_1000",
        unit="s",
        against="FastAPI with the same 1,000 routes",
        bar=at_most(1.0),
        measure=compare_starts,
    ),
    Benchmark(
        name="codegen_box",
        unit="s",
        against=MODELS_ALONE,
        bar=at_most(1.0),
        measure=compare_builds,
    ),
    Benchmark(
        name="codegen_box_memory",
        unit="MiB",
        against=f"{MOST_MEMORY:g} MiB",
        bar=at_most(1.0),
        measure=measure_memory,
    ),
    Benchmark(
        name="import_models",
        unit="s",
        against="datamodel-codegen's models of the same documents",
        bar=at_most(1.0),
        measure=compare_imports,
    ),
)
