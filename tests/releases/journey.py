"""What somebody does at a service of any release: all lists, and the life of a project, over HTTP."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import httpx

if TYPE_CHECKING:
    from tests.releases.code import Code

EMAIL: Final = "traveller@example.com"
PASSWORD: Final = "a long way between two releases"


@dataclass(frozen=True, slots=True)
class Journey:
    """A database, and who goes through the service on it."""

    database_url: str
    redis_url: str

    @property
    def variables(self) -> dict[str, str]:
        """The settings of a process."""
        return {
            "ENVIRONMENT": "test",
            "DATABASE_URL": self.database_url,
            "REDIS_URL": self.redis_url,
            "REDIS_TIMEOUT_SECONDS": "10",
            "FIRST_SUPERUSER_EMAIL": EMAIL,
            "FIRST_SUPERUSER_PASSWORD": PASSWORD,
        }


def travel(code: "Code", journey: Journey) -> str:
    """Go through a service of the code. Answers how much was done. Raises: AssertionError."""
    with (
        code.serving(journey) as url,
        httpx.Client(base_url=f"{url}/api", timeout=120, trust_env=False) as client,
    ):
        login = client.post("/v1/auth/login", json={"email": EMAIL, "password": PASSWORD})
        assert login.status_code == 200, f"login: {login.status_code} {login.text}"
        client.headers["Authorization"] = f"Bearer {login.json()['access_token']}"
        _keep_a_project(client)
        read = _read_all(client)
    return f"{read} reads, a project made, changed and deleted"


def _keep_a_project(client: httpx.Client) -> None:
    made = client.post("/v1/projects", json={"name": "Between two releases"})
    assert made.status_code == 201, f"createProject: {made.status_code} {made.text}"
    path = f"/v1/projects/{made.json()['id']}"
    found = client.get(path)
    for status, answer in (
        (200, found),
        (200, client.patch(path, json={"name": "Further"}, headers={"If-Match": found.headers["ETag"]})),
        (204, client.delete(path)),
        (404, client.get(path)),
    ):
        assert answer.status_code == status, f"{answer.request.method} {path}: {answer.text}"


def _read_all(client: httpx.Client) -> int:
    """Every read without a parameter in its path, but for channels; none may fail by the service."""
    document: dict[str, Any] = client.get("/openapi.json").raise_for_status().json()
    operations = {path: item["get"] for path, item in document["paths"].items() if "get" in item}
    paths = [path for path, read in operations.items() if "{" not in path and "x-channel" not in read]
    for path in paths:
        answer = client.get(path)
        assert answer.status_code < 500, f"GET {path}: {answer.status_code} {answer.text}"
    assert paths
    return len(paths)
