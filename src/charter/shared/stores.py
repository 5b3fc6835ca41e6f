"""What use cases need of a repository: it is opened for one of them, to read or in a transaction."""

from contextlib import AbstractAsyncContextManager
from typing import Protocol, TypeVar

from charter.shared.tenants import TenantId

Repository_co = TypeVar("Repository_co", covariant=True)


class Store(Protocol[Repository_co]):
    """Where rows are that belong to no tenant."""

    def reading(self) -> AbstractAsyncContextManager[Repository_co]:
        """For a use case that only reads."""
        ...

    def once(self) -> AbstractAsyncContextManager[Repository_co]:
        """For a use case of one statement, which commits as it ends, whatever is raised later."""
        ...

    def transaction(self) -> AbstractAsyncContextManager[Repository_co]:
        """Committed at the end, rolled back on an exception."""
        ...


class TenantStore(Protocol[Repository_co]):
    """Where the rows of all tenants are: one tenant's at a time."""

    def reading(self, tenant: TenantId) -> AbstractAsyncContextManager[Repository_co]:
        """For a use case that only reads."""
        ...

    def once(self, tenant: TenantId) -> AbstractAsyncContextManager[Repository_co]:
        """For a use case of one statement, which commits as it ends, whatever is raised later."""
        ...

    def transaction(self, tenant: TenantId) -> AbstractAsyncContextManager[Repository_co]:
        """Committed at the end, rolled back on an exception."""
        ...
