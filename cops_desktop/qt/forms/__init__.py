"""Generated from ui/ by `make forms`; committed, never edited."""
