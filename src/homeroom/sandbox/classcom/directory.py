"""The users of a school: those who are no learners."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Final

from attrs import asdict, define

from homeroom.sandbox.classcom.fields import Given
from homeroom.sandbox.classcom.people import People, Person

ROLES: Final = ("instructor", "admin", "instructional-designer")
"""All roles, in the order in which answers have them.

That the order may differ from the request's: vendor document. Which it is: a guess.
"""

_OFFICE: Final = (("admin", 2), ("instructional-designer", 2))
"""Users beside the teachers, and how many."""


@define(kw_only=True)
class User:
    """One user, with the fields and names of the vendor document."""

    id: int
    ext_user_id: str | None
    email: str
    user_name: str
    roles: Sequence[str]
    is_zoom_configured: bool

    def to_json(self) -> dict[str, object]:
        """The user as the vendor shows one."""
        return asdict(self)


class Directory:
    """All users, made on first use.

    Args:
        people: Whose teachers are users.
    """

    def __init__(self, people: People) -> None:
        self._people = people
        self._next = len(people.teachers) + sum(count for _, count in _OFFICE) + 1

    @property
    def users(self) -> Sequence[User]:
        """All users, by id."""
        return list(self._users.values())

    def find(self, given: Given) -> User | None:
        """The user with an identifier."""
        name, value = given
        if name == "id":
            return self._users.get(int(value))
        if name == "email":
            # Without regard to case: a guess.
            by_email = {user.email.lower(): user for user in self._users.values()}
            return by_email.get(value.lower())
        found = (user for user in self._users.values() if user.ext_user_id == value)
        return next(found, None)

    def add(
        self,
        *,
        email: str,
        user_name: str,
        ext_user_id: str | None = None,
        roles: Sequence[str] | None = None,
    ) -> User:
        """Add a user, under an id of the server's choice.

        Without roles an instructor, who is not set up for Zoom (both a guess).
        """
        user = User(
            id=self._next,
            ext_user_id=ext_user_id,
            email=email,
            user_name=user_name,
            roles=in_order(["instructor"] if roles is None else roles),
            is_zoom_configured=False,
        )
        self._next += 1
        self._users[user.id] = user
        return user

    def remove(self, user: User) -> None:
        """Remove a user; no id is used twice."""
        del self._users[user.id]

    @cached_property
    def _users(self) -> dict[int, User]:
        people = self._people
        roles = [role for role, count in _OFFICE for _ in range(count)]
        # Numbers past the last teacher's give people who are in no class.
        office = [people.teacher(len(people.teachers) + i) for i in range(len(roles))]
        staff = [*zip(office, roles, strict=True)]
        staff += [(people.teacher(index), "instructor") for index in people.teachers]
        return {
            number: _user(number, person, role)
            for number, (person, role) in enumerate(staff, 1)
        }


def in_order(roles: Sequence[str]) -> Sequence[str]:
    """Roles in the order of answers, each once."""
    return [role for role in ROLES if role in roles]


def _user(number: int, person: Person, role: str) -> User:
    return User(
        id=number,
        ext_user_id=None if number % 4 == 1 else person.ext_person_id,
        email=person.email or "",
        user_name=person.name,
        roles=[role],
        is_zoom_configured=number % 3 != 0,
    )
