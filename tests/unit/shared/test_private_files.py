"""Who could read or replace a file with a secret in it."""

import os
from pathlib import Path

import pytest

from charter.shared.private_files import exposure_of, write_once


@pytest.fixture
def key(tmp_path: Path) -> Path:
    path = tmp_path / "folder" / "key.pem"
    write_once(path, "a key")
    return path


def test_a_file_of_ones_own_is_exposed_to_nobody(key: Path) -> None:
    assert exposure_of(key) is None


@pytest.mark.parametrize("mode", [0o644, 0o640, 0o604, 0o602, 0o660, 0o601])
def test_a_file_that_others_can_read_or_write_is_told_with_its_mend(key: Path, mode: int) -> None:
    key.chmod(mode)
    assert exposure_of(key) == f"others can read or write: chmod 600 {key}"


def test_a_link_is_as_exposed_as_what_it_leads_to(key: Path) -> None:
    link = key.with_name("link.pem")
    link.symlink_to(key)
    assert exposure_of(link) is None
    key.chmod(0o644)
    assert exposure_of(link) is not None


def test_a_folder_in_which_others_write_lets_them_replace_the_file(key: Path) -> None:
    key.parent.chmod(0o777)
    assert exposure_of(key) == f"others can replace: chmod 700 {key.parent}"
    key.parent.chmod(0o1777)
    assert exposure_of(key) is None


@pytest.mark.skipif(os.geteuid() != 0, reason="only root gives files away")
def test_a_group_may_read_what_an_orchestrator_mounts(key: Path) -> None:
    os.chown(key, 12345, os.getegid())
    key.chmod(0o440)
    assert exposure_of(key) is None
    key.chmod(0o460)
    assert exposure_of(key) is not None
