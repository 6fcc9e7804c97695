"""Roles that codegen does not understand: file, line, reason."""

from __future__ import annotations

import pytest

ROLES = "x-roles: {swimmer: ClubSwimmer, coach: ClubCoach}"
COACH = """  - url: https://club.example/coach
    x-role: coach
    x-source: guess
"""
ANSWER = "        coach: {$ref: '#/components/schemas/CoachAnswer'}\n"
OPTION = "                  - $ref: '#/components/schemas/CoachAnswer'\n"
OWN = "swimmer: {type: integer, x-own: swimmer, description: Who swims.}"
BESTS = "      x-method: bests\n"
ADD = "      x-roles: [swimmer]\n      x-retry: unsafe\n"

# What is replaced, by what, lines from there to the problem, and the reason.
CASES = {
    "client and roles": (
        ROLES,
        f"x-client: Club\n  {ROLES}",
        0,
        "the key x-client is not understood (info with x-roles)",
    ),
    "neither client nor roles": (
        f"  {ROLES}\n",
        "",
        -4,
        "the key x-client is missing (info)",
    ),
    "no role": (ROLES, "x-roles: {}", 0, "no role, or two with one name"),
    "two clients of one name": (
        "coach: ClubCoach}",
        "coach: ClubSwimmer}",
        0,
        "no role, or two with one name",
    ),
    "class name": (
        "coach: ClubCoach}",
        "coach: club}",
        0,
        "club cannot name a class",
    ),
    "role that is a module already": (
        ROLES,
        "x-roles: {swimmer: ClubSwimmer, coach: ClubCoach, models: ClubModel}",
        0,
        "models cannot name a module",
    ),
    "role that is no name": (
        ROLES,
        "x-roles: {swimmer: ClubSwimmer, coach: ClubCoach, Head Coach: ClubHead}",
        0,
        "Head Coach cannot name a module",
    ),
    "server of a region": (
        "x-role: coach\n",
        "x-region: coach\n",
        -1,
        "the key x-role is missing",
    ),
    "server of an unknown role": (
        "x-role: coach\n",
        "x-role: judge\n",
        0,
        "judge is not a role",
    ),
    "two servers of a role": (
        "x-role: coach\n",
        "x-role: swimmer\n",
        0,
        "a second server has the role swimmer",
    ),
    "role without a server": (COACH, "", -4, "no server has the role coach"),
    "servers on two hosts": (
        "https://club.example/coach\n",
        "https://coach.example/coach\n",
        -4,
        "the servers of the roles are on several hosts",
    ),
    "server with a query": (
        "https://club.example/coach\n",
        "https://club.example/coach?a=b\n",
        0,
        "https://host or https://host/path",
    ),
    "server with region and role": (
        "x-role: coach\n",
        "x-role: coach\n    x-region: eu\n",
        1,
        "the key x-region is not understood (server with x-role)",
    ),
    "operation of an unknown role": (
        ADD,
        "      x-roles: [swimmer, judge]\n      x-retry: unsafe\n",
        0,
        "judge is not a role",
    ),
    "operation of no role": (
        ADD,
        "      x-roles: []\n      x-retry: unsafe\n",
        0,
        "at least one role is expected",
    ),
    "hidden operation of an unknown role": (
        "      x-hidden: true\n      x-roles: [swimmer]\n",
        "      x-hidden: true\n      x-roles: [judge]\n",
        1,
        "judge is not a role",
    ),
    "owner of an unknown role": (
        OWN,
        OWN.replace("x-own: swimmer", "x-own: judge"),
        0,
        "judge is not a role",
    ),
    "owner of an unknown role, as a parameter": (
        "      x-own: swimmer\n      x-source: guess\n      schema",
        "      x-own: judge\n      x-source: guess\n      schema",
        0,
        "judge is not a role",
    ),
    "owner of what is no id": (
        OWN,
        "swimmer: {type: boolean, x-own: swimmer, description: Who swims.}",
        0,
        "only an id has an owner: an integer or text",
    ),
    "owner in an answer": (
        "id: {type: integer, x-person: true, description: Number of the swimmer.}",
        "id: {type: integer, x-own: coach, description: Number.}",
        0,
        "only what is sent can have an owner",
    ),
    "owner of what is no property": (
        "          items: {$ref: '#/components/schemas/SwimTime'}",
        "          items: {type: integer, x-own: coach}",
        0,
        "the key x-own is not understood (schema)",
    ),
    "answer missing for a role": (ANSWER, "", -2, "the role coach has no schema"),
    "answer of an unknown role": (
        ANSWER,
        f"{ANSWER}        judge: {{$ref: '#/components/schemas/CoachAnswer'}}\n",
        1,
        "the operation has no role judge",
    ),
    "answer of a role without the operation": (
        "      x-method: me\n",
        "      x-method: me\n      x-roles: [swimmer]\n",
        5,
        "the operation has no role coach",
    ),
    "answer that the schema does not allow": (
        OPTION,
        "",
        -3,
        "the schema is the oneOf of x-schemas",
    ),
    "answer beside those of the roles": (
        OPTION,
        f"{OPTION}                  - {{$ref: '#/components/schemas/Bests'}}\n",
        -3,
        "the schema is the oneOf of x-schemas",
    ),
    "answer in place": (
        ANSWER,
        "        coach: {type: integer}\n",
        0,
        "the key type is not understood (reference)",
    ),
    "method of two operations": (
        BESTS,
        "      x-method: list\n",
        -3,
        "a second method is called times.list",
    ),
    "plan of two operations": (
        f"      x-resource: times\n{BESTS}",
        "      x-method: me_coach\n",
        -2,
        "a second plan is called ME_COACH",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_stop(club, case: str) -> None:
    """The command names file, line and reason on stderr, and exits with 2."""
    old, new, distance, reason = CASES[case]
    line = club.edit(old, new) + distance
    code, lines = club.run()
    assert code == 2
    assert f"openapi/swimming.yaml:{line}: {reason}" in lines
    assert not club.package.exists()


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("ClubCoachApi", "ClubCoachApi would name a model and a resource"),
        ("ClubSwimmerApiWithResponse", "ClubSwimmerApiWithResponse would name"),
        ("OWNER", "OWNER cannot name a class"),
        ("LastIdPlan", "LastIdPlan cannot name a class"),
    ],
)
def test_taken_names(club, name: str, reason: str) -> None:
    """A schema cannot have a name that a generated module imports or makes."""
    text = club.spec.read_text(encoding="utf-8")
    text = text.replace("schemas/Notice'", f"schemas/{name}'")
    club.spec.write_text(text, encoding="utf-8")
    line = club.edit("    Notice:\n", f"    {name}:\n")
    code, lines = club.run()
    assert code == 2
    assert any(
        one.startswith(f"openapi/swimming.yaml:{line}: {reason}") for one in lines
    )


def test_unwrap_in_each_answer(club) -> None:
    """The path to the data is followed in the answer of each role."""
    wrapper = """          required: [user]
          properties:
            user: {$ref: '#/components/schemas/Swimmer', description: The swimmer.}
"""
    club.edit(wrapper, wrapper.replace("user", "person"))
    line = club.edit("x-unwrap: data.user", "x-unwrap: data.user")
    reason = "data.user: the answer has no user there"
    assert (2, [f"openapi/swimming.yaml:{line}: {reason}"]) == club.run()


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("x-region: main", "x-role: main", "the vendor has no roles"),
        ("x-method: make", "x-method: make\n      x-roles: [main]", "main is not"),
        ("id, in: path,", "id, in: path, x-own: main,", "main is not a role"),
        (
            "x-method: make",
            "x-method: make\n      x-schemas:\n"
            "        main: {$ref: '#/components/schemas/Toy'}",
            "the operation has no role main",
        ),
    ],
)
def test_no_roles(tree, old: str, new: str, reason: str) -> None:
    """A vendor with one client knows no role."""
    tree.edit(old, new)
    code, lines = tree.run()
    assert code == 2
    assert any(reason in one for one in lines)
