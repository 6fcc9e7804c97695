# Generated from specs/observatory.yaml by `python -m codegen`. Do not edit.
"""Methods of Observatory."""

from __future__ import annotations

import builtins
from datetime import date, datetime
from typing import Unpack

from homeroom._core import walks
from homeroom._core.groups import exactly_one
from homeroom._core.model import UNSET, Unset
from homeroom._core.options import CallOptions
from homeroom._core.resource import Attached, Resource
from homeroom._core.times import day

from . import models, operations as ops

__all__ = ["Charts", "Domes", "Frames", "ObservatoryApi", "Reports", "Weather"]


class Charts(Resource):
    """Maps of the sky."""

    async def list(self, **options: Unpack[CallOptions]) -> models.Atlas:
        """List the charts of both halves of the sky, by volume. Source: guess.

        Returns:
            The volumes by the half of the sky.

        Example:
            await client.charts.list()
        """
        return await self._caller.call(ops.CHARTS_LIST, options=options)


class Domes(Resource):
    """Domes of the observatory."""

    def list(
        self,
        *,
        open: bool | Unset = UNSET,
        kind: models.Kind | Unset = UNSET,
        changed_since: datetime | Unset = UNSET,
        gone_since: datetime | Unset = UNSET,
        page: int | Unset = UNSET,
        size: int | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> walks.Pager[models.Dome]:
        """List domes, or get one. Source: guess.

        Args:
            open: Only open domes, or only others.
            kind: Only domes of a kind.
            changed_since: Only domes that changed since.
            gone_since: Only domes that were torn down since.
            page: Number of the page.
            size: Domes on a page.

        Raises:
            NotFoundError: There is no such dome.

        Example:
            async for one in client.domes.list(): ...
        """
        return self._caller.pages(
            ops.DOMES_LIST,
            query={
                "open": open,
                "kind": kind,
                "changedSince": changed_since,
                "goneSince": gone_since,
                "page": page,
                "size": size,
            },
            options=options,
        )

    async def get(
        self,
        dome_id: str,
        *,
        open: bool | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> models.Dome:
        """List domes, or get one. Source: guess.

        Args:
            dome_id: Name of the dome in the catalogue. Format: UUID.
            open: Only open domes, or only others.

        Returns:
            A page of domes, or one.

        Raises:
            NotFoundError: There is no such dome.

        Example:
            await client.domes.get("2795794d-df8a-57d1-b377-96eef4a4f3a6")
        """
        return await self._caller.call(
            ops.DOMES_GET, query={"domeId": dome_id, "open": open}, options=options
        )


class Frames(Resource):
    """Pictures of the sky."""

    async def list(
        self,
        date: date,
        *,
        dome_id: str | Unset = UNSET,
        dome_name: str | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> models.FrameList:
        """List the frames of a night. Source: guess.

        Args:
            dome_id: Name of the dome in the catalogue. Format: UUID.
            dome_name: The dome, by its name.
            date: The night.

        Raises:
            ConfigurationError: Not exactly one of `dome_id` and `dome_name` is given.

        Example:
            await client.frames.list(
                date(2026, 9, 1), dome_id="2795794d-df8a-57d1-b377-96eef4a4f3a6"
            )
        """
        exactly_one(dome_id=dome_id, dome_name=dome_name)
        return await self._caller.call(
            ops.FRAMES_LIST,
            query={"domeId": dome_id, "domeName": dome_name, "date": day(date)},
            options=options,
        )


class Weather(Resource):
    """What the sky was like."""

    async def get(
        self,
        dome: str,
        *,
        from_: date | Unset = UNSET,
        to: date | Unset = UNSET,
        **options: Unpack[CallOptions],
    ) -> models.WeatherByDay:
        """Get the weather, hour by hour. Source: guess.

        Args:
            dome: Name of the dome in the catalogue. Format: UUID.
            from_: First day.
            to: Last day.

        Example:
            await client.weather.get("9b5d0cb3-3cf0-5b8e-b99b-acbf8f2a9c38")
        """
        return await self._caller.call(
            ops.WEATHER_GET,
            path={"dome": dome},
            query={"from": day(from_), "to": day(to)},
            options=options,
        )


class Reports(Resource):
    """What observers wrote."""

    async def list(
        self, dome: str, **options: Unpack[CallOptions]
    ) -> builtins.list[models.ReportHead]:
        """List the reports on a dome. Source: guess.

        Args:
            dome: Name of the dome in the catalogue. Format: UUID.

        Example:
            await client.reports.list("9b5d0cb3-3cf0-5b8e-b99b-acbf8f2a9c38")
        """
        return await self._caller.call(
            ops.REPORTS_LIST, path={"dome": dome}, options=options
        )

    async def get(
        self, dome: str, id: int, **options: Unpack[CallOptions]
    ) -> builtins.list[models.Report] | models.Report:
        """Get a report. Source: guess.

        Args:
            dome: Name of the dome in the catalogue. Format: UUID.
            id: Number of the report.

        Returns:
            The report, or a list of one.

        Example:
            await client.reports.get("9b5d0cb3-3cf0-5b8e-b99b-acbf8f2a9c38", 705)
        """
        return await self._caller.call(
            ops.REPORTS_GET, path={"dome": dome, "id": id}, options=options
        )


class ObservatoryApi(Resource):
    """An invented observatory, whose lists are tables of every form.

    `Source` is where a fact comes from, at a class or method and then at what differs
    from it: `vendor document` (the page that the client is built on), `vendor
    elsewhere` (other text of the vendor), `third party` (code or text of somebody else)
    or `guess`.

    Every method takes `options` of its call, see `CallOptions`. One that gives a pager
    sends nothing before that is used.
    """

    charts: Attached[Charts] = Attached(Charts)
    """Maps of the sky."""

    domes: Attached[Domes] = Attached(Domes)
    """Domes of the observatory."""

    frames: Attached[Frames] = Attached(Frames)
    """Pictures of the sky."""

    weather: Attached[Weather] = Attached(Weather)
    """What the sky was like."""

    reports: Attached[Reports] = Attached(Reports)
    """What observers wrote."""
