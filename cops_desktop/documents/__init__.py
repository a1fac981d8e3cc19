"""Paper: dataclasses in, PDF bytes out (reportlab)."""
