"""The key pair, the service's settings and the bearer token of a run: the same token for both sides."""

from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from pathlib import Path
from secrets import token_hex

from joserfc.jwk import RSAKey

from benchmarks.conditions import BUILD
from charter.identity.tokens.local_tokens import mint
from charter.settings import Settings

ISSUER = "https://benchmarks.example.com"
AUDIENCE = "benchmarks"
TENANT = "tenant-1"
SECRET_KEY = token_hex(32)
LIFE = timedelta(days=1)
OTHERS = 64
HOSTS = ("127.0.0.1", "localhost")
ORIGIN = "https://app.example.com"


@dataclass(frozen=True, slots=True)
class Identity:
    """Where the keys are, and a token signed with them (RS256) that outlives the run."""

    signing_key: Path
    public_key: Path
    token: str
    others: tuple[str, ...]
    """Tokens of other callers of the same tenant, for what is limited by caller."""

    @property
    def authorization(self) -> dict[str, str]:
        return bearer(self.token)

    @property
    def turns(self) -> tuple[dict[str, str], ...]:
        return tuple(map(bearer, self.others))

    @property
    def environment(self) -> dict[str, str]:
        return {
            "BENCHMARK_ISSUER": ISSUER,
            "BENCHMARK_AUDIENCE": AUDIENCE,
            "BENCHMARK_SIGNING_KEY": str(self.signing_key),
            "BENCHMARK_PUBLIC_KEY": str(self.public_key),
        }


@cache
def run_identity() -> Identity:
    """The identity of this run; the keys are new each time and lie in `benchmarks/.build`."""
    key = RSAKey.generate_key(2048)
    directory = BUILD / "keys"
    directory.mkdir(parents=True, exist_ok=True)
    signing_key, public_key = directory / "private.pem", directory / "public.pem"
    signing_key.touch(mode=0o600)
    signing_key.write_bytes(key.as_pem(private=True))
    public_key.write_bytes(key.as_pem(private=False))
    settings = production_settings(signing_key)
    token, *others = (
        mint(settings, subject=f"benchmark-{number}", tenant=TENANT, lifetime=LIFE)
        for number in range(1 + OTHERS)
    )
    return Identity(signing_key, public_key, token, tuple(others))


def bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


def production_settings(signing_key: Path) -> Settings:
    """The service's settings as production has them; no database is behind this URL."""
    return Settings(
        environment="production",
        database_url="postgresql://nobody@127.0.0.1/unused",
        local_issuer=ISSUER,
        local_audience=AUDIENCE,
        signing_key_file=signing_key,
        secret_key=SECRET_KEY,
        backend_cors_origins=(ORIGIN,),
        allowed_hosts=HOSTS,
    )
