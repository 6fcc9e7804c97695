"""Benchmarks: `nox -s bench`. Every ratio comes from one run, interleaved."""
