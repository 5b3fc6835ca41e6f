"""Mail and the password for the server travel encrypted, to the server that was meant and to nobody else."""

import asyncio
import ipaddress
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from charter.platform.mail.sending import FolderMail, Message, SmtpMail
from charter.shared.errors import DependencyUnavailable

pytestmark = pytest.mark.anyio

SENDER = "Charter <no-reply@example.com>"
HELLO = Message("alice@example.com", "Hello", "Hello Alice\n")


@dataclass(frozen=True, slots=True)
class Certificate:
    """A certificate that vouches for itself, and its key, in one file."""

    path: Path

    @property
    def of_server(self) -> ssl.SSLContext:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.path)
        return context

    @property
    def trusted(self) -> ssl.SSLContext:
        return ssl.create_default_context(cafile=str(self.path))


def make_certificate(path: Path, address: str) -> Certificate:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "mail server of tests")])
    now = datetime.now(UTC)
    signed = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(address))]), critical=False
        )
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    path.write_bytes(private + signed.public_bytes(Encoding.PEM))
    return Certificate(path)


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    return make_certificate(tmp_path_factory.mktemp("certificate") / "server.pem", "127.0.0.1")


@dataclass
class SmtpServer:
    """Takes mail after STARTTLS, or at once where it listens with TLS; `offers` are its extensions."""

    context: ssl.SSLContext | None = None
    offers: tuple[str, ...] = ("STARTTLS", "AUTH PLAIN", "SMTPUTF8", "8BITMIME")
    heard: list[tuple[bool, str]] = field(default_factory=list)
    mails: list[bytes] = field(default_factory=list)
    served: list[asyncio.Task[None]] = field(default_factory=list)

    def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.served.append(asyncio.ensure_future(self._serve(reader, writer)))

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(ConnectionError, ssl.SSLError, asyncio.IncompleteReadError):
            writer.write(b"220 ready\r\n")
            while line := (await reader.readline()).decode().strip():
                self.heard.append((writer.get_extra_info("sslcontext") is not None, line))
                await self._answer(line.split()[0].upper(), reader, writer)
        writer.close()
        with suppress(ConnectionError, ssl.SSLError):
            await writer.wait_closed()

    async def _answer(self, verb: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if verb == "EHLO":
            offered = "".join(f"250-{offer}\r\n" for offer in self.offers)
            writer.write(f"250-here\r\n{offered}250 HELP\r\n".encode())
        elif verb == "STARTTLS" and self.context is not None:
            writer.write(b"220 go on\r\n")
            await writer.start_tls(self.context)
        elif verb == "DATA":
            writer.write(b"354 go on\r\n")
            self.mails.append((await reader.readuntil(b"\r\n.\r\n"))[:-5])
            writer.write(b"250 taken\r\n")
        else:
            writer.write({"AUTH": b"235 ok\r\n", "QUIT": b"221 bye\r\n"}.get(verb, b"250 ok\r\n"))
        await writer.drain()

    def recipients(self) -> list[str]:
        return [line[8:] for _, line in self.heard if line.upper().startswith("RCPT TO:")]

    def verbs(self, *, encrypted: bool) -> list[str]:
        return [line.split()[0].upper() for is_encrypted, line in self.heard if is_encrypted is encrypted]


@asynccontextmanager
async def listening(server: SmtpServer, context: ssl.SSLContext | None = None) -> AsyncIterator[int]:
    async with await asyncio.start_server(server.serve, "127.0.0.1", 0, ssl=context) as listener:
        yield listener.sockets[0].getsockname()[1]
    await asyncio.wait_for(asyncio.gather(*server.served), 5)


def smtp(port: int, security: str, trusted: ssl.SSLContext | None = None) -> SmtpMail:
    return SmtpMail(
        host="127.0.0.1",
        port=port,
        security=security,
        sender=SENDER,
        username="charter",
        password="S3cret",
        trusted=trusted,
    )


def only_file_in(folder: Path) -> bytes:
    (path,) = folder.iterdir()
    return path.read_bytes()


async def test_after_starttls_everything_is_encrypted(certificate: Certificate) -> None:
    server = SmtpServer(certificate.of_server)
    async with listening(server) as port:
        await smtp(port, "starttls", certificate.trusted).send(HELLO)
    assert len(server.mails) == 1
    assert server.verbs(encrypted=False) == ["EHLO", "STARTTLS"]
    assert server.verbs(encrypted=True)[:4] == ["EHLO", "AUTH", "MAIL", "RCPT"]


async def test_tls_from_the_first_byte(certificate: Certificate) -> None:
    server = SmtpServer()
    async with listening(server, certificate.of_server) as port:
        await smtp(port, "tls", certificate.trusted).send(HELLO)
    assert len(server.mails) == 1
    assert server.verbs(encrypted=False) == []


@pytest.mark.parametrize("security", ["starttls", "tls"])
async def test_a_server_that_nobody_vouches_for_gets_neither_password_nor_mail(
    certificate: Certificate, security: str
) -> None:
    server = SmtpServer(certificate.of_server)
    async with listening(server, certificate.of_server if security == "tls" else None) as port:
        with pytest.raises(DependencyUnavailable):
            await smtp(port, security, None).send(HELLO)
    assert server.mails == []
    assert "AUTH" not in {*server.verbs(encrypted=True), *server.verbs(encrypted=False)}


@pytest.mark.parametrize("security", ["starttls", "tls"])
async def test_a_certificate_for_another_host_is_refused(tmp_path: Path, security: str) -> None:
    other = make_certificate(tmp_path / "other.pem", "192.0.2.1")
    server = SmtpServer(other.of_server)
    async with listening(server, other.of_server if security == "tls" else None) as port:
        with pytest.raises(DependencyUnavailable):
            await smtp(port, security, other.trusted).send(HELLO)
    assert server.mails == []


async def test_a_password_goes_to_no_server_that_does_not_encrypt() -> None:
    server = SmtpServer(offers=("AUTH PLAIN",))
    async with listening(server) as port:
        with pytest.raises(DependencyUnavailable):
            await smtp(port, "starttls", ssl.create_default_context()).send(HELLO)
    assert "AUTH" not in server.verbs(encrypted=False)


async def test_a_server_that_says_nothing_is_given_up() -> None:
    is_over = asyncio.Event()

    async def say_nothing(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await is_over.wait()
        writer.close()

    async with await asyncio.start_server(say_nothing, "127.0.0.1", 0) as listener:
        impatient = replace(smtp(listener.sockets[0].getsockname()[1], "none"), timeout=0.2)
        with pytest.raises(DependencyUnavailable):
            await asyncio.wait_for(impatient.send(HELLO), 30)
        is_over.set()


async def test_sending_holds_nobody_up(certificate: Certificate) -> None:
    server = SmtpServer(certificate.of_server)
    async with listening(server) as port:
        client = smtp(port, "starttls", certificate.trusted)
        await asyncio.gather(*(client.send(HELLO) for _ in range(5)))
    assert len(server.mails) == 5


@pytest.mark.parametrize("address", ["grüße@example.com", "alice@bücher.example"])
async def test_an_address_that_no_account_can_have_gets_no_mail(address: str) -> None:
    """Whether it arrived would depend on each server on its way."""
    server = SmtpServer()
    async with listening(server) as port:
        with pytest.raises(ValueError, match="one address"):
            await smtp(port, "none").send(Message(address, "s", "t\n"))
    assert server.recipients() == []


async def test_a_password_may_have_any_characters() -> None:
    server = SmtpServer()
    async with listening(server) as port:
        with suppress(DependencyUnavailable):  # where the library cannot, that is said as any failure
            await replace(smtp(port, "none"), password="pässwörd").send(HELLO)


@pytest.mark.parametrize(
    "address",
    [
        "alice@example.com, mallory@example.com",
        "alice@example.com,mallory@example.com",
        "alice@example.com; mallory@example.com",
        "friends: alice@example.com, mallory@example.com;",
        "Alice <alice@example.com>, mallory@example.com",
    ],
)
async def test_a_mail_has_one_recipient(address: str) -> None:
    server = SmtpServer()
    async with listening(server) as port:
        with suppress(DependencyUnavailable, ValueError):
            await smtp(port, "none").send(Message(address, "s", "t\n"))
    assert len(server.recipients()) <= 1


async def test_a_long_link_arrives_whole(tmp_path: Path) -> None:
    link = "https://app.example.com/reset#token=" + "t" * 1500
    await FolderMail(tmp_path, SENDER).send(Message("a@example.com", "s", f"Follow\n\n{link}\n"))
    raw = only_file_in(tmp_path)
    read = message_from_bytes(raw, policy=policy.default)
    assert link in read.get_content().splitlines()
    assert max(map(len, raw.splitlines())) <= 998
