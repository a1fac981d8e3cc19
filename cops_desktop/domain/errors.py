"""The one known failure: a French sentence for the user."""

from cops_desktop.domain.words import typography


class Refus(Exception):
    """Something was refused; nothing was written by half.

    The message is a French sentence that says what happened, what was kept and what to do. `details` holds further
    sentences, one a line (the faults of a workbook, the candidates for a name).
    """

    def __init__(self, message: str, details: tuple[str, ...] = ()) -> None:
        self.message = typography(message)
        self.details = tuple(typography(detail) for detail in details)
        super().__init__(self.message)

    def __str__(self) -> str:
        return "\n".join((self.message, *self.details))
