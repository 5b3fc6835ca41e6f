"""What is kept beside records: the operations of those who answer for them."""

from typing import TYPE_CHECKING

from charter.feature import Feature, Parts
from charter.platform.database.stores import OwnedStore
from charter.school.privacy.copied_rows import SqlWholeRecords
from charter.school.privacy.copying import CopyService
from charter.school.privacy.handlers import ERRORS, PrivacyHandlers
from charter.school.privacy.repository import SqlPrivacy
from charter.school.privacy.service import PrivacyService

if TYPE_CHECKING:
    from contract.school_privacy import SchoolPrivacyHandlers


def build(parts: Parts) -> Feature:
    """Disclosures, requests, holds and copies of each tenant."""
    handlers: SchoolPrivacyHandlers = PrivacyHandlers(
        PrivacyService(OwnedStore(parts.database, SqlPrivacy), parts.now),
        CopyService(OwnedStore(parts.database, SqlWholeRecords), parts.now),
    )
    return Feature(handlers={"school_privacy": handlers}, errors=ERRORS)
