"""Security schemes as AsyncAPI names their kinds."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from codegen.document import Document

_KINDS: Final = {"apiKey": "httpApiKey", "mutualTLS": "X509"}


def used_schemes(document: Document, operations: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """The schemes that operations ask for."""
    declared = (document.root.get("components") or {}).get("securitySchemes") or {}
    inherited = document.root.get("security")
    used = {
        name
        for operation in operations
        for requirement in operation.get("security", inherited) or ()
        for name in requirement
    }
    return {
        name: _translated(document.resolved(written)) for name, written in declared.items() if name in used
    }


def _translated(scheme: Mapping[str, Any]) -> dict[str, Any]:
    copy = {**scheme, "type": _KINDS.get(scheme["type"], scheme["type"])}
    if isinstance(copy.get("flows"), dict):
        copy["flows"] = {name: _flow(flow) for name, flow in copy["flows"].items()}
    return copy


def _flow(flow: Mapping[str, Any]) -> dict[str, Any]:
    return {"availableScopes" if key == "scopes" else key: value for key, value in flow.items()}
