"""Generated from openapi.yaml by codegen; edit the contract instead."""

from typing import TYPE_CHECKING

from contract_runtime.exports import exported

if TYPE_CHECKING:
    from .wiring import CONTRACT, Handlers, register
else:
    __getattr__ = exported(__name__, {"wiring": ("CONTRACT", "Handlers", "register")})

__all__ = ["CONTRACT", "Handlers", "register"]
