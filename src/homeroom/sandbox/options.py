"""What control routes are sent: options as JSON."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from starlette.requests import Request

from homeroom.sandbox.answers import Refusal
from homeroom.sandbox.shapes import as_object, read_json

T = TypeVar("T")


async def sent_json(request: Request) -> object:
    """The body of a request.

    Raises:
        Refusal: 400, it is not JSON.
    """
    body = await request.body()
    try:
        return read_json(body)
    except ValueError:
        raise Refusal(400, {"error": "The body is not JSON."}) from None


async def sent_options(request: Request, *known: str) -> dict[str, object]:
    """The options in the body of a request.

    Raises:
        Refusal: 400, it is not a JSON object, or has other options than these.
    """
    options = as_object(await sent_json(request))
    if options is None or options.keys() - set(known):
        raise Refusal(400, {"error": f"Known are {', '.join(known)}."})
    return options


def accepted(make: Callable[[], T]) -> T:
    """What is made of options.

    Raises:
        Refusal: 400, they make no sense.
    """
    try:
        return make()
    except ValueError as error:
        raise Refusal(400, {"error": str(error)}) from None
