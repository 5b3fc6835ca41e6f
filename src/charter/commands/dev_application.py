"""The application of `charter dev`: it ends with the command, even where that is killed."""

import os
import signal
import sys
from multiprocessing import parent_process
from threading import Thread

from fastapi import FastAPI

from charter.app import create_app_from_environment
from contract_runtime import ContractNotFulfilled


def create() -> FastAPI:
    """The application. Run by the reloader, nobody else would stop it once the reloader is gone.

    Handlers that fall short of the contract are told in a line; after a change, the reloader tries again.
    """
    reloader = parent_process()
    if reloader is not None:

        def follow() -> None:
            reloader.join()
            os.kill(os.getpid(), signal.SIGTERM)

        Thread(target=follow, name="reloader-watch", daemon=True).start()
    try:
        return create_app_from_environment()
    except ContractNotFulfilled as error:
        sys.exit(f"charter: {error}")
