"""`python -m codegen.typescript SPEC --out DIR [--check]`."""

import argparse
import sys
from pathlib import Path

from codegen.typescript.build import build_typescript


def main() -> int:
    parser = argparse.ArgumentParser(
        prog=f"python -m {__package__}", description="Compile an OpenAPI document into TypeScript."
    )
    parser.add_argument("spec", type=Path, help="the OpenAPI document")
    parser.add_argument("--out", type=Path, required=True, help="the folder that is written")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 for drift")
    arguments = parser.parse_args()
    return build_typescript(arguments.spec, arguments.out, check=arguments.check)


if __name__ == "__main__":
    sys.exit(main())
