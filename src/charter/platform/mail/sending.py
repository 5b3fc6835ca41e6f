"""Mail: over SMTP, or in development as files of a folder. Never in a log."""

import asyncio
import smtplib
import ssl
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, make_msgid
from pathlib import Path
from secrets import token_hex
from typing import Final, Protocol

from charter.platform.mail.addresses import is_email
from charter.platform.mail.settings import MailSettings
from charter.shared.errors import DependencyUnavailable

TIMEOUT: Final = 10.0
"""Seconds for each step of the conversation with the server."""


@dataclass(frozen=True, slots=True)
class Message:
    """A mail of plain text to one address."""

    to: str
    subject: str
    text: str


@dataclass(frozen=True, slots=True)
class Asked:
    """When a mail was asked for, and the hash of what the browser keeps that did; None where none does."""

    at: datetime
    by: bytes | None = None


class Mail(Protocol):
    """Takes mail away."""

    async def send(self, message: Message) -> None:
        """Hand a message over. Raises: DependencyUnavailable, where it was not taken."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class SmtpMail:
    """A server that mail is handed to. `security`: TLS from the first byte, after STARTTLS, or none."""

    host: str
    port: int
    security: str
    sender: str
    username: str | None = None
    password: str | None = None
    trusted: ssl.SSLContext | None = None
    timeout: float = TIMEOUT

    async def send(self, message: Message) -> None:
        """Raises: DependencyUnavailable."""
        try:
            await asyncio.to_thread(self._send, written(message, self.sender))
        except (OSError, smtplib.SMTPException, UnicodeEncodeError) as error:
            raise DependencyUnavailable("mail") from error

    def _send(self, mail: EmailMessage) -> None:
        trusted = self.trusted or ssl.create_default_context()
        if self.security == "tls":
            server: smtplib.SMTP = smtplib.SMTP_SSL(
                self.host, self.port, timeout=self.timeout, context=trusted
            )
        else:
            server = smtplib.SMTP(self.host, self.port, timeout=self.timeout)
        with server:
            if self.security == "starttls":
                server.starttls(context=trusted)
            if self.username is not None:
                server.login(self.username, self.password or "")
            server.send_message(mail)


@dataclass(frozen=True, slots=True)
class FolderMail:
    """A folder that gets a file for each mail, which any mail program opens."""

    folder: Path
    sender: str

    async def send(self, message: Message) -> None:
        """Raises: DependencyUnavailable."""
        try:
            await asyncio.to_thread(self._write, written(message, self.sender))
        except OSError as error:
            raise DependencyUnavailable("mail") from error

    def _write(self, mail: EmailMessage) -> None:
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        name = f"{datetime.now(UTC):%Y%m%dT%H%M%S.%f}-{token_hex(4)}.eml"
        draft = self.folder / f".{name}"
        draft.touch(mode=0o600)
        try:
            draft.write_bytes(mail.as_bytes())
            draft.rename(self.folder / name)
        except OSError:  # a full disk has no room for parts of mails
            draft.unlink()
            raise


def build_mail(settings: MailSettings) -> Mail | None:
    """Where the settings send mail; None where they say nothing of it."""
    if settings.mail_folder is not None:
        return FolderMail(settings.mail_folder, settings.mail_from)
    if settings.smtp_host is None:
        return None
    return SmtpMail(
        host=settings.smtp_host,
        port=settings.smtp_port,
        security=settings.smtp_security,
        sender=settings.mail_from,
        username=settings.smtp_username,
        password=settings.smtp_password,
    )


def written(message: Message, sender: str) -> EmailMessage:
    """The message with its headers; one that would smuggle in others is refused. Raises: ValueError."""
    mail = EmailMessage(policy=SMTP)
    mail["From"] = sender
    mail["To"] = message.to
    if not is_email(message.to):
        raise ValueError("a mail goes to one address")
    mail["Subject"] = message.subject
    mail["Date"] = format_datetime(datetime.now(UTC))
    mail["Message-ID"] = make_msgid(domain=sender.rpartition("@")[2].rstrip("> ") or None)
    mail["Auto-Submitted"] = "auto-generated"
    mail.set_content(message.text)
    return mail
