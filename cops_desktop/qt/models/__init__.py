"""Table models, fed by set_rows."""
