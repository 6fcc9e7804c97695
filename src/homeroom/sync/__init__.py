"""Copies of schools' lists in a database of one's own, kept up to date by night."""
