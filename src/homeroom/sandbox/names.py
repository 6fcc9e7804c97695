"""Invented names; they belong to no real person, school or place."""

from __future__ import annotations

from typing import Final

_GIVEN: Final = (
    "Abrelle Anwick Ardis Belora Benvin Brisa Calder Corvane Damira Delwyn Edrin "
    "Elmira Emrys Fenna Florin Gavril Halden Ilsabet Irwen Jarek Jovanna Kelda Kirian "
    "Lioren Lunet Marwen Mirelle Nadrin Norvin Odalys Orrin Perrin Quilla Ravik "
    "Rosalin Sabrin Sorrel Tamsa Tervin Ulrika Vanya Wendrick Xanthe Yorrin Zelda"
)

_FAMILY: Final = (
    "Abberwick Ambleforth Birchmoor Brackenby Coldmarsh Cranwell-Ode Dunmarrow "
    "Elderfen Everstone Fallowmere Farnhollow Galebrook Greyfenn Hartsorrow "
    "Hazelwick Inglemoor Jessamarsh Kestrelow Kingsallow Larkhollow Lindermoss "
    "Marrowby Mistlethorn Netherby-Quill Oakenfall Otterbrook Pellingham Quarrendale "
    "Quillmere Ravensallow Rookhollow Saltmarrow Silverfen Tarnbrook Thistlemoor "
    "Umberfold Vennwater Wexmarrow Willowmere Yarrowgate"
)

GIVEN: Final = tuple(_GIVEN.split())
"""Given names."""

FAMILY: Final = tuple(_FAMILY.split())
"""Family names."""

PLACES: Final = (
    "amberley-hill",
    "birchwater",
    "copperfield-bay",
    "dunmarrow",
    "elderfen",
    "foxglove-park",
    "harrowmere",
    "quillmere",
)
"""Names of schools, as host labels."""
