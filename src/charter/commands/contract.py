"""`charter routes` and `charter openapi`: the contract that this installation serves."""

from collections.abc import Sequence
from dataclasses import fields
from importlib.resources import files

import typer

import contract
from charter.commands.json_output import print_json
from contract import CONTRACT
from contract_runtime.operations import NO_POLICIES, Audit, Operation, RateLimit

HEADINGS = ("METHOD", "PATH", "OPERATION", "SECURITY", "POLICIES")


def list_operations(*, is_json: bool) -> None:
    """Print a table of the operations, in the contract's order."""
    if is_json:
        names = [heading.lower() for heading in HEADINGS]
        told = [dict(zip(names, describe(each), strict=True)) for each in CONTRACT.operations]
        print_json({"base_paths": CONTRACT.base_paths, "operations": told})
        return
    rows = [HEADINGS, *(describe(operation) for operation in CONTRACT.operations)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADINGS) - 1)]
    for row in rows:
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=False)]
        typer.echo("  ".join([*cells, row[-1]]).rstrip())
    typer.echo(f"\n{len(rows) - 1} operations, under each of: {' '.join(CONTRACT.base_paths) or '/'}")


def print_document(kind: str) -> None:
    """Print the document, byte for byte as it is served."""
    typer.echo((files(contract) / f"openapi.{kind}").read_bytes(), nl=False)


def describe(operation: Operation) -> tuple[str, ...]:
    """One row of the table."""
    return (
        operation.method.upper(),
        operation.path,
        operation.operation_id,
        _security(operation),
        _policies(operation),
    )


def _security(operation: Operation) -> str:
    alternatives = [
        " and ".join(_scheme(name, roles) for name, roles in requirement.items()) or "anonymous"
        for requirement in operation.security
    ]
    return " or ".join(alternatives) or "public"


def _scheme(name: str, roles: Sequence[str]) -> str:
    return f"{name}({','.join(roles)})" if roles else name


def _policies(operation: Operation) -> str:
    declared = []
    for policy in fields(operation.policies):
        value = getattr(operation.policies, policy.name)
        if value != getattr(NO_POLICIES, policy.name):
            declared.append(f"{policy.name.replace('_', '-')}={_value(value)}")
    return " ".join(declared)


def _value(value: object) -> str:
    if isinstance(value, RateLimit):
        counted = value.counts if isinstance(value.counts, str) else "+".join(value.counts)
        return f"{value.requests}/{value.per}s/{value.by}" + (f"/{counted}" if counted != "requests" else "")
    return value.event if isinstance(value, Audit) else str(value)
