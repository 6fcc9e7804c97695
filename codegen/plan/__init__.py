"""What shall be written: a spec as operations, models, pages and names."""
