"""A mock server for any contract: the real router, validation and security, and made-up answers."""

from contract_runtime.mock.app import create_mock

__all__ = ["create_mock"]
