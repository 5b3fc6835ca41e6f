"""The service's own failures to keep its contract."""


class ContractViolation(Exception):
    """The service's own code broke the contract: logged, and answered 500."""
