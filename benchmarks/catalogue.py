"""Every benchmark. A new kind is a new module in `suites`, with its `BENCHMARKS` added here."""

from benchmarks.figures import Benchmark
from benchmarks.suites import (
    channels,
    clients,
    compiler,
    database,
    delivery,
    end_to_end,
    growth,
    jobs,
    large_contracts,
    ledger,
    login,
    reports,
    routing,
    startup,
    throughput,
)

CATALOGUE: tuple[Benchmark, ...] = (
    *throughput.BENCHMARKS,
    *routing.BENCHMARKS,
    *startup.BENCHMARKS,
    *delivery.BENCHMARKS,
    *end_to_end.BENCHMARKS,
    *database.BENCHMARKS,
    *growth.BENCHMARKS,
    *jobs.BENCHMARKS,
    *ledger.BENCHMARKS,
    *reports.BENCHMARKS,
    *channels.BENCHMARKS,
    *login.BENCHMARKS,
    *compiler.BENCHMARKS,
    *clients.BENCHMARKS,
    *large_contracts.BENCHMARKS,
)
