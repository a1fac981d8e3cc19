"""The known failure: a French sentence for the user. Told apart are the kinds after which something else is done."""

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


class PhraseDemandee(Refus):
    """A protected file was asked for without its passphrase."""

    def __init__(self, nom: str) -> None:
        super().__init__(f"« {nom} » est protégé : il s’ouvre avec sa phrase secrète.")


class PhraseFausse(Refus):
    """The passphrase does not open the file. What was typed, and how far it was from right, is nobody's business."""

    def __init__(self, nom: str) -> None:
        super().__init__(
            f"Cette phrase secrète n’ouvre pas « {nom} ». Rien n’a été changé.",
            (
                "Vérifiez les majuscules et la langue du clavier. Un fichier abîmé répond de même : restaurez "
                "alors une sauvegarde.",
            ),
        )


class FichierAbime(Refus):
    """What SQLite finds in the file is no COPS file any more, or a damaged one: a backup may take its place."""


class FormatAncien(Refus):
    """The file is of an older version, and was opened to be read alone: it must be brought up to date first."""
