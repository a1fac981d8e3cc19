"""A fictional call for volunteers in a file: a mandate that is being composed, and the CoPil before; for pictures."""

from datetime import date

from cops_desktop.domain.annuaire import Famille, Localisation, Personne, Structure
from cops_desktop.domain.copil import Binome, Mandat, MembreBinome, Volontaire
from cops_desktop.domain.engagements import Engagement
from cops_desktop.services.fichier import Fichier
from cops_desktop.storage import annuaire, copil, engagements
from cops_desktop.storage.keys import derived_key
from tests.regional import NOMS, PRENOMS
from tests.volontaires import volontaires

DEBUT = date(2027, 1, 1)
_AVANT, _SIGNE = date(2025, 1, 1), date(2026, 3, 1)
_PROFILS = {Famille.USAGERS: "proche aidant", Famille.PROFESSIONNELS: "sanitaire"}
_MAISONS = ("CHU Belle-Rive", "Association des aidants", "IFSI du Rouergue", "Foyer des Tilleuls")


def appel_a_volontaires(fichier: Fichier, nombre: int = 60) -> Mandat:
    """The mandate; its volunteers are all engaged, some of them sat in the CoPil before."""
    db = fichier.db
    people = volontaires(nombre)
    before = Mandat(id=derived_key("essai", "avant"), debut=_AVANT, validation="tacite", valide_le=_AVANT)
    now = Mandat(id=derived_key("essai", "mandat"), debut=DEBUT, appel_le=date(2026, 10, 1))
    pair = Binome(id=derived_key("essai", "binôme"), mandat=before.id, numero=1)
    with fichier.operation("Un appel à volontaires"):
        for mandat in (before, now):
            copil.MANDATS.save(db, mandat)
        copil.BINOMES.save(db, pair)
        for house in sorted({c.structure for c in people if c.structure is not None}):
            number = int(house[1:])
            name = f"{_MAISONS[number % 4]} {number // 4 + 1}"
            kind = next(c.type_structure for c in people if c.structure == house)
            annuaire.save_structure(db, Structure(id=_key(house), nom=name, type=kind))
        for number, candidat in enumerate(people):
            key, house_key = _key(candidat.personne), _key(candidat.structure) if candidat.structure else None
            annuaire.save_personne(db, _personne(key, number, candidat.famille, candidat.territoire, candidat.domaines))
            charter = Engagement(id=derived_key(key, "e"), personne=key, structure=house_key, signe_le=_SIGNE)
            engagements.ENGAGEMENTS.save(db, charter)
            if candidat.ancien:
                copil.MEMBRES.save(db, MembreBinome(id=derived_key(key, "m"), binome=pair.id, personne=key))
        for candidat in people:
            key, house_key = _key(candidat.personne), _key(candidat.structure) if candidat.structure else None
            wish = _key(candidat.avec) if candidat.avec else None
            copil.VOLONTAIRES.save(
                db, Volontaire(id=derived_key(key, "v"), mandat=now.id, personne=key, structure=house_key, avec=wish)
            )
    return now


def _key(name: str) -> str:
    return derived_key("essai", "appel", name)


def _personne(
    key: str, number: int, famille: Famille, place: Localisation | None, domaines: tuple[str, ...]
) -> Personne:
    turn = number // len(NOMS)
    return Personne(
        id=key,
        nom=NOMS[number % len(NOMS)],
        prenom=PRENOMS[(number * 3 + turn) % len(PRENOMS)],
        profils=(_PROFILS[famille],) if famille in _PROFILS else (),
        famille=famille,
        localisation=place,
        domaines=domaines,
    )
