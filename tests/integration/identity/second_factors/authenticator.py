"""A person with an authenticator app, for tests of second factors."""

from datetime import UTC, datetime, timedelta
from typing import Any, Final

import httpx
import pyotp
from fastapi import FastAPI
from sqlalchemy import Executable, text

from tests.integration.people import Person

STEP: Final = timedelta(seconds=30)
TIME_PASSES: Final = text("UPDATE second_factors SET last_step = last_step - 10 WHERE user_id = :user_id")


class Authenticator:
    """Asks the service as `person` does; `secret` and `uri` are what the app was told last."""

    def __init__(
        self, app: FastAPI, client: httpx.AsyncClient, login_clients: list[httpx.AsyncClient], person: Person
    ) -> None:
        self._app = app
        self._client = client
        self._login_clients = login_clients
        self.person = person
        self.secret = ""
        self.uri = ""

    def of(self, person: Person) -> "Authenticator":
        """Another person's, at the same addresses."""
        return Authenticator(self._app, self._client, self._login_clients, person)

    @property
    def code(self) -> str:
        """What the app shows now."""
        return self.code_of_step(0)

    def code_of_step(self, distance: int) -> str:
        """What the app shows `distance` steps from now."""
        return pyotp.TOTP(self.secret).at(datetime.now(UTC) + distance * STEP)

    @property
    def wrong_code(self) -> str:
        """Six digits that the app shows neither now nor in the minutes around."""
        near = {self.code_of_step(distance) for distance in range(-5, 6)}
        return next(code for code in map("{:06}".format, range(100)) if code not in near)

    async def read(self) -> dict[str, Any]:
        answer = await self._client.get("/v1/auth/totp", headers=self.person.headers)
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found

    async def post(self, step: str, **body: str) -> httpx.Response:
        return await self._client.post(f"/v1/auth/totp/{step}", json=body, headers=self.person.headers)

    async def enrol(self) -> None:
        answer = await self.post("enrol", current_password=self.person.password)
        assert answer.status_code == 200, answer.text
        self.secret, self.uri = answer.json()["secret"], answer.json()["uri"]

    async def enable(self) -> list[str]:
        """Enrol and confirm; the recovery codes."""
        await self.enrol()
        answer = await self.post("confirm", code=self.code)
        assert answer.status_code == 200, answer.text
        codes: list[str] = answer.json()["recovery_codes"]
        return codes

    async def disable(self, code: str, password: str | None = None) -> httpx.Response:
        current = self.person.password if password is None else password
        return await self.post("disable", current_password=current, code=code)

    async def log_in(self, code: str | None = None, client_number: int = 0) -> httpx.Response:
        body = self.person.login if code is None else self.person.login | {"code": code}
        return await self._login_clients[client_number].post("/v1/auth/login", json=body)

    async def log_in_by_form(self, code: str | None = None) -> httpx.Response:
        """The same at the token endpoint of OAuth 2."""
        form = {"grant_type": "password", "username": self.person.email, "password": self.person.password}
        form |= {} if code is None else {"code": code}
        return await self._login_clients[0].post("/v1/auth/token", data=form)

    async def let_time_pass(self) -> None:
        """Have the last code used be of an earlier step, so that the app's code is a new one."""
        await self.run(TIME_PASSES)

    async def run(self, statement: Executable) -> list[tuple[Any, ...]]:
        """Rows of a statement about the person (`:user_id`), as the application's role."""
        async with self._app.state.database.transaction(None) as session:
            result = await session.execute(statement, {"user_id": self.person.user_id})
            return [tuple(row) for row in result]


def refused(answer: httpx.Response) -> tuple[int, str]:
    """Status and error code."""
    return answer.status_code, answer.json()["error_code"]
