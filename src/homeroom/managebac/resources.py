"""Resources with methods for files, which no spec describes well enough to generate."""

from __future__ import annotations

from typing import Final, Literal, Unpack

from attrs import evolve

from homeroom._core.options import CallOptions
from homeroom._core.resource import Resource
from homeroom._core.saved import FILE_LIMIT, Into, SavedFile
from homeroom.managebac._generated import operations as ops, resources as generated
from homeroom.managebac.files import download, file_operation
from homeroom.managebac.models import Acknowledgement
from homeroom.managebac.uploads import Picture, send_upload, upload_of

ReportKind = Literal["pdf", "individual_reports", "term_grades"]
"""What of a term's reports is in a file."""

_SUBMISSION: Final = file_operation(
    "submissions.download",
    "/classes/{class_id}/tasks/{task_id}/submissions/{student_id}/files/{asset_id}",
)
_REPORT: Final = file_operation(
    "term_reports.download",
    "/school/programs/{program_code}/reports/{term_report_id}/download/{kind}",
)
_AVATAR: Final = file_operation("avatars.download", "/avatars/{user_id}")
_STUDENTS: Final = evolve(
    ops.STUDENTS_SET_AVATAR_FROM_URL, name="students.upload_avatar"
)
_TEACHERS: Final = evolve(
    ops.TEACHERS_SET_AVATAR_FROM_URL, name="teachers.upload_avatar"
)


class Students(generated.Students):
    """Students, and their pictures as files."""

    async def upload_avatar(
        self,
        student_id: int,
        picture: Picture,
        *,
        media_type: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Acknowledgement:
        """Set a student's picture to one that is sent along.

        The name of a file is not sent. Source: vendor elsewhere.

        Args:
            student_id: The student.
            picture: Its bytes, its path, or a binary file; at most 10 MiB.
            media_type: Such as `image/png`; left out, it follows from how the picture
                begins, for PNG, JPEG, GIF and WebP.
            options: Of this call; see `CallOptions`.

        Returns:
            An acknowledgement.

        Raises:
            AuthenticationError: The token is missing, unknown or switched off.
            PermissionDeniedError: The token lacks a permission.
            NotFoundError: There is no such student.
            ValidationError: The service takes no such picture.
            RateLimitError: Over the rate limit.
            ServerError: The service failed.
            ConfigurationError: It is no picture; nothing was sent.
            OSError: It cannot be read.

        Example:
            await client.students.upload_avatar(852, "portrait.png")
        """
        upload = await upload_of(picture, media_type)
        path = {"student_id": student_id}
        return await send_upload(self._caller, _STUDENTS, path, upload, options)


class Teachers(generated.Teachers):
    """Teachers, and their pictures as files."""

    async def upload_avatar(
        self,
        teacher_id: int,
        picture: Picture,
        *,
        media_type: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Acknowledgement:
        """Set a teacher's picture to one that is sent along.

        Arguments and errors are as those of `students.upload_avatar`. Source: vendor
        elsewhere.

        Args:
            teacher_id: The teacher.
            picture: Its bytes, its path, or a binary file; at most 10 MiB.
            media_type: Such as `image/png`; left out, it follows from how the picture
                begins.
            options: Of this call; see `CallOptions`.

        Returns:
            An acknowledgement.

        Example:
            await client.teachers.upload_avatar(852, "portrait.png")
        """
        upload = await upload_of(picture, media_type)
        path = {"teacher_id": teacher_id}
        return await send_upload(self._caller, _TEACHERS, path, upload, options)


class Avatars(Resource):
    """Pictures of users.

    Source: vendor elsewhere.
    """

    async def download(
        self,
        user_id: int,
        into: Into,
        *,
        limit: int = FILE_LIMIT,
        **options: Unpack[CallOptions],
    ) -> SavedFile:
        """Fetch the picture of a user, and save it.

        The service leads to it at an address elsewhere, which is asked without the
        token. It is written as it comes, and where it does not come whole nothing is
        left of it. Since v2p3. Source: vendor elsewhere.

        Args:
            user_id: The user: a student, teacher or parent.
            into: A folder, in which it gets its own name, with a number where that is
                taken; the path of a file; or a binary file such as an `io.BytesIO`.
            limit: Bytes that it may have.
            options: As in `CallOptions`; `timeout` is for each of the two requests.

        Returns:
            Name, size, media type and path.

        Raises:
            AuthenticationError: The token is missing, unknown or switched off.
            NotFoundError: There is no such user, or no picture.
            RedirectError: It is at an address at which nothing is asked for.
            BodyError: It is larger than `limit`, or cut short, or no file.
            CallError: It does not come.
            ConfigurationError: An argument cannot work; nothing was sent.
            OSError: It cannot be written.

        Example:
            await client.avatars.download(852, "pictures")
        """
        path = {"user_id": user_id}
        return await download(self._caller, _AVATAR, path, into, limit, options)


class Submissions(generated.Submissions):
    """Work that students hand in, and its files."""

    async def download(
        self,
        class_id: int,
        task_id: int,
        student_id: int,
        asset_id: int,
        into: Into,
        *,
        limit: int = FILE_LIMIT,
        **options: Unpack[CallOptions],
    ) -> SavedFile:
        """Fetch a file of a submission, and save it.

        It goes as `avatars.download` does, with the same errors. Since v2p3. Source:
        vendor elsewhere.

        Args:
            class_id: The class.
            task_id: The task.
            student_id: Whose submission it is.
            asset_id: The file, by its id in the submission.
            into: A folder, the path of a file, or a binary file.
            limit: Bytes that it may have.
            options: As in `CallOptions`; `timeout` is for each of the two requests.

        Returns:
            Name, size, media type and path.

        Example:
            await client.submissions.download(852, 31, 7, 4, "work")
        """
        path = {
            "class_id": class_id,
            "task_id": task_id,
            "student_id": student_id,
            "asset_id": asset_id,
        }
        return await download(self._caller, _SUBMISSION, path, into, limit, options)


class TermReports(generated.TermReports):
    """Reports of terms, and their files."""

    async def download(
        self,
        program_code: str,
        term_report_id: int,
        kind: ReportKind,
        into: Into,
        *,
        limit: int = FILE_LIMIT,
        **options: Unpack[CallOptions],
    ) -> SavedFile:
        """Fetch a file of a term's reports, and save it.

        It goes as `avatars.download` does, with the same errors. Since v2p3. Source:
        vendor elsewhere.

        Args:
            program_code: Code of the programme, such as `diploma`.
            term_report_id: The report.
            kind: Which file: `pdf`, `individual_reports` or `term_grades`.
            into: A folder, the path of a file, or a binary file.
            limit: Bytes that it may have.
            options: As in `CallOptions`; `timeout` is for each of the two requests.

        Returns:
            Name, size, media type and path.

        Example:
            await client.term_reports.download("diploma", 12, "pdf", "reports")
        """
        path = {
            "program_code": program_code,
            "term_report_id": term_report_id,
            "kind": kind,
        }
        return await download(self._caller, _REPORT, path, into, limit, options)
