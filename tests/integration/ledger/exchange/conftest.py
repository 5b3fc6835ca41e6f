"""Files of the ledger over HTTP, with what a worker does done in this process."""

from dataclasses import dataclass
from typing import Any

import pytest
from fastapi import FastAPI

from charter.jobs.running import Runner
from tests.integration.ledger.over_http import HttpBooks
from tests.integration.workers import runner_of

HEADER = (
    b"entry_ref,date,description,transaction_type,account_code,debit,credit,"
    b"currency,fx_rate,line_description\n"
)
SALARIES = HEADER + (
    b"SAL-1,2025-06-30,Salaries paid,payroll,6000,9600.00,,MYR,,\n"
    b"SAL-1,2025-06-30,Salaries paid,payroll,1020,,9600.00,MYR,,\n"
)


@dataclass(frozen=True)
class Exchange:
    """What one client does with files, and a worker with them."""

    books: HttpBooks
    runner: Runner

    async def send(self, content: bytes, status: int = 202, **options: Any) -> Any:
        """What is answered to a file, as JSON."""
        headers = self.books.headers | {"Content-Type": "text/csv"}
        return await self.books.ask(
            "POST", "imports", status, content=content, headers=headers, params=options
        )

    async def bring_in(self, content: bytes, **options: Any) -> Any:
        """What a file came to."""
        return (await self._done(await self.send(content, **options)))["result"]

    async def take_out(self, **wanted: Any) -> bytes:
        """The file that was made."""
        job = await self._done(await self.books.post("exports", wanted, 202))
        path = f"/v1/jobs/{job['job_id']}/artifact"
        answer = await self.books.client.get(path, headers=self.books.headers)
        assert answer.headers["Content-Type"].startswith(job["artifact"]["media_type"])
        return answer.content

    async def begin(self, *years: int, chart: bytes) -> None:
        """Accounts and years, for entries that need no approval."""
        assert (await self.bring_in(chart, kind="chart"))["written"]
        await self.books.patch("settings", {"require_approval": False})
        for year in years:
            await self.books.post("years", {"start": f"{year}-01-01", "end": f"{year}-12-31"})

    async def job_after(self, accepted: dict[str, Any]) -> Any:
        """A job that was accepted, once a worker had all of its time."""
        await self.runner.run_all()
        path = f"/v1/jobs/{accepted['job_id']}"
        return (await self.books.client.get(path, headers=self.books.headers)).json()

    async def _done(self, accepted: dict[str, Any]) -> Any:
        job = await self.job_after(accepted)
        assert job["state"] == "SUCCESS", job
        if job["result"] is None:
            path = f"/v1/jobs/{accepted['job_id']}/artifact"
            answer = await self.books.client.get(path, headers=self.books.headers)
            job["result"] = answer.json()
        return job


@pytest.fixture
def runner(app: FastAPI) -> Runner:
    """Does what is due with the functions of the service."""
    return runner_of(app)


@pytest.fixture
def exchange(books: HttpBooks, runner: Runner) -> Exchange:
    return Exchange(books, runner)


@pytest.fixture
def other_exchange(others: HttpBooks, runner: Runner) -> Exchange:
    return Exchange(others, runner)
