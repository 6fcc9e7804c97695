# Generated from openapi/class.yaml by `python -m codegen`. Do not edit.
"""Models, plans and resources, all generated."""
