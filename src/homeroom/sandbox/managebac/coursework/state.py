"""What happens to the tasks of one school beside the tasks themselves."""

from __future__ import annotations

from homeroom.sandbox.managebac.chance import Chance
from homeroom.sandbox.managebac.coursework.marks import Assessed, Marks, Result
from homeroom.sandbox.managebac.coursework.submissions import Submissions
from homeroom.sandbox.managebac.store import Row
from homeroom.sandbox.managebac.tenant import Tenant


class Coursework:
    """Results, submissions and online assessments.

    Args:
        tenant: The school.
    """

    def __init__(self, tenant: Tenant) -> None:
        chance = Chance(tenant.school.seed)
        self._tenant = tenant
        self.chance: Chance = chance
        self.marks: Marks = Marks(chance)
        self.submissions: Submissions = Submissions(chance)
        self.online: dict[int, Row] = {}
        """What was changed of online assessments, by task."""
        self.tests: dict[tuple[int, int], Row] = {}
        """What was said of tests that were taken, by task and student."""

    def result(self, task: Assessed, student: int) -> Result:
        """What a student achieved."""
        return self.marks.of(task, student, self._tenant.now())
