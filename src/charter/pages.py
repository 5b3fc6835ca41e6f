"""Pages of lists, as the contract has them."""

from contract import models


def pagination(total: int, page: int, limit: int) -> models.Pagination:
    """Where the `page`-th (from 1) page of `limit` stands among all."""
    pages = -(-total // limit)
    return models.Pagination(
        total=total,
        page=page,
        page_size=limit,
        total_pages=pages,
        has_next=page < pages,
        has_prev=page > 1,
    )
