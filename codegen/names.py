"""Python names for wire names: pure functions, so that every name is decided once and in one way."""

import builtins
import keyword
import re
from collections.abc import Container, Iterable
from typing import Final

_LOWER: Final = r"[^\W\d_A-Z]"
_WORD: Final = re.compile(rf"[A-Z]+(?=[A-Z]{_LOWER})|[A-Z]?{_LOWER}+[0-9]*|[A-Z]+[0-9]*|[0-9]+{_LOWER}*")
_SPOKEN: Final = {
    "<": " before ",
    ">": " after ",
    "+": " plus ",
    "#": " ",
    "*": " any ",
    "%": " percent ",
    "&": " and ",
}
_TYPE_WORDS: Final = frozenset(
    {"bool", "bytes", "date", "datetime", "dict", "float", "int", "list", "str", "time", "tuple", "type"}
)
_MODEL_ATTRIBUTES: Final = frozenset(
    {
        "construct",
        "copy",
        "dict",
        "fields",
        "from_orm",
        "json",
        "parse_file",
        "parse_obj",
        "parse_raw",
        "schema",
    }
    | {
        "schema_json",
        "update_forward_refs",
        "validate",
        "model_config",
        "model_fields",
        "model_computed_fields",
    }
    | {"model_extra", "model_fields_set", "model_construct", "model_copy", "model_dump", "model_dump_json"}
    | {"model_json_schema", "model_parametrized_name", "model_post_init", "model_rebuild", "model_validate"}
    | {"model_validate_json", "model_validate_strings"}
)
MODULE_NAMES: Final = frozenset(
    {
        "Annotated",
        "Any",
        "AwareDatetime",
        "ConfigDict",
        "ContractModel",
        "Field",
        "IntEnum",
        "Literal",
        "NotNull",
    }
    | {"StrEnum", "TypeAlias", "TypeAliasType", "UUID", "Enum", "Mapping", "Final", "ClassVar"}
)
"""Names that generated modules import; no class may take one of them."""

_AMBIGUOUS: Final = frozenset({"I", "O", "l"})
"""Names that read as digits."""

RESERVED_MODULES: Final = frozenset({"models", "errors", "wiring", "components", "contract"})


def words(text: str) -> list[str]:
    """The words of a wire name: `EndTime<` -> end, time, before; `put_files#add` -> put, files, add."""
    spoken = "".join(_SPOKEN.get(character, character) for character in text)
    return [word.lower() for word in _WORD.findall(spoken)]


def snake_case(text: str, *, prefix: str = "field") -> str:
    """A lower-case identifier; keywords get a trailing underscore, a leading digit the prefix."""
    name = "_".join(words(text)) or prefix
    if name[0].isdigit():
        name = f"{prefix}_{name}"
    return f"{name}_" if keyword.iskeyword(name) else name


def pascal_case(text: str, *, prefix: str = "Model") -> str:
    """A class name that keeps capitals of the wire name: `ProjectPage`, `v1.Pod` -> `V1Pod`."""
    parts = re.findall(r"[^\W_]+", "".join(_SPOKEN.get(character, character) for character in text))
    name = "".join(part[0].upper() + part[1:] for part in parts) or prefix
    return f"{prefix}{name}" if name[:1].isdigit() else name


def class_name(text: str) -> str:
    """A class name that hides no builtin and nothing that generated modules import."""
    name = pascal_case(text)
    return f"{name}Model" if name in MODULE_NAMES or name in _AMBIGUOUS or hasattr(builtins, name) else name


def constant_name(text: str) -> str:
    """An upper-case name: `-created_at` -> MINUS_CREATED_AT, `10.5` -> VALUE_10_5."""
    if text.startswith("-") and len(text) > 1:
        text = f"minus {text[1:]}"
    name = "_".join(words(text)).upper() or "EMPTY"
    name = f"VALUE_{name}" if name[0].isdigit() else name
    return f"{name}_" if name in _AMBIGUOUS else name


def field_name(wire_name: str) -> str:
    """The attribute of a property; names that would hide a type or a method get an underscore."""
    name = snake_case(wire_name)
    if name in _TYPE_WORDS or name in _MODEL_ATTRIBUTES or name in _AMBIGUOUS or name.startswith("model_"):
        return f"{name}_"
    return name


def argument_name(wire_name: str) -> str:
    """The argument of a parameter; names that are taken or hide a builtin get an underscore."""
    name = snake_case(wire_name, prefix="parameter")
    return (
        f"{name}_"
        if name in {"caller", "body", "self", "timeout"} | _AMBIGUOUS or hasattr(builtins, name)
        else name
    )


def unique(name: str, taken: Container[str]) -> str:
    """The name itself, or with the first number from 2 on that makes it new."""
    if name not in taken:
        return name
    separator = "_" if name[-1].isdigit() else ""
    number = 2
    while f"{name}{separator}{number}" in taken:
        number += 1
    return f"{name}{separator}{number}"


def unique_each(names: Iterable[str]) -> list[str]:
    """The names in order, later ones numbered where they repeat an earlier one."""
    taken: dict[str, None] = {}
    for name in names:
        taken[unique(name, taken)] = None
    return list(taken)


def field_names(wire_names: Iterable[str]) -> list[str]:
    """The attributes of a model's properties, in order."""
    return unique_each(map(field_name, wire_names))
