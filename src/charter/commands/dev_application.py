"""The API of `charter dev`, in a process of its own: `python -m charter.commands.dev_application NUMBERS`."""

import sys

from charter.commands.serve import run_worker
from charter.platform.settings.loading import SettingsInvalid
from contract_runtime import ContractNotFulfilled


def main(descriptors: str) -> None:
    """Serve at inherited sockets, as workers do. What explains itself is told without a traceback."""
    try:
        run_worker([int(number) for number in descriptors.split(",")])
    except (ContractNotFulfilled, SettingsInvalid) as error:
        sys.exit(f"charter: {error}")


if __name__ == "__main__":
    main(sys.argv[1])
