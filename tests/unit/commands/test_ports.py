"""The port that `charter dev` serves at: held from the start, and refused with its mend."""

import socket
from collections.abc import Iterator
from contextlib import closing, contextmanager

import pytest

from charter.commands.failures import CommandRefused
from charter.commands.serve import LOOPBACK, OTHER_LOOPBACK, hold
from charter.platform.http.listening import close
from tests.unit.conftest import Charter


@contextmanager
def held() -> Iterator[int]:
    listeners = hold(LOOPBACK, 0)
    try:
        yield listeners[0].getsockname()[1]
    finally:
        close(listeners)


def test_a_port_that_is_held_takes_connections_before_anybody_serves() -> None:
    with held() as port:
        socket.create_connection((LOOPBACK, port), timeout=60).close()


def test_a_port_that_is_held_is_nobody_else_s() -> None:
    with held() as port, pytest.raises(CommandRefused) as refused:
        hold(LOOPBACK, port)
    assert str(refused.value) == (
        f"cannot listen on 127.0.0.1:{port} (Address already in use): stop what listens there, "
        f"or choose another port with --port {port + 1} (make run: PORT={port + 1}), "
        "or another address with --host"
    )


def test_a_port_where_localhost_leads_to_another_program_is_refused() -> None:
    with closing(listener_at_the_other_loopback()) as listener:
        port = listener.getsockname()[1]
        with pytest.raises(CommandRefused, match=f"http://localhost:{port} leads too: stop what listens"):
            hold(LOOPBACK, port)


@pytest.mark.parametrize("value", ["abc", "0", "65536", "80 81", "-1", "8000.5"])
def test_what_is_no_port_is_named(charter: Charter, value: str) -> None:
    refused = charter("dev", "--port", value)
    assert refused.status == 2
    assert f"Invalid value for '--port': '{value}' is no number from 1 to 65535" in refused.errors


def listener_at_the_other_loopback() -> socket.socket:
    """At a port that is free at this one."""
    with socket.create_server((LOOPBACK, 0)) as here:
        port = here.getsockname()[1]
        try:
            return socket.create_server((OTHER_LOOPBACK, port), family=socket.AF_INET6)
        except OSError:
            pytest.skip("this machine has no IPv6 on its loopback")
