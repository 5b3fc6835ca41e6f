"""Pages of any other origin may use the mock: with their cookies, every method, and every declared header."""

from typing import Any, Final

from contract_runtime.operations import Contract

_READABLE: Final = ("Allow", "Content-Disposition", "ETag", "Link", "Location", "Preference-Applied")
_MORE: Final = ("RateLimit", "RateLimit-Policy", "Retry-After", "WWW-Authenticate", "X-Request-Id")


def open_origins(contract: Contract) -> dict[str, Any]:
    """The options of Starlette's `CORSMiddleware`.

    The origin is named in each answer: a browser takes no `*` together with cookies.
    """
    declared = (
        header.name
        for operation in contract.operations
        for response in operation.responses
        for header in response.headers
    )
    methods = (operation.method for operation in contract.operations)
    names = {name.lower(): name for name in (*declared, *_READABLE, *_MORE) if name.lower() != "set-cookie"}
    return {
        "allow_origin_regex": ".*",
        "allow_methods": sorted({"GET", "HEAD", "OPTIONS", "POST", *methods}),
        "allow_headers": ["*"],
        "allow_credentials": True,
        "allow_private_network": True,
        "expose_headers": sorted(names.values()),
    }
