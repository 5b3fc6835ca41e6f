"""Names of a package that are imported when they are first asked for.

Models can then be imported without the web framework, and a large contract without its tables.
"""

import sys
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import TypeVar

Made = TypeVar("Made")


def made_when_named(module: str, makers: Mapping[str, Callable[[], Made]]) -> Callable[[str], Made]:
    """The module's `__getattr__` for values that are made when they are first asked for."""

    def get(name: str) -> Made:
        maker = makers.get(name)
        if maker is None:
            raise AttributeError(f"module {module!r} has no attribute {name!r}")
        made = maker()
        setattr(sys.modules[module], name, made)
        return made

    return get


def exported(
    package: str, homes: Mapping[str, Sequence[str]], beside: str | None = None
) -> Callable[[str], object]:
    """The package's `__getattr__` for names by the module that defines them (PEP 562).

    The modules lie in the package, or in `beside`.
    """
    modules = {name: module for module, names in homes.items() for name in names}

    def get(name: str) -> object:
        module = modules.get(name)
        if module is None:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        found: object = getattr(import_module(f"{beside or package}.{module}"), name)
        setattr(sys.modules[package], name, found)
        return found

    return get
