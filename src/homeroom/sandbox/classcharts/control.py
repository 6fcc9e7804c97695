"""Control routes: what tests switch while clients are logged in."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from attrs import asdict
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from homeroom.sandbox.answers import Refusal, answer
from homeroom.sandbox.classcharts.envelope import DEAD_FORMS, DeadForm
from homeroom.sandbox.classcharts.sessions import Sessions
from homeroom.sandbox.shapes import read_object


def routes(
    sessions: Sessions, concerns: Callable[[], Sequence[dict[str, object]]]
) -> Sequence[BaseRoute]:
    """The routes, below `/_sandbox/classcharts`.

    Args:
        sessions: Shown, ended and switched.
        concerns: What pupils have said, shown too because no call reads it.
    """
    switches = _Switches(sessions, concerns)
    return [
        Route("/state", switches.show, methods=["GET"]),
        Route("/sessions/expire", switches.expire, methods=["POST"]),
        Route("/captcha", switches.captcha, methods=["POST"]),
        Route("/cookies", switches.cookies, methods=["POST"]),
        Route("/variants", switches.vary, methods=["POST"]),
    ]


class _Switches:
    def __init__(
        self, sessions: Sessions, concerns: Callable[[], Sequence[dict[str, object]]]
    ) -> None:
        self._sessions = sessions
        self._concerns = concerns

    async def show(self, request: Request) -> Response:
        """The living sessions, the switches, and what pupils have said."""
        sessions = self._sessions
        state = {
            "sessions": sessions.living,
            "form": sessions.form,
            "captcha": sessions.captcha,
            "cookies": sessions.cookies,
            "variants": asdict(sessions.variants),
            "concerns": self._concerns(),
        }
        return answer(state)

    async def expire(self, request: Request) -> Response:
        """End all sessions; `{"form": "status"}` says how that shows from now on."""
        asked = (await _sent(request)).get("form")
        form: DeadForm | None
        form = next((one for one in DEAD_FORMS if one == asked), None)
        if asked is not None and form is None:
            raise Refusal(400, {"error": f"form: one of {', '.join(DEAD_FORMS)}"})
        self._sessions.expire(form)
        return Response(status_code=204)

    async def captcha(self, request: Request) -> Response:
        """Answer logins with a captcha, or with `{"on": false}` no longer."""
        self._sessions.captcha = await _on(request)
        return Response(status_code=204)

    async def cookies(self, request: Request) -> Response:
        """Want cookies on the parent API, or with `{"on": false}` no longer."""
        self._sessions.cookies = await _on(request)
        return Response(status_code=204)

    async def vary(self, request: Request) -> Response:
        """Switch what differs between reports, such as `{"taken": "POST"}`."""
        sent = await _sent(request)
        try:
            self._sessions.variants.change(sent)
        except ValueError as error:
            raise Refusal(400, {"error": str(error)}) from None
        return Response(status_code=204)


async def _on(request: Request) -> bool:
    on = (await _sent(request)).get("on", True)
    if not isinstance(on, bool):
        raise Refusal(400, {"error": "on: true or false"})
    return on


async def _sent(request: Request) -> dict[str, object]:
    """The body, which may be empty."""
    sent = read_object(await request.body() or b"{}")
    if sent is None:
        raise Refusal(400, {"error": "The body is not a JSON object."})
    return sent
