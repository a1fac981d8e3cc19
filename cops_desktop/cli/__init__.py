"""The commands: for whoever automates, tests or repairs; alone, or with a file, the window."""

from cops_desktop.cli.commands import main

__all__ = ["main"]
