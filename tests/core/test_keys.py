"""Keys that a walk remembers: as a set would, in a fraction of its room."""

from __future__ import annotations

import random
import tracemalloc

import pytest
from hypothesis import given, strategies as st

from homeroom._core.walks.keys import Keys

EDGES = st.sampled_from([0, -1, 2**63 - 1, -(2**63), 2**63, -(2**63) - 1, 2**200])
STEPS = st.builds(
    lambda start, step, count: list(range(start, start + step * count, step)),
    st.integers(-(10**6), 10**6),
    st.sampled_from([1, 2, 5, 10, 251, 503, 2**20]),
    st.integers(0, 400),
)
KEYS = st.one_of(st.integers(-40, 40), st.integers(), EDGES, st.text(max_size=2))
PAGES = st.lists(st.one_of(st.lists(KEYS, max_size=30), STEPS), max_size=12)


@given(PAGES)
def test_it_knows_what_a_set_knows(pages: list[list[object]]) -> None:
    """Whatever the numbers, also those that are too large for its table."""
    keys, model = Keys(), set[object]()
    for page in pages:
        probes = [*page, *model]
        assert [key in model for key in probes] == [key in keys for key in probes]
        assert [key not in model for key in page] == keys.take(page)
        model.update(page)
        assert bool(model) == bool(keys)
    assert all(key in keys for key in model)


@given(st.sets(st.integers()), st.sets(st.integers()))
def test_no_key_is_taken_for_another(came: set[int], others: set[int]) -> None:
    """Else a row would be lost."""
    keys = Keys([*came])
    assert not any(key in keys for key in others - came)


def test_keys_that_are_no_numbers_are_compared_as_they_are() -> None:
    """A number is not its text, and a row without a key is like no other."""
    row = object()
    keys = Keys([1, "2", row])
    assert [False, True, True, False] == [key in keys for key in ("1", "2", row, 2)]
    assert object() not in keys


@pytest.mark.parametrize(
    ("step", "count"),
    [(1, 30_000), (10, 30_000), (10, 41_000), (2**22, 30_000), (-(2**22), 30_000)],
)
def test_a_number_takes_less_than_50_bytes_while_the_table_grows(
    step: int, count: int
) -> None:
    """And less than 25 afterwards, in any order, be the table rather full or empty."""
    order = random.Random(1).sample(range(count), count)
    tracemalloc.start()
    keys = Keys()
    for at in range(0, count, 100):
        keys.take([place * step + 10**9 for place in order[at : at + 100]])
    held, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert held < 25 * count
    assert most < 50 * count


@pytest.mark.parametrize("overlap", [0, 1, 7])
def test_numbers_that_rise_take_little_more_than_8_bytes(overlap: int) -> None:
    """From the first on, also where each page begins with the last keys of another."""
    count, size = 60_000, 100
    tracemalloc.start()
    keys = Keys()
    for at in range(1, count, size):
        page = list(range(max(at - overlap, 1), at + size))
        new = keys.take(page)
        assert [False] * (len(page) - size) + [True] * size == new
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert held < 10 * count
    assert all(map(keys.__contains__, range(1, count + 1)))
    assert not any(map(keys.__contains__, (-1, 0, count + 100, 2**63)))


def test_pages_that_rise_and_others_take_turns() -> None:
    """As with a set: keys that overlap, repeat, fall, or are no numbers."""
    for seed in range(200):
        chance = random.Random(seed)
        keys, model, highest = Keys(), set[object](), 0
        for _ in range(chance.randint(1, 12)):
            begin = max(highest - chance.choice([0, 0, 1, 3, 9]), 0)
            step = chance.choice([1, 1, 2, 300])
            page: list[object] = [begin + step * n for n in range(chance.randint(0, 9))]
            match chance.randrange(8):
                case 0:
                    chance.shuffle(page)
                case 1:
                    page += page[:2]
                case 2:
                    page.append(chance.choice(["a", "b", 0, -5, 2**63, 2**63 - 1]))
            assert [key not in model for key in page] == keys.take(page)
            model.update(page)
            assert all(map(keys.__contains__, model))
            whole = [one for one in page if isinstance(one, int) and one < 2**62]
            highest = max([highest, *whole])
            others = {begin + n for n in range(-30, 60)} - model
            assert not any(map(keys.__contains__, others))
