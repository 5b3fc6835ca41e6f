"""Verifies ID tokens (OpenID Connect Core 1.0, section 3.1.3.7) with the pieces that verify access tokens."""

from hmac import compare_digest

from charter.identity.single_sign_on.domain import LoginRefused
from charter.identity.tokens.claim_checks import require_audience, require_times, required_text
from charter.identity.tokens.claims import Claims
from charter.identity.tokens.signatures import take_apart
from charter.identity.tokens.verification import KeySource
from charter.shared.clock import Clock
from contract_runtime import CredentialsRefused, RawToken


class IdTokens:
    """The ID tokens of one issuer for one client."""

    def __init__(self, issuer: str, client_id: str, keys: KeySource, now: Clock) -> None:
        self._issuer = issuer
        self._client_id = client_id
        self._keys = keys
        self._now = now

    async def verify(self, token: object, nonce: str) -> Claims:
        """The claims of a token for the login that began with `nonce`.

        Raises: LoginRefused, DependencyUnavailable.
        """
        if not isinstance(token, str):
            raise LoginRefused("The provider answered without an ID token; log in again.")
        try:
            claims = await self._verify(RawToken(token))
            self._require_login(claims, nonce)
        except CredentialsRefused as error:
            raise LoginRefused(f"The provider's ID token is not accepted. {error}") from None
        return claims

    async def _verify(self, token: RawToken) -> Claims:
        unverified = take_apart(token)
        if unverified.issuer != self._issuer:
            raise CredentialsRefused("The token is of another issuer.")
        key = await self._keys.find(unverified.algorithm, unverified.key_id)
        if key is None:
            raise CredentialsRefused("The token's key is not known.")
        _, claims = unverified.verify(key)
        return claims

    def _require_login(self, claims: Claims, nonce: str) -> None:
        require_times(claims, self._now())
        require_audience(claims, self._client_id)
        audience, party = claims.get("aud"), claims.get("azp")
        is_shared = isinstance(audience, list) and len(audience) > 1
        if (is_shared or party is not None) and party != self._client_id:
            raise CredentialsRefused("The token was issued to another client.")
        if claims.get("typ", "ID") != "ID":
            raise CredentialsRefused("The token is no ID token.")
        if not compare_digest(required_text(claims, "nonce").encode(), nonce.encode()):
            raise CredentialsRefused("The token is of another login.")
        required_text(claims, "sub")
