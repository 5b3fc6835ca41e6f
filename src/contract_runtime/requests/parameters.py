"""The parameters of an operation: path, query, headers and cookies into the handler's arguments."""

from collections.abc import Callable, Iterable, Sequence
from copy import deepcopy
from functools import partial
from urllib.parse import unquote_to_bytes

from pydantic_core import ValidationError, to_json

from contract_runtime.media_types import essence
from contract_runtime.operations import Parameter, ParameterLocation
from contract_runtime.refusals import InvalidRequest, Problem, problem
from contract_runtime.requests.forms import FORM, form_decoder
from contract_runtime.requests.parameter_decoding import DecodeOne, decoder_of_one
from contract_runtime.requests.parameter_taking import Collected, taking_of
from contract_runtime.requests.styles import decode_query
from contract_runtime.schemas.json_text import UnfitJson
from contract_runtime.schemas.problems import problems_of
from contract_runtime.schemas.schema_types import SchemaType, TypeRegistry
from contract_runtime.wire import Arguments, Headers

PathReader = Callable[[list[bytes], Arguments, list[Problem]], None]
TextReader = Callable[[bytes, Arguments, list[Problem]], None]
HeaderReader = Callable[[Headers, Arguments, list[Problem]], None]


def path_reader(parameters: Sequence[Parameter], names: Sequence[str], types: TypeRegistry) -> PathReader:
    """A reader of the path's values, which come in the order of `names`."""
    by_name = {parameter.name: parameter for parameter in parameters}
    decoders: list[tuple[int, str, str, DecodeOne]] = []
    for index, name in enumerate(names):
        parameter = by_name.get(name)
        if parameter is not None:
            decode = decoder_of_one(parameter, types(parameter.annotation))
            decoders.append((index, parameter.key, name, decode))

    def read(values: list[bytes], arguments: Arguments, problems: list[Problem]) -> None:
        for index, key, name, decode in decoders:
            try:
                arguments[key] = decode(values[index])
            except (ValidationError, UnfitJson) as unfit:
                problems += _problems(unfit, "path", name, types(by_name[name].annotation))

    return read


def query_reader(parameters: Sequence[Parameter], also: Iterable[str], types: TypeRegistry) -> TextReader:
    """A reader of the query; names that are neither a parameter nor in `also` may be refused."""
    group = _Group("query", parameters, types)
    declared = {parameter.name for parameter in parameters}
    known = [name.encode() for name in also if name not in declared]
    is_optional, defaults = group.is_optional, group.defaults
    ignores_others = types.strictness.unknown_query == "ignore"

    def read(query: bytes, arguments: Arguments, problems: list[Problem]) -> None:
        if not query and is_optional:
            arguments.update(defaults())
            return
        collected = _collect(query.split(b"&"))
        for name in known:
            collected.pop(name, None)
        group.read(collected, arguments, problems)
        if ignores_others:
            return
        problems.extend(
            problem("query", name.decode(), "unexpected", "There is no such parameter") for name in collected
        )

    return read


def querystring_reader(parameter: Parameter, also: Iterable[str], types: TypeRegistry) -> TextReader:
    """A reader of a query that is one value as a whole; of a form, without the names in `also`."""
    schema_type, key = types(parameter.annotation), parameter.key
    defaults, others = _defaults([parameter], types), {name.encode() for name in also}
    is_form = essence(parameter.media_type or "") == FORM
    decode_form = form_decoder(schema_type, parameter.encodings, location="query")
    decode_whole = decoder_of_one(parameter, schema_type)

    def read(query: bytes, arguments: Arguments, problems: list[Problem]) -> None:
        if is_form and others:
            query = b"&".join(pair for pair in query.split(b"&") if _name_of(pair) not in others)
        arguments.update(defaults())
        try:
            if query:
                arguments[key] = decode_form(query, {}) if is_form else decode_whole(query)
            elif parameter.required:
                problems.append(_missing("query", parameter.name))
        except InvalidRequest as invalid:
            problems.extend(invalid.problems)
        except (ValidationError, UnfitJson) as unfit:
            problems.extend(_problems(unfit, "query", "", schema_type))

    return read


def _name_of(pair: bytes) -> bytes:
    return decode_query(pair.partition(b"=")[0]).encode()


def header_reader(parameters: Sequence[Parameter], types: TypeRegistry) -> HeaderReader:
    """A reader of declared headers."""
    decoders = {
        each.name.lower().encode(): (each, each.key, decoder_of_one(each, types(each.annotation)))
        for each in parameters
    }
    is_optional, defaults = not any(each.required for each in parameters), _defaults(parameters, types)

    def read(headers: Headers, arguments: Arguments, problems: list[Problem]) -> None:
        arguments.update(defaults())
        if is_optional and decoders.keys().isdisjoint(headers):
            return
        for name, (parameter, key, decode) in decoders.items():
            try:
                if name in headers:
                    arguments[key] = decode(headers[name])
                elif parameter.required:
                    problems.append(_missing("header", parameter.name))
            except (ValidationError, UnfitJson) as unfit:
                problems += _problems(unfit, "header", parameter.name, types(parameter.annotation))

    return read


def cookie_reader(parameters: Sequence[Parameter], types: TypeRegistry) -> HeaderReader:
    """A reader of declared cookies; others are left alone."""
    group = _Group("cookie", parameters, types)
    # In the style `cookie` nothing is percent-encoded, names included.
    plain = {parameter.name.encode() for parameter in parameters if parameter.style == "cookie"}

    def read(headers: Headers, arguments: Arguments, problems: list[Problem]) -> None:
        collected: Collected = {}
        for pair in headers.get(b"cookie", b"").split(b";"):
            name, _, value = pair.strip().partition(b"=")
            if b"%" in name and name not in plain:
                name = unquote_to_bytes(name)
            collected.setdefault(name, []).append(value)
        group.read(collected, arguments, problems)

    return read


class _Group:
    """The parameters of one location, read from values collected by name."""

    def __init__(
        self, location: ParameterLocation, parameters: Sequence[Parameter], types: TypeRegistry
    ) -> None:
        self._location = location
        takings = [(parameter, taking_of(parameter, types(parameter.annotation))) for parameter in parameters]
        # Those that know their names come before those that take what is left.
        takings.sort(key=lambda each: each[1].rank)
        self._readers = [
            (parameter.key, parameter.name, taking.take, taking.decode) for parameter, taking in takings
        ]
        self._types = {each.key: types(each.annotation) for each in parameters}
        self._required = {parameter.key for parameter in parameters if parameter.required}
        self.is_optional = not self._required
        self.defaults = _defaults(parameters, types)

    def read(self, collected: Collected, arguments: Arguments, problems: list[Problem]) -> None:
        arguments.update(self.defaults())
        for key, name, take, decode in self._readers:
            try:
                raws = take(collected)
                if raws is not None:
                    arguments[key] = decode(raws)
                elif key in self._required:
                    problems.append(_missing(self._location, name))
            except (ValidationError, UnfitJson) as unfit:
                problems += _problems(unfit, self._location, name, self._types[key])


def _collect(pairs: Iterable[bytes]) -> Collected:
    collected: Collected = {}
    for pair in pairs:
        if pair:
            name, _, value = pair.partition(b"=")
            if b"%" in name or b"+" in name or not name.isascii():
                name = decode_query(name).encode()
            collected.setdefault(name, []).append(value)
    return collected


def _missing(location: str, name: str) -> Problem:
    return problem(location, name, "missing", "Parameter is required")


def _defaults(parameters: Sequence[Parameter], types: TypeRegistry) -> Callable[[], Arguments]:
    """The values of absent parameters, those of each request its own."""
    defaults = {each.key: _default(each, types(each.annotation)) for each in parameters if not each.required}
    is_shared = not any(isinstance(value, list | dict | set) for value in defaults.values())
    return defaults.copy if is_shared else partial(deepcopy, defaults)


def _default(parameter: Parameter, schema_type: SchemaType) -> object:
    """A default as the handler takes it; the table may hold it as JSON (a text for an enumeration)."""
    if parameter.default is None:
        return None
    try:
        return schema_type.validator.validate_python(parameter.default)
    except ValidationError:
        return schema_type.validator.validate_json(to_json(parameter.default))


def _problems(
    unfit: ValidationError | UnfitJson, location: str, name: str, schema_type: SchemaType
) -> list[Problem]:
    if isinstance(unfit, UnfitJson):
        return [problem(location, name, unfit.code, str(unfit))]
    return problems_of(unfit, location, name, schema_type.schema)
