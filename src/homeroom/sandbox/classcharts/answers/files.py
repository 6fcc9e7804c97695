"""Files of homework and announcements: where they are, and what is in them."""

from __future__ import annotations

from typing import Final

from homeroom.sandbox.classcharts.accounts import Account
from homeroom.sandbox.classcharts.data.homework import Upload
from homeroom.sandbox.classcharts.envelope import Body

NEWS: Final = "news"
"""Stands for the id of a file that comes with an announcement, which has none."""


def address_of(number: object, name: str, site: str) -> str:
    """The address of a file. That it is the site's: third party; the path: a guess."""
    return f"{site}/files/{number}/{name}"


def shown_file(upload: Upload, site: str) -> Body:
    """A file as homework has it."""
    address = address_of(upload.id, upload.name, site)
    return {
        "id": upload.id,
        "file_name": upload.name,
        "file": address,
        "validated_file": address,
    }


def is_known(account: Account, number: str, name: str) -> bool:
    """Whether there is such a file that an account may see."""
    if number == NEWS:
        return True
    return any(
        (number, name) == (str(upload.id), upload.name)
        for pupil in account.pupils.values()
        for homework in pupil.homeworks
        for upload in (*homework.given, *homework.handed_in)
    )


def content_of(number: str) -> bytes:
    """What is in a file: always the same."""
    return b"%PDF-1.4\n% file " + number.encode() + b"\n\xff\x00" + b"." * 10_000
