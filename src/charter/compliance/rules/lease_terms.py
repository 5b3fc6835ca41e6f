"""What rules of leases and of current portions ask of a lease."""

from datetime import date

from charter.compliance.registers.domain import Lease
from charter.compliance.schedules.leases import Terms


def terms_of(lease: Lease) -> Terms:
    """What its schedule is made of."""
    return Terms(
        commencement_on=lease.commencement_on,
        term_months=lease.term_months,
        payment=lease.payment,
        every_months=lease.every_months,
        is_in_advance=lease.is_in_advance,
        rate=lease.rate,
    )


def is_recognised(lease: Lease, day: date) -> bool:
    """Whether a lessee has an asset and a liability of it on a day."""
    has_begun, has_ended = lease.commencement_on <= day, lease.ended_on is not None and lease.ended_on <= day
    return has_begun and not has_ended and lease.exemption == "none"
