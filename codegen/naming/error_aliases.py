"""Names for the errors of each operation, as one type: `get_pet` -> `GetPetErrors`."""

from collections.abc import Sequence
from dataclasses import replace

from codegen.naming import names
from codegen.resolving.model import Operation


def with_errors_aliases(operations: Sequence[Operation]) -> tuple[Operation, ...]:
    """The operations of one module, those that have a method with the name of their errors' type.

    The plugin for mypy finds the type by the method's name, so that there are two forms only: where
    `get_a1` and `get_a_1` would share one, the second keeps its underscores.
    """
    taken = {reply.name for operation in operations for reply in operation.replies} | names.MODULE_NAMES
    named = []
    for operation in operations:
        alias = None
        if not operation.is_alias:
            parts = [part[0].upper() + part[1:] for part in operation.handler.split("_") if part]
            forms = [f"{''.join(parts)}Errors", f"{'_'.join(parts)}Errors"]
            alias = next((form for form in forms if form not in taken), None)
            taken |= {alias} if alias else set()
        named.append(replace(operation, errors_alias=alias))
    return tuple(named)
