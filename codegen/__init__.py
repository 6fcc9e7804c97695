"""Writes a vendor's models, plans and typed methods from its spec in openapi/."""
