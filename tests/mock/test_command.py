"""The command: what it prints, how it starts, and how it ends."""

import signal
import socket
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from tests.mock.conftest import BEARER, served_url, start_mock, stop_mock


def test_start_says_where_what_and_how(cache: Path) -> None:
    process = start_mock(cache, "--port", "0")
    assert process.stdout is not None
    lines = [process.stdout.readline() for _ in range(4)]
    stop_mock(process)
    assert lines[0] == "Mock of Shop 1.2: 20 operations\n"
    assert "http://127.0.0.1:" in lines[1]
    assert lines[2].rstrip().endswith("/docs")
    assert "curl" in lines[3]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT for other processes")
def test_interrupt_ends_the_mock_without_a_traceback(cache: Path) -> None:
    process = start_mock(cache, "--port", "0")
    served_url(process)
    process.send_signal(signal.SIGINT)
    output, errors = process.communicate(timeout=120)
    assert process.returncode == 0
    assert "Traceback" not in output + errors


def test_taken_port_is_told(cache: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        process = start_mock(cache, "--port", port)
        _, errors = process.communicate(timeout=120)
    assert process.returncode == 1
    assert f"cannot listen on 127.0.0.1:{port}" in errors
    assert "Traceback" not in errors


def test_static_mock_keeps_nothing(cache: Path) -> None:
    process = start_mock(cache, "--port", "0", "--static")
    with httpx.Client(base_url=served_url(process)) as shop:
        shop.put("/settings", json={"theme": "dark"})
        theme = shop.get("/settings").json()["theme"]
    stop_mock(process)
    assert theme == "light"


def test_seed_gives_other_samples_and_the_same_one_the_same(cache: Path, shop: httpx.Client) -> None:
    names = [shop.get("/products", headers=BEARER).text]
    for seed in ("0", "1"):
        process = start_mock(cache, "--port", "0", "--seed", seed)
        with httpx.Client(base_url=served_url(process), headers=BEARER) as other:
            names.append(other.get("/products").text)
        stop_mock(process)
    assert names[0] == names[1] != names[2]


def test_document_that_is_refused_starts_nothing(tmp_path: Path) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("openapi: 3.1.0\ninfo: {title: Broken}\npaths: {}\n", encoding="utf-8")
    command = [sys.executable, "-m", "codegen", "mock", str(broken), "--port", "0"]
    finished = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert finished.returncode == 1
    assert "broken.yaml:" in finished.stdout


@pytest.mark.parametrize("port", ["99999", "-1"])
def test_port_that_no_machine_has_is_told_before_anything_is_built(port: str, cache: Path) -> None:
    process = start_mock(cache, "--port", port)
    _, errors = process.communicate(timeout=120)
    assert process.returncode == 2
    assert errors == f"codegen: there is no port {port}; give one up to 65535, or 0 for a free one\n"
