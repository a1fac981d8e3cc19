"""What is printed of engagements, from wherever it is asked for: the attestation, the letters of renewal.

A letter is noted as sent when the user says so, under the tabs, once it was shown: looking at it sends nothing.
"""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication

from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import format_date, plural
from cops_desktop.qt import messages
from cops_desktop.qt.context import Avis, Contexte
from cops_desktop.qt.typography import typeset

LETTRES = "lettres-de-renouvellement"


def _tr(words: str) -> str:
    return typeset(QCoreApplication.translate("engagements", words))


def imprimer_attestation(contexte: Contexte, engagement_id: str) -> None:
    """Shows the attestation of one engagement."""
    from cops_desktop.qt.papers import show_paper
    from cops_desktop.services.papiers.catalogue import Criteres

    show_paper(contexte, "engagement", Criteres(engagements=[engagement_id]), _tr("Attestation d’engagement"))


def imprimer_lettres(contexte: Contexte, ids: Sequence[str]) -> None:
    """Makes the letters of these engagements in the background and shows them; then asks whether they went."""
    from cops_desktop.qt.papers import show_paper_later
    from cops_desktop.services.papiers.catalogue import Criteres

    keys = list(ids)
    try:
        notice = _avis(contexte, keys)
    except Refus as refus:
        messages.refusal(contexte.window, refus)
        return
    title = _tr("Lettres de renouvellement")
    if show_paper_later(contexte, "lettre-renouvellement", Criteres(engagements=keys), title, len(keys)):
        contexte.avis.emit(notice)


def _avis(contexte: Contexte, keys: Sequence[str]) -> Avis:
    """Asks whether the letters went; names those whose envelope cannot be addressed."""
    from cops_desktop.services.engagements.renouvellements import choisis

    day = contexte.today()
    count = plural(len(keys), _tr("lettre de renouvellement"), _tr("lettres de renouvellement"))
    words = _tr("{lettres} : une fois envoyées, notez-le, pour savoir qui a été relancé et quand.")
    found = choisis(contexte.fichier, keys, day)
    without = ", ".join(one.personne.nom_complet for one in found if one.sans_adresse)
    sent = typeset(_tr("Envoyées le {jour}").format(jour=format_date(day)))
    return Avis(
        LETTRES,
        typeset(words.format(lettres=count)),
        typeset(_tr("Sans adresse complète : {noms}.").format(noms=without)) if without else "",
        ((sent, partial(_note, contexte, keys, day)),),
    )


def _note(contexte: Contexte, keys: Sequence[str], day: date) -> None:
    """The letters went on that day."""
    from cops_desktop.services.engagements.renouvellements import noter_demandes

    def said(count: int) -> None:
        contexte.avis_regle.emit(LETTRES)
        asked = plural(count, _tr("demande de renouvellement notée"), _tr("demandes de renouvellement notées"))
        contexte.message.emit(typeset(_tr("{demandes}. Ctrl+Z revient en arrière.").format(demandes=asked)))

    contexte.executer(noter_demandes, contexte.fichier, keys, day, then=said)
