"""The tab Rencontres: every meeting, by list and by month, and the card that prepares, holds and settles it."""
