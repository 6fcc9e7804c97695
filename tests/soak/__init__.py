"""Five minutes of everything at once: `nox -s soak`, or `python -m tests.soak`."""
