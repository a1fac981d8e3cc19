"""Commands for developers: run from the top of the repository, through the Makefile."""
