"""The integers of OpenAPI's format registry: `format: int32` as `Int32`."""

from typing import Annotated, TypeAlias

from pydantic import Field

Int8: TypeAlias = Annotated[int, Field(ge=-(2**7), le=2**7 - 1)]
Int16: TypeAlias = Annotated[int, Field(ge=-(2**15), le=2**15 - 1)]
Int32: TypeAlias = Annotated[int, Field(ge=-(2**31), le=2**31 - 1)]
Int64: TypeAlias = Annotated[int, Field(ge=-(2**63), le=2**63 - 1)]
UInt8: TypeAlias = Annotated[int, Field(ge=0, le=2**8 - 1)]
UInt16: TypeAlias = Annotated[int, Field(ge=0, le=2**16 - 1)]
UInt32: TypeAlias = Annotated[int, Field(ge=0, le=2**32 - 1)]
UInt64: TypeAlias = Annotated[int, Field(ge=0, le=2**64 - 1)]
