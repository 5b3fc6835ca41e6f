"""Who asks, and where everything is kept."""

from typing import Annotated

from fastapi import Depends, HTTPException, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from journal import Account, Journal


def get_journal(request: Request) -> Journal:
    return request.app.state.journal


Blog = Annotated[Journal, Depends(get_journal)]
Credential = Annotated[HTTPAuthorizationCredentials | None, Depends(HTTPBearer(auto_error=False))]


def get_reader(request: Request, journal: Blog, credential: Credential) -> Account | None:
    if credential is None and "authorization" not in request.headers:
        return None
    account = journal.holder(credential.credentials) if credential is not None else None
    if account is None:
        raise HTTPException(401, "this token is not accepted", headers={"WWW-Authenticate": "Bearer"})
    return account


Reader = Annotated[Account | None, Depends(get_reader)]


def get_account(reader: Reader) -> Account:
    if reader is None:
        raise HTTPException(401, "this takes a token", headers={"WWW-Authenticate": "Bearer"})
    return reader


Writer = Annotated[Account, Depends(get_account)]
