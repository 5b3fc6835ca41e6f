"""Decoded bodies as the JSON that was sent."""

from collections.abc import AsyncIterable, Mapping

from pydantic import BaseModel
from pydantic_core import to_jsonable_python

from contract_runtime.sampling import Json


async def sent_json(body: object) -> Json:
    """A decoded body as the JSON that was sent; a streamed one is read to its end and let go."""
    if isinstance(body, AsyncIterable):
        async for _ in body:
            continue
        return None
    if isinstance(body, BaseModel):
        return body.model_dump(mode="json", by_alias=True, exclude_unset=True, warnings=False)
    if isinstance(body, Mapping):
        return {str(name): await sent_json(each) for name, each in body.items()}
    if isinstance(body, list):
        return [await sent_json(each) for each in body]
    return None if isinstance(body, bytes) else to_jsonable_python(body, fallback=str)
