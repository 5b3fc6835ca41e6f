"""The mock's page: what it serves, without scripts or anything from elsewhere."""

from collections.abc import Iterator, Sequence
from html import escape
from typing import Final

from contract_runtime.operations import Contract, Operation, SecurityScheme

_STYLE: Final = (
    "body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem}"
    "td{padding:.2rem .8rem .2rem 0;vertical-align:top}code{font-size:.95em}"
)


def page(contract: Contract, base_path: str, people: Sequence[str]) -> str:
    """An HTML page that lists the operations, and the people with roles."""
    title = escape(f"Mock of {contract.title} {contract.version}")
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
        f"<style>{_STYLE}</style></head><body><h1>{title}</h1>"
        '<p>The document: <a href="openapi.json">openapi.json</a>. Any declared answer can be asked for with '
        "the header <code>Prefer: code=404</code>, a named example with <code>example=name</code>, and "
        f"any answer later with <code>wait=2</code>.</p>{_people(people)}"
        f"<table>{''.join(_rows(contract, base_path))}</table></body></html>"
    )


def _people(names: Sequence[str]) -> str:
    if not names:
        return ""
    told = ", ".join(f"<code>{escape(name)}</code>" for name in names)
    return f"<p>Log in as {told} with any password, or send such a name as the credential.</p>"


def _rows(contract: Contract, base_path: str) -> Iterator[str]:
    for operation in contract.operations:
        path = escape(base_path + operation.path)
        live = "" if operation.channel is None else " &middot; WebSocket"
        yield (
            f"<tr><td><code>{operation.method}</code></td><td><code>{path}</code></td>"
            f"<td>{escape(operation.summary or operation.operation_id)}{live}</td></tr>"
        )


def example_call(contract: Contract, url: str) -> str:
    """A line for a shell that shows the mock at work."""
    operation = min(contract.operations, key=_simplicity, default=None)
    if operation is None:
        return f"curl {url}/openapi.json"
    base_path = contract.base_paths[0].rstrip("/") if contract.base_paths else ""
    method = "" if operation.method == "GET" else f" -X {operation.method}"
    credentials = "".join(
        _credential(contract.security_schemes[name])
        for name in next(iter(operation.security), ())
        if name in contract.security_schemes
    )
    return f"curl{method}{credentials} '{url}{base_path}{operation.path}'"


def _credential(scheme: SecurityScheme) -> str:
    """What the mock takes for a credential of the scheme; a key in the query is left to the reader."""
    if scheme.kind == "apiKey":
        header = f"Cookie: {scheme.name}=token" if scheme.location == "cookie" else f"{scheme.name}: token"
        return "" if scheme.location == "query" else f" -H '{header}'"
    is_basic = scheme.kind == "http" and (scheme.scheme or "").lower() == "basic"
    return " -u user:password" if is_basic else " -H 'Authorization: Bearer token'"


def _simplicity(operation: Operation) -> tuple[bool, bool, bool, int]:
    is_needy = any(parameter.required for parameter in operation.parameters)
    return operation.method != "GET", is_needy, bool(operation.security), len(operation.path)
