# Generated from openapi/managebac.yaml by `python -m codegen`. Do not edit.
"""Models of reports."""

from __future__ import annotations

import builtins
import datetime as dt
from datetime import datetime
from attrs import define, field
from homeroom._core.model import INDIRECT, SENSITIVE, Model, OpenEnum, OpenModel

__all__ = ["TermReport", "TermReportEnvelope", "TermReportPage", "TermReportType"]


@define(kw_only=True, repr=False)
class TermReport(OpenModel):
    """A published report of a term.

    Its files hold the grades of many students. Source: vendor elsewhere.
    """

    id: int
    title: str | None = field(default=None, metadata=INDIRECT)
    type: TermReportType | None = None
    program: str | None = None
    """The programme."""
    academic_term_id: int | None = None
    academic_term_name: str | None = None
    next_gen: bool | None = None
    """Not explained; perhaps that it is of the newer kind of reports."""
    pdf_url: str | None = field(default=None, metadata=SENSITIVE)
    """Address of the report as a PDF."""
    individual_reports_url: str | None = field(default=None, metadata=SENSITIVE)
    """Address of the reports of each student."""
    term_grades_url: str | None = field(default=None, metadata=SENSITIVE)
    """Address of the term grades."""
    created_at: datetime | None = None
    updated_at: datetime | None = None
    released_on: dt.date | None = None
    """Day of publication."""


@define(kw_only=True, repr=False)
class TermReportEnvelope(Model):
    """The wrapper around a single report. Source: vendor elsewhere."""

    term_report: TermReport


@define(kw_only=True, repr=False)
class TermReportPage(Model):
    """One page of reports. Source: vendor elsewhere."""

    term_reports: builtins.list[TermReport]
    meta: PageMeta | None = None


class TermReportType(OpenEnum):
    """When in a term a report is given. Source: vendor elsewhere."""

    FINAL = "final"
    INTERIM = "interim"


from .shared import PageMeta
