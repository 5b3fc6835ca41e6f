"""Names of a package that are imported when they are first asked for.

Models can then be imported without the web framework, and a large contract without its tables.
"""

import sys
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module


def exported(package: str, homes: Mapping[str, Sequence[str]]) -> Callable[[str], object]:
    """The package's `__getattr__` for names by the module in it that defines them (PEP 562)."""
    modules = {name: module for module, names in homes.items() for name in names}

    def get(name: str) -> object:
        module = modules.get(name)
        if module is None:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        found: object = getattr(import_module(f"{package}.{module}"), name)
        setattr(sys.modules[package], name, found)
        return found

    return get
