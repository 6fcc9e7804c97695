"""The templates of a school."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from attrs import asdict, define

from homeroom.sandbox.classcom.identity import made_uuid
from homeroom.sandbox.school import Subject

STATUSES: Final = ("published", "draft")
"""What a template can be (vendor document)."""


@define(kw_only=True)
class Template:
    """One template, with the fields and names of the vendor document."""

    template_id: str
    name: str
    description: str
    status: str

    def to_json(self) -> dict[str, object]:
        """The template as the vendor shows one."""
        return asdict(self)


class Library:
    """All templates: one for each subject from the start, every fourth a draft.

    Args:
        subjects: Of the school.
        origin: Decides the identifiers.
    """

    def __init__(self, subjects: Iterable[Subject], origin: str) -> None:
        first = [
            Template(
                template_id=made_uuid(origin, "template", subject.index),
                name=f"{subject.name} course",
                description=f"Quizzes and polls for {subject.name}",
                status=STATUSES[subject.index % 4 == 3],
            )
            for subject in subjects
        ]
        self.templates: dict[str, Template] = {t.template_id: t for t in first}
