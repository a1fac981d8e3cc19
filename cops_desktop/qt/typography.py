"""The window's word for it: what the rules and the services say with plain spaces is set where it is shown."""

from cops_desktop.domain.words import typography as typeset

__all__ = ["typeset"]
