"""The CoPil: its mandates, volunteers and binômes, and the assistant that proposes them (R4.1–R4.5)."""
