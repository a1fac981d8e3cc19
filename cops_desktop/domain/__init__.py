"""The charter's rules: frozen dataclasses and pure functions. No Qt, no SQL, no clock, no I/O."""
