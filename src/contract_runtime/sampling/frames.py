"""Where in a value a drawing is."""

from dataclasses import dataclass, replace


class NoSample(ValueError):
    """No value was found that fits the schema; it may be that there is none."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Where in a value the drawing is. `room` is how many more properties it may have that need not be.

    Below zero the value is sparse: of those it holds only the ones that are asked for by name.
    """

    seed: int
    room: float
    name: str = ""
    refs: tuple[str, ...] = ()

    def varied(self, by: int) -> "Frame":
        """The same place with other choices."""
        return replace(self, seed=self.seed + by)


def entered(frame: Frame, trail: list[str]) -> Frame:
    """The frame inside references. Raises: NoSample, where they lead in circles."""
    if not trail:
        return frame
    times = max(frame.refs.count(reference) for reference in trail)
    if times > 2:
        raise NoSample(f"{trail[0]} has no end")
    return replace(frame, refs=(*frame.refs, *trail), room=min(frame.room, 0) if times else frame.room)
