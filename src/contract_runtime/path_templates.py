"""Path templates such as `/v1/projects/{project_id}`, and what some documents write behind them.

>>> template = "/v1/projects/{project_id}?view=full&part={part}"
>>> path_names(template), fixed_query(template)
(('project_id',), {'view': 'full', 'part': ''})
"""

import re
from typing import Final
from urllib.parse import parse_qsl

PARAMETER: Final = re.compile(r"\{([^{}]*)\}")
"""A parameter in a path template."""


def plain_path(template: str) -> str:
    """A template without the query or fragment that some documents write into it."""
    return template.partition("#")[0].partition("?")[0]


def path_names(template: str) -> tuple[str, ...]:
    """The parameters in a template's path, in order."""
    return tuple(PARAMETER.findall(plain_path(template)))


def fixed_query(template: str) -> dict[str, str]:
    """What a template's query asks for; an empty value is any."""
    query = template.partition("#")[0].partition("?")[2]
    return {
        name: "" if PARAMETER.search(value) else value
        for name, value in parse_qsl(query, keep_blank_values=True)
    }
