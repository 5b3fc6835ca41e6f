"""Requests of the authorization code flow (RFC 6749, section 4.1) with PKCE (RFC 7636), written by Authlib.

They are sent as keys are fetched: with little time, no redirect and a limit to the answer.
"""

from dataclasses import dataclass
from urllib.parse import quote_plus

from authlib.oauth2 import ClientAuth, OAuth2Client
from authlib.oauth2.rfc6749.parameters import prepare_token_request

from charter.identity.tokens.issuer_requests import Form


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """This service as a client of a provider."""

    client_id: str
    client_secret: str | None
    scopes: str
    redirect_uri: str

    def authorization_url(self, endpoint: str, *, state: str, nonce: str, code_verifier: str) -> str:
        """Where the browser goes to log in; the challenge of the verifier is S256."""
        client = OAuth2Client(
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
        body = prepare_token_request(
            "authorization_code", code=code, redirect_uri=self.redirect_uri, code_verifier=code_verifier
        )
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        return Form(*self._proof(method).prepare("POST", endpoint, headers, body))

    def _proof(self, method: str) -> ClientAuth:
        """Basic authentication of a client encodes both parts as a form does (RFC 6749, section 2.3.1)."""
        if self.client_secret is None:
            return ClientAuth(self.client_id, None, "none")
        if method == "client_secret_basic":
            return ClientAuth(quote_plus(self.client_id), quote_plus(self.client_secret), method)
        return ClientAuth(self.client_id, self.client_secret, method)
