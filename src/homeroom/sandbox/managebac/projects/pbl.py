"""Project-based learning: templates, and what each student has in each component.

The fields are those of the vendor's samples (vendor elsewhere); where its schemas say
something else, the samples win.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import Final

from attrs import frozen

from homeroom.sandbox.answers import timestamp
from homeroom.sandbox.managebac.academics.dates import moment_of
from homeroom.sandbox.managebac.chance import Chance
from homeroom.sandbox.managebac.projects.experiences import Shown

_STAGES: Final = ((1, True, "Not started"), (2, False, "On track"), (3, False, "Done"))
_FIELDS: Final[Sequence[tuple[str, str, Sequence[object]]]] = (
    ("Have you chosen a topic?", "radio_buttons", ("Yes", None)),
    ("Words so far", "number", (900, 2400.5, None)),
    ("Seen by the supervisor", "check_box", (True, False)),
)
_BODY: Final = "<p>Compared two sources today.</p>"


@frozen(kw_only=True)
class Template:
    """A kind of project."""

    id: int
    title: str
    abbreviation: str
    subject: tuple[int, str] | None = None

    def shown(self, *, archived: bool) -> Shown:
        """The template as the vendor shows it."""
        subject = self.subject and {"id": self.subject[0], "name": self.subject[1]}
        return {
            "id": self.id,
            "title": self.title,
            "abbreviation": self.abbreviation,
            "archived": archived,
            **({"subject": subject} if subject else {}),
            "description": f"The {self.title.lower()} of each student.",
            "components": [
                {
                    "slug": slug,
                    "label": slug.replace("_", " ").title(),
                    "enabled": slug != "presentation" or self.subject is None,
                }
                for slug in COMPONENTS
            ],
        }


_ALL: Final[Mapping[str, Sequence[Template]]] = {
    "diploma": (
        Template(id=41, title="Extended essay", abbreviation="EE", subject=(7, "Any")),
        Template(id=42, title="Knowledge exhibition", abbreviation="TOK"),
    ),
    "myp": (
        Template(id=43, title="Personal project", abbreviation="PP"),
        Template(id=44, title="Community project", abbreviation="COM"),
    ),
    "ibpyp": (Template(id=45, title="Exhibition", abbreviation="EXH"),),
}


def templates(program: str) -> Sequence[Template]:
    """The kinds of projects of a programme."""
    return _ALL.get(program, ())


@frozen(kw_only=True)
class Project:
    """The project of one student."""

    chance: Chance
    template: Template
    student: int
    identifier: str | None
    supervisor: tuple[int, str]

    def below(self, bound: int, *matter: object) -> int:
        """A number that is less than a bound."""
        return self.chance.below(bound, self.template.id, self.student, *matter)

    def number(self, turn: int) -> int:
        """An id for a part of the project."""
        return self.student * 1000 + self.template.id * 10 + turn

    def moment(self, turn: int) -> str:
        """When a part of it was made."""
        day = date(2026, 9, 14) + timedelta(days=7 * turn + self.below(7, turn))
        return timestamp(moment_of(day, 9, 30))

    def file(self, turn: int, name: str) -> Shown:
        """A file that belongs to it; the address leads nowhere."""
        number = self.number(turn)
        return {"id": number, "url": f"https://files.example.org/{number}/{name}"}


def shown(project: Project, slug: str) -> Shown:
    """A student and one component of the project."""
    stage = project.below(3, "stage")
    number, default, title = _STAGES[stage]
    person, identifier = project.supervisor
    return {
        "id": project.student,
        "identifier": project.identifier,
        "status": {
            "completed": stage == 2,
            "approved": stage > 0,
            "progress": {"id": number, "default": default, "title": title},
        },
        "supervisor": {"id": person, "identifier": identifier},
        "component": {"slug": slug, **COMPONENTS[slug](project)},
    }


def _proposal(project: Project) -> Shown:
    """A subject, which has a type, and fields, some of which have none."""
    fields = [
        {
            "id": project.number(turn),
            **({"type": "field"} if project.below(2, "typed") else {}),
            "title": title,
            "kind": kind,
            "value": values[project.below(len(values), title)],
        }
        for turn, (title, kind, values) in enumerate(_FIELDS)
    ]
    return {"items": [{"type": "subject", "name": "History"}, *fields]}


def _reflections(project: Project) -> Shown:
    return {
        "items": [
            {
                "id": project.number(turn),
                "title": f"Reflection {turn + 1}",
                "submitted": project.below(2, "reflected", turn) == 1,
            }
            for turn in range(project.below(3, "reflections"))
        ]
    }


def _todos(project: Project) -> Shown:
    status = ("Pending", "Submitted", "Late", None)[project.below(4, "status")]
    deadline = {
        "id": project.number(5),
        "title": "First draft",
        "due_date": project.moment(6),
        "status": status,
        "todos": [_todo(project, 6, "everyone")],
    }
    personal = [_todo(project, turn, None) for turn in range(project.below(3, "own"))]
    return {"personal_todos": personal, "deadlines": [deadline]}


def _todo(project: Project, turn: int, group: str | None) -> Shown:
    return {
        "id": project.number(turn),
        "title": ("Read", "Write", "Ask")[turn % 3],
        "completed": project.below(2, "todo", turn) == 1,
        "responsible_group": group,
    }


def _journal(project: Project) -> Shown:
    """Entries with explicit nulls for what the kind of entry lacks."""
    plan = {"filename": "plan.pdf", **project.file(7, "plan.pdf")}
    photo = {"caption": "The lab", **project.file(8, "lab.jpg")}
    entries: list[Shown] = [
        {"kind": "journal", "title": None, "body": _BODY, "photos": [photo]},
        {"kind": "file", "title": "Plan", "files": [plan], "body": ""},
    ]
    return {
        "items": [
            {
                "id": project.number(turn),
                "description": None,
                "author_id": project.student,
                "created_at": project.moment(turn),
                "files": [],
                "photos": [],
                "url": None,
                **entry,
            }
            for turn, entry in enumerate(entries[: project.below(3, "entries")])
        ]
    }


def _documents(project: Project) -> Shown:
    files = [
        {
            "filename": "essay.docx",
            **project.file(turn, "essay.docx"),
            "created_at": project.moment(turn),
        }
        for turn in range(project.below(3, "documents"))
    ]
    return {"items": files}


def _presentation(project: Project) -> Shown:
    """Nulls until the student has said what it is about."""
    given = project.below(2, "presented") == 1
    document = {"caption": None, **project.file(9, "poster.pdf")}
    document["created_at"] = project.moment(9)
    return {
        "title": "What I found out" if given else None,
        "duration": 20 if given else None,
        "documents": [document] if given else [],
        "items": [{"title": "Audience", "value": "Year 9" if given else None}],
    }


def _notes(project: Project) -> Shown:
    return {
        "items": [
            {
                "id": project.number(turn),
                "author": {"id": project.supervisor[0]},
                "interview": turn == 1,
                "title": "Interview" if turn == 1 else None,
                "body": "<p>On a good way.</p>",
                "posted_at": project.moment(turn),
            }
            for turn in range(project.below(3, "notes"))
        ]
    }


COMPONENTS: Final[Mapping[str, Callable[[Project], Shown]]] = {
    "proposal": _proposal,
    "reflections": _reflections,
    "todos": _todos,
    "journal": _journal,
    "documents": _documents,
    "presentation": _presentation,
    "notes_and_interviews": _notes,
}
"""From the slug of a component to what is in it."""
