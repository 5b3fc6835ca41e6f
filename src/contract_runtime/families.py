"""Operations that are imported when the first of their tag is needed; until then their outlines do.

A service with hundreds of operations so starts as one with a few. Whoever goes through all operations imports
all of them.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial as bound
from importlib import import_module
from types import ModuleType
from typing import NamedTuple, overload

from contract_runtime.operations import Contract, Operation


class Outline(NamedTuple):
    """What has to be known of an operation before its first request."""

    operation_id: str
    method: str
    path: str
    is_public: bool = False
    has_channel: bool = False
    base_paths: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Family:
    """The operations of a tag, and the module beside the table where they and their Protocol stand."""

    tag: str
    module: str
    protocol: str
    outlines: tuple[Outline, ...]


@dataclass(frozen=True, slots=True)
class Planned:
    """An operation by its outline. `read` gives the operation, imported by then."""

    outline: Outline
    tag: str
    read: Callable[[], Operation]

    @property
    def method(self) -> str:
        """The operation's method."""
        return self.outline.method

    @property
    def path(self) -> str:
        """The template of the operation's path."""
        return self.outline.path


class Families:
    """The families of a contract, whose modules stand beside the module of this name."""

    def __init__(self, beside: str, *families: Family) -> None:
        self._package = beside.rpartition(".")[0]
        self._families = families

    @property
    def operations(self) -> "FamilyOperations":
        """Every operation, in the contract's order."""
        return FamilyOperations(self)

    @property
    def protocols(self) -> Mapping[str, type]:
        """The Protocol of each tag's handlers."""
        return _Protocols(self)

    def __iter__(self) -> Iterator[Family]:
        return iter(self._families)

    def __len__(self) -> int:
        return len(self._families)

    def operations_of(self, family: Family) -> Sequence[Operation]:
        """The operations of a family, in the order of their outlines."""
        operations: Sequence[Operation] = self._imported(family).OPERATIONS
        return operations

    def protocol_of(self, family: Family) -> type:
        """The Protocol of a family's handlers."""
        protocol: type = getattr(self._imported(family), family.protocol)
        return protocol

    def _imported(self, family: Family) -> ModuleType:
        return import_module(f"{self._package}.{family.module}")


class FamilyOperations(Sequence[Operation]):
    """Every operation of the families."""

    def __init__(self, families: Families) -> None:
        self._families = families

    def __len__(self) -> int:
        return sum(len(family.outlines) for family in self._families)

    @overload
    def __getitem__(self, index: int) -> Operation: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Operation]: ...
    def __getitem__(self, index: int | slice) -> Operation | Sequence[Operation]:
        return tuple(self)[index]

    def __iter__(self) -> Iterator[Operation]:
        for family in self._families:
            yield from self._families.operations_of(family)

    def planned(self) -> Iterator[Planned]:
        """Every operation, none of them imported."""
        for family in self._families:
            for number, outline in enumerate(family.outlines):
                yield Planned(outline, family.tag, bound(self._read, family, number))

    def _read(self, family: Family, number: int) -> Operation:
        return self._families.operations_of(family)[number]


class _Protocols(Mapping[str, type]):
    def __init__(self, families: Families) -> None:
        self._families = families
        self._by_tag = {family.tag: family for family in families}

    def __getitem__(self, tag: str) -> type:
        return self._families.protocol_of(self._by_tag[tag])

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_tag)

    def __len__(self) -> int:
        return len(self._by_tag)


def planned(contract: Contract) -> Iterator[Planned]:
    """Every operation of a contract; none is imported for it."""
    operations = contract.operations
    if isinstance(operations, FamilyOperations):
        return operations.planned()
    return (Planned(outline_of(each), each.tag, _given(each)) for each in operations)


def outline_of(operation: Operation) -> Outline:
    """The outline of an operation that is there."""
    return Outline(
        operation.operation_id,
        operation.method,
        operation.path,
        is_public=not operation.security,
        has_channel=operation.channel is not None,
        base_paths=operation.base_paths,
    )


def _given(operation: Operation) -> Callable[[], Operation]:
    return lambda: operation
