"""The queue with one fault planted, in a copy of its source: does any test see it?"""

import sys
from pathlib import Path
from types import ModuleType
from typing import Any, Final

import charter.jobs

MODULES: Final = ("telling", "claiming", "storable", "finishing", "kept", "leases", "pruning", "queue")
"""In this order: each imports from those before it."""
_NOW: Final = "now() + interval '{LEASE} seconds',"

FAULTS: Final = {
    "token_test_removed": (
        "finishing",
        'jobs.c.lease_token == bindparam("token", type_=BigInteger)',
        'bindparam("token", type_=BigInteger) >= 0',
    ),
    "rollback_removed": (
        "finishing",
        "self._database.transaction if effects else self._database.once",
        "self._database.once",
    ),
    "skip_locked_removed": (
        "claiming",
        "ORDER BY rank LIMIT 1 FOR UPDATE SKIP LOCKED",
        "ORDER BY rank LIMIT 1 FOR UPDATE",
    ),
    "jitter_removed": ("finishing", "self._share()", "1.0"),
    "crash_not_counted": ("leases", "crashes=jobs.c.crashes + 1,", "crashes=jobs.c.crashes,"),
    "clock_of_the_worker": ("claiming", _NOW, _NOW.replace("now()", "now() - interval '1 hour'")),
    "state_filter_dropped": ("finishing", "    IS_RUNNING,\n)", ")"),
    "cancel_ignored": ("finishing", "jobs.c.cancel_requested_at.is_(None)", "jobs.c.id.is_not(None)"),
    "fairness_removed": ("claiming", 'self._served.get(queue, "")', '""'),
    "event_not_numbered": (
        "telling",
        "last_event=jobs.c.last_event + number",
        "last_event=jobs.c.last_event",
    ),
    "step_not_fenced": (
        "kept",
        "select(jobs).where(*HELD, IS_WANTED)",
        'select(jobs).where(HELD[0], bindparam("token", type_=BigInteger) >= 0)',
    ),
}
"""In which module, what stands there, and what stands there in the mutant."""


def queue_with(fault: str) -> Any:
    """The class of a queue with that fault."""
    faulty, right, wrong = FAULTS[fault]
    package = f"queue_with_{fault}"
    made: dict[str, ModuleType] = {}
    try:
        for name in MODULES:
            source = (Path(charter.jobs.__path__[0]) / f"{name}.py").read_text()
            if name == faulty:
                assert source.count(right) == 1, f"{fault} cannot be planted in {name}.py any more"
                source = source.replace(right, wrong)
            for other in made:
                source = source.replace(f"from charter.jobs.{other} import", f"from {package}.{other} import")
            module = made[name] = sys.modules[f"{package}.{name}"] = ModuleType(f"{package}.{name}")
            exec(compile(source, f"{package}/{name}.py", "exec"), module.__dict__)
        return made["queue"].WorkQueue
    finally:
        for name in made:
            del sys.modules[f"{package}.{name}"]
