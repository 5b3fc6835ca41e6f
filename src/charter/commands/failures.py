"""Why a command cannot do what it was asked for."""


class CommandRefused(Exception):
    """The text says why, and what to do about it."""
