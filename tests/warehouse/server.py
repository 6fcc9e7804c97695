"""A PostgreSQL server of one's own, in a temporary folder."""

from __future__ import annotations

import os
import pwd
import resource
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
from attrs import define, field

PASSWORD = "canary-2f9b"
LIMIT = 30
"""Seconds that the server has for starting and stopping."""


class ServerMissing(Exception):
    """There is no PostgreSQL on this machine."""


@define
class Server:
    """A server that listens on a socket in its folder, and asks for a password."""

    folder: Path
    process: subprocess.Popen[bytes] | None = field(default=None)

    def url(self, database: str, password: str = PASSWORD) -> str:
        """The address of a database."""
        return f"postgresql://homeroom:{password}@/{database}?host={self.folder}"

    def make(self) -> None:
        """Make the files of the server."""
        secret = self.folder / "password"
        secret.write_text(PASSWORD)
        shutil.chown(secret, *owner(self.folder))
        command = [program("initdb"), "--pgdata", str(self.folder / "data")]
        options = ["--username=homeroom", f"--pwfile={secret}", "--auth=scram-sha-256"]
        coding = ["--encoding=UTF8", "--no-locale", "--no-sync"]
        pipe = {"stdout": subprocess.DEVNULL}
        subprocess.run([*command, *options, *coding], check=True, **pipe, **who())  # type: ignore[call-overload]

    def start(self, largest: int = resource.RLIM_INFINITY) -> None:
        """Start it, and wait until it answers.

        Args:
            largest: Bytes that its largest file may have.
        """
        settings = {
            "listen_addresses": "",
            "unix_socket_directories": str(self.folder),
            "fsync": "off",
            "log_min_messages": "fatal",
            "log_min_error_statement": "panic",
        }
        command = [program("postgres"), "-D", str(self.folder / "data")]
        for name, value in settings.items():
            command += ["-c", f"{name}={value}"]
        log = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        before = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (largest, before[1]))
        try:
            self.process = subprocess.Popen(command, **log, **who())  # type: ignore[call-overload]
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)
        ends = time.monotonic() + LIMIT
        while True:
            try:
                psycopg.connect(self.url("postgres")).close()
            except psycopg.OperationalError:
                if self.process.poll() is not None or time.monotonic() > ends:
                    raise
                time.sleep(0.02)
            else:
                return

    def stop(self, how: int = signal.SIGINT) -> None:
        """Stop it: by default in order, by `SIGQUIT` as a crash would."""
        assert self.process is not None
        self.process.send_signal(how)
        try:
            self.process.wait(LIMIT)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise

    def run(self, sql: str, database: str = "postgres") -> list[tuple[Any, ...]]:
        """Run a statement in a session of its own."""
        with psycopg.connect(self.url(database), autocommit=True) as connection:
            cursor = connection.execute(sql.encode())
            return cursor.fetchall() if cursor.description else []


@contextmanager
def running() -> Iterator[Server]:
    """A server that runs, and is gone afterwards.

    Raises:
        ServerMissing: There is none on this machine.
    """
    program("initdb")
    # Paths of sockets are short, and other users may look into this folder.
    with tempfile.TemporaryDirectory(prefix="pg-", dir="/tmp") as name:
        shutil.chown(name, *owner(Path(name)))
        server = Server(Path(name))
        server.make()
        try:
            server.start()
            yield server
        finally:
            if server.process is not None:
                server.stop()


def program(name: str) -> str:
    """The path of a program of PostgreSQL, the newest one that there is."""
    kept = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=age, reverse=True)
    for folder in (*os.get_exec_path(), *kept):
        found = shutil.which(name, path=folder)
        if found:
            return found
    raise ServerMissing("PostgreSQL is missing: install Debian's package postgresql")


def age(folder: Path) -> float:
    """The version in the path of a folder."""
    digits = folder.parent.name
    return float(digits) if digits.replace(".", "", 1).isdecimal() else 0


def user() -> pwd.struct_passwd | None:
    """Whom it runs as where this process is root: PostgreSQL refuses to be."""
    if os.geteuid() != 0:
        return None
    names = {one.pw_name: one for one in pwd.getpwall()}
    return names.get("postgres") or names["nobody"]


def who() -> Mapping[str, object]:
    """The same, as `subprocess` takes it."""
    other = user()
    if other is None:
        return {}
    return {"user": other.pw_uid, "group": other.pw_gid, "extra_groups": []}


def owner(path: Path) -> tuple[int, int]:
    """Who has to own the server's files."""
    other, own = user(), path.stat()
    return (other.pw_uid, other.pw_gid) if other else (own.st_uid, own.st_gid)
