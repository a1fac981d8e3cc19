"""The tab Annuaire: persons, structures and projects, found at once on a list or a map."""
