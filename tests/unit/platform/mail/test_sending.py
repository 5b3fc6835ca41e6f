"""Mail leaves over SMTP or into a folder, and carries only the headers that it is meant to."""

import asyncio
import ssl
from base64 import b64encode
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from errno import ENOSPC
from pathlib import Path

import pytest

from charter.platform.mail.sending import FolderMail, Message, SmtpMail, build_mail
from charter.settings import Settings
from charter.shared.errors import DependencyUnavailable

pytestmark = pytest.mark.anyio

SENDER = "Charter <no-reply@example.com>"
HELLO = Message("alice@example.com", "Grüße", "Hello Alice,\n\n.\nwith a dot\n")


@dataclass
class SmtpServer:
    """Enough of RFC 5321 to take a mail; `refuses` answers a command with a failure."""

    refuses: str = ""
    heard: list[str] = field(default_factory=list)
    mails: list[bytes] = field(default_factory=list)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(ConnectionError):  # a client that wants TLS leaves
            await self._converse(reader, writer)
        writer.close()

    async def _converse(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"220 ready\r\n")
        while line := (await reader.readline()).decode(errors="replace").strip():
            self.heard.append(line)
            verb = line.split()[0].upper()
            if verb == self.refuses:
                writer.write(b"550 not here\r\n")
            elif verb == "EHLO":
                writer.write(b"250-here\r\n250-SMTPUTF8\r\n250 AUTH PLAIN\r\n")
            elif verb == "DATA":
                writer.write(b"354 go on\r\n")
                self.mails.append((await reader.readuntil(b"\r\n.\r\n"))[:-5])
                writer.write(b"250 taken\r\n")
            elif verb == "QUIT":
                writer.write(b"221 bye\r\n")
                break
            else:
                writer.write(b"235 ok\r\n" if verb == "AUTH" else b"250 ok\r\n")
        await writer.drain()


@asynccontextmanager
async def listening(server: SmtpServer) -> AsyncIterator[int]:
    async with await asyncio.start_server(server.serve, "127.0.0.1", 0) as listener:
        yield listener.sockets[0].getsockname()[1]


def smtp(port: int, username: str | None = None) -> SmtpMail:
    return SmtpMail(
        host="127.0.0.1",
        port=port,
        security="none",
        sender=SENDER,
        username=username,
        password="S3cret" if username else None,
    )


def files_in(folder: Path) -> list[Path]:
    return list(folder.iterdir())


async def test_a_mail_arrives_with_its_headers_and_text() -> None:
    server = SmtpServer()
    async with listening(server) as port:
        await smtp(port).send(HELLO)
    (raw,) = server.mails
    mail = message_from_bytes(raw.replace(b"\r\n..", b"\r\n."), policy=policy.default)
    assert (mail["to"], mail["from"], mail["subject"]) == ("alice@example.com", SENDER, "Grüße")
    assert mail.get_content().replace("\r\n", "\n").strip() == HELLO.text.strip()
    assert mail["auto-submitted"] == "auto-generated"


async def test_the_server_is_logged_in_at() -> None:
    server = SmtpServer()
    async with listening(server) as port:
        await smtp(port, username="charter").send(HELLO)
    told = b64encode(b"\0charter\0S3cret").decode()
    assert f"AUTH PLAIN {told}" in server.heard


@pytest.mark.parametrize("verb", ["MAIL", "RCPT", "DATA", "AUTH"])
async def test_a_refusal_says_that_mail_is_away(verb: str) -> None:
    async with listening(SmtpServer(refuses=verb)) as port:
        with pytest.raises(DependencyUnavailable, match="mail"):
            await smtp(port, username="charter").send(HELLO)


async def test_a_server_that_is_not_there_says_so() -> None:
    async with listening(SmtpServer()) as port:
        pass
    with pytest.raises(DependencyUnavailable):
        await smtp(port).send(HELLO)


async def test_mail_is_not_sent_in_the_clear_to_a_server_without_starttls() -> None:
    server = SmtpServer()
    async with listening(server) as port:
        mail = SmtpMail(host="127.0.0.1", port=port, security="starttls", sender=SENDER)
        with pytest.raises(DependencyUnavailable):
            await mail.send(HELLO)
    assert server.mails == []


async def test_a_server_that_speaks_no_tls_is_refused() -> None:
    server = SmtpServer()
    async with listening(server) as port:
        mail = SmtpMail(
            host="127.0.0.1", port=port, security="tls", sender=SENDER, trusted=ssl.create_default_context()
        )
        with pytest.raises(DependencyUnavailable):
            await mail.send(HELLO)


@pytest.mark.parametrize(
    "message",
    [
        Message("a@example.com\r\nBcc: m@example.com", "s", "t"),
        Message("a@example.com", "s\nBcc: m@example.com", "t"),
    ],
)
async def test_no_header_can_be_smuggled_in(tmp_path: Path, message: Message) -> None:
    with pytest.raises(ValueError, match="linefeed"):
        await FolderMail(tmp_path, SENDER).send(message)
    assert files_in(tmp_path) == []


async def test_a_folder_gets_a_file_that_its_owner_alone_reads(tmp_path: Path) -> None:
    folder = tmp_path / "mail"
    await FolderMail(folder, SENDER).send(HELLO)
    (path,) = files_in(folder)
    assert path.suffix == ".eml"
    assert path.stat().st_mode & 0o777 == 0o600
    assert message_from_bytes(path.read_bytes(), policy=policy.default)["to"] == "alice@example.com"


async def test_a_folder_that_cannot_be_written_says_that_mail_is_away(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(DependencyUnavailable):
        await FolderMail(tmp_path / "file", SENDER).send(HELLO)


async def test_a_full_disk_keeps_no_part_of_a_mail(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def run_out(path: Path, content: bytes) -> int:
        with path.open("wb") as file:
            file.write(content[:10])
        raise OSError(ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", run_out)
    with pytest.raises(DependencyUnavailable):
        await FolderMail(tmp_path, SENDER).send(HELLO)
    assert files_in(tmp_path) == []


@pytest.mark.parametrize(
    ("changes", "kind"),
    [({}, type(None)), ({"smtp_host": "mail.example.com"}, SmtpMail), ({"mail_folder": "mail"}, FolderMail)],
)
async def test_settings_choose_where_mail_goes(changes: dict[str, str], kind: type) -> None:
    settings = Settings.model_validate({"database_url": "postgresql://a@localhost/a"} | changes)
    assert isinstance(build_mail(settings), kind)
