"""The dialogs of the CoPil: its mandate, call, volunteers, vote, validation, and what changes in mid-mandate."""
