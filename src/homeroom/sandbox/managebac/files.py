"""Files behind short-lived links on another host, and avatars."""

from __future__ import annotations

from collections.abc import Callable
from email.parser import BytesParser
from email.policy import HTTP
from hashlib import sha256
from typing import Final
from urllib.parse import urlsplit

from attrs import frozen
from starlette.requests import Request
from starlette.responses import Response

from homeroom.sandbox.answers import Refusal
from homeroom.sandbox.managebac import standard
from homeroom.sandbox.managebac.call import Call, malformed, not_found, shaped, wrong
from homeroom.sandbox.managebac.people import PARENTS, STUDENTS, TEACHERS
from homeroom.sandbox.managebac.store import number_of
from homeroom.sandbox.managebac.tenant import Tenant
from homeroom.sandbox.shapes import as_object, read_whole

LIFETIME: Final = 300
"""Seconds that a link is good for (a guess)."""
_MOST: Final = 1_000
"""Links that are remembered."""
_HOSTS: Final = {"127.0.0.1": "localhost", "localhost": "127.0.0.1"}


@frozen(kw_only=True)
class File:
    """A file."""

    content: bytes
    media_type: str
    name: str = ""
    """As what it is saved; empty for one that is shown."""


class Files:
    """Files that requests were sent on to.

    Args:
        now: Seconds since the epoch.
    """

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._held: dict[str, tuple[File, float]] = {}
        self._count = 0

    def redirect(self, root: str, file: File) -> Response:
        """A 302 to a file: on another host name of this machine, with a signature.

        Args:
            root: Address of the stand-in as the request has it.
            file: What the link shows.
        """
        self._count += 1
        signature = sha256(f"homeroom sandbox/file/{self._count}".encode()).hexdigest()
        while len(self._held) >= _MOST:
            del self._held[next(iter(self._held))]
        self._held[signature] = (file, self._now() + LIFETIME)
        url = f"{_elsewhere(root)}/files/{self._count}?signature={signature}"
        return Response(status_code=302, headers={"Location": url})

    async def show(self, request: Request) -> Response:
        """The file of a link; credentials are refused, as stores of files do."""
        headers = {"auth-token", "authorization"} & {*request.headers.keys()}
        if headers or "auth_token" in request.query_params:
            said = "Only one way to sign in is allowed; the link has a signature."
            raise Refusal(400, {"error": said})
        signature = request.query_params.get("signature", "")
        file, ends = self._held.get(signature, (None, 0.0))
        if file is None or ends <= self._now():
            raise Refusal(403, {"error": "The link has run out."})
        saved = f'attachment; filename="{file.name}"'
        extra = {"Content-Disposition": saved} if file.name else {}
        return Response(file.content, media_type=file.media_type, headers=extra)


def _elsewhere(root: str) -> str:
    """The same machine under its other name, so that a client sees another host."""
    scheme, _, rest = root.rstrip("/").partition("://")
    place, slash, path = rest.partition("/")
    host, colon, port = place.partition(":")
    return f"{scheme}://{_HOSTS.get(host, host)}{colon}{port}{slash}{path}"


_SIGNATURES: Final = {
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"GIF8": "image/gif",
}
_PIXEL: Final = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49"
    "444154789c63304e9b0900020201335687e2540000000049454e44ae426082"
)


class Pictures:
    """The avatars of one school, by the id of the user.

    Every third student and every second teacher has one at first.

    Args:
        tenant: The school.
    """

    def __init__(self, tenant: Tenant) -> None:
        self._invented, self._first = tenant.invented, tenant.catalogue.first
        self._changed: dict[int, File | None] = {}

    def of(self, user: int) -> File | None:
        """The avatar of a user."""
        if user in self._changed:
            return self._changed[user]
        student = user - self._first("students")
        teacher = user - self._first("teachers")
        known = 0 <= student < self._invented.school.size and student % 3 == 0
        known |= 0 <= teacher < self._invented.teaching and teacher % 2 == 0
        return drawn(str(user)) if known else None

    def put(self, user: int, picture: File | None) -> None:
        """Give a user an avatar, or take it away."""
        self._changed[user] = picture


def drawn(origin: str) -> File:
    """An image of one pixel; what follows its end tells two of them apart."""
    content = _PIXEL + sha256(origin.encode()).digest()
    return File(content=content, media_type="image/png")


def read_picture(content: bytes) -> File | None:
    """The image in a file, if it is one by its first bytes."""
    for signature, media_type in _SIGNATURES.items():
        if content.startswith(signature):
            return File(content=content, media_type=media_type)
    return None


def read_parts(content_type: str, body: bytes) -> dict[str, bytes]:
    """The parts of a `multipart/form-data` body by name; empty if it is none."""
    head = f"Content-Type: {content_type}\r\n\r\n".encode("latin-1", "replace")
    message = BytesParser(policy=HTTP).parsebytes(head + body)
    if not message.is_multipart():
        return {}
    found: dict[str, bytes] = {}
    for part in message.iter_parts():
        name = part.get_param("name", header="content-disposition")
        content = part.get_payload(decode=True)
        if isinstance(name, str) and isinstance(content, bytes):
            found[name] = content
    return found


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
    call.tenant.part(Pictures).put(user, picture)
    return standard.OK


def delete(call: Call) -> object:
    """Take an avatar away; a repeat does no harm (a guess)."""
    call.tenant.part(Pictures).put(number_of(standard.found_row(call)), None)
    return standard.OK


def show(call: Call) -> Response:
    """Send the caller on to the picture of a user (vendor elsewhere).

    That there is a 404 for one without a picture is a guess.
    """
    user = read_whole(call.params["id"], digits=18) or 0
    known = any(one.has(call.tenant, user) for one in (STUDENTS, TEACHERS, PARENTS))
    picture = call.tenant.part(Pictures).of(user) if known else None
    if picture is None:
        raise not_found("User", call.params["id"])
    return call.redirect(picture)


def _sent(call: Call) -> File | None:
    if not call.content_type.startswith("multipart/form-data"):
        avatar = shaped(as_object(call.payload().get("avatar")))
        return _fetched(str(avatar.get("remote_file_url", "")))
    parts = read_parts(call.content_type, call.body)
    if FILE in parts:
        return read_picture(parts[FILE])
    if URL in parts:
        return _fetched(parts[URL].decode(errors="replace"))
    raise malformed()


def _fetched(url: str) -> File | None:
    try:
        known = urlsplit(url)
    except ValueError:
        return None
    good = known.scheme in ("http", "https") and known.hostname
    return drawn(url) if good else None
