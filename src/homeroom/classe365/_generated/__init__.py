# Generated from openapi/classe365.yaml by `python -m codegen`. Do not edit.
"""Models, plans and resources, all generated."""
