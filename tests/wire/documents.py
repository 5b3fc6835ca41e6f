"""All documents of the matrix, and the verifiers of their security schemes."""

from collections.abc import Iterable, Mapping
from typing import Final, Protocol

from contract_runtime import Authenticator
from tests.wire import body_matrix, form_matrix, path_matrix, security_matrix
from tests.wire.cells import Cell, Draft
from tests.wire.parameter_cases import (
    deep_matrix,
    empty_matrix,
    legacy_matrix,
    names_matrix,
    same_names_matrix,
    uninvited_matrix,
    union_matrix,
)
from tests.wire.parameter_matrix import (
    broken_matrix,
    content_matrix,
    parameter_matrix,
    presence_matrix,
)


class Matrix(Protocol):
    """A document, and the cells that use it."""

    draft: Draft
    cells: list[Cell]


SECURITY: Final[Mapping[str, Authenticator]] = security_matrix.VERIFIERS

PARAMETERS: Final[tuple[Matrix, ...]] = (
    parameter_matrix(),
    presence_matrix(),
    content_matrix(),
    broken_matrix(),
    names_matrix(),
    same_names_matrix(),
    deep_matrix(),
    empty_matrix(),
    uninvited_matrix(),
    union_matrix(),
    legacy_matrix(),
)
BODIES: Final[tuple[Matrix, ...]] = (
    body_matrix.json_matrix(),
    body_matrix.raw_matrix(),
    body_matrix.scalar_matrix(),
    body_matrix.choice_matrix(),
    body_matrix.presence_matrix(),
    form_matrix.form_matrix(),
    form_matrix.nested_form_matrix(),
    form_matrix.multipart_matrix(),
    form_matrix.modern_multipart_matrix(),
)
GUARDED: Final[tuple[Matrix, ...]] = (
    security_matrix.single_matrix(),
    security_matrix.pair_matrix(),
    security_matrix.global_matrix(),
    security_matrix.permission_matrix(),
)
PATHS: Final[tuple[Matrix, ...]] = (
    path_matrix.template_matrix(),
    path_matrix.method_matrix(),
    *path_matrix.base_path_matrices(),
    path_matrix.variant_matrix(),
)
MATRICES: Final = (*PARAMETERS, *BODIES, *GUARDED, *PATHS)
DRAFTS: Final = tuple(matrix.draft for matrix in MATRICES)


def cells_of(matrices: Iterable[Matrix]) -> list[Cell]:
    """The cells of matrices, in order."""
    return [cell for matrix in matrices for cell in matrix.cells]


def rows_of(matrices: Iterable[Matrix]) -> dict[str, list[Cell]]:
    """The cells of matrices by row: those that one operation has to answer."""
    rows: dict[str, list[Cell]] = {}
    for cell in cells_of(matrices):
        rows.setdefault(cell.row, []).append(cell)
    return rows


def counts_of(matrices: Iterable[Matrix]) -> dict[str, int]:
    """How many cells there are in each document."""
    return {matrix.draft.name: len(matrix.cells) for matrix in matrices}
