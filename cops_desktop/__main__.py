"""`python -m cops_desktop` and the program of the installer: the commands, or the window."""

from cops_desktop.cli import main

if __name__ == "__main__":
    main()
