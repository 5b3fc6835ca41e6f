"""Names of functions, and those that none may have."""

from typing import Final

RESERVED: Final = frozenset(
    {"arguments", "await", "break", "case", "catch", "class", "const", "continue", "debugger", "default"}
    | {"delete", "do", "else", "enum", "eval", "export", "extends", "false", "finally", "for", "function"}
    | {"if", "implements", "import", "in", "instanceof", "interface", "let", "new", "null", "package"}
    | {"private", "protected", "public", "return", "static", "super", "switch", "this", "throw", "true"}
    | {"try", "typeof", "undefined", "var", "void", "while", "with", "yield"}
    | {"exports", "globalThis", "module", "require", "then"}
)
"""Words of the language, names of the platform, and `then`, by which a module would pass for a promise."""


def camel_case(name: str) -> str:
    """`list_projects` as JavaScript has it."""
    head, *rest = name.strip("_").split("_")
    return head + "".join(word[:1].upper() + word[1:] for word in rest)
