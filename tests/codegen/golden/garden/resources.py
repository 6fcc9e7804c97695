# Generated from specs/garden.yaml by `python -m codegen`. Do not edit.
"""Methods of Garden."""

from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from typing import Unpack

from homeroom._core.model import UNSET, Unset
from homeroom._core.options import CallOptions
from homeroom._core.request import joined
from homeroom._core.resource import Attached, Resource

from . import models, operations as ops

__all__ = ["Beds", "GardenApi", "Plants"]


class Beds(Resource):
    """Beds of the garden."""

    async def list(
        self,
        *,
        ids: Sequence[int] | Unset = UNSET,
        kinds: Sequence[str] | Unset = UNSET,
        sunny: bool | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> builtins.list[models.Bed]:
        """List the beds. Source: guess.

        Args:
            ids: Only these.
            kinds: Only of these kinds. Since g1.
            sunny: Whether the sun reaches them. Since g2. Needs the Extended
                APIs package.

        Example:
            await client.beds.list()
        """
        return await self._caller.call(
            ops.BEDS_LIST,
            query={"ids": ids, "kinds": joined(kinds), "sunny": sunny},
            options=options,
        )

    async def create(
        self,
        *,
        name: str | Unset = UNSET,
        soil: models.Soil | Unset = UNSET,
        labels: Mapping[str, models.Label] | Unset = UNSET,
        plants: Sequence[models.NewPlant] | Unset = UNSET,
        shade: bool | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> models.Bed:
        """Lay out a bed. Source: guess.

        Args:
            name: What it is called.
            soil: What its plants stand in.
            labels: What stands on its labels, by language.
            plants: What grows in it from the start.
            shade: Whether it lies in the shade. Since g2.

        Raises:
            OutcomeUnknown: No answer, or a 5xx; it may have been carried out.

        Example:
            await client.beds.create(name="History")
        """
        return await self._caller.call(
            ops.BEDS_CREATE,
            json={
                "name": name,
                "soil": soil,
                "labels": labels,
                "plants": plants,
                "shade": shade,
            },
            options=options,
        )

    async def dig_up(
        self, bed_id: int, *, bed_ids: Sequence[int], **options: Unpack[CallOptions]
    ) -> None:
        """Dig up beds inside a bed. Source: guess.

        Example:
            await client.beds.dig_up(589, bed_ids=[589])
        """
        await self._caller.call(
            ops.BEDS_DIG_UP,
            path={"bed_id": bed_id},
            json={"bed_ids": bed_ids},
            options=options,
        )


class Plants(Resource):
    """Plants of the garden."""

    async def update(
        self,
        bed_id: int,
        *,
        plants: Sequence[models.NewPlant],
        **options: Unpack[CallOptions],
    ) -> list[models.Plant]:
        """Change plants of a bed. Since g1. Source: guess.

        Raises:
            OutcomeUnknown: No answer, or a 5xx; it may have been carried out.

        Example:
            await client.plants.update(589, plants=[NewPlant(name="History")])
        """
        return await self._caller.call(
            ops.PLANTS_UPDATE,
            path={"bed_id": bed_id},
            json={"plants": plants},
            options=options,
        )


class GardenApi(Resource):
    """A garden of beds and what grows in them.

    `Source` is where a fact comes from, at a class or method and then at what differs
    from it: `vendor document` (the page that the client is built on), `vendor
    elsewhere` (other text of the vendor), `third party` (code or text of somebody else)
    or `guess`.

    Every method takes `options` of its call, see `CallOptions`. One that gives a pager
    sends nothing before that is used.

    `Since` is the version that serves something first: a client for an older one raises
    `ConfigurationError` and sends nothing.
    """

    beds: Attached[Beds] = Attached(Beds)
    """Beds of the garden."""

    plants: Attached[Plants] = Attached(Plants)
    """Plants of the garden."""

    async def rain(self, **options: Unpack[CallOptions]) -> None:
        """Let it rain. Since g2. Needs the Extended APIs package. Source: guess.

        Raises:
            OutcomeUnknown: No answer, or a 5xx; it may have been carried out.

        Example:
            await client.rain()
        """
        await self._caller.call(ops.RAIN, options=options)
