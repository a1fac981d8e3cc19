"""The états de vacations et de frais: what is stored (R5.9), drafts as they would be validated now."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from cops_desktop.documents.etat import EtatPapier, LigneFrais, LigneTrajet, LigneVacation, draw_etats, etats_pdf
from cops_desktop.documents.letterhead import Entete
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.paiements import Avancement, Ligne, Nature
from cops_desktop.domain.words import sort_key
from cops_desktop.services.entete import entete
from cops_desktop.services.paiements import Formulaire, forms
from cops_desktop.services.papiers.criteres import Criteres
from cops_desktop.services.papiers.lu import PapierLu
from cops_desktop.services.tete_etat import head_of
from cops_desktop.storage.database import Fichier


def etats(fichier: Fichier, criteres: Criteres, day: date) -> PapierLu:
    """The chosen forms: what is stored (R5.9), drafts as they would be validated now. Raises Refus."""
    lus = read_forms(fichier, criteres, day)
    return PapierLu(lus.entete, lambda canvas: draw_etats(canvas, lus.entete, lus.papiers))


@dataclass(frozen=True, slots=True)
class EtatsLus:
    """Forms read from the file and ready to be printed, in another thread if need be."""

    entete: Entete
    papiers: tuple[EtatPapier, ...]


def read_forms(fichier: Fichier, criteres: Criteres, day: date) -> EtatsLus:
    """Everything that the chosen forms show. Raises Refus when there is none."""
    chosen = _chosen_forms(fichier, criteres)
    if not chosen:
        raise Refus("Aucun état ne correspond : préparez d’abord les états (Paiements, « Préparer les états »).")
    return EtatsLus(entete(fichier), tuple(form_paper(fichier, form, day) for form in chosen))


def print_forms(lus: EtatsLus, step: Callable[[int, int, str], object] | None = None) -> bytes:
    """Forms as one PDF. `step(done, total, name)` is called before each; what it raises stops the printing."""

    def told() -> Iterator[EtatPapier]:
        for done, papier in enumerate(lus.papiers):
            if step is not None:
                step(done, len(lus.papiers), papier.nom)
            yield papier

    return etats_pdf(lus.entete, told())


def _chosen_forms(fichier: Fichier, criteres: Criteres) -> list[Formulaire]:
    """By person's name within the year; cancelled forms only when they are asked for one by one."""
    found = [
        f
        for f in forms(fichier, criteres.etats)
        if criteres.cotec in (None, f.etat.cotec)
        and criteres.personne in (None, f.etat.personne)
        and criteres.annee in (None, f.etat.annee)
        and (criteres.etats is not None or f.etat.etat is not Avancement.ANNULE)
    ]
    return sorted(found, key=lambda f: (f.etat.annee, f.etat.numero is None, f.etat.reference, sort_key(f.personne)))


def form_paper(fichier: Fichier, form: Formulaire, day: date) -> EtatPapier:
    """A form as the paper wants it."""
    etat = form.etat
    top = head_of(fichier, etat, form.lignes)
    return EtatPapier(
        numero=etat.reference or None,
        etat=etat.etat.value,
        date=etat.valide_le or day,
        nom=top["nom"],
        adresse=tuple(top["adresse"].splitlines()),
        coordonnees=top["coordonnees"],
        cotec=top["cotec"],
        annee=etat.annee,
        ligne_budgetaire=top["ligne_budgetaire"],
        bareme_vacation=top["bareme_vacation"],
        bareme_km=top["bareme_km"],
        vacations=tuple(_vacation(line) for line in form.lignes if line.nature in (Nature.VACATION, Nature.TRAVAIL)),
        trajets=tuple(_trip(line) for line in form.lignes if line.nature is Nature.TRAJET),
        frais=tuple(
            LigneFrais(line.jour, _label(line), line.detail, line.montant)
            for line in form.lignes
            if line.nature is Nature.FRAIS
        ),
        responsable=top["responsable"],
        annule_le=etat.annule_le,
        motif_annulation=etat.motif,
    )


def _label(line: Ligne) -> str:
    return f"{line.libelle} — {line.motif}" if line.motif else line.libelle


def _vacation(line: Ligne) -> LigneVacation:
    return LigneVacation(line.jour, _label(line), line.mode, line.heures, line.detail, line.quantite, line.montant)


def _trip(line: Ligne) -> LigneTrajet:
    return LigneTrajet(line.jour, _label(line), line.cv, line.cumul, line.quantite, line.calcul, line.montant)
