"""The envelope of every answer; the status is never repeated in it.

Its keys, and that a message of a failure ends in a code: vendor document. The texts,
the codes and the keys of an entry of `errors`: a guess.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, TypeAlias

from starlette.responses import Response

from homeroom.sandbox.answers import Refusal, answer

Row: TypeAlias = dict[str, object]
Problem: TypeAlias = tuple[str, str]
"""A field or parameter, and what is wrong with it."""

NOTHING: Final = {"message": "Nothing was found."}

CHALLENGE: Final = {"WWW-Authenticate": 'Basic realm="Classe365"'}


def one(record: Row, *, created: bool = False) -> Response:
    """A record alone: 201 if it is new, else 200 (vendor document)."""
    return answer({"record": record}, status=201 if created else 200)


def many(records: Sequence[Row], meta: Mapping[str, object] | None) -> Response:
    """A list, with `meta` only sometimes (vendor document)."""
    body: dict[str, object] = {"records": records}
    return answer(body if meta is None else {**body, "meta": meta})


def nothing(*, bytes_too: bool) -> Response:
    """A 204: no such record, or no row matched (vendor document).

    Args:
        bytes_too: Send the message of which the vendor document speaks, although HTTP
            has no body on a 204.
    """
    return answer(NOTHING, status=204) if bytes_too else Response(status_code=204)


def failed(
    status: int,
    said: str,
    code: str,
    *,
    problems: Iterable[Problem] = (),
    headers: Mapping[str, str] | None = None,
) -> Refusal:
    """A failure, with `errors` if there are problems to list."""
    body: dict[str, object] = {"message": f"{said} (error_code: {code})"}
    errors = [{"field": field, "message": wrong} for field, wrong in problems]
    return Refusal(status, {**body, "errors": errors} if errors else body, headers)


def invalid(problems: Iterable[Problem]) -> Refusal:
    """A 400 for fields or parameters that were refused.

    The code is that of an older version (vendor elsewhere).
    """
    said = "Some values are not valid."
    return failed(400, said, "invalid_parameters", problems=problems)


def unauthorized() -> Refusal:
    """A 401 for credentials that are missing or wrong; the header is a guess."""
    said = "The subdomain or the API key is not valid."
    return failed(401, said, "unauthorized", headers=CHALLENGE)
