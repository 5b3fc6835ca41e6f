"""Permissions that the contract asks for: somebody is granted each, and no token gets by without it."""

from typing import Final

from charter.composition import compose
from charter.settings import Settings
from contract import CONTRACT, models
from contract_runtime import Operation, is_permission

SETTINGS: Final = Settings(database_url="postgresql://app@localhost/charter", redis_url="redis://localhost")


def names(operation: Operation, scheme: str) -> set[frozenset[str]]:
    """What each alternative of a scheme asks for."""
    return {frozenset(each[scheme]) for each in operation.security if scheme in each}


def permissions(scheme: str) -> set[str]:
    asked = (name for operation in CONTRACT.operations for each in names(operation, scheme) for name in each)
    return {name for name in asked if is_permission(name)}


def test_a_token_is_asked_for_the_same_whichever_scheme_it_comes_by() -> None:
    for operation in CONTRACT.operations:
        assert names(operation, "bearerAuth") == names(operation, "passwordFlow"), operation.operation_id


def test_features_grant_every_permission_that_tokens_need_and_keys_can_have_what_is_granted() -> None:
    granted = compose(SETTINGS).parts.grants.all()
    assert permissions("bearerAuth") <= granted
    assert granted <= {scope.value for scope in models.Scope}


def test_a_key_can_have_every_scope_that_keys_need() -> None:
    assert permissions("apiKeyAuth") <= {scope.value for scope in models.Scope}
