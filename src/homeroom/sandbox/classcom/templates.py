"""The operations on templates."""

from __future__ import annotations

from starlette.responses import Response

from homeroom.sandbox.answers import answer
from homeroom.sandbox.classcom.call import Call
from homeroom.sandbox.classcom.fields import Form
from homeroom.sandbox.classcom.library import STATUSES, Template
from homeroom.sandbox.classcom.refusals import not_found


def show(call: Call) -> Response:
    """All templates or one, always as an array (vendor document).

    An unknown one is a 404, as with classes: a guess.
    """
    query = call.query()
    if query.which("template_id") is not None:
        return answer([_found(call, query).to_json()])
    return answer([t.to_json() for t in call.tenant.library.templates.values()])


def create(call: Call) -> Response:
    """Create a template, published unless asked, and answer 201 (vendor document).

    A description that is left out is empty: a guess.
    """
    form = call.form()
    template = Template(
        template_id=call.tenant.new_id("template"),
        name=form.needed("name"),
        description=form.text("description") or "",
        status=form.choice("status", STATUSES) or "published",
    )
    form.check()
    call.tenant.library.templates[template.template_id] = template
    return answer(template.to_json(), status=201)


def update(call: Call) -> Response:
    """Change a template (vendor document)."""
    form = call.form()
    template = _found(call, form)
    name = form.filled("name")
    description = form.text("description")
    status = form.choice("status", STATUSES)
    form.check()
    template.name = template.name if name is None else name
    template.description = template.description if description is None else description
    template.status = status or template.status
    return answer(template.to_json())


def remove(call: Call) -> Response:
    """Remove a template and answer with it (vendor document)."""
    template = _found(call, call.query())
    del call.tenant.library.templates[template.template_id]
    return answer(template.to_json())


def _found(call: Call, form: Form) -> Template:
    _, template_id = form.only("template_id")
    template = call.tenant.library.templates.get(template_id)
    if template is None:
        raise not_found("template", template_id)
    return template
