"""Clients that others published, against the sandbox: `python -m nox -s peers`."""
