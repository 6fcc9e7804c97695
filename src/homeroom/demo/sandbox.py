"""A sandbox in a process of its own, and what it is told beside the platforms."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager, suppress
from typing import Any, cast
from urllib.request import ProxyHandler, Request, build_opener

from attrs import frozen


class NotStarted(Exception):
    """The sandbox did not start."""


@frozen
class Control:
    """The control routes of a sandbox."""

    root: str
    """Its address."""

    def open(self, platform: str, sizes: Mapping[str, int]) -> Mapping[str, object]:
        """Add a school to a platform; what its clients take."""
        found = self._send("POST", f"/{platform}/schools", sizes)
        return cast("Mapping[str, object]", found)

    def holds(self, platform: str, seed: int) -> Mapping[str, int]:
        """How many items the lists of a school have now."""
        for one in self._send("GET", f"/{platform}/schools")["schools"]:
            if one["seed"] == seed:
                return cast("Mapping[str, int]", one["holds"])
        raise LookupError(seed)

    def fail(self, rules: Sequence[Mapping[str, object]]) -> None:
        """Let these things go wrong, and no others."""
        self._send("DELETE", "/faults")
        self._send("POST", "/faults", rules)

    def asked(self) -> Mapping[str, int]:
        """How many requests each platform had since this was last asked."""
        noted = self._send("GET", "/journal")["requests"]
        self._send("DELETE", "/journal")
        return Counter(one["path"].split("/")[1] for one in noted)

    def _send(self, method: str, path: str, body: object = None) -> Any:
        data = None if body is None else json.dumps(body).encode()
        url = f"{self.root}/_sandbox{path}"
        json_type = {"Content-Type": "application/json"}
        request = Request(url, data, json_type, method=method)  # noqa: S310 - loopback
        with build_opener(ProxyHandler({})).open(request) as answer:
            return json.loads(answer.read() or b"null")


@contextmanager
def sandbox() -> Generator[Control, None, None]:
    """A sandbox on a free port, until the block is left.

    Raises:
        NotStarted: It did not start.
    """
    command = (sys.executable, "-m", "homeroom", "sandbox", "--json")
    with subprocess.Popen(  # noqa: S603
        [*command, "--port", "0", "--rate", "0"], stdout=subprocess.PIPE
    ) as server:
        assert server.stdout is not None
        try:
            line = server.stdout.readline()
            if not line:
                raise NotStarted
            ready = json.loads(line)
            yield Control(ready["managebac"]["base_url"].removesuffix("/managebac"))
        finally:
            with suppress(ProcessLookupError):
                server.terminate()
