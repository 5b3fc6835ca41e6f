"""Keys that tell how much work is done with them: figures that no machine has a part in."""

from typing import ClassVar

from typing_extensions import override


class CountedKey(str):
    """A key that counts each time that any of its kind is looked up, kept, copied or compared."""

    __slots__ = ()
    touched: ClassVar[int] = 0

    @override
    def __hash__(self) -> int:
        CountedKey.touched += 1
        return super().__hash__()

    @override
    def __eq__(self, other: object) -> bool:
        CountedKey.touched += 1
        return super().__eq__(other)


def keys(first: int, number: int) -> list[CountedKey]:
    return [CountedKey(f"key-{each}") for each in range(first, first + number)]
