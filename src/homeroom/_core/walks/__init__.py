"""Walks over lists: routes decide without I/O, the pager fetches."""
