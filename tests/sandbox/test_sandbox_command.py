"""The command line, as a process of its own."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from homeroom import cli

SOURCE = str(Path(cli.__file__).parents[1])
ENVIRONMENT = {**os.environ, "PYTHONPATH": SOURCE, "PYTHONWARNINGS": "error"}
LIMIT = 30.0
"""Seconds after which a process counts as stuck."""


def start(*words: str) -> subprocess.Popen[str]:
    """Start `homeroom` with these arguments."""
    return subprocess.Popen(
        [sys.executable, "-m", "homeroom", *words],
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def run(*words: str) -> tuple[int, str, str]:
    """Exit code, output and errors of `homeroom` with these arguments."""
    process = start(*words)
    output, errors = process.communicate(timeout=LIMIT)
    return process.returncode, output, errors


@pytest.fixture
def served() -> Iterator[subprocess.Popen[str]]:
    """A sandbox that prints JSON, ended at the latest with the test."""
    process = start("sandbox", "--port", "0", "--json")
    yield process
    if process.poll() is None:
        process.kill()
    process.communicate(timeout=LIMIT)


def first_line(process: subprocess.Popen[str]) -> str:
    """The first line that a process prints."""
    assert process.stdout is not None
    return process.stdout.readline()


def test_json_is_one_line_and_the_server_is_ready(
    served: subprocess.Popen[str],
) -> None:
    """The line holds the client's arguments; the first request works at once."""
    options = json.loads(first_line(served))
    assert {"managebac", "classcharts"} <= options.keys()
    managebac, classcharts = options["managebac"], options["classcharts"]
    assert {"base_url", "student", "parent"} == classcharts.keys()
    assert {"code", "date_of_birth"} == classcharts["student"].keys()
    assert {"email", "password"} == classcharts["parent"].keys()
    assert (
        managebac["base_url"][: -len("managebac")] + "classcharts"
        == (classcharts["base_url"])
    )
    assert {"base_url", "token"} == managebac.keys()
    assert managebac["base_url"].startswith("http://127.0.0.1:")
    request = urllib.request.Request(
        f"{managebac['base_url']}/v2p0/ping", headers={"auth-token": managebac["token"]}
    )
    with urllib.request.urlopen(request, timeout=LIMIT) as response:
        assert {"pong": "ok"} == json.load(response)
    served.send_signal(signal.SIGTERM)
    output, errors = served.communicate(timeout=LIMIT)
    assert (0, "", "") == (served.returncode, output, errors)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_quickly_with_0(
    served: subprocess.Popen[str], number: signal.Signals
) -> None:
    """SIGTERM and Ctrl-C end the server, also while a request is running."""
    options = json.loads(first_line(served))["managebac"]
    port = int(options["base_url"].split(":")[2].split("/")[0])
    with socket.create_connection(("127.0.0.1", port), timeout=LIMIT) as client:
        client.sendall(
            b"GET /managebac/v2/ping HTTP/1.1\r\nHost: 127.0.0.1\r\n"
            b"X-Sandbox-Fault: delay=60\r\n\r\n"
        )
        begun = time.monotonic()
        served.send_signal(number)
        output, errors = served.communicate(timeout=LIMIT)
        took = time.monotonic() - begun
    assert (0, "", "") == (served.returncode, output, errors)
    assert took < 10


def test_a_port_in_use_is_one_line_and_2() -> None:
    """The line names the port; nothing is printed as if it worked."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        code, output, errors = run("sandbox", "--json", "--port", str(port))
    assert (2, "") == (code, output)
    assert f"homeroom: port {port}: address already in use\n" == errors


def test_without_json_it_tells_a_person_what_to_do() -> None:
    """Addresses, credentials, an example and how to stop."""
    process = start("sandbox", "--port", "0")
    assert process.stdout is not None
    lines = [process.stdout.readline()]
    while lines[-1] and "Ctrl-C" not in lines[-1]:
        lines.append(process.stdout.readline())
    process.send_signal(signal.SIGTERM)
    _, errors = process.communicate(timeout=LIMIT)
    text = "".join(lines)
    assert (0, "") == (process.returncode, errors)
    assert {"managebac\n", "classcharts\n"} <= set(lines)
    assert "  student date_of_birth  20" in text
    assert "http://127.0.0.1:" in text
    assert 'curl -H "auth-token: ' in text
    assert "Ctrl-C stops it." in text


@pytest.mark.parametrize(
    "words",
    [
        ("--port", "65536"),
        ("--port", "x"),
        ("--pupils", "9"),
        ("--pupils", "100001"),
        ("--classes", "0"),
        ("--rate", "-1"),
        ("--session", "0"),
        ("--seed", "-1"),
        ("--colour", "red"),
    ],
)
def test_wrong_options_are_refused_with_2(
    words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    """The option is named on stderr."""
    with pytest.raises(SystemExit) as ended:
        cli.main(["sandbox", *words])
    printed = capsys.readouterr()
    assert (2, "") == (ended.value.code, printed.out)
    assert words[0] in printed.err


def test_a_missing_package_is_one_line_and_2() -> None:
    """Without the extra, the line says how to get it; help still works."""
    code = (
        "import sys; sys.modules['starlette'] = None; from homeroom.cli import main; "
        "sys.exit(main(sys.argv[1:]))"
    )
    command = [sys.executable, "-c", code, "sandbox"]
    ended = subprocess.run(
        command, env=ENVIRONMENT, capture_output=True, text=True, timeout=LIMIT
    )
    assert (2, "") == (ended.returncode, ended.stdout)
    line = 'homeroom: starlette is missing: install the extra "sandbox" of homeroom\n'
    assert line == ended.stderr
    helped = subprocess.run(
        [*command, "--help"],
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        timeout=LIMIT,
    )
    assert 0 == helped.returncode
    assert "--pupils" in helped.stdout


def test_the_version_is_printed() -> None:
    """`--version` prints the name and a version."""
    code, output, _ = run("--version")
    assert 0 == code
    assert output.startswith("homeroom ")


def test_no_command_is_wrong_use() -> None:
    """Without a command, the usage is shown and the code is 2."""
    code, output, errors = run()
    assert (2, "") == (code, output)
    assert "COMMAND" in errors


def test_no_command_shows_what_there_is() -> None:
    """Who types the name alone sees the commands and what they are for."""
    _, _, errors = run()
    words = " ".join(errors.split())
    assert "sandbox serve a stand-in" in words
    assert "demo sync lists" in words
    assert "error:" not in errors


def test_an_unknown_command_is_refused_with_2() -> None:
    """The known ones are named."""
    code, output, errors = run("sandbx")
    assert (2, "") == (code, output)
    assert "invalid choice: 'sandbx'" in errors
