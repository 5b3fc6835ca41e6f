"""In which order classes and aliases are defined, so that each finds what it is built on."""

from collections.abc import Mapping


class DefinitionOrder:
    """A depth-first order: hard needs always first, soft ones unless that would break a hard one."""

    def __init__(self, needs: Mapping[str, tuple[list[str], list[str]]]) -> None:
        self._needs = needs
        self._done: dict[str, None] = {}
        self._open: set[str] = set()

    def names(self) -> list[str]:
        """Every name, once."""
        for name in self._needs:
            self._visit(name)
        return list(self._done)

    def _visit(self, name: str) -> None:
        if name in self._done or name in self._open or name not in self._needs:
            return
        self._open.add(name)
        hard, soft = self._needs[name]
        for needed in hard:
            self._visit(needed)
        for needed in soft:
            if not self._open & self._foundations(needed):
                self._visit(needed)
        self._open.discard(name)
        self._done[name] = None

    def _foundations(self, name: str) -> set[str]:
        found: set[str] = set()
        waiting = [name]
        while waiting:
            current = waiting.pop()
            if current not in found:
                found.add(current)
                waiting += self._needs.get(current, ([], []))[0]
        return found
