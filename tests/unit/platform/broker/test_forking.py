"""A loop in a thread leaves its locks free for the processes that are forked beside it."""

import asyncio
import os
from threading import Event, Lock, Thread

import pytest

from charter.platform.broker.forking import forking_loop

FREE, TAKEN = 0, 1
PATIENCE = 60.0


@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")
def test_a_child_finds_no_lock_taken_by_the_thread_of_the_loop() -> None:
    lock, is_taken, somebody_forks = Lock(), Event(), Event()

    async def work() -> None:
        with lock:
            is_taken.set()
            somebody_forks.wait(PATIENCE)
            Event().wait(0.1)  # without the selector the fork falls into this
        await asyncio.sleep(0)

    def run() -> None:
        with asyncio.Runner(loop_factory=forking_loop) as runner:
            runner.run(work())

    thread = Thread(target=run)
    thread.start()
    is_taken.wait(PATIENCE)
    os.register_at_fork(before=somebody_forks.set)  # what is registered last is called first
    pid = os.fork()
    if pid == 0:
        os._exit(FREE if lock.acquire(blocking=False) else TAKEN)
    thread.join()
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == FREE


@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")
def test_a_process_forks_as_before_once_the_loop_is_closed() -> None:
    forking_loop().close()
    if (pid := os.fork()) == 0:
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 0
