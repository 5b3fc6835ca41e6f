"""Values that fit schemas: for mocks, for answers that the runtime gives itself, for tests."""

from contract_runtime.sampling.annotations import sample_annotation, sparse_samples
from contract_runtime.sampling.dialect import Direction, Json
from contract_runtime.sampling.frames import NoSample
from contract_runtime.sampling.sampler import Sampler

__all__ = ["Direction", "Json", "NoSample", "Sampler", "sample_annotation", "sparse_samples"]
