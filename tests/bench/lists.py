"""The largest list of every vendor: some of its pages, and the client that walks it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import tzinfo
from typing import Any, Final
from zoneinfo import ZoneInfo

from attrs import frozen

from homeroom import ClassChartsParent, ClassCom, Classe365, ManageBac, Pager
from homeroom._core.answer import Answer
from homeroom._core.client import Client
from homeroom._core.copier import fast_way
from homeroom._core.decode import Decoder
from homeroom._core.misfits import Report
from homeroom._core.reading import Way, read_as
from homeroom._core.twins import Names
from homeroom.classcharts.models import ActivityPage
from homeroom.classcom.models import MetricEvent, User, UserPage
from homeroom.classe365.models import Student, StudentPage
from homeroom.managebac.models import ClassPage
from tests.bench.answers import classe365
from tests.bench.measure import COUNT
from tests.bench.server import Answers

LONDON: Final = "Europe/London"
CLASS_ID: Final = "00000000-0000-4000-8000-000000000001"


@frozen(kw_only=True)
class Largest:
    """A list, as the vendor's client walks it unless told otherwise."""

    name: str
    goal: str
    """For the CPU that a walk adds to fetching, against decoding."""
    form: Any
    """What a page becomes."""
    names: Names = frozenset()
    """That no spec lists, and which its records have."""
    target: str
    """Path and query of a page from the middle of the list."""
    records: int
    """On that page."""
    zone: tzinfo | None = None
    """Of its local times."""
    open: Callable[[str], Client]
    """A client of the server at an address."""
    walk: Callable[[Any], Pager[object]]
    """The walk with that client."""

    @property
    def page(self) -> bytes:
        """The body of the page."""
        return Answers(COUNT).body(self.target)


LARGEST: Final = (
    Largest(
        name="ManageBac classes",
        goal="<=2",
        form=ClassPage,
        target="/v2p3/classes?page=2&per_page=100",
        records=100,
        open=lambda address: ManageBac(token="bench", base_url=address),
        walk=lambda client: client.classes.list(),
    ),
    Largest(
        name="Class users",
        goal="<=3.5",
        form=UserPage | list[User],
        target="/api/v1/users?page=2&limit=1000",
        records=1000,
        open=lambda address: ClassCom(api_key="bench", base_url=address),
        walk=lambda client: client.users.list(),
    ),
    Largest(
        name="Class metrics",
        goal="<=4.5",
        form=list[MetricEvent],
        target="/api/v1/reporting/metrics?starting_after=1738571400&limit=1000",
        records=1000,
        open=lambda address: ClassCom(api_key="bench", base_url=address),
        walk=lambda client: client.reporting.metrics(class_id=CLASS_ID),
    ),
    Largest(
        name="ClassCharts activity",
        goal="<=5",
        form=ActivityPage,
        target="/apiv2parent/activity/1?last_id=5000",
        records=50,
        zone=ZoneInfo(LONDON),
        open=lambda address: ClassChartsParent(
            session="0123456789abcdef", timezone=LONDON, base_url=address
        ),
        walk=lambda client: client.activity.list(1),
    ),
    Largest(
        name="Classe365 students",
        goal="<=2",
        form=StudentPage,
        names=frozenset({(Student, tuple(classe365.CUSTOM))}),
        target="/restv2/students?cursor=2000",
        records=classe365.SIZE,
        open=lambda address: Classe365(
            subdomain="oakfield", api_key="bench", base_url=address
        ),
        walk=lambda client: client.students.list(),
    ),
)


def bare(one: Largest) -> Callable[[bytes], object]:
    """Decodes a page into the same models, and does nothing else."""
    decoder, convert = fast_way(one.form, one.names, (), local=False)
    return lambda body: convert(decoder.decode(body), Report(), ())


def as_a_client(one: Largest) -> Callable[[], object]:
    """Reads the page as a client does, its local times with their zone."""
    answer = Answer(status=200, headers={}, body=one.page)
    way = Way(decoder=Decoder(), zone=lambda: one.zone)

    def run() -> object:
        steps = read_as(one.form, answer, way).__await__()
        try:
            while True:
                next(steps)
        except StopIteration as done:
            return done.value.data

    return run
