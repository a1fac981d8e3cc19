"""COPS Desktop: prepare a meeting, hold it, settle it (see docs/architecture.md)."""

__version__ = "0.1.0"
