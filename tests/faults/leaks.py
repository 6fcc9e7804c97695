"""Ways to fail while a server quotes a key and a name in whatever it sends."""

from __future__ import annotations

import gzip
from collections.abc import Awaitable, Callable, Mapping
from itertools import cycle

from attrs import field, frozen

from homeroom import ManageBac

from .server import (
    CLASS,
    Handler,
    answer,
    as_json,
    drip,
    hang_up,
    http,
    last_words,
    reset,
    silence,
)
from .watch import marks_in

KEY = "Xq81canarykey/+=9"
NAME = "Quillonia Zephyrbane"
"""An invented pupil."""
SAID = f"{NAME} used {KEY}"

Act = Callable[[ManageBac], Awaitable[object]]


async def get(ours: ManageBac) -> object:
    return await ours.classes.get(852)


async def collect(ours: ManageBac) -> object:
    return await ours.classes.list(per_page=1).collect()


async def look_ahead(ours: ManageBac) -> object:
    return await ours.classes.list(per_page=1).prefetch(3).collect()


async def add(ours: ManageBac) -> object:
    return await ours.classes.add_students(852, student_ids=[1])


async def rename(ours: ManageBac) -> object:
    return await ours.classes.update(852, name=NAME)


async def bulk(ours: ManageBac) -> object:
    from homeroom.managebac.models import Level, StudentLevel

    students = [StudentLevel(id=1, level=Level.HL)]
    outcome = await ours.classes.update_students(852, students=students)
    outcome.raise_for_failures()
    return outcome


async def free(ours: ManageBac) -> object:
    return await ours.request("POST", "/other", json={"name": NAME})


async def resume(ours: ManageBac) -> object:
    return ours.classes.list().resume({"next": SAID, NAME: KEY})


async def misuse(ours: ManageBac) -> object:
    return await ours.classes.get(852, headers={"x-note": f"{SAID}\n"})


@frozen(kw_only=True)
class Leak:
    """A failure to provoke."""

    handler: Handler = field(repr=False)
    act: Act = field(default=get, repr=False)

    @property
    def own(self) -> set[str]:
        """The canaries that the action itself hands to a method."""
        if self.act in (rename, free):
            return marks_in(NAME)
        return marks_in(SAID) if self.act in (resume, misuse) else set()


def _one(**changes: object) -> Handler:
    return answer(as_json({"class": {**CLASS, **changes}}))


def _page(number: object, pages: object, *ids: int) -> Handler:
    classes = [{"id": one, "name": NAME} for one in ids]
    meta = {
        "current_page": number,
        "total_pages": pages,
        "total_count": 9,
        "per_page": 1,
    }
    return answer(as_json({"classes": classes, "meta": meta}))


def _header(name: str, value: str, status: int = 500) -> Leak:
    return Leak(handler=answer(as_json({"error": SAID}, status, {name: value})))


_HEAD = b"HTTP/1.1 200 OK\r\n"
_RAW = SAID.encode()

_BODIES: Mapping[str, bytes] = {
    "text": as_json({"error": SAID}),
    "fields": as_json({"errors": {NAME: [SAID], "name": SAID}}),
    "field": as_json({"error": {"name": [SAID]}}),
    "allowed": as_json({"error": SAID, "allowed_params": [{NAME: []}], "reason": SAID}),
    "list": as_json([SAID]),
    "html": http(body=f"<h1>{SAID}</h1>".encode()),
}


def _refusals() -> dict[str, Leak]:
    statuses = (400, 401, 403, 404, 408, 409, 418, 429, 451, 500, 501, 503, 599)
    pairs = [*zip(statuses, cycle(_BODIES)), *((422, kind) for kind in _BODIES)]
    return {
        f"{status} {kind}": Leak(
            handler=answer(_BODIES[kind].replace(b" 200 ", f" {status} ".encode(), 1)),
            act=rename if status > 400 else get,
        )
        for status, kind in pairs
    }


def _redirects() -> dict[str, Leak]:
    place = f"https://thief.example/{NAME}?auth_token={KEY}"
    return {
        f"redirect {status}": _header("location", place, status)
        for status in (301, 302, 304, 307, 308)
    }


def _wrong_values() -> dict[str, Leak]:
    return {
        "id": Leak(handler=_one(id=SAID)),
        "name": Leak(handler=_one(name={NAME: SAID})),
        "time": Leak(handler=_one(created_at=SAID)),
        "impossible time": Leak(handler=_one(created_at="2021-13-45T00:00:00Z")),
        "teachers": Leak(handler=_one(teachers=[{"teacher_id": SAID}, NAME])),
        "teachers as a map": Leak(handler=_one(teachers={NAME: SAID})),
        "levels": Leak(handler=_one(applicable_levels=[{NAME: 1}])),
        "union": Leak(handler=_one(subject_option={NAME: SAID})),
        "wrapper": Leak(handler=answer(as_json({"class": [SAID]}))),
        "no wrapper": Leak(handler=answer(as_json({NAME: SAID}))),
        "text": Leak(handler=answer(as_json(SAID))),
        "list": Leak(handler=answer(as_json({"classes": SAID})), act=collect),
        "meta": Leak(handler=_page(SAID, 1, 1), act=collect),
        "bulk": Leak(handler=answer(as_json({"students": [SAID]})), act=bulk),
        "bulk errors": Leak(
            handler=answer(
                as_json(
                    {
                        "students": [
                            {"id": 1, "status": "ok", "errors": f"{NAME} {SAID}"}
                        ]
                    }
                )
            ),
            act=bulk,
        ),
        "cut": Leak(handler=answer(http(body=b'{"class": "' + _RAW))),
        "HTML": Leak(handler=answer(http(body=_RAW))),
    }


def _headers() -> dict[str, Leak]:
    return {
        "content type": _header("content-type", f"text/html; charset={SAID}", 200),
        "content type, plain": Leak(
            handler=answer(http(body=_RAW, headers={"content-type": "text/zephyrbane"}))
        ),
        "content encoding": _header("content-encoding", SAID, 200),
        "cookie": _header("set-cookie", f"{NAME}; {KEY}; @={SAID}; path={NAME}"),
        "illegal cookie": _header("set-cookie", "[Zephyrbane]=xq81canarykey"),
        "request id": _header("x-request-id", SAID),
        "retry after": _header("retry-after", SAID, 429),
        "reset": _header("x-ratelimit-reset", SAID, 429),
        "date": _header("date", f"Mon, {SAID}", 429),
        "not ASCII": _header("x-request-id", f"{NAME}é"),
        "phrase": Leak(handler=last_words(b"HTTP/1.1 500 " + _RAW + b"\r\n\r\n")),
        "status line": Leak(handler=last_words(_RAW + b"\r\n\r\n")),
        "version": Leak(handler=last_words(b"HTTP/" + _RAW + b" 200 OK\r\n\r\n")),
        "no colon": Leak(handler=last_words(_HEAD + _RAW + b"\r\n\r\n")),
        "zero byte": Leak(handler=last_words(_HEAD + b"x: \0" + _RAW + b"\r\n\r\n")),
        "too long": Leak(handler=last_words(_HEAD + b"x: " + _RAW * 999 + b"\r\n\r\n")),
        "length": Leak(
            handler=last_words(_HEAD + b"content-length: " + _RAW + b"\r\n\r\n")
        ),
        "chunk size": Leak(
            handler=last_words(
                _HEAD + b"transfer-encoding: chunked\r\n\r\n" + _RAW + b"\r\n"
            )
        ),
        "transfer encoding": Leak(
            handler=last_words(_HEAD + b"transfer-encoding: " + _RAW + b"\r\n\r\n")
        ),
    }


def _breaks() -> dict[str, Leak]:
    packed = gzip.compress(_RAW)
    coded = {"content-encoding": "gzip"}
    whole = as_json({"class": {"id": 8, "name": NAME}})
    return {
        "hangs up": Leak(handler=hang_up),
        "hangs up on a write": Leak(handler=hang_up, act=rename),
        "resets": Leak(handler=reset),
        "resets a free request": Leak(handler=reset, act=free),
        "silence": Leak(handler=silence),
        "silence on a write": Leak(handler=silence, act=rename),
        "drip": Leak(handler=drip(whole, every=0.05, at_once=90)),
        "half a head": Leak(handler=last_words(_HEAD + _RAW)),
        "half a body": Leak(handler=last_words(http(body=_RAW, length=999))),
        "gzip cut": Leak(handler=answer(http(body=packed[:-9], headers=coded))),
        "gzip damaged": Leak(handler=answer(http(body=_RAW, headers=coded))),
        "too large": Leak(handler=answer(http(body=_RAW * 9999))),
    }


def _walks() -> dict[str, Leak]:
    return {
        "repeats a page": Leak(handler=_page(None, 3, 1), act=collect),
        "sends another page": Leak(handler=_page(2, 3, 1), act=collect),
        "ahead": Leak(handler=_page(1, 5, 1), act=look_ahead),
        "foreign checkpoint": Leak(handler=silence, act=resume),
        "header refused": Leak(handler=silence, act=misuse),
        "bulk items": Leak(
            handler=answer(
                as_json(
                    {
                        "students": [
                            {"id": 1, "status": "not_ok", "errors": {NAME: [SAID]}}
                        ]
                    }
                )
            ),
            act=bulk,
        ),
        "add": Leak(handler=answer(as_json({"error": SAID}, 500)), act=add),
    }


LEAKS: Mapping[str, Leak] = {
    **_refusals(),
    **_redirects(),
    **{f"wrong {name}": leak for name, leak in _wrong_values().items()},
    **{f"header {name}": leak for name, leak in _headers().items()},
    **{f"break: {name}": leak for name, leak in _breaks().items()},
    **{f"walk: {name}": leak for name, leak in _walks().items()},
}
