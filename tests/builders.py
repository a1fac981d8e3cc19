"""Small builders of fictional data, shared by the tests: only what a test says differs from an ordinary case."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from cops_desktop.domain.accompagnements.types import (
    Accompagnement,
    Decision,
    Examen,
    Intervention,
    Mouvement,
    Nature,
    Point,
    Position,
)
from cops_desktop.domain.annuaire import Lien, Personne, Projet, Structure
from cops_desktop.domain.barometre import Sollicitation
from cops_desktop.domain.copil import Binome, Mandat, MembreBinome, Volontaire
from cops_desktop.domain.cotec import Cotec, Membre, Travail
from cops_desktop.domain.engagements import Contribution, Engagement
from cops_desktop.domain.mises_en_relation import MiseEnRelation, Proposition
from cops_desktop.domain.paiements import Dossier, Situation, assess
from cops_desktop.domain.rapports import Pseudonyme
from cops_desktop.domain.rencontres import COTEC, Atelier, Connexion, Frais, Mode, Presence, Rencontre, Venue
from cops_desktop.domain.scale import BaremeKm, BaremeVacation, Borne, Tranche
from cops_desktop.domain.vacation import Compte, Participation, count_person
from cops_desktop.paths import data_root
from cops_desktop.services import fichier as files
from cops_desktop.services.fichier import Fichier, Identite
from cops_desktop.storage import (
    accompagnements,
    annuaire,
    copil,
    cotec,
    database,
    engagements,
    mises_en_relation,
    rencontres,
)
from cops_desktop.storage.keys import new_key

JOUR = date(2026, 11, 24)
CLAIRE = Identite("poste-de-claire", "Claire Bastide")
YANIS = Identite("poste-de-yanis", "Yanis Ferrand")


def plain(text: str) -> str:
    """The sentence with ordinary spaces, so that a test can be read and typed."""
    return text.replace("\u202f", " ").replace("\u00a0", " ")


def at(text: str) -> time:
    """« 14:05 » as a time."""
    return time.fromisoformat(text)


def spans(text: str) -> tuple[Connexion, ...]:
    """« 14:00-14:40 15:20- » as connections; a side left empty is open."""
    pairs = (part.split("-") for part in text.split())
    return tuple(Connexion(at(a) if a else None, at(b) if b else None) for a, b in pairs)


# The charter's scales ------------------------------------------------------------------------------------------
def _seeds() -> dict[str, Any]:
    return json.loads((data_root() / "db" / "seeds.json").read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def vacation_scale(**changes: Any) -> BaremeVacation:
    """The charter's vacation table, as the program seeds it."""
    seed = _seeds()["baremes_vacation"][0]
    values: dict[str, Any] = {
        **seed,
        "id": "charte",
        "du": date.fromisoformat(seed["du"]),
        "applique_depuis": date.fromisoformat(seed["applique_depuis"]),
        "bornes": tuple(Borne(*b) for b in seed["bornes"]),
        "midi": time.fromisoformat(seed["midi"]),
    }
    return BaremeVacation(**{**values, **changes})


def km_scale(rank: int = 0, **changes: Any) -> BaremeKm:
    """The charter's mileage scale (0) or the State's of 2022 (1), as the program seeds them."""
    seed = _seeds()["baremes_km"][rank]
    since = seed["applique_depuis"]
    values: dict[str, Any] = {
        "id": f"km-{rank}",
        "source": seed["source"],
        "du": date.fromisoformat(seed["du"]),
        "applique_depuis": date.fromisoformat(since) if since else None,
        "tranches": tuple(Tranche(*t) for t in seed["tranches"]),
    }
    return BaremeKm(**{**values, **changes})


CHARTE = vacation_scale()
CHARTE_KM = km_scale(0)
ETAT_2022 = km_scale(1)


# One person, in memory -----------------------------------------------------------------------------------------
def meeting(hours: str = "", day: date = JOUR, **more: Any) -> Rencontre:
    """A CoTec meeting by video; `hours` as « 14:00-16:00 », "" when nobody knows them."""
    debut, fin = (at(part) for part in hours.split("-")) if hours else (None, None)
    values = {"id": new_key(), "nature": COTEC, "titre": "Séance", "cotec": "cotec-1", "debut": debut, "fin": fin}
    return Rencontre(date=day, **{**values, **more})


def membre(**more: Any) -> Membre:
    """A member who asked, may be paid, and is not paid twice (R5.5)."""
    values = {"id": "m", "cotec": "cotec-1", "personne": "p", "demande": True, "peut_etre_remunere": True}
    return Membre(**{**values, **more})


def presence(of: Rencontre | None = None, **more: Any) -> Presence:
    """A presence of the person, who was there."""
    values = {"id": new_key(), "rencontre": of.id if of else "r", "personne": "p", "presence": Venue.PRESENT}
    return Presence(**{**values, **more})


def came(to: Rencontre, who: Membre | None = None, **more: Any) -> Participation:
    """The person came to a meeting; « connexions » may be given as text (see `spans`)."""
    outside = {k: more.pop(k) for k in ("en_equipe", "settled") if k in more}
    if isinstance(more.get("connexions"), str):
        more["connexions"] = spans(more["connexions"])
    return Participation(rencontre=to, presence=presence(to, **more), membre=who or membre(), **outside)


def worth(*participations: Participation, scales: Iterable[BaremeVacation] = (CHARTE,)) -> list[Compte]:
    """What each presence of one person is worth, in the order given."""
    counted = count_person(participations, tuple(scales))
    return [counted[p.presence.id] for p in participations]


def demi(*participations: Participation) -> list[int]:
    """Half-units of each presence of one person."""
    return [compte.demi for compte in worth(*participations)]


def situation(
    dossier: Dossier,
    vacation: Iterable[BaremeVacation] = (CHARTE,),
    km: Iterable[BaremeKm] = (CHARTE_KM,),
) -> Situation:
    """What the rules say of a dossier, by the charter's scales."""
    return assess(dossier, tuple(vacation), tuple(km))


def trip(km: int, day: date, cv: int | None = 5, who: Membre | None = None, **more: Any) -> Participation:
    """The person drove to a meeting in person of a morning."""
    return came(meeting("09:00-12:00", day, mode=Mode.PRESENTIEL), who, km=km, cv=cv, **more)


# A file --------------------------------------------------------------------------------------------------------
def new_file(folder: Path, name: str = "essai.cops", who: Identite = CLAIRE) -> Fichier:
    """A seeded file with this laptop as poste A."""
    return files.create_file(folder / name, who, "A")


def without_lock(fichier: Fichier, who: Identite) -> Fichier:
    """A second program that writes to the same file although it is held: SQLite alone must keep both right."""
    if fichier.verrou is not None:
        fichier.verrou.release()
        fichier.verrou = None
    return database.open_file(fichier.path, who)


@dataclass
class Monde:
    """A file under test, and one-line ways to put things in it; each is an operation of its own."""

    fichier: Fichier
    cotecs: list[str] = field(default_factory=list)

    def personne(self, nom: str = "Cazenave", prenom: str = "Odile", **more: Any) -> str:
        """A person; returns the key."""
        item = Personne(id=new_key(), nom=nom, prenom=prenom, **more)
        with self.fichier.operation(f"Ajouter {nom}"):
            annuaire.save_personne(self.fichier.db, item)
        return item.id

    def structure(self, nom: str = "IFSI du Rouergue", **more: Any) -> str:
        """A structure; returns the key."""
        item = Structure(id=new_key(), nom=nom, **more)
        with self.fichier.operation(f"Ajouter {nom}"):
            annuaire.save_structure(self.fichier.db, item)
        return item.id

    def projet(self, titre: str = "Relire les livrets", **more: Any) -> Projet:
        """A project."""
        item = Projet(id=new_key(), titre=titre, **more)
        with self.fichier.operation(f"Ajouter {titre}"):
            annuaire.save_projet(self.fichier.db, item)
        return item

    def demande(self, besoin: str = "Un proche aidant", day: date = JOUR, **more: Any) -> MiseEnRelation:
        """A request for an introduction."""
        item = MiseEnRelation(id=new_key(), demande_le=day, besoin=besoin, **more)
        with self.fichier.operation(f"Ajouter {besoin}"):
            mises_en_relation.save_demande(self.fichier.db, item)
        return item

    def proposition(self, of: MiseEnRelation, personne: str, **more: Any) -> Proposition:
        """Somebody on the shortlist of a request."""
        item = Proposition(id=new_key(), mise_en_relation=of.id, personne=personne, **more)
        with self.fichier.operation("Proposer quelqu’un"):
            mises_en_relation.PROPOSITIONS.save(self.fichier.db, item)
        return item

    def cotec(self, sujet: str = "Partenariat en pédiatrie") -> str:
        """A CoTec; returns the key."""
        item = Cotec(id=new_key(), sujet=sujet)
        with self.fichier.operation(f"Ajouter {sujet}"):
            cotec.save_cotec(self.fichier.db, item)
        self.cotecs.append(item.id)
        return item.id

    def membre(self, of: str, personne: str, **more: Any) -> Membre:
        """A member of a CoTec who may be paid."""
        item = membre(id=new_key(), cotec=of, personne=personne, **more)
        with self.fichier.operation("Ajouter un membre"):
            cotec.MEMBRES.save(self.fichier.db, item)
        return item

    def rencontre(self, of: str, hours: str = "14:00-16:00", day: date = JOUR, **more: Any) -> Rencontre:
        """A meeting of a CoTec, by video unless said."""
        item = meeting(hours, day, cotec=of, **more)
        return self.save_rencontre(item)

    def reunion(
        self, nature: str = "journée régionale", hours: str = "09:30-16:30", day: date = JOUR, **more: Any
    ) -> Rencontre:
        """A meeting of another nature than CoTec, in person unless said."""
        values = {"titre": nature.capitalize(), "mode": Mode.PRESENTIEL, "cotec": None, **more}
        return self.save_rencontre(meeting(hours, day, nature=nature, **values))

    def save_rencontre(self, item: Rencontre) -> Rencontre:
        """Write a meeting."""
        with self.fichier.operation("Modifier une réunion"):
            rencontres.RENCONTRES.save(self.fichier.db, item)
        return item

    def atelier(self, of: Rencontre, lettre: str = "A", **more: Any) -> Atelier:
        """A workshop of a meeting."""
        item = Atelier(id=new_key(), rencontre=of.id, lettre=lettre, **more)
        with self.fichier.operation("Ajouter un atelier"):
            rencontres.ATELIERS.save(self.fichier.db, item)
        return item

    def pseudonyme(self, nom: str, personne: str | None) -> Pseudonyme:
        """A name of attendance reports, and who it is."""
        item = Pseudonyme(id=new_key(), nom=nom, personne=personne)
        with self.fichier.operation("Reconnaître un nom"):
            rencontres.PSEUDONYMES.save(self.fichier.db, item)
        return item

    def presence(self, of: Rencontre, personne: str, **more: Any) -> Presence:
        """The person came."""
        return self.save_presence(presence(of, personne=personne, **more))

    def save_presence(self, item: Presence) -> Presence:
        """Write a presence."""
        with self.fichier.operation("Modifier une présence"):
            rencontres.save_presence(self.fichier.db, item)
        return item

    def frais(self, of: Presence, montant: int, nature: str = "péage") -> Frais:
        """A cost of the journey."""
        item = Frais(id=new_key(), presence=of.id, nature=nature, montant=montant, justificatif="1")
        with self.fichier.operation("Ajouter des frais"):
            rencontres.FRAIS.save(self.fichier.db, item)
        return item

    def travail(self, of: str, personne: str, demi: int = 2, day: date = JOUR, **more: Any) -> Travail:
        """Extra work, decided by the team on the day it was handed in."""
        values = {"id": new_key(), "intitule": "Relecture du livrable", "decide_le": day, **more}
        item = Travail(cotec=of, personne=personne, date=day, demi_vacations=demi, **values)
        with self.fichier.operation("Ajouter un travail"):
            cotec.TRAVAUX.save(self.fichier.db, item)
        return item

    def lien(self, personne: str, structure: str, *, represente: bool = True, **more: Any) -> Lien:
        """The person stands for the structure."""
        item = Lien(id=new_key(), personne=personne, structure=structure, represente=represente, **more)
        with self.fichier.operation("Ajouter un lien"):
            annuaire.LIENS.save(self.fichier.db, item)
        return item

    def engagement(self, personne: str, signe_le: date, structure: str | None = None, **more: Any) -> Engagement:
        """The person signs the charter, in their own name unless said."""
        item = Engagement(id=new_key(), personne=personne, structure=structure, signe_le=signe_le, **more)
        with self.fichier.operation("Ajouter un engagement"):
            engagements.ENGAGEMENTS.save(self.fichier.db, item)
        return item

    def contribution(self, personne: str, day: date = JOUR, **more: Any) -> Contribution:
        """A significant contribution of the person."""
        values = {"nature": "partage d’expérience", **more}
        item = Contribution(id=new_key(), personne=personne, date=day, **values)
        with self.fichier.operation("Ajouter une contribution"):
            engagements.CONTRIBUTIONS.save(self.fichier.db, item)
        return item

    def sollicitation(self, campagne: int, **more: Any) -> Sollicitation:
        """Somebody is asked by the baromètre of a year."""
        item = Sollicitation(id=new_key(), campagne=campagne, **more)
        with self.fichier.operation("Solliciter"):
            engagements.BAROMETRE.save(self.fichier.db, item)
        return item

    def mandat(self, debut: date, validation: str = "tacite", **more: Any) -> Mandat:
        """A mandate of the CoPil, validated unless said."""
        values = {"valide_le": debut if validation else None, **more}
        item = Mandat(id=new_key(), debut=debut, validation=validation, **values)
        with self.fichier.operation("Ajouter un mandat"):
            copil.MANDATS.save(self.fichier.db, item)
        return item

    def volontaire(self, of: Mandat, personne: str, **more: Any) -> Volontaire:
        """Somebody answers the call for a mandate."""
        item = Volontaire(id=new_key(), mandat=of.id, personne=personne, **more)
        with self.fichier.operation("Ajouter un volontaire"):
            copil.VOLONTAIRES.save(self.fichier.db, item)
        return item

    def binome(self, of: Mandat, *personnes: str, numero: int = 1, **more: Any) -> Binome:
        """A binôme of a mandate, of these persons in their own name."""
        item = Binome(id=new_key(), mandat=of.id, numero=numero, **more)
        with self.fichier.operation("Ajouter un binôme"):
            copil.BINOMES.save(self.fichier.db, item)
            for personne in personnes:
                copil.MEMBRES.save(self.fichier.db, MembreBinome(id=new_key(), binome=item.id, personne=personne))
        return item

    def accompagnement(self, titre: str = "Scénarios à deux voix", **more: Any) -> Accompagnement:
        """A request of three months before the day of the tests."""
        values = {"nature": Nature.ACCOMPAGNEMENT, "demande_le": date(2026, 8, 24), **more}
        item = Accompagnement(id=new_key(), titre=titre, **values)
        with self.fichier.operation(f"Ajouter {titre}"):
            accompagnements.save_accompagnement(self.fichier.db, item)
        return item

    def examen(self, of: Accompagnement, day: date = JOUR, decision: str = "approuvée", **more: Any) -> Examen:
        """The CoPil decides of a request."""
        item = Examen(id=new_key(), accompagnement=of.id, le=day, decision=Decision(decision), **more)
        with self.fichier.operation("Noter une décision"):
            accompagnements.EXAMENS.save(self.fichier.db, item)
        return item

    def mouvements(self, of: Accompagnement, *steps: str, motif: str = "un motif") -> list[Mouvement]:
        """The project goes: « 2026-09-01 étape 1 », « 2026-10-15 suspendu »…, each at noon, or later the same day."""
        made: list[Mouvement] = []
        with self.fichier.operation("Changer d’étape"):
            for rank, step in enumerate(steps):
                day, vers = step.split(" ", 1)
                item = Mouvement(
                    id=new_key(),
                    accompagnement=of.id,
                    le=datetime.combine(date.fromisoformat(day), time(12, 0, rank)),
                    de=made[-1].vers if made else Position.DEMANDE,
                    vers=Position(vers),
                    motif=motif,
                )
                accompagnements.MOUVEMENTS.save(self.fichier.db, item)
                made.append(item)
        return made

    def point(self, of: Accompagnement, etape: int = 1, texte: str = "clarifier la commande", **more: Any) -> Point:
        """A line of a checklist."""
        item = Point(id=new_key(), accompagnement=of.id, etape=etape, texte=texte, **{"ordre": 1, **more})
        with self.fichier.operation("Ajouter un point"):
            accompagnements.POINTS.save(self.fichier.db, item)
        return item

    def intervention(self, of: Accompagnement, day: date = JOUR, duree: int = 90, **more: Any) -> Intervention:
        """Somebody intervened, for an hour and a half unless said."""
        item = Intervention(id=new_key(), accompagnement=of.id, date=day, duree=duree, **more)
        with self.fichier.operation("Ajouter une intervention"):
            accompagnements.INTERVENTIONS.save(self.fichier.db, item)
        return item
