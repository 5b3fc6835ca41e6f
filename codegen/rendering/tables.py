"""The rows of operation tables: constructor calls of contract_runtime, defaults left out."""

from collections.abc import Mapping

from codegen.naming.python_names import constant_name
from codegen.rendering.annotations import Annotations
from codegen.rendering.literals import literal, source_text
from codegen.resolving.channel_model import Channel, CloseCode
from codegen.resolving.model import (
    Body,
    Encoding,
    Header,
    Items,
    Link,
    Operation,
    Parameter,
    Policies,
    RateLimit,
    Reply,
    Response,
    SecurityScheme,
    Sending,
)
from codegen.resolving.types import Type


class TableText:
    """Writes table rows."""

    def __init__(self, types: Annotations) -> None:
        self._types = types

    def operation(self, operation: Operation) -> str:
        """One row of `OPERATIONS`."""
        errors = [f"errors.{name}" for name in operation.errors]
        self._types.uses |= {"errors"} if errors else set()
        policies, channel = self._policies(operation.policies), operation.channel
        return self._call(
            "Operation",
            {
                "operation_id": literal(operation.operation_id),
                "method": literal(operation.method),
                "path": literal(operation.path),
                "tag": literal(operation.tag),
                "handler": literal(operation.handler),
                "summary": literal(operation.summary) if operation.summary else None,
                "deprecated": "True" if operation.is_deprecated else None,
                "base_paths": source_text(operation.base_paths) if operation.base_paths else None,
                "security": _tuple([source_text(dict(requirement)) for requirement in operation.security]),
                "parameters": _tuple([self._parameter(parameter) for parameter in operation.parameters]),
                "body": self._body(operation.body) if operation.body else None,
                "responses": _tuple([self._response_name(response) for response in operation.responses])
                or "()",
                "errors": _tuple(errors),
                "negotiated": literal(operation.negotiated) if operation.negotiated else None,
                "channel": None if channel is None else constant_name(channel.handler),
                "policies": policies,
            },
        )

    def channel(self, channel: Channel) -> str:
        """A channel, written out."""
        codes = (f"{number}: {self._close_code(code)}" for number, code in channel.close_codes.items())
        return self._call(
            "Channel",
            {
                "name": literal(channel.name),
                "handler": literal(channel.handler),
                "delivery": literal(channel.delivery) if channel.delivery != "all" else None,
                "resume": "True" if channel.is_resumable else None,
                "subprotocol": literal(channel.subprotocol) if channel.subprotocol else None,
                "auth": source_text(channel.credentials) if channel.credentials else None,
                "sends": self._content(channel.sends) if channel.sends else None,
                "receives": self._content(channel.receives) if channel.receives else None,
                "is_text": "True" if channel.is_text else None,
                **{name: str(limit) for name, limit in channel.limits.items()},
                "close_codes": f"{{{', '.join(codes)}}}" if channel.close_codes else None,
            },
        )

    def _close_code(self, code: CloseCode) -> str:
        arguments = {"reason": literal(code.reason), "reconnect": literal(code.reconnect)}
        if code.error is not None:
            self._types.uses.add("errors")
            arguments["error"] = f"errors.{code.error}"
        return self._call("CloseCode", {**arguments})

    def sending(self, sending: Sending, schemes: Mapping[str, SecurityScheme]) -> str:
        """A request of a webhook or callback; `schemes` are all that the document has."""
        used = dict.fromkeys(name for requirement in sending.security for name in requirement)
        known = [
            f"{literal(name)}: {self.security_scheme(schemes[name])}" for name in used if name in schemes
        ]
        replies = [f"{_reply_key(reply)}: {reply.name}" for reply in sending.replies]
        return self._call(
            "Sending",
            {
                "name": literal(sending.name),
                "method": literal(sending.method),
                "target": literal(sending.target) if sending.target else None,
                "parameters": _tuple([self._parameter(parameter) for parameter in sending.parameters]),
                "body": self._body(sending.body) if sending.body else None,
                "responses": _tuple([self.response(response) for response in sending.responses]),
                "replies": f"{{{', '.join(replies)}}}" if replies else None,
                "security": _tuple([source_text(dict(requirement)) for requirement in sending.security]),
                "security_schemes": f"{{{', '.join(known)}}}" if known else None,
            },
        )

    def response(self, response: Response) -> str:
        """A response, written out."""
        return self._call(
            "Response",
            {
                "status": literal(response.status),
                "content": self._content(response.content) if response.content else None,
                "items": self._items(response.items),
                "headers": _tuple([self._header(header) for header in response.headers]),
                "links": _tuple([self._link(link) for link in response.links]),
            },
        )

    def security_scheme(self, scheme: SecurityScheme) -> str:
        """A security scheme."""
        return self._call(
            "SecurityScheme",
            {
                "kind": literal(scheme.kind),
                "scheme": literal(scheme.scheme) if scheme.scheme else None,
                "name": literal(scheme.parameter) if scheme.parameter else None,
                "location": literal(scheme.location) if scheme.location else None,
            },
        )

    def _response_name(self, response: Response) -> str:
        if response.constant is None:
            return self.response(response)
        self._types.uses.add("components")
        return f"components.{response.constant}"

    def _parameter(self, parameter: Parameter) -> str:
        return self._call(
            "Parameter",
            {
                "name": literal(parameter.name),
                "argument": repr(parameter.argument),
                "location": literal(parameter.location),
                "annotation": self._types.checked(parameter.type),
                "required": "True" if parameter.required else None,
                "default": None if parameter.default is None else self._types.default(parameter.default),
                "style": literal(parameter.style) if parameter.style != "simple" else None,
                "explode": "True" if parameter.explode else None,
                "media_type": literal(parameter.media_type) if parameter.media_type else None,
                "allow_empty": "True" if parameter.is_empty_allowed else None,
                "allow_reserved": "True" if parameter.is_reserved_allowed else None,
                "encodings": self._encodings(parameter.encodings) if parameter.encodings else None,
            },
        )

    def _body(self, body: Body) -> str:
        encodings = ", ".join(
            f"{literal(media_type)}: {self._encodings(several)}"
            for media_type, several in body.encodings.items()
        )
        return self._call(
            "Body",
            {
                "content": self._content(body.content),
                "required": "True" if body.required else None,
                "stream": "True" if body.is_streamed else None,
                "encodings": f"{{{encodings}}}" if encodings else None,
                "items": self._items(body.items),
            },
        )

    def _items(self, items: Mapping[str, Items]) -> str | None:
        written = ", ".join(f"{literal(name)}: {self._items_encoding(each)}" for name, each in items.items())
        return f"{{{written}}}" if written else None

    def _items_encoding(self, items: Items) -> str:
        return self._call(
            "ItemsEncoding",
            {
                "is_whole": "True" if items.is_whole else None,
                "prefix": _tuple([self._encoding(each) for each in items.prefix]),
                "rest": None if items.rest is None else self._encoding(items.rest),
                "events": literal(items.events) if items.events else None,
            },
        )

    def _encodings(self, encodings: Mapping[str, Encoding]) -> str:
        written = (f"{literal(name)}: {self._encoding(encoding)}" for name, encoding in encodings.items())
        return f"{{{', '.join(written)}}}"

    def _encoding(self, encoding: Encoding) -> str:
        return self._call(
            "PartEncoding",
            {
                "content_type": literal(encoding.content_type) if encoding.content_type else None,
                "style": literal(encoding.style) if encoding.style else None,
                "explode": "False" if not encoding.explode else None,
                "headers": _tuple([self._header(header) for header in encoding.headers]),
                "encodings": self._encodings(encoding.encodings) if encoding.encodings else None,
                "prefix": _tuple([self._encoding(each) for each in encoding.prefix]),
                "rest": None if encoding.rest is None else self._encoding(encoding.rest),
            },
        )

    def _content(self, content: Mapping[str, Type]) -> str:
        written = (f"{literal(name)}: {self._types.checked(kind)}" for name, kind in content.items())
        return f"{{{', '.join(written)}}}"

    def _header(self, header: Header) -> str:
        annotation = self._types.checked(header.type)
        return self._call(
            "ResponseHeader",
            {
                "name": literal(header.name),
                "annotation": annotation if annotation != "str" else None,
                "required": "True" if header.required else None,
                "explode": "True" if header.explode else None,
                "media_type": literal(header.media_type) if header.media_type else None,
            },
        )

    def _link(self, link: Link) -> str:
        arguments = {
            "operation_id": literal(link.operation_id),
            "parameters": source_text(dict(link.parameters)),
        }
        return self._call("Link", {**arguments})

    def _policies(self, policies: Policies) -> str | None:
        limit = policies.rate_limit
        written: dict[str, str | None] = {
            "rate_limit": self._rate_limit(limit) if limit else None,
            "deprecated_since": self._date(policies.deprecated_since),
            "sunset": self._date(policies.sunset),
        }
        if (audit := policies.audit) is not None:
            target = None if audit.target is None else literal(audit.target)
            details = source_text(dict(audit.details)) if audit.details else None
            written["audit"] = self._call(
                "Audit", {"event": literal(audit.event), "target": target, "details": details}
            )
        for name in ("idempotency", "etag", "body_limit", "timeout", "successor"):
            value = getattr(policies, name)
            written[name] = None if value is None else repr(value)
        return self._call("Policies", written) if any(written.values()) else None

    def _rate_limit(self, limit: RateLimit) -> str:
        return self._call(
            "RateLimit",
            {
                "requests": str(limit.requests),
                "per": str(limit.per),
                "by": literal(limit.by),
                "counts": source_text(limit.counts) if limit.counts != "requests" else None,
            },
        )

    def _date(self, text: str | None) -> str | None:
        if text is None:
            return None
        self._types.uses.add("date")
        return f"date({', '.join(str(int(part)) for part in text.split('-'))})"

    def _call(self, name: str, arguments: Mapping[str, str | None]) -> str:
        self._types.uses.add(name)
        return (
            f"{name}({', '.join(f'{key}={value}' for key, value in arguments.items() if value is not None)})"
        )


def _tuple(items: list[str]) -> str | None:
    return f"({', '.join(items)},)" if items else None


def _reply_key(reply: Reply) -> str:
    is_open = reply.media_type is None or "*" in reply.media_type
    return f"({literal(reply.status)}, {None if is_open else literal(str(reply.media_type))})"
