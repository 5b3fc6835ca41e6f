"""Texts as Python names, one form for each place: pure functions, so that a name is decided in one way.

>>> snake_case("HTTPStatus-Code"), snake_case("class"), pascal_case("list"), constant_name("on-hold")
('http_status_code', 'class_', 'List', 'ON_HOLD')
"""

import builtins
import keyword
import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from typing import Final

from codegen.naming.distinct import siblings
from codegen.naming.romanization import has_ideographs
from codegen.naming.words import parts, words

LONGEST: Final = 72
LONGEST_MODULE: Final = 48
"""Characters of a name; longer ones lose words in their middle."""

_TYPE_WORDS: Final = frozenset(
    {"bool", "bytes", "date", "datetime", "dict", "float", "int", "list", "re", "set", "str", "time"}
    | {"tuple", "type"}
)
_MODEL_ATTRIBUTES: Final = frozenset(
    {
        "construct",
        "copy",
        "dict",
        "fields",
        "from_orm",
        "json",
        "kwargs",
        "mro",
        "parse_file",
        "parse_obj",
        "parse_raw",
        "register",
    }
    | {"schema", "schema_json", "update_forward_refs", "validate", "model_computed_fields", "model_config"}
    | {"model_construct", "model_copy", "model_dump", "model_dump_json", "model_extra", "model_fields"}
    | {"model_fields_set", "model_json_schema", "model_parametrized_name", "model_post_init"}
    | {"model_rebuild", "model_validate", "model_validate_json", "model_validate_strings"}
)
MODULE_NAMES: Final = frozenset(
    {"Annotated", "Any", "AsyncIterator", "AwareDatetime", "BodyError", "ClassVar", "ClientErrorStatus"}
    | {"CodedError", "ConfigDict", "ContractModel", "DEFINITIONS", "Definitions", "EmptyError", "Enum"}
    | {"ErrorStatus", "ExactlyOne", "Field", "Final", "Fits", "Format", "Int16", "Int32", "Int64", "Int8"}
    | {"IntEnum", "Iterator", "Literal", "Mapping", "Never", "NotNull", "PropertyCount", "Protocol"}
    | {
        "ReadOnly",
        "SchemaRules",
        "Reply",
        "Rule",
        "Sequence",
        "ServerErrorStatus",
        "StrEnum",
        "Tagged",
        "TextFormat",
    }
    | {"TypeAlias", "TypeAliasType", "UInt16", "UInt32", "UInt64", "UInt8", "UTC", "UUID", "UniqueItems"}
    | {"WriteOnly"}
)
"""Names that generated modules import; no class may take one of them."""

_AMBIGUOUS: Final = frozenset({"I", "O", "l"})
"""Names that read as digits."""

RESERVED_MODULES: Final = frozenset(
    {
        "callback_senders",
        "caller",
        "components",
        "contract",
        "dataclass",
        "errors",
        "job_kinds",
        "models",
        "register",
        "webhook_senders",
    }
    | {"wiring"}
)
"""Names in a generated package that no tag may take."""

_TAKEN_ARGUMENTS: Final = frozenset({"body", "caller", "self", "timeout"})
_TAKEN_FIELDS_OF_REPLIES: Final = frozenset({"body", "header_fields", "media_type", "status"})
_METHOD_WORDS: Final = _TYPE_WORDS | {"components", "errors", "models"}


def snake_case(text: str, *, prefix: str = "field") -> str:
    """A lower-case identifier; keywords get a trailing underscore, a leading digit the prefix."""
    name = shortened("_".join(words(text)) or prefix, "_")
    if not name.isidentifier():
        name = f"{prefix}_{name}"
    return f"{name}_" if keyword.iskeyword(name) else name


@cache
def pascal_case(text: str, *, prefix: str = "Model") -> str:
    """A class name that keeps capitals of the wire name: `ProjectPage`, `v1.Pod` -> `V1Pod`."""
    found = parts(text)
    if len(found) > 1 and text.isupper():
        found = [part.capitalize() for part in found]
    name = unicodedata.normalize("NFKC", "".join(part[0].upper() + part[1:] for part in found)) or prefix
    if name and not (name.isidentifier() and name[0].isupper()):
        name = f"{prefix}{name}"
    return name


@cache
def class_name(text: str, suffix: str = "Model") -> str:
    """A class name that hides no builtin and nothing that generated modules import."""
    name = shortened(pascal_case(text))
    is_taken = name in MODULE_NAMES or name in _AMBIGUOUS or hasattr(builtins, name)
    return f"{name}{suffix}" if is_taken else name


def constant_name(text: str) -> str:
    """An upper-case name: `-created_at` -> MINUS_CREATED_AT, `10.5` -> VALUE_10_5."""
    if text.startswith("-") and words(text) and text[1:].strip():
        text = f"minus {text[1:]}"
    name = shortened("_".join(words(text)).upper() or ("BLANK" if text else "EMPTY"), "_")
    name = unicodedata.normalize("NFKC", name)
    name = name if name.isidentifier() else f"VALUE_{name}"
    return f"{name}_" if name in _AMBIGUOUS or keyword.iskeyword(name) else name


@cache
def field_name(wire_name: str) -> str:
    """The attribute of a property; names that would hide a type or a method get an underscore."""
    name = snake_case(wire_name)
    return f"{name}_" if name in _TYPE_WORDS or name in _MODEL_ATTRIBUTES or name in _AMBIGUOUS else name


def argument_name(wire_name: str) -> str:
    """The argument of a parameter; names that are taken or hide a builtin get an underscore."""
    name = snake_case(wire_name, prefix="parameter")
    return f"{name}_" if name in _TAKEN_ARGUMENTS | _AMBIGUOUS or hasattr(builtins, name) else name


def header_name(wire_name: str) -> str:
    """The field of a reply class for a response header."""
    name = argument_name(wire_name)
    return f"{name}_" if name in _TAKEN_FIELDS_OF_REPLIES else name


def method_name(text: str, context: str = "") -> str:
    """The method of an operation; a word that types are written with takes the context's words to it."""
    name = snake_case(text, prefix="operation")
    if name not in _METHOD_WORDS:
        return name
    longer = snake_case(f"{name} {context}", prefix="operation")
    return f"{name}_" if longer == name else longer


def module_name(tag: str, context: str = "") -> str:
    """The module of a tag; one that could only be written by number takes the words of the context."""
    text = f"tag {context}" if context and has_ideographs(tag) else tag
    name = shortened(snake_case(text, prefix="tag"), "_", LONGEST_MODULE)
    is_taken = name in RESERVED_MODULES | _AMBIGUOUS or hasattr(builtins, name)
    return f"{name}_tag" if is_taken else name


def shortened(name: str, separator: str = "", longest: int = LONGEST) -> str:
    """The name, cut where it is longer than that: its first words and its last ones."""
    if len(name) <= longest:
        return name
    found = name.split(separator) if separator else re.findall(r"[^\W\d_]?[^A-Z_]*_*", name)
    front, back = list[str](), list[str]()
    room = longest - len(separator) * len(found)
    for index in range(len(found)):
        word = found[index // 2] if index % 2 == 0 else found[-1 - index // 2]
        room -= len(word)
        if room < 0:
            break
        (front if index % 2 == 0 else back).append(word)
    return separator.join([*front, *reversed(back)]) or name[:longest].rstrip("_")


def field_names(wire_names: Iterable[str]) -> list[str]:
    """The attributes of a model's properties, in order."""
    return siblings(list(wire_names), field_name)
