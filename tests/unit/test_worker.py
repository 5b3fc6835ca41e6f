"""What a worker refuses to start with."""

import pytest

from charter import projects, worker
from charter.composition import FEATURES
from charter.feature import Later
from charter.settings import Settings
from contract_runtime import ContractNotFulfilled


def test_a_kind_of_the_contract_that_nobody_does_is_named_with_the_mend() -> None:
    settings = Settings(
        environment="test", database_url="postgresql://app@localhost/charter", redis_url="redis://localhost"
    )
    without = [each for each in FEATURES if not (isinstance(each, Later) and each.package is projects)]
    with pytest.raises(ContractNotFulfilled, match="of the kind export_projects: add a Chore"):
        worker.run(settings, ["default"], 1, without)
