"""Engagements: the charters signed, what became of them, and how the charter is followed (§3)."""
