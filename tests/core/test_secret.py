"""Secrets: what is refused, and that nothing shows."""

from __future__ import annotations

import pickle
import traceback
from typing import Any

import pytest

from homeroom import Secret
from homeroom.errors import ConfigurationError

VALUE = "canary-5f1d0c"


@pytest.mark.parametrize(
    "bad",
    [
        "",
        " ",
        f"{VALUE}\n",
        f"{VALUE}\r\n",
        f" {VALUE}",
        f"{VALUE} ",
        f"{VALUE}\nx: y",
        f"{VALUE} {VALUE}",
        f"{VALUE}\0",
        f"{VALUE}\x7f",
        f"{VALUE}é",
        f"{VALUE}\ud800",
        VALUE.encode(),
        3,
    ],
)
def test_what_cannot_travel_in_a_header_is_refused(bad: str) -> None:
    """The error names the option, never the value."""
    with pytest.raises(ConfigurationError, match=r"^token: ") as caught:
        Secret(bad, name="token")
    error = caught.value
    assert VALUE not in "".join(traceback.format_exception(error))
    assert VALUE not in repr(error.__dict__)


@pytest.mark.parametrize("value", [" pass word ", "Zoë", "密码", "a"])
def test_a_password_may_be_any_printable_text(value: str) -> None:
    """It travels in a form, not in a header."""
    assert value == Secret.of(value, name="password", free=True).reveal()


@pytest.mark.parametrize("value", ["", "a\nb", "a\0", "a\ud800", 3])
def test_what_no_form_can_carry_is_refused(value: str) -> None:
    """Before anything is sent."""
    with pytest.raises(ConfigurationError, match=r"^password: "):
        Secret.of(value, name="password", free=True)


@pytest.mark.parametrize(
    ("value", "free", "problem"),
    [
        (f" {VALUE}", False, "has white space or a line break around it"),
        (f"{VALUE}\n", False, "has white space or a line break around it"),
        (f"{VALUE} {VALUE}", False, "may hold printable ASCII only"),
        (f"{VALUE}é", False, "may hold printable ASCII only"),
        (f"{VALUE}\n", True, "may hold printable text only"),
        (3, False, "must be text"),
        (None, True, "must be text"),
        ("", True, "is missing"),
    ],
)
def test_it_is_said_what_is_wrong(value: Any, free: bool, problem: str) -> None:
    """So that it can be mended without a look at the value."""
    with pytest.raises(ConfigurationError, match=f"^key: {problem}"):
        Secret(value, name="key", free=free)


def test_a_missing_secret_is_refused() -> None:
    """`None` is reported as missing."""
    with pytest.raises(ConfigurationError, match=r"^token: is missing$"):
        Secret.of(None, name="token")


def test_a_secret_without_a_name_is_called_one() -> None:
    """Such as one that a user makes."""
    with pytest.raises(ConfigurationError, match=r"^secret: is missing$"):
        Secret("")


def test_the_value_shows_nowhere() -> None:
    """No text made of a secret holds its value."""
    secret = Secret(VALUE)
    shown = [repr(secret), str(secret), f"{secret}", f"{secret!a}", repr([secret])]
    shown += ["%s" % secret, repr(dir(secret))]  # noqa: UP031
    assert not [text for text in shown if VALUE in text]
    assert "Secret(…)" == repr(secret)
    assert not hasattr(secret, "__dict__")


def test_a_secret_is_not_pickled() -> None:
    """Pickling is refused with advice, and without the value."""
    with pytest.raises(TypeError, match="send a reference") as caught:
        pickle.dumps(Secret(VALUE))
    assert VALUE not in str(caught.value)


def test_a_secret_is_revealed_on_request_only() -> None:
    """`reveal` gives the value back, printable ASCII as it was."""
    value = "".join(map(chr, range(0x21, 0x7F)))
    assert value == Secret(value).reveal()


def test_secrets_compare_by_value() -> None:
    """Equal values are equal secrets; a secret never equals its text."""
    assert Secret(VALUE) == Secret(VALUE)
    assert {Secret(VALUE)} == {Secret(VALUE), Secret(VALUE)}
    assert Secret(VALUE) != Secret("other")
    assert Secret(VALUE) != VALUE
    assert 3 == len({hash(Secret(value)) for value in "abc"})


def test_a_secret_stays_itself() -> None:
    """`of` takes a secret as it is."""
    secret = Secret(VALUE)
    assert secret is Secret.of(secret, name="token")


@pytest.mark.parametrize("around", ["{}\n", "{}\r\n", " {}", "\t{} ", "\ufeff {}"[1:]])
def test_white_space_around_a_key_goes_where_a_client_takes_it(around: str) -> None:
    """A file ends with a line break; within a key nothing is mended."""
    assert Secret(VALUE) == Secret.of(around.format(VALUE), name="token")
    with pytest.raises(ConfigurationError, match=r"^token: ") as caught:
        Secret.of(around.format(f"{VALUE}\n{VALUE}"), name="token")
    assert VALUE not in "".join(traceback.format_exception(caught.value))


def test_white_space_alone_is_no_key() -> None:
    """It is told as one that is missing."""
    with pytest.raises(ConfigurationError, match=r"^token: is missing$"):
        Secret.of(" \n", name="token")
