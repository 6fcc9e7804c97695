"""Rows of the benchmark, and the tables that show them."""

from __future__ import annotations

import json

import pytest

from tests.bench.__main__ import GROUPS, chosen
from tests.bench.measure import Row, interleave
from tests.bench.table import as_markdown, as_text, read

FAST = Row.of("a", [1, 2, 9], [2, 4, 6], goal="<=0.5", setting="peer 1.0: as it comes")
SLOW = Row.of("b", [8, 1, 1], [2, 1, 1], goal=">=2", setting="")


def test_a_ratio_is_the_median_of_those_of_the_rounds() -> None:
    assert (2, 4, 0.5, True) == (FAST.ours, FAST.peer, FAST.ratio, FAST.met)
    assert (1, 1, 1.0, False) == (SLOW.ours, SLOW.peer, SLOW.ratio, SLOW.met)


def test_rounds_must_be_as_many_on_both_sides() -> None:
    with pytest.raises(ValueError, match="longer"):
        Row.of("a", [1], [1, 2], goal="<=1")


def test_rounds_that_warm_do_not_count() -> None:
    figures = iter([9.0, 8.0, 1.0, 2.0, 3.0])
    assert {"a": [1.0, 2.0, 3.0]} == interleave({"a": lambda: next(figures)}, 3, warm=2)


def test_rows_go_to_json_and_back() -> None:
    text = json.dumps([FAST.to_json(), SLOW.to_json()])
    assert [FAST, SLOW] == read(text)


def test_a_table_says_what_each_peer_was_set_to() -> None:
    head, first, second, note = as_text([FAST, SLOW]).splitlines()
    assert head.split() == ["ours", "peer", "ratio", "goal", "met", "note"]
    assert first.split() == ["a", "2", "4", "0.50", "<=0.5", "yes", "[1]"]
    assert second.split() == ["b", "1", "1", "1.00", ">=2", "NO"]
    assert note == "[1] peer 1.0: as it comes"


def test_markdown_has_the_same_and_says_what_was_met() -> None:
    lines = as_markdown([FAST, SLOW, FAST]).splitlines()
    assert lines[2:] == [
        "| a [1] | 2 | 4 | 0.50 | ≤ 0.5 | yes |",
        "| b | 1 | 1 | 1.00 | ≥ 2 | no |",
        "| a [1] | 2 | 4 | 0.50 | ≤ 0.5 | yes |",
        "",
        "1. peer 1.0: as it comes",
    ]


def test_figures_of_markdown_are_short_and_plain() -> None:
    row = Row.of("a", [12345.0], [0.125], goal="<=1")
    assert "| a | 12,345 | 0.125 | 98760.00 | ≤ 1 | no |" in as_markdown([row])


def test_groups_are_chosen_by_name_in_the_order_of_the_table() -> None:
    assert ["decoding", "calling"] == chosen(["calling", "decoding"])
    assert [*GROUPS] == chosen([])


def test_an_unknown_group_is_named_with_those_that_there_are() -> None:
    with pytest.raises(SystemExit) as said:
        chosen(["calling", "callng"])
    assert "no such group: callng; there are decoding, " in str(said.value)
