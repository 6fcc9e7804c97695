"""Files that clients fetch, and where they may go."""

from __future__ import annotations

from homeroom._core.files import SavedFile as SavedFile
from homeroom._core.saving import Into as Into
