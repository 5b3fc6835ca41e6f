"""What a mock remembers, and when it forgets."""

from contract_runtime.mock.store import Store

PETS = ("pets",)


def test_deleted_is_gone_with_all_that_belonged_to_it() -> None:
    store = Store()
    store.keep(PETS, "1", {"id": 1})
    store.keep((*PETS, "1", "toys"), "2", {"id": 2})
    store.remove(PETS, "1")
    assert store.rows(PETS) == {"1": None}
    assert store.rows((*PETS, "1", "toys")) == {}


def test_kept_again_is_there_again() -> None:
    store = Store()
    store.remove(PETS, "1")
    store.keep(PETS, "1", {"id": 1})
    assert store.rows(PETS) == {"1": {"id": 1}}


def test_oldest_is_forgotten_when_there_are_too_many() -> None:
    store = Store(most=3)
    for number in range(5):
        store.keep(PETS, str(number), {"id": number})
    assert [*store.rows(PETS)] == ["2", "3", "4"]
    assert store.find(PETS, "0") is None


def test_oldest_is_forgotten_when_they_are_too_large() -> None:
    store = Store(most_bytes=1_000)
    for number in range(5):
        store.keep(PETS, str(number), {"text": "x" * 400})
    assert [*store.rows(PETS)] == ["3", "4"]


def test_change_counts_once() -> None:
    store = Store(most_bytes=1_000)
    store.keep(PETS, "0", {"id": 0})
    for _ in range(10):
        store.keep(PETS, "1", {"text": "x" * 400})
    assert [*store.rows(PETS)] == ["0", "1"]


def test_only_what_was_made_there_tells_that_others_are_not() -> None:
    store = Store()
    store.keep(PETS, "1", {"id": 1})
    assert not store.has_posted(PETS)
    store.post(PETS, "2", {"id": 2})
    assert store.has_posted(PETS)
    store.clear()
    assert not store.has_posted(PETS)


def test_clear_starts_again() -> None:
    store = Store()
    store.keep(PETS, str(store.next_number()), {})
    store.clear()
    assert store.rows(PETS) == {}
    assert store.next_number() == 1
