"""Folding, remembered: a list says the same towns, structures and first names again and again."""

from functools import lru_cache

from cops_desktop.domain.words import fold

plie = lru_cache(maxsize=200_000)(fold)
