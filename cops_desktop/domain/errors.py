"""The one known failure: a French sentence for the user."""


class Refus(Exception):  # noqa: N818 (the word of the house)
    """Something was refused; nothing was written by half.

    The message is a French sentence that says what happened, what was kept and what to do. `details` holds further
    sentences, one a line (the faults of a workbook, the candidates for a name).
    """

    def __init__(self, message: str, details: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.message = message
        self.details = details

    def __str__(self) -> str:
        return "\n".join((self.message, *self.details))
