"""The accompagnements: read for lists and cards, and every act on them (§6)."""
