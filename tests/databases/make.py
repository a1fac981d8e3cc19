"""Makes the real file of the present schema version: `python -m tests.databases.make`, once a version is released.

Beside it stands what it holds, table by table, so that a later program can be asked whether it still does, and the same
file protected. What is released is never made again: of a version whose plain file is there, only the protected one is
made if it lacks.
"""

import json
from dataclasses import replace
from datetime import date, time
from pathlib import Path
from typing import Any

from cops_desktop.domain.accompagnements.types import Capacite, Document, Nature
from cops_desktop.domain.annuaire import Consentement, Equipier, Lien, Localisation
from cops_desktop.domain.invitations import Invitation, Methode
from cops_desktop.domain.mises_en_relation import EtatDemande, EtatProposition
from cops_desktop.domain.paiements import Avancement
from cops_desktop.domain.rencontres import INSCRIT, Mode, Venue
from cops_desktop.services import fichier as files
from cops_desktop.services import paiements as pay
from cops_desktop.storage import accompagnements, annuaire, cipher, gardees, history, migrations, rencontres
from cops_desktop.storage.annuaire import Distincts, Fusion
from cops_desktop.storage.connection import Database, export_copy
from cops_desktop.storage.cotec import ENVELOPPES, Enveloppe
from cops_desktop.storage.gardees import Anonymisation, RechercheGardee
from cops_desktop.storage.keys import new_key
from tests.builders import Monde, new_file, spans

FOLDER = Path(__file__).parent
DAY = date(2026, 12, 1)
DOCUMENT_NOM, DOCUMENT = "Compte rendu.txt", "Première rencontre : chacun dit ce qu’il attend.\n".encode()
PROTECTED, PHRASE = ".protege.cops", "girafe moulin tambour clairon"


def content(db: Database) -> dict[str, list[dict[str, Any]]]:
    """The user's data, row by row."""
    return {
        t: sorted(db.utils.query(f'SELECT * FROM "{t}"'), key=lambda r: str(r["id"]))
        for t in history.tracked_tables(db)
    }


def fill(monde: Monde) -> None:
    """A little of everything: the annuaire, forms in several states, a correction, an undo."""
    cotec = monde.cotec("Annonce diagnostique")
    fill_annuaire(monde)
    odile = monde.personne(
        "Cazenave", "Odile", cv=7, code_postal="31000", commune="Toulouse", email="odile@exemple.fr",
        profils=("proche aidant",), domaines=("Autre",), km_ouverture=((2026, 1420),),
    )  # fmt: skip
    luc = monde.personne("d’Hautpoul", "Luc", cv=5)
    for personne in (odile, luc):
        monde.membre(cotec, personne)
    onsite = monde.rencontre(cotec, "09:30-12:00", date(2026, 2, 10), mode=Mode.PRESENTIEL, lieu="Albi")
    video = monde.rencontre(cotec, "14:00-16:00", date(2026, 3, 10), outil="visio du COPS")
    drive = monde.presence(onsite, odile, km=480, trajet="Tarbes – Albi")
    monde.frais(drive, 1240)
    monde.presence(onsite, luc, km=100)
    monde.presence(video, odile, connexions=spans("14:02-14:40 14:46-"))
    monde.travail(cotec, luc, 4, date(2026, 3, 20))
    first, second = pay.pay(monde.fichier, DAY)
    pay.validate(monde.fichier, [first, second], DAY)
    for to in (Avancement.SIGNE, Avancement.TRANSMIS, Avancement.PAYE):
        pay.advance(monde.fichier, [first], to, DAY)
    pay.cancel(monde.fichier, second, "adresse fausse", DAY)
    pay.pay(monde.fichier, DAY)
    fill_regional_day(monde, odile, luc)
    fill_engagements(monde, odile, luc)
    fill_accompagnements(monde, odile, luc)
    monde.save_presence(replace(rencontres.presences(monde.fichier.db)[0], presence=Venue.EXCUSE))
    files.undo(monde.fichier)


def fill_regional_day(monde: Monde, *persons: str) -> None:
    """A row of each table of the meetings' workshops: registered and placed, wishes, invitations, a name of reports."""
    day = monde.reunion(day=DAY, places=2, ordre_du_jour="Accueil\nAteliers", lien="https://visio.exemple.net")
    one, other = (monde.atelier(day, lettre, titre="En pratique", salle="Espace 1", couleur="vert", places=1,
                                animation="Une conteuse", debut=time(10, 30), fin=time(11, 45))
                  for lettre in "AB")  # fmt: skip
    for rang, person in enumerate(persons, 1):
        monde.presence(day, person, presence=Venue.A_SAISIR, inscription=INSCRIT, rang=rang, invite_le=DAY,
                       atelier=one.id if rang == 1 else None, voeux=(other.id, one.id), anime=rang == 2)  # fmt: skip
    monde.pseudonyme("tablette 2", persons[0])
    monde.pseudonyme("salle 12", None)
    monde.reunion("webinaire", day=DAY, annulee_le=DAY)
    with monde.fichier.operation("Inviter"):
        given = Invitation(
            id=new_key(), rencontre=day.id, sequence=0, methode=Methode.INVITATION, le=DAY, contenu='{"titre": "x"}'
        )
        rencontres.INVITATIONS.save(monde.fichier.db, given)


def fill_engagements(monde: Monde, odile: str, luc: str) -> None:
    """A row of each table of §3, §4 and §8: charters, a contribution, a mandate and one being composed, a campaign."""
    ars = monde.structure("ARS Occitanie", invite_permanent=True)
    monde.engagement(odile, date(2024, 2, 29), demarche_le=DAY, respect_le=DAY, communication_le=DAY, reseau_le=DAY)
    monde.engagement(odile, date(2026, 2, 1), ars, fin=date(2027, 12, 31), lettre_le=DAY, notes="papier")
    monde.engagement(luc, date(2024, 3, 1), resilie_le=date(2025, 9, 1))
    monde.contribution(odile, DAY, structure=ars, description="webinaire")
    present = monde.mandat(date(2025, 1, 1), "vote", appel_le=date(2024, 11, 4), votants=41, fin=date(2026, 12, 31))
    next_one = monde.mandat(date(2027, 1, 1), "", appel_le=DAY)
    monde.volontaire(next_one, odile, avec=luc, le=DAY)
    monde.binome(present, odile, luc, numero=1, voix=32)
    monde.binome(present, numero=15, voix=3, retenu=False)
    monde.sollicitation(2026, personne=odile, cible="usagers partenaires", sollicite_le=DAY, contribue_le=DAY)
    monde.sollicitation(2026, structure=ars, cible="directions", sollicite_le=DAY)


def fill_accompagnements(monde: Monde, odile: str, luc: str) -> None:
    """A row of each table of §6: one that came to its third stage by way of a suspension, one refused, one waiting."""
    db = monde.fichier.db
    home = monde.structure("Foyer du Causse")
    meeting = monde.reunion("CoPil", day=date(2026, 6, 9))
    item = monde.accompagnement(
        "Un livret à plusieurs mains", demande_le=date(2026, 5, 4), besoin="Associer les résidents", structures=(home,),
        charges=(luc,), contacts=(odile,), partenaires=(odile,), themes=("accueil",), localisation=Localisation.EST,
        mission="Accompagner le déploiement opérationnel", action="Accompagnements", contexte="Un foyer rural",
        diagnostic="Tout reste à dire", plan="Trois ateliers", livrables="Un livret", evaluation="À deux voix",
        prochaine_action="relire", echeance=DAY, debut_prevu=date(2026, 6, 15), fin_etape_1=date(2026, 8, 1),
        fin_etape_2=date(2026, 9, 1), fin_etape_3=date(2026, 12, 20), fin_etape_4=date(2027, 2, 1), notes="à suivre",
    )  # fmt: skip
    monde.examen(item, date(2026, 6, 9), rencontre=meeting.id, motif="un vrai besoin", par="Claire Bastide")
    monde.mouvements(item, "2026-06-15 étape 1", "2026-07-06 suspendu", "2026-09-01 étape 1", "2026-09-02 étape 3")
    monde.point(item, fait_le=DAY, fait_par="Claire Bastide")
    monde.point(item, 3, "relire ensemble", ordre=2)
    monde.intervention(item, personne=luc, note="premier atelier")
    monde.intervention(item, duree=0)
    refused = monde.accompagnement("Une enquête", nature=Nature.APPUI_ETP)
    monde.examen(refused, decision="refusée", motif="hors du champ")
    monde.accompagnement("Un parent partenaire", nature=Nature.APPUI_HORS_ETP)
    with monde.fichier.operation("Joindre un document"):
        empreinte = accompagnements.garder_contenu(db, DOCUMENT)
        joined = Document(id=new_key(), accompagnement=item.id, nom=DOCUMENT_NOM, empreinte=empreinte, ajoute_le=DAY,
                          ajoute_par="Claire Bastide")  # fmt: skip
        accompagnements.DOCUMENTS.save(db, joined)
        accompagnements.CAPACITES.save(db, Capacite(id=new_key(), annee=2026, nature=Nature.ACCOMPAGNEMENT, nombre=6))


def fill_annuaire(monde: Monde) -> None:
    """A row of each table of §2 and §9: projects, a request, a search, a pair, merged entries, an erasure."""
    db = monde.fichier.db
    chu = monde.structure("CHU", autres_noms=("Centre hospitalier",))
    ifsi = monde.structure("IFSI")
    aline = monde.personne(
        "Vidal", "Aline", telephone="06 00 00 00 01", autres_telephones=("06 00 00 00 02",), contact_le=DAY
    )
    line = monde.personne("Vidal", "Line")
    gone = monde.personne("Personne anonymisée", "", anonymisee_le=DAY)
    monde.projet("Livret d’accueil", structures=(chu, ifsi), themes=("accueil",), debut=DAY, remarquable=True,
                 publie_le=DAY, publie_ou="lettre", description="À plusieurs mains.")  # fmt: skip
    asked = monde.demande("Un proche aidant", DAY, structure=ifsi, demandeur="La direction", territoire="Tarn",
                          profils=("proche aidant",), themes=("accueil",), periode="au printemps")  # fmt: skip
    monde.proposition(asked, aline, etat=EtatProposition.CONTACTEE, contactee_le=DAY, notes="le soir")
    done = monde.demande("Une relecture", DAY, etat=EtatDemande.SANS_SUITE, close_le=DAY, issue="annulée")
    monde.proposition(done, line)
    with monde.fichier.operation("Tenir l’annuaire"):
        annuaire.LIENS.save(db, Lien(id=new_key(), personne=aline, structure=chu, represente=True, depuis=DAY))
        annuaire.CONSENTEMENTS.save(db, Consentement(id=new_key(), personne=aline, objet="nom", depuis=DAY))
        annuaire.EQUIPE.save(db, Equipier(id=new_key(), personne=line, depuis=DAY, fonction="chargée de projet"))
        ENVELOPPES.save(db, Enveloppe(id=new_key(), annee=2026, cotec=None, montant=100_000))
        gardees.save_recherche(
            db, RechercheGardee(id=new_key(), nom="Aidants", criteres='{"profils": ["proche aidant"]}')
        )
        annuaire.DISTINCTS.save(db, Distincts(id=new_key(), personne=aline, autre_personne=line))
        annuaire.DISTINCTS.save(db, Distincts(id=new_key(), structure=chu, autre_structure=ifsi))
        annuaire.FUSIONS.save(db, Fusion(id=new_key(), ancienne=new_key(), personne=aline, le=DAY))
        annuaire.FUSIONS.save(db, Fusion(id=new_key(), ancienne=new_key(), structure=chu, le=DAY))
        proof = Anonymisation(
            id=new_key(), personne=gone, demandee_le=DAY, le=DAY, par="Claire Bastide", compte='{"liens": 1}'
        )
        gardees.ANONYMISATIONS.save(db, proof)


def protect(plain: Path) -> None:
    """Write the protected copy of a released file beside it."""
    export_copy(plain, None, plain.with_name(f"{plain.stem}{PROTECTED}"), cipher.new_key(PHRASE))


def main() -> None:
    """Write v<n>.cops, v<n>.json and v<n>.protege.cops."""
    path = FOLDER / f"v{migrations.latest()}.cops"
    if not path.exists():
        fichier = new_file(FOLDER, path.name)
        fill(Monde(fichier))
        told = json.dumps(content(fichier.db), ensure_ascii=False, indent=1)
        path.with_suffix(".json").write_text(told + "\n", encoding="utf-8")
        fichier.db.conn.execute("PRAGMA page_size = 512")  # small, for it is kept in the history of the project
        fichier.db.conn.execute("VACUUM")
        fichier.close()
    if not path.with_name(f"{path.stem}{PROTECTED}").exists():
        protect(path)


if __name__ == "__main__":
    main()
