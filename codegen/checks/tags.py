"""The hierarchy of tags: each is below one that is there, and not below itself (OpenAPI 3.2)."""

from collections.abc import Iterator

from codegen.document import Document
from codegen.findings import Edit, Finding, with_near


def tag_findings(document: Document) -> Iterator[Finding]:
    """Findings about the parents of tags."""
    tags = document.root.get("tags") or []
    parents = {tag["name"]: tag.get("parent") for tag in tags}
    for index, tag in enumerate(tags):
        name, parent = tag["name"], tag.get("parent")
        pointer = ("tags", index, "parent")
        without = [Edit(pointer)]
        if parent is not None and parent not in parents:
            mend = with_near("declare it under tags, or mend the name", parent, parents)
            yield document.finding(pointer, f"there is no tag {parent!r}", mend, without, is_harmless=True)
        elif _is_below_itself(name, parents):
            message = f"the tag {name!r} is below itself"
            yield document.finding(pointer, message, "name another parent", without, is_harmless=True)


def _is_below_itself(name: str, parents: dict[str, str | None]) -> bool:
    above = parents[name]
    for _ in parents:
        if above is None or above == name:
            break
        above = parents.get(above)
    return above == name
