"""Production tries its signing key out before it serves, without loading what signs tokens."""

import subprocess
import sys
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateNumbers
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from charter.identity.tokens.authentication import build_authenticator
from charter.identity.tokens.local_tokens import Grant, build_mint
from charter.identity.tokens.signing_keys import SigningKeyUnusable
from charter.identity.tokens.tried_keys import find_tried_keys
from charter.settings import Settings
from tests.builders import HandSetClock
from tests.unit.identity.tokens.bearers import caller_of
from tests.unit.identity.tokens.realm import a_key, an_rsa_key

pytestmark = pytest.mark.anyio
TRY = """
import sys
from pathlib import Path
from charter.identity.tokens.tried_keys import find_tried_keys
print(find_tried_keys(Path(sys.argv[1])) is not None, "joserfc" in sys.modules)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "key.pem"
    path.write_bytes(an_rsa_key("k").as_pem(private=True))
    path.chmod(0o600)
    return path


@pytest.fixture
def production(settings: Settings, path: Path) -> Settings:
    return settings.model_copy(update={"environment": "production", "signing_key_file": path})


def rewrite(path: Path, text: str) -> None:
    path.write_text(text)


def test_good_key_is_told_without_what_signs_tokens(path: Path) -> None:
    command = [sys.executable, "-c", TRY, str(path)]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert told == "True False\n"


async def test_key_that_was_tried_verifies_although_its_file_changed(
    production: Settings, path: Path, clock: HandSetClock
) -> None:
    minted = build_mint(production, clock).mint(Grant(subject="alice", tenant="alice"))
    authenticator = build_authenticator(production, clock)
    rewrite(path, "no key")
    assert (await caller_of(authenticator, minted)).subject == "alice"


def test_other_kinds_of_keys_and_guarded_files_need_a_closer_look(path: Path) -> None:
    path.chmod(0o644)
    assert find_tried_keys(path) is None
    path.chmod(0o600)
    path.write_bytes(a_key("EC").as_pem(private=True))
    assert find_tried_keys(path) is None
    path.write_bytes(an_rsa_key("k").as_pem(private=False))
    assert find_tried_keys(path) is None
    path.unlink()
    assert find_tried_keys(path) is None


def test_key_that_signs_wrongly_stops_the_start(production: Settings, path: Path) -> None:
    right = an_rsa_key("k").private_key
    assert right is not None
    of = right.private_numbers()
    wrong = RSAPrivateNumbers(of.p, of.q, of.d + 2, of.dmp1 + 2, of.dmq1, of.iqmp, of.public_numbers)
    key = wrong.private_key(unsafe_skip_rsa_key_validation=True)
    path.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    with pytest.raises(SigningKeyUnusable, match="signs wrongly"):
        build_authenticator(production)
