"""The schools that were opened, and what opens them to a client."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from homeroom.sandbox.arguments import Place
from homeroom.sandbox.school import School
from homeroom.sandbox.shapes import as_object
from homeroom.sandbox.vendor import Vendor


@frozen(kw_only=True)
class Opened:
    """A school on one platform."""

    vendor: Vendor
    school: School
    credentials: Mapping[str, object]
    """As the vendor gave them; by role if it has a client for each."""

    def clients(self, sandbox: Place) -> Mapping[str, Mapping[str, object]]:
        """Keyword arguments of the vendor's clients, by client.

        Args:
            sandbox: Its address, below which the vendors are.
        """
        name = self.vendor.name
        place = {**sandbox, "base_url": f"{sandbox['base_url']}/{name}"}
        roles = {role: as_object(one) for role, one in self.credentials.items()}
        several = {f"{name}_{role}": one for role, one in roles.items() if one}
        logins: Mapping[str, Mapping[str, object]]
        logins = several or {name: self.credentials}
        return {client: {**place, **login} for client, login in logins.items()}


class Schools:
    """The schools of all vendors, in the order in which they were opened.

    Args:
        vendors: Where schools can be.
    """

    def __init__(self, *vendors: Vendor) -> None:
        self.vendors: Mapping[str, Vendor] = {one.name: one for one in vendors}
        self.opened: list[Opened] = []

    def open(self, vendor: str, school: School) -> Opened:
        """Add a school to a vendor.

        Raises:
            ValueError: There is no such vendor.
        """
        chosen = self.vendors.get(vendor)
        if chosen is None:
            raise ValueError(f"vendor: one of {', '.join(self.vendors)}")
        credentials = chosen.open_school(school)
        opened = Opened(vendor=chosen, school=school, credentials=credentials)
        self.opened.append(opened)
        return opened
