"""The operations on avatars of students and teachers."""

from __future__ import annotations

from typing import Final
from urllib.parse import urlsplit

from starlette.responses import Response

from homeroom.sandbox.managebac import standard
from homeroom.sandbox.managebac.call import Call
from homeroom.sandbox.managebac.files import File
from homeroom.sandbox.managebac.multipart import read_parts
from homeroom.sandbox.managebac.people import PARENTS, STUDENTS, TEACHERS
from homeroom.sandbox.managebac.pictures import drawn, read_picture
from homeroom.sandbox.managebac.refused import bad_structure, not_found, wrong
from homeroom.sandbox.managebac.store import number_of
from homeroom.sandbox.shapes import as_object, read_whole

FILE: Final = "avatar[file]"
URL: Final = "avatar[remote_file_url]"
"""Names of the parts of a form (a guess)."""


def put(call: Call) -> object:
    """Set an avatar: a file, or the address of one, which is not fetched.

    A picture is made up for an address. The words of refusals are a guess; that they
    stand under `base`: vendor elsewhere.
    """
    user, picture = number_of(standard.found_row(call)), _sent(call)
    if picture is None:
        raise wrong("base", "The image could not be read.")
    call.tenant.pictures.put(user, picture)
    return standard.OK


def delete(call: Call) -> object:
    """Take an avatar away; a repeat does no harm (a guess)."""
    call.tenant.pictures.put(number_of(standard.found_row(call)), None)
    return standard.OK


def show(call: Call) -> Response:
    """Send the caller on to the picture of a user (vendor elsewhere).

    That there is a 404 for one without a picture is a guess.
    """
    user = read_whole(call.id, digits=18) or 0
    known = any(one.has(call.tenant, user) for one in (STUDENTS, TEACHERS, PARENTS))
    picture = call.tenant.pictures.of(user) if known else None
    if picture is None:
        raise not_found("User", call.id)
    return call.redirect(picture)


def _sent(call: Call) -> File | None:
    if not call.content_type.startswith("multipart/form-data"):
        avatar = as_object(call.payload().get("avatar"))
        if avatar is None:
            raise bad_structure()
        return _fetched(str(avatar.get("remote_file_url", "")))
    parts = read_parts(call.content_type, call.body)
    if FILE in parts:
        return read_picture(parts[FILE])
    if URL in parts:
        return _fetched(parts[URL].decode(errors="replace"))
    raise bad_structure()


def _fetched(url: str) -> File | None:
    try:
        known = urlsplit(url)
    except ValueError:
        return None
    good = known.scheme in ("http", "https") and known.hostname
    return drawn(url) if good else None
