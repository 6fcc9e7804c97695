"""The failures that Class answers with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from homeroom.sandbox.answers import Refusal

Problems = Mapping[str, Sequence[str]]
"""What is wrong, by field."""


def invalid(problems: Problems) -> Refusal:
    """A 400 with messages for each field.

    The form and the message on e-mail addresses: vendor document. That all other
    checks answer in this form, and their words: a guess.
    """
    body = {"error": "Request failed validation", "data": problems}
    return Refusal(400, body)


def malformed() -> Refusal:
    """A 400 for a body that is no JSON object (words: a guess)."""
    return Refusal(400, {"error": "The request body is not a JSON object."})


def exists(ext_class_id: str) -> Refusal:
    """A 400 for a class that is there already (vendor document)."""
    text = f"Class exists for external class ID provided: {ext_class_id}."
    return Refusal(400, {"error": text})


def enrolled(person: str) -> Refusal:
    """A 400 for a person who is in the class already (a guess, after `exists`)."""
    return Refusal(400, {"error": f"Enrollment exists for person provided: {person}."})


def not_found(kind: str, value: str) -> Refusal:
    """A 404 (vendor document for `class`; for other kinds a guess)."""
    return Refusal(404, {"error": f"{kind} {value} not found"})


def unauthorized() -> Refusal:
    """A 401 for a missing, malformed or unknown key (words: a guess)."""
    return Refusal(401, {"error": "Unauthorized"})


def expired() -> Refusal:
    """A 401 for a key past its date (status and words: a guess)."""
    return Refusal(401, {"error": "Api key expired"})


def scope_required(scope: str) -> Refusal:
    """A 403 that names the scope (vendor document)."""
    return Refusal(403, {"error": f"Api key scope {scope} required"})
