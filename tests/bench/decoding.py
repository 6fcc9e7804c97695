"""Decoding a page of 100 classes, against what others make of the same bytes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Final

from homeroom._core.decode import Decoder
from homeroom.managebac.models import ClassPage
from tests.bench.answers.managebac import page
from tests.bench.measure import Row, interleave, spent
from tests.bench.peers import generated, pydantics, structs

REPEATS: Final = 40
ROUNDS: Final = 15


def rows() -> Iterator[Row]:
    """The three comparisons."""
    body, decoder = page(1), Decoder()
    with generated.opc_model() as model:
        figures = interleave(
            {
                "ours": spent(lambda: decoder.decode(body, ClassPage), REPEATS),
                "struct": spent(lambda: structs.page.decode(body), REPEATS),
                "pydantic": spent(
                    lambda: pydantics.ClassPage.model_validate_json(body), REPEATS
                ),
                "opc": spent(lambda: model.from_dict(json.loads(body)), REPEATS // 2),
            },
            ROUNDS,
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
