"""The application of `charter dev`: it ends with the command, even where that is killed."""

import os
import signal
from multiprocessing import parent_process
from threading import Thread

from fastapi import FastAPI

from charter.app import create_app_from_environment


def create() -> FastAPI:
    """The application. Run by the reloader, nobody else would stop it once the reloader is gone."""
    reloader = parent_process()
    if reloader is not None:

        def follow() -> None:
            reloader.join()
            os.kill(os.getpid(), signal.SIGTERM)

        Thread(target=follow, name="reloader-watch", daemon=True).start()
    return create_app_from_environment()
