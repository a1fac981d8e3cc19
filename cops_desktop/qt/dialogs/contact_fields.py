"""Telephones and e-mails in a form: what is said at their fields."""

from collections.abc import Iterable

from PySide6.QtWidgets import QLabel, QLineEdit

from cops_desktop.domain.errors import Refus
from cops_desktop.qt.dialogs.form import Faute


def say_phones(note: QLabel, texts: Iterable[str]) -> None:
    """Says under the field which numbers are not recognised: they are kept as they were typed."""
    from cops_desktop.services.annuaire.coordonnees import phones_in_doubt, split_list

    doubt = phones_in_doubt(number for text in texts for number in split_list(text))
    note.setText(doubt)
    note.setVisible(bool(doubt))


def check_email(line: QLineEdit) -> None:
    """Raises Faute at the field for an address (of a list) that cannot be one."""
    from cops_desktop.services.annuaire.coordonnees import read_email, split_list

    for email in split_list(line.text()):
        try:
            read_email(email)
        except Refus as refus:
            raise Faute(line, str(refus)) from None
