"""Keys: UUIDv7, in the order they were made, and derived ones that are the same on every laptop."""

from time import time
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from cops_desktop.storage.keys import derived_key, is_key, new_key


def test_keys_sort_in_the_order_in_which_they_were_made() -> None:
    keys = [new_key() for _ in range(20_000)]
    assert keys == sorted(keys)
    assert len(set(keys)) == len(keys)


def test_a_key_is_a_uuid_of_version_7_and_of_now() -> None:
    key = UUID(new_key())
    assert key.version == 7
    assert key.variant == "specified in RFC 4122"
    assert abs((key.int >> 80) / 1000 - time()) < 5
    assert is_key(str(key))
    assert not is_key("d’Hautpoul")
    assert not is_key(str(key).upper())


@given(st.lists(st.text(max_size=8), min_size=1, max_size=4))
def test_a_derived_key_is_nothing_but_its_parts(parts: list[str]) -> None:
    key = derived_key(*parts)
    assert key == derived_key(*parts)
    assert is_key(key)
    assert key < new_key()
    assert key != derived_key(*parts, "encore")
