"""What shall be written: a spec as operations, models, pages and names.

Whatever is not understood raises `SpecError` with its line. Arguments that come again:
`catalog` (the classes seen so far), `entry` (a method), `found` (its arguments), `good`
(its success), `name` (what classes that are written in place are called after).
"""
