"""What MkDocs asks for when it builds the site: pages made of the code, and files that pages lead to.

A link to a file outside of docs/ leads to a page that shows it, below `repository/`.
"""

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from site_references import REFERENCES

ROOT: Final = Path(__file__).parents[1]
DOCS: Final = "docs"
COPIES: Final = "repository"
HEAD: Final = re.compile(r"^( *```+)(\w+) (?:.*?(\"[^\"]+\")|.*)", re.MULTILINE)
LINK: Final = re.compile(r"(\]\()([^()\s#]+)((?:#[^()\s]*)?\))")
IMAGE: Final = re.compile(r'(<img src=")([^":]+)(")')
FENCE: Final = re.compile(r"^( *)(```+)[^\n]*\n.*?^\1\2$", re.DOTALL | re.MULTILINE)
LANGUAGES: Final = {".ts": "typescript", ".tsx": "typescript", ".py": "python", ".sh": "sh", ".json": "json"}


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Fill in the decisions, which are as many as there are."""
    decisions = sorted(path.name for path in (ROOT / DOCS / "decisions").glob("*.md"))
    for entry in (entry for section in config.nav or () for pages in section.values() for entry in pages):
        if isinstance(entry, dict) and entry.get("Decisions") == "decisions/":
            entry["Decisions"] = [f"decisions/{name}" for name in ("index.md", *decisions)]
    return config


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Add what is written of the code, and copies of all that pages lead to."""
    for name, write in REFERENCES.items():
        files.append(File.generated(config, f"reference/{name}.md", content=write()))
    files.append(File.generated(config, "decisions/index.md", content=_decisions()))
    waiting = [each.src_uri for each in files.documentation_pages()]
    waiting += [uri for uri in _in_nav(config.nav) if uri.startswith(f"{COPIES}/")]
    seen: set[str] = set()
    while waiting:
        uri = waiting.pop()
        if uri in seen:
            continue
        seen.add(uri)
        if uri.startswith(f"{COPIES}/") and (ROOT / _origin(uri)).is_file():
            files.append(File.generated(config, uri, content=_copied(uri)))
        waiting += [_site_uri(target) for target in _targets(uri)]
    return files


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """The page with links to where things are in the site, written as Python-Markdown reads it."""
    del config, files
    parts, last = [], 0
    for fence in FENCE.finditer(markdown):
        parts += [_text(markdown[last : fence.start()], page.file.src_uri), _code(fence)]
        last = fence.end()
    return "".join([*parts, _text(markdown[last:], page.file.src_uri)])


def _text(markdown: str, uri: str) -> str:
    """What stands in a numbered list begins a column further right, and each page has a folder of its own."""
    deeper = re.sub(r"^ {3}(?=\S)", " " * 4, markdown, flags=re.MULTILINE)
    up = "" if Path(uri).stem in {"index", "README"} else "../"
    deeper = IMAGE.sub(lambda image: _moved(image, uri).replace('"', f'"{up}', 1), deeper)
    return LINK.sub(lambda link: _moved(link, uri), deeper)


def _code(fence: re.Match[str]) -> str:
    """The block without words for our tests behind its language; a file's name becomes its title."""
    text = HEAD.sub(
        lambda head: f"{head[1]}{head[2]}" + (f" title={head[3]}" if head[3] else ""), fence[0], count=1
    )
    return re.sub("^(?=.)", " ", text, flags=re.MULTILINE) if fence[1] == " " * 3 else text


def _decisions() -> str:
    lines = ["# Decisions", "", "What was decided, what spoke against it, and what it costs.", ""]
    for path in sorted((ROOT / DOCS / "decisions").glob("*.md")):
        title = path.read_text(encoding="utf-8").partition("\n")[0].lstrip("# ")
        lines.append(f"- [{title}]({path.name})")
    return "\n".join(lines)


def _in_nav(nav: object) -> Iterator[str]:
    match nav:
        case str():
            yield nav
        case dict():
            for inner in nav.values():
                yield from _in_nav(inner)
        case list():
            for inner in nav:
                yield from _in_nav(inner)


def _origin(uri: str) -> str:
    """Where in the repository the page comes from."""
    if not uri.startswith(f"{COPIES}/"):
        return f"{DOCS}/{uri}"
    path = uri.removeprefix(f"{COPIES}/")
    names = (path, path.removesuffix(".md"), f".{path.removesuffix('.md')}")
    return next((name for name in names if (ROOT / name).is_file()), path)


def _site_uri(target: str) -> str:
    """The page of the site that shows a file or a folder of the repository."""
    if target == DOCS or target.startswith(f"{DOCS}/"):
        inside = target.removeprefix(DOCS).removeprefix("/")
        return f"{inside}/index.md" if (ROOT / target).is_dir() else inside
    if (ROOT / target).is_dir():
        target = f"{target}/README.md"
    return f"{COPIES}/{target}" if target.endswith(".md") else f"{COPIES}/{target.lstrip('.')}.md"


def _targets(uri: str) -> Iterator[str]:
    """The files of the repository that a page of it leads to."""
    path = ROOT / _origin(uri)
    if path.suffix != ".md" or not path.is_file():
        return
    for link in LINK.finditer(FENCE.sub("", path.read_text(encoding="utf-8"))):
        if "://" not in link[2] and not link[2].startswith("mailto:"):
            yield posixpath.normpath(posixpath.join(posixpath.dirname(_origin(uri)), link[2]))


def _moved(link: re.Match[str], uri: str) -> str:
    if "://" in link[2] or link[2].startswith("mailto:") or not (ROOT / _origin(uri)).is_file():
        return link[0]
    target = posixpath.normpath(posixpath.join(posixpath.dirname(_origin(uri)), link[2]))
    if not (ROOT / target).exists():
        return link[0]
    return f"{link[1]}{posixpath.relpath(_site_uri(target), posixpath.dirname(uri) or '.')}{link[3]}"


def _copied(uri: str) -> str:
    """A page of another folder as it is, any other file as code."""
    path = ROOT / _origin(uri)
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".md":
        return text
    language = LANGUAGES.get(path.suffix, path.suffix.lstrip(".") or "text")
    return f"# {_origin(uri)}\n\n````{language}\n{text}\n````\n"
