"""The head of a form: whom it pays, what for, on which budget and by which scales; frozen with its lines (R5.9)."""

from collections.abc import Iterable, Mapping, Sequence

from cops_desktop.domain.adresses import complete
from cops_desktop.domain.annuaire import Personne
from cops_desktop.domain.paiements import PARTS, Avancement, Etat, Ligne, Nature
from cops_desktop.domain.scale import scale_on
from cops_desktop.domain.words import format_euros, format_phone
from cops_desktop.services.dossiers import read_baremes
from cops_desktop.storage import annuaire, cotec
from cops_desktop.storage.database import Fichier
from cops_desktop.storage.reglages import reglages


def head(fichier: Fichier, etat: Etat, personne: Personne, lines: Sequence[Ligne]) -> dict[str, str]:
    """The head of a form, as it is frozen and printed (R5.9)."""
    sujet = cotec.cotec(fichier.db, etat.cotec).sujet
    contact = [personne.email, format_phone(personne.telephone) if personne.telephone else ""]
    return {
        "nom": personne.nom_complet,
        "adresse": _address(personne),
        "coordonnees": " · ".join(c for c in contact if c),
        "cotec": sujet,
        "ligne_budgetaire": _budget_line(fichier, etat),
        "bareme_vacation": _vacation_scales(fichier, lines),
        "bareme_km": _km_scales(fichier, lines),
        "responsable": reglages(fichier.db).get("responsable", ""),
    }


def head_of(fichier: Fichier, etat: Etat, lines: Sequence[Ligne]) -> Mapping[str, str]:
    """The head of a form: frozen, or as a draft's would be now."""
    return etat.copie or head(fichier, etat, annuaire.personne(fichier.db, etat.personne), lines)


def sans_adresse(fichier: Fichier, etats: Iterable[Etat]) -> list[str]:
    """Who of these drafts has no whole postal address, which is frozen with the form; in French order.

    A list often brings a town alone: nothing is sent there.
    """
    drafts = {etat.personne for etat in etats if etat.etat is Avancement.BROUILLON}
    found = annuaire.personnes(fichier.db, drafts) if drafts else []
    return [personne.nom_complet for personne in found if not complete(personne)]


def _address(personne: Personne) -> str:
    town = f"{personne.code_postal} {personne.commune}".strip()
    return "\n".join(part for part in (*personne.adresse.splitlines(), town) if part)


def _budget_line(fichier: Fichier, etat: Etat) -> str:
    found = cotec.ENVELOPPES.read(fichier.db, "annee = ? AND cotec IS ?", (etat.annee, etat.cotec))
    if not found:
        return f"vacations de CoTec {etat.annee}"
    return f"enveloppe {etat.annee} du CoTec : {format_euros(found[0].montant)}"


def _vacation_scales(fichier: Fichier, lines: Sequence[Ligne]) -> str:
    scales = read_baremes(fichier.db).vacation
    days = sorted({line.jour for line in lines if line.nature in PARTS[0]})
    used = dict.fromkeys(scale_on(scales, day) for day in days)
    return " ; ".join(f"{s.source} : {format_euros(s.taux)} brut l’une" for s in used)


def _km_scales(fichier: Fichier, lines: Sequence[Ligne]) -> str:
    scales = read_baremes(fichier.db).km
    days = sorted({line.jour for line in lines if line.nature is Nature.TRAJET})
    return " ; ".join(s.source for s in dict.fromkeys(scale_on(scales, day) for day in days))
