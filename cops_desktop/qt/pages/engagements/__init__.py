"""The tab Engagements: its list and card; the views beside it are pages of their own (`vues`)."""
