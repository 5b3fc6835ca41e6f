"""Pages of the site that are written of the code each time it is built."""

import re
from collections.abc import Callable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Final

from prometheus_client.metrics import MetricWrapperBase

from charter.composition import compose
from charter.jobs.figures import JobFigures
from charter.platform.settings.loading import file_variable, is_secret
from charter.platform.telemetry.metrics import ServiceMetrics
from charter.settings import Settings
from codegen.ledger.verdicts import EXTENSIONS, FIELDS
from contract import CONTRACT
from contract_runtime.errors import DeclaredError
from contract_runtime.operations import Operation

ROOT: Final = Path(__file__).parents[1]
EXAMPLE: Final = ROOT / ".env.example"
NOTES: Final = ROOT / "dist/notes.md"
VARIABLE: Final = re.compile(r"^(?:# )?([A-Z][A-Z0-9_]+)=")


def settings() -> str:
    """Every setting with its default, and what `.env.example` says of it."""
    told = _told_of_settings()
    rows = [
        f"| `{name}` | {_default(name.lower())} | {_cell(told.get(name, ''))}{_or_file(name.lower())} |"
        for name in sorted(map(str.upper, Settings.model_fields))
    ]
    return _page(
        "Settings",
        f"Every variable that the service reads, from the environment or `.env`: {len(rows)} of them. "
        "Those with `NAME_FILE` may stand in a file that it names. "
        "Wrong ones are named together at the start; what hangs together: [operations](../operations.md).",
        "| variable | default | meaning |",
        rows,
    )


def operations() -> str:
    """Every operation of the contract by its tag, with what is enforced before its handler."""
    paths = sorted(CONTRACT.operations, key=lambda each: each.tag)
    lines = [
        "# Operations of the contract",
        "",
        f"All {len(paths)} of version {CONTRACT.version}. `/docs` of a running service tries them out; "
        "`openapi.yaml` says everything. Codes are explained at [errors](errors.md).",
    ]
    for tag, group in groupby(paths, key=lambda each: each.tag):
        lines += ["", f"## {tag}", "", "| operation | | what it does | policies |", "|---|---|---|---|"]
        lines += [_operation_row(each) for each in group]
    return "\n".join(lines)


def errors() -> str:
    """Every code that the contract declares, and the operations that answer it."""
    answered: dict[tuple[int, str], tuple[str, list[str]]] = {}
    for operation in CONTRACT.operations:
        for error in operation.errors:
            code = getattr(error, "error_code", None)
            if code:
                _, names = answered.setdefault((error.status, code), (_message(error), []))
                names.append(operation.operation_id)
    rows = [
        f"| `{code}` | {status} | {_cell(message)} | {_named(sorted(set(names)))} |"
        for (status, code), (message, names) in sorted(answered.items())
    ]
    return _page(
        "Errors",
        f"The {len(rows)} codes that a client may meet in `error_code`, by status.",
        "| code | status | says | answered by |",
        rows,
    )


def metrics() -> str:
    """Every series of an API and of a worker."""
    api = compose(Settings(database_url="postgresql://app@localhost/charter", redis_url="redis://localhost"))
    api.build_late()
    worker = ServiceMetrics()
    JobFigures(worker, ())
    shown: dict[str, tuple[str, str]] = {}
    for where, registry in (("API", api.parts.metrics), ("worker", worker)):
        for name, rest in _families(registry):
            shown[name] = (f"{shown[name][0]}, {where}" if name in shown else where, rest)
    rows = [f"| `{name}` | {rest} | {where} |" for name, (where, rest) in sorted(shown.items())]
    return _page(
        "Metrics",
        "Series of `/metrics`, by name; histograms have `_bucket`, `_sum` and `_count`. What to look at: "
        "[operations](../operations.md#figures), what to be woken by: [alerts](../alerts.md).",
        "| name | type | labels | what it counts | shown by |",
        rows,
    )


def keywords() -> str:
    """What the compiler makes of every field of OpenAPI's objects, and of keys of its own."""
    lines = [
        "# Keywords and policies",
        "",
        "What becomes of each field of OpenAPI, by the object that it stands in, and of the `x-` keys that "
        "mean something here. In schemas it depends on what stands beside it: `python -m codegen ledger` "
        "tells it of a document ([the compiler](../compiler.md)).",
        *("", "## Policies and other keys", "", "| object | key | what it does |", "|---|---|---|"),
        *(f"| {place} | `{key}` | {_cell(what)} |" for (place, key), what in EXTENSIONS.items()),
    ]
    for place, fields in groupby(sorted(FIELDS.items()), key=lambda each: each[0][0]):
        title = place.replace("-", " ").capitalize()
        lines += ["", f"## {title}", "", "| field | becomes | how |", "|---|---|---|"]
        lines += [f"| `{field}` | {kind} | {_cell(why)} |" for (_, field), (kind, why) in fields]
    return "\n".join([*lines, ""])


def changes() -> str:
    """What consumers of the contract notice of the next release, where `make dist` has compared."""
    if NOTES.is_file():
        return NOTES.read_text(encoding="utf-8")
    return (
        "# Changes of the contract\n\n`make dist` compares the contract with that of the last release, and "
        "then `make docs` shows here what clients notice of it: what breaks them, and what is new. The same "
        "for any two revisions: `python -m codegen diff OLD NEW`, by [these rules](../diff-rules.md).\n"
    )


REFERENCES: Final[dict[str, Callable[[], str]]] = {
    "settings": settings,
    "operations": operations,
    "errors": errors,
    "metrics": metrics,
    "keywords": keywords,
    "changes": changes,
}


def _page(title: str, intro: str, head: str, rows: list[str]) -> str:
    rule = re.sub(r"[^|]+", "---", head)
    return "\n".join([f"# {title}", "", intro, "", head, rule, *rows, ""])


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|").replace("<", "&lt;")


def _told_of_settings() -> dict[str, str]:
    """The comment above each variable; one that stands above several is said of all of them."""
    told: dict[str, str] = {}
    comment: list[str] = []
    last_was_variable = False
    for line in EXAMPLE.read_text(encoding="utf-8").splitlines():
        if match := VARIABLE.match(line):
            told[match[1]] = " ".join(comment)
            last_was_variable = True
        elif line.startswith("# "):
            comment = [line[2:]] if last_was_variable else [*comment, line[2:]]
            last_was_variable = False
        else:
            comment, last_was_variable = [], False
    return told


def _or_file(name: str) -> str:
    return f" Or `{file_variable(name)}`." if is_secret(Settings, name) else ""


def _default(name: str) -> str:
    field = Settings.model_fields[name]
    if field.is_required():
        return "required"
    if field.default_factory is not None:
        return "depends on others"
    if field.default in {None, ()}:
        return "none"
    if is_secret(Settings, name):
        return "a secret"
    return f"`{str(field.default).lower() if isinstance(field.default, bool) else field.default}`"


def _operation_row(operation: Operation) -> str:
    struck = " (deprecated)" if operation.deprecated else ""
    return (
        f"| `{operation.operation_id}` | `{operation.method} {operation.path}` | "
        f"{_cell(operation.summary or '')}{struck} | {', '.join(_policies(operation))} |"
    )


def _policies(operation: Operation) -> Iterator[str]:
    policies = operation.policies
    for name in ("rate_limit", "idempotency", "etag", "body_limit", "timeout", "audit"):
        if getattr(policies, name) is not None:
            yield name.replace("_", " ")
    if not operation.security:
        yield "public"


def _message(error: type[DeclaredError]) -> str:
    return str(getattr(error, "default_message", "") or error.__doc__ or "")


def _named(names: list[str]) -> str:
    if len(names) == len(CONTRACT.operations):
        return "every operation"
    if len(names) > 8:
        return f"{len(names)} operations"
    return ", ".join(f"`{name}`" for name in names)


def _families(metrics_of_process: ServiceMetrics) -> Iterator[tuple[str, str]]:
    registry = metrics_of_process._registry
    labels = {
        name: collector._labelnames
        for collector, names in registry._collector_to_names.items()
        for name in names
        if isinstance(collector, MetricWrapperBase)
    }
    for family in registry.collect():
        name = f"{family.name}_total" if family.type == "counter" else family.name
        shown = ", ".join(f"`{label}`" for label in labels.get(family.name, ()))
        yield name, f"{family.type} | {shown} | {_cell(family.documentation)}"
