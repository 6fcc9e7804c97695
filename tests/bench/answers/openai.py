"""The smallest answer that openai's client gives a type."""

from __future__ import annotations

import json
from typing import Final

MODEL: Final = json.dumps(
    {"id": "1", "object": "model", "created": 1738577730, "owned_by": "oakfield"}
).encode()
