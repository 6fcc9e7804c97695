# Generated from specs/swimming.yaml by `python -m codegen`. Do not edit.
"""Plans of ClubSwimmer and ClubCoach."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from homeroom._core.plans import LastIdPlan, Operation

from . import models

BASE_URL: Final = "https://club.example"
"""Scheme and host."""
PREFIXES: Final[Mapping[str, str]] = {"swimmer": "/api/swimmer", "coach": "/coach"}
"""First part of every path, by role."""

ME_SWIMMER: Final[Operation[models.Swimmer]] = Operation(
    name="me",
    request="GET /me",
    safety="idempotent",
    body=lambda: models.SwimmerAnswer,
    unwrap="data.user",
)
ME_COACH: Final[Operation[models.CoachAnswerDataUser]] = Operation(
    name="me",
    request="GET /me",
    safety="idempotent",
    body=lambda: models.CoachAnswer,
    unwrap="data.user",
)
TIMES_LIST: Final[Operation[models.SwimTime]] = Operation(
    name="times.list",
    request="GET /times/{swimmer_id}",
    about="swimmer_id",
    safety="idempotent",
    body=lambda: models.TimePage,
    paging=LastIdPlan(
        next="after", items="times", key="time_id", since="from", moment="swum_at"
    ),
)
TIMES_BESTS: Final[Operation[dict[str, float]]] = Operation(
    name="times.bests",
    request="GET /bests/{swimmer_id}",
    about="swimmer_id",
    safety="idempotent",
    body=lambda: models.Bests,
    unwrap="data",
)
ENTRIES_ADD: Final[Operation[None]] = Operation(
    name="entries.add",
    request="POST /entries/{race_id}",
    safety="unsafe",
    body=object,
    nothing=True,
)
ENTRIES_TOGGLE: Final[Operation[None]] = Operation(
    name="entries.toggle",
    request="GET /toggle/{entry_id}",
    safety="unsafe",
    body=object,
    nothing=True,
)
NOTICES_LIST: Final[Operation[models.Notice]] = Operation(
    name="notices.list",
    request="GET /notices",
    safety="idempotent",
    body=lambda: models.NoticePage,
    paging=LastIdPlan(next="before", items="data.notices", key="id"),
)
NOTICES_PUBLISH: Final[Operation[str]] = Operation(
    name="notices.publish",
    request="POST /notices",
    safety="unsafe",
    body=lambda: models.Published,
    unwrap="data.notice.id",
)
SWIMMERS_LIST: Final[Operation[list[models.Swimmer]]] = Operation(
    name="swimmers.list",
    request="GET /swimmers",
    safety="idempotent",
    body=lambda: models.SwimmerList,
    unwrap="data",
)
