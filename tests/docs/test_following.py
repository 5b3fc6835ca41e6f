"""Who follows a page notices what is not as the page says, and tells where."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route

from tests.docs.following import follow
from tests.docs.house import House
from tests.docs.reader import Reader
from tests.docs.statements import Statement
from tests.listening import listening


@pytest.fixture
def home(tmp_path: Path) -> House:
    return House(tmp_path, tmp_path, dict(os.environ), token="t0", password="p0")


@pytest.fixture
def reader(home: House, tmp_path: Path) -> Iterator[Reader]:
    with Reader(home.folder, tmp_path, home.environment) as reader:
        yield reader


def told(text: str, home: House, reader: Reader, subtests: pytest.Subtests, shown: str | None = None) -> str:
    with pytest.raises(AssertionError) as problem:
        follow([Statement("docs/a.md", 7, text, 7, shown)], reader, home, subtests)
    assert str(problem.value).startswith(f"docs/a.md:7: {text}")
    assert "mend the page, or give the command" in str(problem.value)
    return str(problem.value)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("false", "ends with 1"),
        ("nonsense --option", "ends with 127"),
        ("A=$(false)", "ends with 1"),
        ("false | cat", "ends with 1"),
        ("echo <your name>", "nobody knows what to paste"),
        ("ID=...", "nobody knows what to paste"),
        ("echo <the job_id>", "nothing printed has job_id"),
    ],
)
def test_command_that_fails_is_told_with_its_place(
    text: str, reason: str, home: House, reader: Reader, subtests: pytest.Subtests
) -> None:
    assert reason in told(text, home, reader, subtests)


def test_what_is_printed_is_compared_with_what_is_shown(
    home: House, reader: Reader, subtests: pytest.Subtests
) -> None:
    follow([Statement("docs/a.md", 7, "echo one; echo two", 7, "one\n...\n")], reader, home, subtests)
    assert "prints otherwise" in told("echo two", home, reader, subtests, shown="one\n")


def test_answers_count_also_within_other_commands(
    home: House, reader: Reader, subtests: pytest.Subtests
) -> None:
    async def refuse(_request: object) -> JSONResponse:
        return JSONResponse({"id": 1}, 404)

    async def answer(_request: object) -> JSONResponse:
        return JSONResponse({"job_id": 7}, 202)

    with listening(Starlette(routes=[Route("/none", refuse), Route("/jobs", answer)])) as url:
        home.ports[url.rpartition(":")[2]] = int(url.rpartition(":")[2])
        follow([Statement("docs/a.md", 7, f"curl -s {url}/jobs   # 202: begun", 7)], reader, home, subtests)
        follow([Statement("docs/a.md", 7, f"curl -s {url}/none   # 404", 7)], reader, home, subtests)
        assert "is refused" in told(f"curl -s {url}/none", home, reader, subtests)
        assert "is refused" in told(f"echo $(curl -s {url}/none)", home, reader, subtests)
        assert "is answered [202]" in told(f"curl -s {url}/jobs   # 201", home, reader, subtests)


def test_what_is_set_and_printed_is_there_for_what_comes_next(
    home: House, reader: Reader, subtests: pytest.Subtests
) -> None:
    pasted = ["TOKEN=...", "echo '{\"job_id\": 7}'", "JOB=<the job_id>", 'test "$TOKEN-$JOB" = t0-7']
    shown = [Statement("docs/a.md", line, text, 1) for line, text in enumerate(pasted, 1)]
    follow(shown, reader, home, subtests)


def test_what_serves_is_stopped(reader: Reader) -> None:
    serving = "python3 -c 'import time; print(\"here\", flush=True); time.sleep(1000)'"
    assert "here" in reader.serve(serving, "here")
    reader.stop_serving()
    assert reader.paste("jobs -r").printed == ""
