"""Files that clients fetch, and where they may go."""

from __future__ import annotations

from homeroom._core.saved import Into as Into, SavedFile as SavedFile
