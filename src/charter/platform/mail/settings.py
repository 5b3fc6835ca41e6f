"""Settings of mail: the server or the folder that takes it, its sender, and where its links lead."""

from email.utils import parseaddr
from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationInfo, field_validator

from charter.platform.mail.addresses import check_email
from charter.platform.settings.environment import EnvironmentSettings, is_production
from charter.platform.settings.values import check_http_url
from charter.platform.settings.weak_secrets import require_unknown


class MailSettings(EnvironmentSettings):
    """How mail leaves the service."""

    frontend_url: str = Field(
        default_factory=lambda fields: fields.get("local_issuer", ""),
        description="URL of the frontend, to which links in mails lead",
    )
    mail_folder: Path | None = Field(None, description="a folder for mail in place of an SMTP server")
    smtp_host: str | None = Field(None, description="the mail server; leave it out to send no mail")
    mail_from: str = Field(
        "Charter <no-reply@localhost>", description="the sender, such as Charter <no-reply@example.com>"
    )
    smtp_port: int = Field(587, ge=1, le=65535, description="the mail server's port, 1 to 65535")
    smtp_security: Literal["starttls", "tls", "none"] = Field("starttls", description="starttls, tls or none")
    smtp_username: str | None = Field(None, description="the login at the mail server")
    smtp_password: str | None = Field(None, description="the password at the mail server", repr=False)

    @field_validator("frontend_url")
    @classmethod
    def _frontend_url_fits(cls, value: str, info: ValidationInfo) -> str:
        if value or "local_issuer" in info.data:
            check_http_url(value, is_https_required=is_production(info))
        return value.rstrip("/")

    @field_validator("smtp_host", "smtp_username", "smtp_password")
    @classmethod
    def _smtp_value_is_not_empty(cls, value: str | None) -> str | None:
        if value == "":
            raise ValueError("is empty")
        return value

    @field_validator("smtp_password")
    @classmethod
    def _smtp_password_is_unknown(cls, value: str | None, info: ValidationInfo) -> str | None:
        if value is not None and is_production(info):
            require_unknown(value, info.data.get("smtp_username"))
        return value

    @field_validator("mail_folder")
    @classmethod
    def _folder_is_no_mail_server(cls, value: Path | None, info: ValidationInfo) -> Path | None:
        if value is not None and is_production(info):
            raise ValueError("is set, and nobody reads a folder in production: set SMTP_HOST")
        if value == Path():
            raise ValueError("is empty")
        return value

    @field_validator("mail_from")
    @classmethod
    def _sender_is_an_address(cls, value: str, info: ValidationInfo) -> str:
        _check_sender(value)
        if is_production(info) and info.data.get("smtp_host") and value.rstrip(">").endswith("@localhost"):
            raise ValueError("is missing though SMTP_HOST is set: no server takes mail from localhost")
        return value

    @field_validator("smtp_security")
    @classmethod
    def _mail_is_encrypted(cls, value: str, info: ValidationInfo) -> str:
        if value == "none" and is_production(info) and info.data.get("smtp_host") is not None:
            raise ValueError("is none, and mail has tokens in it")
        return value


def _check_sender(value: str) -> None:
    """Refuse what no mail can come from: an address, or `Name <address>`."""
    name, address = parseaddr(value)
    if not value.isprintable() or not address or value not in (address, f"{name} <{address}>"):
        raise ValueError("is no sender")
    check_email(address)
