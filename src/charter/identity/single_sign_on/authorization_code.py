"""Requests of the authorization code flow (RFC 6749, section 4.1) with PKCE (RFC 7636), written by Authlib.

They are sent as keys are fetched: with little time, no redirect and a limit to the answer.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Protocol
from urllib.parse import quote_plus

from charter.identity.tokens.key_fetching import Form


class ClientProof(Protocol):
    """Authlib's authentication of a client."""

    def prepare(
        self, method: str, uri: str, headers: dict[str, str], body: str
    ) -> tuple[str, Mapping[str, str], str]:
        """The request with the proof in it."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """This service as a client of a provider."""

    client_id: str
    client_secret: str | None
    scopes: str
    redirect_uri: str

    def authorization_url(self, endpoint: str, *, state: str, nonce: str, code_verifier: str) -> str:
        """Where the browser goes to log in; the challenge of the verifier is S256."""
        client = import_module("authlib.oauth2").OAuth2Client(
            None,
            client_id=self.client_id,
            redirect_uri=self.redirect_uri,
            scope=self.scopes,
            code_challenge_method="S256",
        )
        url: str
        url, _ = client.create_authorization_url(
            endpoint, state=state, nonce=nonce, code_verifier=code_verifier
        )
        return url

    def token_request(self, endpoint: str, method: str, *, code: str, code_verifier: str) -> Form:
        """The request that exchanges the code, with the client proven by `method`."""
        body = import_module("authlib.oauth2.rfc6749.parameters").prepare_token_request(
            "authorization_code", code=code, redirect_uri=self.redirect_uri, code_verifier=code_verifier
        )
        kind = {"Content-Type": "application/x-www-form-urlencoded"}
        return Form(*self._proof(method).prepare("POST", endpoint, kind, body))

    def _proof(self, method: str) -> ClientProof:
        """Basic authentication of a client encodes both parts as a form does (RFC 6749, section 2.3.1)."""
        authentication = import_module("authlib.oauth2").ClientAuth
        if self.client_secret is None:
            method = "none"
        proof: ClientProof = (
            authentication(quote_plus(self.client_id), quote_plus(self.client_secret or ""), method)
            if method == "client_secret_basic"
            else authentication(self.client_id, self.client_secret, method)
        )
        return proof
