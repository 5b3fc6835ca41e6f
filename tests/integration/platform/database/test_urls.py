"""What a DATABASE_URL may say to libpq: it passes on to both paths, the lean one and SQLAlchemy's engine."""

import asyncio
import ssl
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import Final
from urllib.parse import quote, unquote

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from sqlalchemy import MetaData, TextClause, text

from charter.platform.database.schema import Schema, head
from charter.platform.database.transactions import Database
from charter.settings import Settings
from charter.shared.errors import DependencyUnavailable
from tests.integration.platform.database.doors import door_to

pytestmark = pytest.mark.anyio

NAME: Final = text("SELECT current_setting('application_name')")
BIG: Final = text("SELECT repeat('x', 3000000) || :given")


async def answers(settings: Settings, url: str, statement: TextClause = NAME) -> list[object]:
    """What either path answers."""
    database = Database(settings.model_copy(update={"database_url": url}))
    try:
        async with database.reading("acme") as connection:
            lean = (await connection.execute(statement)).scalar_one()
        async with database.engine_connection("acme") as engine:
            return [lean, (await engine.execute(statement)).scalar_one()]
    finally:
        await database.close()


async def test_options_of_the_url_stand_beside_our_own(settings: Settings) -> None:
    url = f"{settings.database_url}&options=-c%20work_mem%3D7MB%20-c%20timezone%3DAsia/Tokyo"
    told = text("SELECT current_setting('work_mem') || current_setting('timezone') || current_user")
    assert await answers(settings, url, told) == ["7MBUTCcharter_app"] * 2


async def test_a_url_may_name_the_application_and_a_limit_to_connect(settings: Settings) -> None:
    assert await answers(settings, settings.database_url) == ["charter"] * 2
    named = f"{settings.database_url}&application_name=school&connect_timeout=9&keepalives=0"
    assert await answers(settings, named) == ["school"] * 2


async def test_of_several_hosts_the_first_that_answers_serves(settings: Settings) -> None:
    sockets, wanted = settings.database_url.partition("host=")[2], "target_session_attrs=read-write"
    url = f"postgresql://charter@/tested?host=/nowhere:5432&host={sockets}:5432&{wanted}"
    assert await answers(settings, url) == ["charter"] * 2
    servers = ",".join(f"{quote(unquote(host), safe='')}:5432" for host in ("/nowhere", sockets))
    url = f"postgresql://charter@{servers}/tested?{wanted}"
    assert await answers(settings, url) == ["charter"] * 2
    migrating = settings.model_copy(update={"database_migration_url": url})
    assert Schema(migrating, MetaData(), {}).current() == head()


async def test_a_service_file_and_a_password_file_are_read(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sockets = settings.database_url.partition("host=")[2]
    (tmp_path / "services").write_text(
        f"[school]\nhost={sockets}\nuser=charter\napplication_name=by service\n"
    )
    (tmp_path / "passwords").write_text("*:*:*:*:secret\n")
    (tmp_path / "passwords").chmod(0o600)
    monkeypatch.setenv("PGSERVICEFILE", str(tmp_path / "services"))
    url = f"postgresql:///tested?service=school&passfile={tmp_path}/passwords&application_name=by%20url"
    assert await answers(settings, url) == ["by url"] * 2


class Certificate:
    """Signed by itself, for 127.0.0.1."""

    def __init__(self, folder: Path) -> None:
        key = ec.generate_private_key(ec.SECP256R1())
        name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "database")])
        address, now = x509.IPAddress(ip_address("127.0.0.1")), datetime.now(UTC)
        made = (
            x509.CertificateBuilder()
            .subject_name(name)
            .issuer_name(name)
            .public_key(key.public_key())
            .serial_number(1)
            .not_valid_before(now - timedelta(days=1))
            .not_valid_after(now + timedelta(days=1))
            .add_extension(x509.SubjectAlternativeName([address]), critical=False)
            .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
            .sign(key, hashes.SHA256())
        )
        plain = serialization.NoEncryption()
        encoding, kind = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8
        self.path = folder / "certificate.pem"
        self.path.write_bytes(made.public_bytes(encoding))
        private = folder / "key.pem"
        private.write_bytes(key.private_bytes(encoding, kind, plain))
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.context.load_cert_chain(self.path, private)


async def test_tls_is_spoken_and_its_certificate_checked(settings: Settings, tmp_path: Path) -> None:
    certificate = Certificate(tmp_path)
    async with door_to(settings.database_url, certificate.context) as url:
        checked = f"{url}?sslmode=verify-full&sslrootcert={certificate.path}"
        assert await answers(settings, checked) == ["charter"] * 2
        with pytest.raises(DependencyUnavailable):
            await answers(settings, f"{url}?sslmode=verify-full&sslrootcert=/nowhere.pem")


async def test_large_values_and_cancellations_pass_through_tls(settings: Settings, tmp_path: Path) -> None:
    certificate = Certificate(tmp_path)
    async with door_to(settings.database_url, certificate.context) as url:
        changed = {
            "database_url": f"{url}?sslmode=require",
            "database_pool_size": 1,
            "database_pool_overflow": 0,
        }
        database = Database(settings.model_copy(update=changed))
        given = "y" * 3_000_000
        async with database.reading("acme") as connection:
            found = (await connection.execute(BIG, {"given": given})).scalar_one()
            assert (len(found), found.endswith(given)) == (6_000_000, True)
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(0.05):
                    await connection.execute(text("SELECT pg_sleep(60)"))
            assert (await connection.execute(text("SELECT 7"))).scalar_one() == 7
        await database.close()
