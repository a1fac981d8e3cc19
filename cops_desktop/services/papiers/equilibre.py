"""The balance of the groups of the COPS on paper (R8.1): what is printed unless the window shows one group."""

from collections.abc import Sequence
from datetime import date

from cops_desktop.documents.equilibre import EquilibrePapier, ImagePapier, LignePart, draw_equilibres
from cops_desktop.domain.errors import Refus
from cops_desktop.domain.words import format_date, typography
from cops_desktop.services.entete import entete
from cops_desktop.services.equilibre import (
    ANNUAIRE,
    COPART,
    COPIL,
    PRECAUTION,
    Barre,
    Comparaison,
    comparer,
    images,
    reference_habituelle,
)
from cops_desktop.services.papiers.criteres import Criteres
from cops_desktop.services.papiers.lu import PapierLu
from cops_desktop.storage.database import Fichier


def equilibre(fichier: Fichier, criteres: Criteres, day: date) -> PapierLu:
    """The CoTec that is named, else the CoPart and the CoPil, else the annuaire: on `day`, or as a year ended.

    Raises Refus when nobody is in any of them; the annuaire of another year is not known.
    """
    annee = criteres.annee or day.year
    on = day if annee == day.year else date(annee, 12, 31)
    wanted = [f"cotec:{criteres.cotec}"] if criteres.cotec else [COPART, COPIL]
    read = [comparer(fichier, cle, reference_habituelle(cle), on) for cle in wanted]
    found = [one for one in read if one.groupe.equilibre.personnes]
    if not (found or criteres.cotec) and on == day:
        whole = comparer(fichier, ANNUAIRE, "", on)
        found = [whole] if whole.groupe.equilibre.personnes else []
    if not found:
        raise Refus(
            f"Il n’y a ni CoPart ni CoPil le {format_date(on)} : l’équilibre s’imprime une fois des engagements notés."
        )
    return papier_de(fichier, found)


def papier_de(fichier: Fichier, comparaisons: Sequence[Comparaison]) -> PapierLu:
    """The paper of comparisons that were read."""
    head, papers = entete(fichier), [_paper(one) for one in comparaisons]
    return PapierLu(head, lambda canvas: draw_equilibres(canvas, head, papers))


def _paper(one: Comparaison) -> EquilibrePapier:
    return EquilibrePapier(
        groupe=typography(one.groupe.nom),
        date=one.le,
        comptes=one.groupe.equilibre.comptes,
        images=tuple(
            ImagePapier(image.titre, image.sommes, tuple(map(_line, image.barres)), image.notes)
            for image in images(one)
        ),
        reference=typography(one.reference.nom) if one.reference else "",
        reference_comptes=one.reference.equilibre.comptes if one.reference else "",
        precaution=PRECAUTION,
    )


def _line(barre: Barre) -> LignePart:
    part, other = barre.part, barre.reference
    shared = not barre.hors_parts
    return LignePart(
        part.nom,
        part.nombre,
        part.en_mots if shared else "hors parts",
        part.pour_cent if shared else None,
        other.en_mots if other else "",
        other.pour_cent if other else None,
    )
