"""Decoding a page of 100 classes, against what others make of the same bytes."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any, Final

from homeroom._core.decode import Decoder
from homeroom.managebac.models import ClassPage
from tests.bench.answers.managebac import page
from tests.bench.measure import Row, interleave, spent
from tests.bench.peers import generated, pydantics, structs

REPEATS: Final = 40
ROUNDS: Final = 15
CREATED: Final = datetime(2024, 8, 19, 7, 30, tzinfo=UTC)


def rows() -> Iterator[Row]:
    """The three comparisons."""
    body, decoder = page(1), Decoder()
    with generated.opc_model() as model:
        candidates: dict[str, Callable[[], Any]] = {
            "ours": lambda: decoder.decode(body, ClassPage),
            "struct": lambda: structs.page.decode(body),
            "pydantic": lambda: pydantics.ClassPage.model_validate_json(body),
            "opc": lambda: model.from_dict(json.loads(body)),
        }
        for name, run in candidates.items():
            found = [(one.id, one.created_at) for one in run().classes]
            assert found == [(n, CREATED) for n in range(1, 101)], name
        figures = interleave(
            {name: spent(run, REPEATS) for name, run in candidates.items()}, ROUNDS
        )
    for peer, name, goal, setting in (
        ("struct", "msgspec.Struct", "<=1.8", structs.SETTING),
        ("pydantic", "pydantic v2", "<=0.4", pydantics.SETTING),
        ("opc", "openapi-python-client", "<=0.2", generated.OPC),
    ):
        yield Row.of(
            f"decode a page of 100 classes, ms, against {name}",
            figures["ours"],
            figures[peer],
            goal=goal,
            setting=setting,
        )
