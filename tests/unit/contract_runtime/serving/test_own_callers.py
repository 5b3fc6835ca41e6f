"""Callers of a type of the service's own."""

from dataclasses import dataclass, replace
from typing import Any

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from contract_runtime import (
    NO_POLICIES,
    Caller,
    ContractNotFulfilled,
    Policies,
    PolicyBackends,
    RateLimit,
    RawToken,
    current_caller,
    register,
)
from contract_runtime.governance.local_rate_limits import LocalRateLimiter
from tests.unit.contract_runtime.builders import caller
from tests.unit.contract_runtime.sample_contract import CONTRACT, GET_HEALTH

LIMITED = Policies(rate_limit=RateLimit(requests=1, per=60, by="caller"))


@dataclass(frozen=True)
class Person:
    name: str
    roles: tuple[str, ...] = ()


class Handlers:
    def __init__(self) -> None:
        self.seen: list[object] = []

    async def get_health(self, caller: object) -> str:
        self.seen.append(caller)
        return "ok"


def at_once(token: RawToken) -> Person | None:
    return None if token == "nobody" else Person(token, ("keeper",) if token == "ada" else ())


async def later(token: RawToken) -> Person | None:
    return at_once(token)


def client(
    handlers: Handlers,
    authenticate: Any,
    *roles: str,
    limit: Policies = NO_POLICIES,
    backends: PolicyBackends | None = None,
    overridden: Any = None,
) -> TestClient:
    operation = replace(GET_HEALTH, security=({"bearerAuth": roles},), policies=limit)
    contract = replace(CONTRACT, operations=(operation,), has_own_caller=True)
    app = FastAPI()
    if overridden is not None:
        app.dependency_overrides[current_caller] = overridden
    register(app, contract, {"system": handlers}, security={"bearerAuth": authenticate}, policies=backends)
    return TestClient(app)


def bearer(name: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {name}"}


@pytest.mark.parametrize("authenticate", [at_once, later])
def test_a_handler_sees_whatever_the_verifier_found(authenticate: Any) -> None:
    handlers = Handlers()
    asking = client(handlers, authenticate, "keeper")

    statuses = [asking.get("/health", headers=bearer(name)).status_code for name in ("ada", "bob", "nobody")]

    assert (statuses, handlers.seen) == ([200, 403, 401], [Person("ada", ("keeper",))])


def test_policies_ask_who_a_caller_is() -> None:
    with pytest.raises(ContractNotFulfilled, match=r"getHealth: .* PolicyBackends\(known_as=...\)"):
        client(Handlers(), at_once, limit=LIMITED, backends=PolicyBackends(limiter=LocalRateLimiter()))


def test_roles_and_limits_are_those_of_whom_a_caller_is_known_as() -> None:
    def known(person: Person) -> Caller:
        return caller(person.name, "admin")

    handlers = Handlers()
    backends = PolicyBackends(limiter=LocalRateLimiter(), known_as=known)
    asking = client(handlers, at_once, "admin", backends=backends, limit=LIMITED)

    statuses = [asking.get("/health", headers=bearer(name)).status_code for name in ("ada", "bob", "ada")]

    assert (statuses, handlers.seen) == ([200, 200, 429], [Person("ada", ("keeper",)), Person("bob")])


def test_an_override_of_the_callers_own_type_is_asked_for_its_roles() -> None:
    handlers = Handlers()
    asking = client(handlers, at_once, "keeper", overridden=lambda: Person("eve"))
    assert asking.get("/health").status_code == 403
