"""Generated from openapi.yaml by codegen; edit the contract instead."""

from contract.wiring import CONTRACT, Handlers, register

__all__ = ["CONTRACT", "Handlers", "register"]
