"""What a worker refuses to start with."""

import pytest

from charter import worker
from charter.composition import FEATURES
from charter.settings import Settings
from contract_runtime import ContractNotFulfilled


def test_a_kind_of_the_contract_that_nobody_does_is_named_with_the_mend() -> None:
    settings = Settings(
        environment="test", database_url="postgresql://app@localhost/charter", redis_url="redis://localhost"
    )
    without = [build for build in FEATURES if build.__module__ != "charter.projects.feature"]
    with pytest.raises(ContractNotFulfilled, match="of the kind export_projects: add a Chore"):
        worker.run(settings, ["default"], 1, without)
