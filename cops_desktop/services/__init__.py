"""Use cases: one function = one transaction = one operation in the history."""
