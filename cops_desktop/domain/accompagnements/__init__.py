"""Accompagnements and appuis: what is kept of a project, where it stands, when it should, when it is late (§6)."""
