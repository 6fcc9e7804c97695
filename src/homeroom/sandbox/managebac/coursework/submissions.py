"""What students handed in for a task, and the files of it."""

from __future__ import annotations

from typing import Final

from homeroom.sandbox.answers import timestamp
from homeroom.sandbox.managebac.chance import Chance
from homeroom.sandbox.managebac.coursework.marks import Assessed, Result
from homeroom.sandbox.managebac.files import File

_KINDS: Final = (
    ("essay.pdf", "application/pdf"),
    ("notes.odt", "application/vnd.oasis.opendocument.text"),
    ("photo.jpg", "image/jpeg"),
    ("data.csv", "text/csv"),
)
_MOST_FILES: Final = 2


class Submissions:
    """Submissions as they follow from results.

    Args:
        chance: Decides which files there are.
    """

    def __init__(self, chance: Chance) -> None:
        self._chance = chance

    def shown(
        self, class_id: int, task: Assessed, student: int, result: Result
    ) -> dict[str, object] | None:
        """What a student handed in; `None` without any work (vendor elsewhere).

        Work in Google Drive is there before it is handed in.
        """
        moment = result.submitted_at
        if moment is None and not task.drive:
            return None
        return {
            "id": f"{task.id}-{student}",
            "task_id": task.id,
            "student_id": student,
            "mechanism": "google_drive" if task.drive else "dropbox",
            "submitted_at": None if moment is None else timestamp(moment),
            "updated_at": timestamp(updated(task, result)),
            "locked": moment is not None and moment > task.due,
            "status": _status(task, moment),
            "files": self._files(class_id, task, student, moment),
        }

    def file(self, asset: int) -> File:
        """A file of a submission."""
        (name, media_type), size = self._kind(asset), self._size(asset)
        content = (b"Invented work %d. " % asset * (size // 16 + 1))[:size]
        return File(content=content, media_type=media_type, name=name)

    def has(self, task: Assessed, student: int, asset: int, result: Result) -> bool:
        """Whether a file is part of what a student handed in."""
        return result.submitted_at is not None and asset in self._assets(task, student)

    def _files(
        self, class_id: int, task: Assessed, student: int, moment: int | None
    ) -> list[dict[str, object]]:
        if moment is None:
            return []
        path = f"/v2/classes/{class_id}/tasks/{task.id}/submissions/{student}/files"
        return [
            {
                "id": asset,
                "filename": self._kind(asset)[0],
                "file_size": self._size(asset),
                "content_type": self._kind(asset)[1],
                "uploaded_at": timestamp(moment),
                "turnitin_score": self._chance.pick((None, 3, 41), "alike", asset),
                "download_path": f"{path}/{asset}",
            }
            for asset in self._assets(task, student)
        ]

    def _assets(self, task: Assessed, student: int) -> range:
        number = 1 + self._chance.below(_MOST_FILES, "files", task.id, student)
        first = 1 + self._chance.below(1 << 22, "asset", task.id, student) * _MOST_FILES
        return range(first, first + number)

    def _kind(self, asset: int) -> tuple[str, str]:
        return self._chance.pick(_KINDS, "kind", asset)

    def _size(self, asset: int) -> int:
        return 1000 + self._chance.below(9000, "size", asset)


def updated(task: Assessed, result: Result) -> int:
    """When a submission changed last; one that waits never did since it was due."""
    return task.due if result.submitted_at is None else result.submitted_at + 60_000


def _status(task: Assessed, moment: int | None) -> str:
    if moment is None:
        return "in_progress"
    return "late" if moment > task.due else "submitted"
