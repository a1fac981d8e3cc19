"""The file: opening, migrations, history, then one module per chapter's tables."""
