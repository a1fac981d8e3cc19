"""The tab Accompagnements: board, list and time line of one selection, and the card of a project."""
