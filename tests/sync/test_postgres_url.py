"""Addresses of PostgreSQL, of which nothing is shown that could be a password."""

from __future__ import annotations

import os

import pytest

from homeroom.sync.postgres_url import Address, holder_name
from homeroom.sync.store import StoreError


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        ({}, "PostgreSQL"),
        (
            {"host": "db.example.org", "password": "canary"},
            "PostgreSQL at db.example.org",
        ),
        (
            {"host": "db.example.org", "port": "5433", "dbname": "schools"},
            "PostgreSQL at db.example.org:5433/schools",
        ),
        ({"host": "a,b", "port": "1,2"}, "PostgreSQL at a,b:1,2"),
        (
            {"host": "/run/postgresql", "port": 5432},
            "PostgreSQL at /run/postgresql:5432",
        ),
    ],
)
def test_a_place_is_told_without_the_password(
    parts: dict[str, object], name: str
) -> None:
    address = Address.of(parts)
    assert address.name == name
    assert "canary" not in repr(address)


@pytest.mark.parametrize(
    "parts",
    [
        {"host": "qx@db.example.org"},
        {"host": "user", "port": "qx", "dbname": "rest@db"},
        {"host": "user", "port": "12", "dbname": "qx@db.example.org/schools"},
        {"host": "user", "port": "12", "dbname": "qx/schools"},
        {"user": "user:qx@x", "host": "h"},
    ],
)
def test_a_password_that_was_read_as_something_else_is_not_shown(
    parts: dict[str, object],
) -> None:
    with pytest.raises(StoreError, match="percent-encoded") as error:
        Address.of(parts)
    assert not any(part in str(error.value) for part in ("qx", "12", "rest"))


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        (
            'FATAL:  password authentication failed for user "x"',
            "the user or the password",
        ),
        ("fe_sendauth: no password supplied", "it asks for a password"),
        ('FATAL:  role "x" does not exist', "there is no such user"),
        ('FATAL:  database "x" does not exist', "there is no such database"),
        ("Connection refused\n\tIs the server running", "nobody listens there"),
        ("connection timeout expired", "it does not answer"),
        ("failed to resolve host 'x': Name or service not known", "name of its host"),
        ("FATAL:  sorry, too many clients already", "no connection to spare"),
        ("server does not support SSL, but SSL was required", "TLS failed"),
        ("FATAL:  the database system is starting up", "starting or shutting down"),
        ('FATAL:  no pg_hba.conf entry for host "x"', "lets nobody in from here"),
        ("canary\nof any kind", "it cannot be reached"),
    ],
)
def test_what_the_server_says_is_told_in_words_of_ours(said: str, reason: str) -> None:
    error = Address.of({"host": "db.example.org"}).unreached(said)
    assert str(error).startswith("PostgreSQL at db.example.org: ")
    assert reason in str(error)
    assert "\n" not in str(error)
    assert "canary" not in str(error)


def test_the_users_own_patience_wins() -> None:
    assert Address.of({}).patience["connect_timeout"] == "10"
    assert "connect_timeout" not in Address.of({"connect_timeout": "3"}).patience


def test_a_holder_fits_where_postgresql_names_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LOGNAME", "somebody-with-a-long-name" * 3)
    monkeypatch.setattr("socket.gethostname", lambda: "höst" * 40)
    name = holder_name()
    assert len(name.encode()) <= 63
    assert name.startswith("homeroom somebody-with-a-long")
    assert name.endswith(f" pid {os.getpid()}")


def test_a_process_without_a_user_has_a_name_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail() -> str:
        raise KeyError("getpwuid(): uid not found")

    monkeypatch.setattr("getpass.getuser", fail)
    assert holder_name().startswith("homeroom somebody@")
