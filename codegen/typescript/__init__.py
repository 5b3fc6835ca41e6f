"""The TypeScript side of the compiler: types and a client for frontends, by tools that run on Node."""

from codegen.typescript.build import build_typescript

__all__ = ["build_typescript"]
