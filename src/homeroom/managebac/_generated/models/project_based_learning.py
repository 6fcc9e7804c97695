# Generated from openapi/managebac.yaml by `python -m codegen`. Do not edit.
"""Models of project_based_learning."""

from __future__ import annotations

import builtins
from datetime import datetime
from attrs import define, field
from homeroom._core.model import DIRECT, ID_OF_PERSON, INDIRECT, SENSITIVE, UNSET
from homeroom._core.model import Model, OpenEnum, OpenModel, Unset

__all__ = ["PblAuthor", "PblDeadlineStatus", "PblDocuments", "PblDocumentsStudent"]
__all__ += ["PblDocumentsStudentPage", "PblFile", "PblJournal", "PblJournalEntry"]
__all__ += ["PblJournalStudent", "PblJournalStudentPage", "PblNote", "PblNotes"]
__all__ += ["PblNotesStudent", "PblNotesStudentPage", "PblPart", "PblPresentation"]
__all__ += ["PblPresentationItem", "PblPresentationStudent"]
__all__ += ["PblPresentationStudentPage", "PblProgress", "PblProposal"]
__all__ += ["PblProposalItem", "PblProposalStudent", "PblProposalStudentPage"]
__all__ += ["PblReflection", "PblReflections", "PblReflectionsStudent"]
__all__ += ["PblReflectionsStudentPage", "PblResponsible", "PblStatus", "PblSubject"]
__all__ += ["PblSupervisor", "PblTemplate", "PblTemplates", "PblTodo", "PblTodos"]
__all__ += ["PblTodosStudent", "PblTodosStudentPage"]


@define(kw_only=True, repr=False)
class PblAuthor(OpenModel):
    """Who wrote something. Source: vendor elsewhere."""

    id: int | None = field(default=None, metadata=ID_OF_PERSON)


class PblDeadlineStatus(OpenEnum):
    """Whether a deadline was kept. Source: vendor elsewhere."""

    PENDING = "Pending"
    SUBMITTED = "Submitted"
    LATE = "Late"


@define(kw_only=True, repr=False)
class PblDocuments(OpenModel):
    """The documents of a project. Source: vendor elsewhere."""

    slug: str | None = None
    items: builtins.list[PblFile] | None = None


@define(kw_only=True, repr=False)
class PblDocumentsStudent(OpenModel):
    """A student with the documents of a project. Source: vendor elsewhere."""

    id: int = field(metadata=ID_OF_PERSON)
    identifier: str | None = field(default=None, metadata=DIRECT | ID_OF_PERSON)
    """The school's own number of the student."""
    status: PblStatus | None = None
    supervisor: PblSupervisor | None = None
    """Who watches over the project."""
    component: PblDocuments | None = None


@define(kw_only=True, repr=False)
class PblDocumentsStudentPage(Model):
    """One page of students. Source: vendor elsewhere."""

    students: builtins.list[PblDocumentsStudent]
    meta: PageMeta | None = None


@define(kw_only=True, repr=False)
class PblFile(OpenModel):
    """A file, a photo or a document of a student.

    What has a caption has no file name. Source: vendor elsewhere.
    """

    id: int | None = None
    filename: str | None = field(default=None, metadata=INDIRECT)
    """Name of the file."""
    caption: str | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """What it shows."""
    url: str | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """Address of the file."""
    created_at: datetime | None = None


@define(kw_only=True, repr=False)
class PblJournal(OpenModel):
    """The journal of a project. Source: vendor elsewhere."""

    slug: str | None = None
    items: builtins.list[PblJournalEntry] | None = None
    """The entries."""


@define(kw_only=True, repr=False)
class PblJournalEntry(OpenModel):
    """An entry of a journal.

    Which fields it has depends on its kind. Source: vendor elsewhere.
    """

    id: int | None = None
    kind: str | None = None
    """Kind. Known are `file` and `journal`. Example: `journal`."""
    title: str | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    description: str | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    author_id: int | None = field(default=None, metadata=ID_OF_PERSON)
    """Who wrote it."""
    created_at: datetime | None = None
    files: builtins.list[PblFile] | None = None
    body: str | None = field(default=None, metadata=SENSITIVE)
    """Text; it may hold HTML."""
    photos: builtins.list[PblFile] | None = None
    url: str | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """A link."""


@define(kw_only=True, repr=False)
class PblJournalStudent(OpenModel):
    """A student with the journal of a project. Source: vendor elsewhere."""

    id: int = field(metadata=ID_OF_PERSON)
    identifier: str | None = field(default=None, metadata=DIRECT | ID_OF_PERSON)
    """The school's own number of the student."""
    status: PblStatus | None = None
    supervisor: PblSupervisor | None = None
    """Who watches over the project."""
    component: PblJournal | None = None


@define(kw_only=True, repr=False)
class PblJournalStudentPage(Model):
    """One page of students. Source: vendor elsewhere."""

    students: builtins.list[PblJournalStudent]
    meta: PageMeta | None = None


@define(kw_only=True, repr=False)
class PblNote(OpenModel):
    """A note or an interview. Source: vendor elsewhere."""

    id: int | None = None
    author: PblAuthor | None = None
    interview: bool | None = field(default=None, metadata=SENSITIVE)
    title: str | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    body: str | None = field(default=None, metadata=SENSITIVE)
    """Text; it may hold HTML."""
    posted_at: datetime | None = field(default=None, metadata=SENSITIVE)


@define(kw_only=True, repr=False)
class PblNotes(OpenModel):
    """The notes and interviews about a project. Source: vendor elsewhere."""

    slug: str | None = None
    """What it is: `notes_and_interviews`."""
    items: builtins.list[PblNote] | None = None


@define(kw_only=True, repr=False)
class PblNotesStudent(OpenModel):
    """A student with the notes and interviews about a project.
    Source: vendor elsewhere.
    """

    id: int = field(metadata=ID_OF_PERSON)
    identifier: str | None = field(default=None, metadata=DIRECT | ID_OF_PERSON)
    """The school's own number of the student."""
    status: PblStatus | None = None
    supervisor: PblSupervisor | None = None
    """Who watches over the project."""
    component: PblNotes | None = None


@define(kw_only=True, repr=False)
class PblNotesStudentPage(Model):
    """One page of students. Source: vendor elsewhere."""

    students: builtins.list[PblNotesStudent]
    meta: PageMeta | None = None


@define(kw_only=True, repr=False)
class PblPart(OpenModel):
    """A part of a project. Source: vendor elsewhere."""

    slug: str | None = None
    """What it is, such as `proposal`, `journal` or `notes_and_interviews`. Example:
    `proposal`.
    """
    label: str | None = None
    """Its name at the school."""
    enabled: bool | None = None
    """Whether it is in use."""


@define(kw_only=True, repr=False)
class PblPresentation(OpenModel):
    """The presentation of a project. Source: vendor elsewhere."""

    slug: str | None = None
    title: str | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    duration: int | Unset | None = UNSET
    """Length; the unit is not documented."""
    documents: builtins.list[PblFile] | None = None
    items: builtins.list[PblPresentationItem] | None = None
    """What else it says."""


@define(kw_only=True, repr=False)
class PblPresentationItem(OpenModel):
    """A field of a presentation. Source: vendor elsewhere."""

    title: str | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """Title of the field."""
    value: str | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """What it says."""


@define(kw_only=True, repr=False)
class PblPresentationStudent(OpenModel):
    """A student with the presentation of a project. Source: vendor elsewhere."""

    id: int = field(metadata=ID_OF_PERSON)
    identifier: str | None = field(default=None, metadata=DIRECT | ID_OF_PERSON)
    """The school's own number of the student."""
    status: PblStatus | None = None
    supervisor: PblSupervisor | None = None
    """Who watches over the project."""
    component: PblPresentation | None = None


@define(kw_only=True, repr=False)
class PblPresentationStudentPage(Model):
    """One page of students. Source: vendor elsewhere."""

    students: builtins.list[PblPresentationStudent]
    meta: PageMeta | None = None


@define(kw_only=True, repr=False)
class PblProgress(OpenModel):
    """How a student gets on with a project, in the school's words.
    Source: vendor elsewhere.
    """

    id: int | None = field(default=None, metadata=SENSITIVE)
    """Number of the word."""
    default: bool | None = field(default=None, metadata=SENSITIVE)
    """Whether it is what all begin with; the meaning is a guess."""
    title: str | None = field(default=None, metadata=SENSITIVE)
    """The word."""


@define(kw_only=True, repr=False)
class PblProposal(OpenModel):
    """The proposal for a project. Source: vendor elsewhere."""

    slug: str | None = None
    items: builtins.list[PblProposalItem] | None = None
    """What the proposal says."""


@define(kw_only=True, repr=False)
class PblProposalItem(OpenModel):
    """The subject of a proposal, which has a name, or one of its fields.
    Source: vendor elsewhere.
    """

    id: int | None = None
    """Number of the field."""
    type: str | None = None
    """What it is: `subject` or `field`. A sample has none. Example: `field`."""
    name: str | None = field(default=None, metadata=INDIRECT)
    """Name of the subject."""
    title: str | None = field(default=None, metadata=SENSITIVE)
    """Title of the field."""
    kind: str | None = None
    """Kind of the field. Example: `radio_buttons`."""
    value: str | bool | float | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """What the student says."""


@define(kw_only=True, repr=False)
class PblProposalStudent(OpenModel):
    """A student with the proposal for a project. Source: vendor elsewhere."""

    id: int = field(metadata=ID_OF_PERSON)
    identifier: str | None = field(default=None, metadata=DIRECT | ID_OF_PERSON)
    """The school's own number of the student."""
    status: PblStatus | None = None
    supervisor: PblSupervisor | None = None
    """Who watches over the project."""
    component: PblProposal | None = None


@define(kw_only=True, repr=False)
class PblProposalStudentPage(Model):
    """One page of students. Source: vendor elsewhere."""

    students: builtins.list[PblProposalStudent]
    meta: PageMeta | None = None


@define(kw_only=True, repr=False)
class PblReflection(OpenModel):
    """A reflection on a project. Source: vendor elsewhere."""

    id: int | None = None
    title: str | None = field(default=None, metadata=SENSITIVE)
    submitted: bool | None = field(default=None, metadata=SENSITIVE)
    """Whether it was handed in."""


@define(kw_only=True, repr=False)
class PblReflections(OpenModel):
    """The reflections on a project. Source: vendor elsewhere."""

    slug: str | None = None
    items: builtins.list[PblReflection] | None = None


@define(kw_only=True, repr=False)
class PblReflectionsStudent(OpenModel):
    """A student with the reflections on a project. Source: vendor elsewhere."""

    id: int = field(metadata=ID_OF_PERSON)
    identifier: str | None = field(default=None, metadata=DIRECT | ID_OF_PERSON)
    """The school's own number of the student."""
    status: PblStatus | None = None
    supervisor: PblSupervisor | None = None
    """Who watches over the project."""
    component: PblReflections | None = None


@define(kw_only=True, repr=False)
class PblReflectionsStudentPage(Model):
    """One page of students. Source: vendor elsewhere."""

    students: builtins.list[PblReflectionsStudent]
    meta: PageMeta | None = None


class PblResponsible(OpenEnum):
    """Who has to do something. Source: vendor elsewhere."""

    STUDENTS = "students"
    ADVISORS = "advisors"
    EVERYONE = "everyone"


@define(kw_only=True, repr=False)
class PblStatus(OpenModel):
    """How far a student came with a project. Source: vendor elsewhere."""

    completed: bool | None = field(default=None, metadata=SENSITIVE)
    approved: bool | None = field(default=None, metadata=SENSITIVE)
    progress: PblProgress | None = None


@define(kw_only=True, repr=False)
class PblSubject(OpenModel):
    """The subject of a project.

    A sample has `name`, the schema `title`. Source: vendor elsewhere.
    """

    id: int | None = None
    name: str | None = None
    title: str | None = None
    """Name of the subject."""


@define(kw_only=True, repr=False)
class PblSupervisor(OpenModel):
    """Who watches over a student's project. Source: vendor elsewhere."""

    id: int | None = field(default=None, metadata=ID_OF_PERSON)
    identifier: str | None = field(default=None, metadata=DIRECT | ID_OF_PERSON)
    """The school's own number of the supervisor."""


@define(kw_only=True, repr=False)
class PblTemplate(OpenModel):
    """A project of project-based learning, as a year group has it.
    Source: vendor elsewhere.
    """

    id: int | None = None
    """Unique number of the project."""
    title: str | None = field(default=None, metadata=INDIRECT)
    """Title of the project."""
    abbreviation: str | None = None
    archived: bool | None = None
    """Whether the project is archived."""
    subject: PblSubject | None = None
    description: str | None = field(default=None, metadata=INDIRECT)
    """Description of the project."""
    components: builtins.list[PblPart] | None = None


@define(kw_only=True, repr=False)
class PblTemplates(Model):
    """The projects of a year group. Source: vendor elsewhere."""

    pbl: builtins.list[PblTemplate]


@define(kw_only=True, repr=False)
class PblTodo(OpenModel):
    """Something to do, or a deadline, which has `due_date`, `status` and `todos`.
    Source: vendor elsewhere.
    """

    id: int | None = None
    """Unique number of the todo or the deadline."""
    type: str | None = None
    """What it is; a deadline has `deadline`. Example: `deadline`."""
    title: str | None = field(default=None, metadata=SENSITIVE)
    """What is to be done."""
    completed: bool | None = field(default=None, metadata=SENSITIVE)
    """Whether it is done."""
    responsible_group: PblResponsible | Unset | None = UNSET
    due_date: datetime | None = None
    status: PblDeadlineStatus | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    """Whether it was kept."""
    todos: builtins.list[PblTodo] | None = None
    """What is to be done for it."""


@define(kw_only=True, repr=False)
class PblTodos(OpenModel):
    """What is to be done for a project.

    A sample has `personal_todos` and `deadlines`, the schema has `items` for both.
    Source: vendor elsewhere.
    """

    slug: str | None = None
    personal_todos: builtins.list[PblTodo] | None = None
    """What the student has to do."""
    deadlines: builtins.list[PblTodo] | None = None
    """Deadlines, with what is to be done for each."""
    items: builtins.list[PblTodo] | None = None
    """Both together."""


@define(kw_only=True, repr=False)
class PblTodosStudent(OpenModel):
    """A student with what is to be done for a project. Source: vendor elsewhere."""

    id: int = field(metadata=ID_OF_PERSON)
    identifier: str | None = field(default=None, metadata=DIRECT | ID_OF_PERSON)
    """The school's own number of the student."""
    status: PblStatus | None = None
    supervisor: PblSupervisor | None = None
    """Who watches over the project."""
    component: PblTodos | None = None


@define(kw_only=True, repr=False)
class PblTodosStudentPage(Model):
    """One page of students. Source: vendor elsewhere."""

    students: builtins.list[PblTodosStudent]
    meta: PageMeta | None = None


from .shared import PageMeta
