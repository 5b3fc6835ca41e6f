"""The table that is read before operations are imported says what they say."""

from contract import CONTRACT
from contract_runtime.families import outline_of, planned


def test_every_outline_is_that_of_its_operation() -> None:
    outlines = list(planned(CONTRACT))
    assert len(outlines) == len(CONTRACT.operations)
    for each, operation in zip(outlines, CONTRACT.operations, strict=True):
        assert each.read() is operation
        assert (each.outline, each.tag) == (outline_of(operation), operation.tag)


def test_every_tag_has_its_protocol() -> None:
    assert {operation.tag for operation in CONTRACT.operations} == set(CONTRACT.protocols)
    for operation in CONTRACT.operations:
        assert hasattr(CONTRACT.protocols[operation.tag], operation.handler)
