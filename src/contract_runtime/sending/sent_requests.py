"""Requests of webhooks and callbacks: address, parameters, credentials and body, from typed values."""

from base64 import b64encode
from collections.abc import AsyncIterable, AsyncIterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, cast
from urllib.parse import urlsplit

from pydantic_core import PydanticSerializationError, ValidationError

from contract_runtime.errors import ContractViolation
from contract_runtime.media_types import essence
from contract_runtime.operations import Parameter, SecurityScheme
from contract_runtime.requests.forms import FORM
from contract_runtime.responses.body_writing import body_writer
from contract_runtime.responses.item_writing import ItemWriting, item_writing, items_in
from contract_runtime.responses.response_headers import simple
from contract_runtime.runtime_expressions import EXPRESSION, resolved
from contract_runtime.schemas.schema_types import TypeRegistry
from contract_runtime.sending.sendings import (
    BadTarget,
    Credentials,
    CredentialsMissing,
    Sending,
    UnfitRequest,
)
from contract_runtime.sending.styled_text import Pair, escaped, written_pairs, written_text

_FORBIDDEN: Final = ("\r", "\n", "\0")


@dataclass(slots=True)
class SentRequest:
    """A request, ready for the wire."""

    method: str
    url: str
    headers: dict[str, str] = field(default_factory=dict)
    query: list[tuple[str, str | None]] = field(default_factory=list)
    cookies: list[Pair] = field(default_factory=list)
    body: bytes | AsyncIterator[bytes] = b""

    @property
    def address(self) -> str:
        """The URL with its query."""
        query = "&".join(name if value is None else f"{name}={value}" for name, value in self.query)
        head, hash_, fragment = self.url.partition("#")
        joint = "" if not query else "&" if "?" in head else "?"
        return f"{head}{joint}{query}{hash_}{fragment}"

    @property
    def sent_headers(self) -> dict[str, str]:
        """The headers with the cookies."""
        cookie = "; ".join(f"{name}={value}" for name, value in self.cookies)
        return {**self.headers, **({"Cookie": cookie} if cookie else {})}


class RequestWriter:
    """Writes the requests of all webhooks and callbacks of a sender."""

    def __init__(self, types: TypeRegistry, credentials: Credentials) -> None:
        self._types = types
        self._credentials = credentials

    def write(
        self,
        sending: Sending[Any],
        target: str | Mapping[str, object],
        arguments: Mapping[str, object],
        body: object,
        media_type: str | None,
    ) -> SentRequest:
        """The request. Raises: BadTarget, UnfitRequest, CredentialsMissing."""
        request = SentRequest(sending.method, _address(sending, target))
        for parameter in sending.parameters:
            value = arguments.get(parameter.argument or "")
            if value is not None:
                self._add(request, parameter, self._plain(sending, parameter, value))
            elif parameter.required:
                raise UnfitRequest(f"{sending.name}: the parameter {parameter.name} is missing")
        _require_address(sending, request.url)
        self._authenticate(sending, request)
        self._write_body(sending, request, body, media_type)
        cookies = [value for pair in request.cookies for value in pair]
        if any(sign in value for value in (*request.headers.values(), *cookies) for sign in _FORBIDDEN):
            raise UnfitRequest(f"{sending.name}: a line break in a header")
        if any(";" in value for value in cookies):
            raise UnfitRequest(f"{sending.name}: a semicolon in a cookie")
        return request

    def _plain(self, sending: Sending[Any], parameter: Parameter, value: object) -> object:
        schema_type = self._types(parameter.annotation)
        try:
            checked = schema_type.validator.validate_python(value)
            return schema_type.serializer.to_python(checked, mode="json", by_alias=True, exclude_unset=True)
        except (ValidationError, PydanticSerializationError, UserWarning):
            raise UnfitRequest(f"{sending.name}: the parameter {parameter.name} does not fit") from None

    def _add(self, request: SentRequest, parameter: Parameter, value: object) -> None:
        if parameter.location == "query":
            request.query += written_pairs(parameter, value)
        elif parameter.location == "querystring":
            request.query.append((self._whole_query(parameter, value), None))
        elif parameter.location == "cookie":
            request.cookies += written_pairs(parameter, value)
        elif parameter.location == "header":
            request.headers[parameter.name] = written_text(parameter, value)
        else:
            request.url = request.url.replace(f"{{{parameter.name}}}", written_text(parameter, value))

    def _whole_query(self, parameter: Parameter, value: object) -> str:
        """A query that is one value, as its media type has it."""
        media_type = parameter.media_type or ""
        written = body_writer({media_type: Any}, media_type, self._types)(value).decode()
        return written if essence(media_type) == FORM else escaped(written)

    def _authenticate(self, sending: Sending[Any], request: SentRequest) -> None:
        """Apply the first alternative that there are credentials for."""
        if not sending.security:
            return
        for requirement in sending.security:
            if all(name in self._credentials for name in requirement):
                for name in requirement:
                    _apply(request, sending.security_schemes[name], self._credentials[name])
                return
        wanted = " or ".join(" and ".join(requirement) for requirement in sending.security)
        raise CredentialsMissing(f"{sending.name}: credentials are needed for {wanted}")

    def _write_body(
        self, sending: Sending[Any], request: SentRequest, body: object, media_type: str | None
    ) -> None:
        if sending.body is None or (body is None and not sending.body.required):
            return
        chosen = media_type or next(iter(sending.body.content))
        items = sending.body.items.get(chosen)
        if items is not None:
            annotation = sending.body.content[chosen]
            writing = item_writing(chosen, annotation, items, self._types)
            values = items_in(body, annotation, self._types) if items.is_whole else body
            request.body = _pieces(sending, cast("AsyncIterable[object]", values), writing)
            request.headers["Content-Type"] = writing.content_type.decode()
            return
        try:
            request.body = body_writer(sending.body.content, chosen, self._types)(body)
        except ContractViolation as unfit:
            raise UnfitRequest(f"{sending.name}: {unfit}") from None
        request.headers["Content-Type"] = chosen


async def _pieces(
    sending: Sending[Any], values: AsyncIterable[object], writing: ItemWriting
) -> AsyncIterator[bytes]:
    """The bytes of a body that is sent item by item. Raises: UnfitRequest, which breaks it off."""
    try:
        async for value in values:
            yield writing.write(value)
    except ContractViolation as unfit:
        raise UnfitRequest(f"{sending.name}: {unfit}") from None
    if writing.ending:
        yield writing.ending


def _address(sending: Sending[Any], target: str | Mapping[str, object]) -> str:
    """The address with its expressions resolved; the one at its start is taken as it is, as a URL."""
    if isinstance(target, str):
        return target
    template = sending.target or ""

    def text_of(expression: str) -> str:
        try:
            return simple(resolved(expression, target))
        except (AttributeError, LookupError, ValueError):
            raise BadTarget(f"{sending.name}: {expression} leads nowhere") from None

    pieces: list[str] = []
    position = 0
    for match in EXPRESSION.finditer(template):
        text = text_of(match[1])
        pieces += [template[position : match.start()], text if match.start() == 0 else escaped(text)]
        position = match.end()
    return "".join(pieces) + template[position:]


def _require_address(sending: Sending[Any], url: str) -> None:
    try:
        parts = urlsplit(url)
        is_good = parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        is_good = False
    if not is_good or any(sign in url for sign in (*_FORBIDDEN, " ", "{")):
        raise BadTarget(f"{sending.name}: the address is no HTTP URL")


def _apply(request: SentRequest, scheme: SecurityScheme, credential: str | tuple[str, str]) -> None:
    if scheme.kind == "http" and (scheme.scheme or "").lower() == "basic":
        pair = credential if isinstance(credential, str) else ":".join(credential)
        request.headers["Authorization"] = f"Basic {b64encode(pair.encode()).decode()}"
        return
    text = credential if isinstance(credential, str) else ":".join(credential)
    if scheme.kind == "apiKey":
        _apply_key(request, scheme, text)
    elif scheme.kind != "mutualTLS":
        prefix = (scheme.scheme or "Bearer").title() if scheme.kind == "http" else "Bearer"
        request.headers["Authorization"] = f"{prefix} {text}"


def _apply_key(request: SentRequest, scheme: SecurityScheme, key: str) -> None:
    name = scheme.name or ""
    if scheme.location == "query":
        request.query.append((escaped(name), escaped(key)))
    elif scheme.location == "cookie":
        request.cookies.append((escaped(name), escaped(key)))
    else:
        request.headers[name] = key
