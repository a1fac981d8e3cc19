"""The forms of June, then those of December: prepared, validated, printed, signed, sent, paid."""

from collections.abc import Mapping

from PySide6.QtWidgets import QLabel, QPushButton

from cops_desktop.domain.words import format_euros, format_vacations
from tests.builders import plain
from tests.e2e.annee import attendu
from tests.e2e.annee.attendu import Etat
from tests.e2e.annee.mains import Mains, Recus
from tests.qt.real_window import find, status, words


def euros(cents: int) -> str:
    """« 1 234,50 € », with plain blanks."""
    return plain(format_euros(cents))


def paie(mains: Mains, jours: tuple[str, str, str, str], attendus: Mapping[str, Etat], total: int) -> None:
    """All the forms of a term together, on the days of their four steps; the papers say what was worked out."""
    valide, signe, transmis, paye = jours
    mains.le(valide, "préparer et valider les états")
    mains.onglet("paiements")
    mains.clique("paiementsPreparer")
    dialog = mains.dialogue("dialoguePreparer")
    mains.attend(lambda: words(dialog, "resume"))
    said = f"{len(attendus)} états pour {len(attendus)} personnes : {euros(total)}"
    assert words(dialog, "resume").startswith(said), words(dialog, "resume")
    mains.enregistre("dialoguePreparer")
    assert find(mains.window, QLabel, "lotTitre").isVisible()
    mains.clique("lotAvancer_brouillon")
    assert "états validés" in plain(status(mains.window)), status(mains.window)
    check_pages(mains.papier(lambda: mains.clique("lotImprimer")), attendus)
    mains.le(signe, "suivre les états jusqu’au paiement")
    mains.clique("lotAvancer_valide")
    mains.le(transmis, "suivre les états jusqu’au paiement")
    mains.clique("lotAvancer_signe")
    mains.le(paye, "suivre les états jusqu’au paiement")
    mains.clique("lotAvancer_transmis")
    assert euros(total) in mains.confirme()
    assert f"{len(attendus)} états payés" in plain(status(mains.window)), status(mains.window)


def check_pages(pages: list[str], attendus: Mapping[str, Etat]) -> None:
    """Each has their page, and on it the sums that were worked out."""
    assert len(pages) == len(attendus)
    for nom, etat in attendus.items():
        (page,) = (page for page in pages if plain(nom) in page)
        if etat.demi:
            assert f"Total des vacations {plain(format_vacations(etat.demi))} {euros(etat.brut)}" in page, page
        else:
            assert "Total des vacations" not in page, page


def juin(mains: Mains, recus: Recus) -> None:
    """Four meetings are paid."""
    paie(mains, ("08/06", "12/06", "15/06", "30/06"), attendu.JUIN, attendu.TOTAL_JUIN)


def decembre(mains: Mains, recus: Recus) -> None:
    """The other two, what was corrected since, and who asked since."""
    paie(mains, ("07/12", "09/12", "10/12", "14/12"), attendu.DECEMBRE, attendu.TOTAL_DECEMBRE)
    disponible = euros(attendu.DISPONIBLE)
    assert words(mains.window, "enveloppe_disponible") == f"disponible {disponible}", words(
        mains.window, "enveloppe_disponible"
    )
    assert plain(find(mains.window, QPushButton, "enveloppe_paye").text()) == euros(attendu.BRUT)
