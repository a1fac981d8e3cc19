"""The récapitulatif for the accountant: every form of a year, and the envelopes."""

from datetime import date

from cops_desktop.documents.recapitulatif import (
    EnveloppeRecapitulatif,
    LigneRecapitulatif,
    Recapitulatif,
    draw_recapitulatif,
)
from cops_desktop.domain.paiements import Nature
from cops_desktop.domain.words import fold, sort_key, typography
from cops_desktop.services.budget import budgets
from cops_desktop.services.entete import entete
from cops_desktop.services.paiements import Formulaire, forms
from cops_desktop.services.papiers.criteres import Criteres
from cops_desktop.services.papiers.lu import PapierLu
from cops_desktop.storage import cotec
from cops_desktop.storage.database import Fichier


def recapitulatif(fichier: Fichier, criteres: Criteres, day: date) -> PapierLu:
    """The accountant's summary of a year (the current one by default): every form, cancelled ones said to be so."""
    annee = criteres.annee or day.year
    found = [
        f
        for f in forms(fichier, criteres.etats)
        if f.etat.annee == annee
        and criteres.cotec in (None, f.etat.cotec)
        and criteres.personne in (None, f.etat.personne)
    ]
    found.sort(key=lambda f: (fold(f.cotec), f.etat.numero is None, f.etat.reference, sort_key(f.personne)))
    money = budgets(fichier, annee, day)
    envelopes = [
        EnveloppeRecapitulatif(c.sujet, b.montant, b.paye, b.valide, b.reste)
        for c in cotec.cotecs(fichier.db)
        if (b := money[c.id]) and criteres.cotec in (None, c.id) and (b.montant or b.engage)
    ]
    title = f"année {annee}"
    if criteres.cotec:
        title += typography(f" — CoTec « {cotec.cotec(fichier.db, criteres.cotec).sujet} »")
    lines = tuple(_summary_line(f, day) for f in found)
    head, paper = entete(fichier), Recapitulatif(title, day, lines, tuple(envelopes))
    return PapierLu(head, lambda canvas: draw_recapitulatif(canvas, head, paper))


def _summary_line(form: Formulaire, day: date) -> LigneRecapitulatif:
    trips = sum(line.montant for line in form.lignes if line.nature is Nature.TRAJET)
    return LigneRecapitulatif(
        form.etat.reference or None,
        form.etat.valide_le or day,
        form.personne,
        form.cotec,
        form.etat.etat.value,
        form.demi,
        form.brut,
        trips,
        form.frais - trips,
    )
