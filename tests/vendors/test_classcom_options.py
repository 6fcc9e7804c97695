"""Options of the Class client, from arguments and from the environment."""

from __future__ import annotations

import pytest

from homeroom import ClassCom, Secret
from homeroom.errors import ConfigurationError
from homeroom.sandbox import Sandbox
from tests.core.fakes import Canned, reply

pytestmark = pytest.mark.anyio

URL = "https://oakfield.example"


@pytest.mark.parametrize(
    "base_url",
    [
        "http://canary.example",
        "ftp://canary.example",
        "canary.example",
        "//canary.example",
        "https://",
        "https:///canary",
        "https://user@canary.example",
        "https://user:canary@example.org",
        "https://canary.example@evil.example",
        "https://canary.example/../x",
        "https://canary.example/a/./b",
        "https://canary.example/%2e%2e/x",
        "https://canary.example//x",
        "https://canary.example/a\\b",
        "https://canary.example?x=1",
        "https://canary.example/#x",
        "https://canary.example:0",
        "https://canary.example:99999",
        "https://canary.example/a b",
        " https://canary.example",
        "https://canary.example\n",
        "https://canary.example/\r\nx: y",
        "https://canäry.example",
        "https://-canary.example",
        "",
    ],
)
def test_a_base_url_that_cannot_be(base_url: str) -> None:
    """It is refused at once, and not quoted."""
    with pytest.raises(ConfigurationError, match=r"^base_url: ") as caught:
        ClassCom(api_key="a-key", base_url=base_url)
    assert "canary" not in str(caught.value)
    assert "canäry" not in str(caught.value)


@pytest.mark.parametrize(
    ("base_url", "sent_to"),
    [
        (URL, f"{URL}/api/v1/templates"),
        (f"{URL}/", f"{URL}/api/v1/templates"),
        (f"{URL}:8443", f"{URL}:8443/api/v1/templates"),
        (f"{URL}/pod-3/x", f"{URL}/pod-3/x/api/v1/templates"),
        ("http://127.0.0.1:9/c", "http://127.0.0.1:9/c/api/v1/templates"),
    ],
)
async def test_paths_begin_below_the_base_url(base_url: str, sent_to: str) -> None:
    """Port and prefix stay; plain http is for loopback."""
    transport = Canned(reply([]))
    options = {"base_url": base_url, "transport": transport}
    async with ClassCom(api_key="a-key", **options) as classcom:  # type: ignore[arg-type]
        await classcom.templates.list()
    assert sent_to == str(transport.requests[0].url)


def test_a_base_url_must_be_given() -> None:
    """There is none that fits all organisations."""
    with pytest.raises(ConfigurationError, match=r"^base_url: is missing"):
        ClassCom(api_key="a-key")


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"api_key": None},
        {"api_key": ""},
        {"api_key": "canary-with\nnewline"},
        {"api_key": "\n"},
        {"api_key": "canary key"},
        {"api_key": "canäry"},
        {"api_key": "a-key", "timeout": 0},
        {"api_key": "a-key", "headers": {"x": "canary\n"}},
    ],
)
def test_wrong_options(options: dict[str, object]) -> None:
    """One that cannot work is refused at once, without its value."""
    with pytest.raises(ConfigurationError) as caught:
        ClassCom(base_url=URL, **options)  # type: ignore[arg-type]
    assert "canary" not in str(caught.value)
    assert "canäry" not in str(caught.value)


def test_unknown_keyword() -> None:
    """A keyword that no option has is a TypeError."""
    with pytest.raises(TypeError, match="apikey"):
        ClassCom(apikey="x")  # type: ignore[call-arg]


def test_the_key_does_not_show() -> None:
    """Neither in a repr nor in a view's; a Secret is taken as it is."""
    classcom = ClassCom(api_key=Secret("canary"), base_url=URL)
    assert f"<ClassCom {URL}/api/v1>" == repr(classcom)
    assert f"<ClassCom {URL}/api/v1>" == repr(classcom.with_options(timeout=3))


def test_from_env(monkeypatch: pytest.MonkeyPatch) -> None:
    """Key and address come from the environment; either one missing is named."""
    names = {"CLASSCOM_API_KEY": "a-key", "CLASSCOM_BASE_URL": URL}
    for name, value in names.items():
        monkeypatch.setenv(name, value)
    assert f"<ClassCom {URL}/api/v1>" == repr(ClassCom.from_env())
    for name, value in names.items():
        monkeypatch.setenv(name, "")
        with pytest.raises(ConfigurationError, match=name):
            ClassCom.from_env()
        monkeypatch.delenv(name)
        with pytest.raises(ConfigurationError, match=name):
            ClassCom.from_env()
        monkeypatch.setenv(name, value)


async def test_in_process() -> None:
    """The sandbox serves without a socket."""
    async with Sandbox(pupils=30) as sandbox, ClassCom(**sandbox.classcom) as classcom:
        users = await classcom.users.list(limit=2).collect()
    assert 7 == len(users)
