"""Every benchmark. A new kind is a new module in `suites`, with its `BENCHMARKS` added here."""

from benchmarks.figures import Benchmark
from benchmarks.suites import compiler, large_contracts, login, routing, startup, throughput

CATALOGUE: tuple[Benchmark, ...] = (
    *throughput.BENCHMARKS,
    *routing.BENCHMARKS,
    *startup.BENCHMARKS,
    *login.BENCHMARKS,
    *compiler.BENCHMARKS,
    *large_contracts.BENCHMARKS,
)
