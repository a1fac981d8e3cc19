"""Somebody about whom a file holds everything that it can, beside others whom nothing may touch."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from cops_desktop.domain.annuaire import Consentement, Equipier, Lien, Personne, Structure
from cops_desktop.domain.mises_en_relation import EtatProposition
from cops_desktop.domain.paiements import Avancement
from cops_desktop.domain.rencontres import Mode, Venue
from cops_desktop.domain.words import fold
from cops_desktop.services import mises_en_relation, paiements
from cops_desktop.services.annuaire import save_personne
from cops_desktop.storage import annuaire, copil, cotec
from cops_desktop.storage.annuaire import DISTINCTS, Distincts, Fusion
from cops_desktop.storage.keys import new_key
from tests.builders import JOUR, Monde, spans

NOM, PRENOM = "Zywiecka-Barthès", "Héloïse"
EMAIL, AUTRE_EMAIL = "heloise.zywiecka@exemple.fr", "hz.privee@exemple.org"
TELEPHONE = "0612345678"
ADRESSE = "17 impasse des Mimosas-Bleus"
SECRET = "suivie pour une sclérose, tutrice Mme Ardillon"
# Each of these tells who she is.
DITS = (NOM, PRENOM, EMAIL, AUTRE_EMAIL, TELEPHONE, ADRESSE, SECRET, "Ardillon", "trop fatiguée")


@dataclass
class Quelquun:
    """The keys of what was made."""

    elle: str
    autre: str
    structure: str
    cotec: str
    demande: str


def remplir(monde: Monde, *, payee: bool = True) -> Quelquun:
    """A file where she is everywhere; `payee`: one of her forms is validated and paid."""
    fichier, db = monde.fichier, monde.fichier.db
    elle = monde.personne(NOM, PRENOM, email=EMAIL, autres_emails=(AUTRE_EMAIL,), telephone=TELEPHONE,
                          adresse=ADRESSE, code_postal="31000", commune="Toulouse", notes=SECRET, cv=6,
                          profils=("patient partenaire formateur",), themes=("douleur",),
                          km_ouverture=((2026, 120),), annuaire_le=JOUR)  # fmt: skip
    autre = monde.personne("Tournefeuille", "Basile", email="basile@exemple.fr", notes="Vient sans prévenir")
    structure = Structure(id=new_key(), nom="Association Les Passerelles", gestionnaire=elle)
    with fichier.operation(f"Structure gérée par {PRENOM} {NOM}"):
        annuaire.save_structure(db, structure)
        for who in (elle, autre):
            annuaire.LIENS.save(db, Lien(id=new_key(), personne=who, structure=structure.id, fonction="bénévole"))
            annuaire.CONSENTEMENTS.save(db, Consentement(id=new_key(), personne=who, objet="nom", depuis=JOUR))
        past = Equipier(id=new_key(), personne=elle, depuis=date(2020, 1, 1), jusquau=date(2021, 1, 1), notes=SECRET)
        annuaire.EQUIPE.save(db, past)
        DISTINCTS.save(db, Distincts(id=new_key(), personne=elle, autre_personne=autre))
    key = _comite(monde, elle, autre, payee=payee)
    _ancienne(monde, elle)
    _engagements(monde, elle, autre)
    _accompagnement(monde, elle, autre)
    demande = replace(mises_en_relation.nouvelle(JOUR), besoin="Une patiente formatrice")
    mises_en_relation.enregistrer(fichier, demande)
    mises_en_relation.ajouter(fichier, demande.id, [elle])
    mises_en_relation.ajouter(fichier, demande.id, [autre])
    (fiche,) = mises_en_relation.demandes(fichier, JOUR)
    for proposee in fiche.proposees:
        mises_en_relation.noter_contact(fichier, proposee.proposition.id, EtatProposition.CONTACTEE, JOUR)
    return Quelquun(elle, autre, structure.id, key, demande.id)


def _comite(monde: Monde, elle: str, autre: str, *, payee: bool) -> str:
    fichier, key = monde.fichier, monde.cotec()
    with fichier.operation("Copilote"):
        item = cotec.cotec(fichier.db, key)
        cotec.save_cotec(fichier.db, replace(item, copilote_copil=elle))
    for who in (elle, autre):
        monde.membre(key, who, notes=SECRET if who == elle else "")
    meeting = monde.rencontre(key, "09:00-12:00", JOUR - timedelta(40), mode=Mode.PRESENTIEL)
    for who in (elle, autre):
        came = monde.presence(meeting, who, km=80, cv=6, trajet="Toulouse – Albi",
                              retour="trop fatiguée" if who == elle else "très utile",
                              notes=SECRET if who == elle else "")  # fmt: skip
        monde.frais(came, 1250)
        monde.travail(key, who, day=JOUR - timedelta(30))
    if payee:
        paiements.pay(fichier, JOUR)
        forms = [f.etat for f in paiements.forms(fichier)]
        paiements.validate(fichier, [e.id for e in forms], JOUR)
        for etat in (Avancement.SIGNE, Avancement.TRANSMIS, Avancement.PAYE):
            paiements.advance(fichier, [e.id for e in forms], etat, JOUR)
    later = monde.rencontre(key, "14:00-16:00", JOUR - timedelta(3))
    for who in (elle, autre):
        monde.presence(later, who, connexions=spans("14:02-15:40"))
    coming = monde.rencontre(key, "14:00-16:00", JOUR + timedelta(20))
    for who in (elle, autre):
        monde.presence(coming, who, presence=Venue.A_SAISIR)
    day = monde.reunion(day=JOUR + timedelta(60))
    workshop = monde.atelier(day)
    for who, known_as in ((elle, "Helo 81"), (autre, "Visio salle 2")):
        monde.presence(
            day, who, presence=Venue.A_SAISIR, rang=1, invite_le=JOUR, voeux=(workshop.id,), atelier=workshop.id
        )
        monde.pseudonyme(fold(known_as), who)
    paiements.pay(fichier, JOUR)
    return key


def _engagements(monde: Monde, elle: str, autre: str) -> None:
    """Both signed, contributed, were asked by the baromètre, volunteered and sit in one binôme."""
    mandat = monde.mandat(JOUR - timedelta(100))
    for who, said in ((elle, SECRET), (autre, "")):
        monde.engagement(who, JOUR - timedelta(200), notes=said)
        monde.contribution(who, JOUR - timedelta(90), description=said)
        monde.sollicitation(2026, personne=who, notes=said)
        monde.volontaire(mandat, who, avec=autre if who == elle else None, notes=said)
    pair = monde.binome(mandat, elle, autre)
    with monde.fichier.operation("Action copilotée"):
        (mine,) = copil.MEMBRES.read(monde.fichier.db, "binome = ? AND personne = ?", (pair.id, elle))
        copil.MEMBRES.save(monde.fichier.db, replace(mine, action=SECRET, notes=SECRET))


def _accompagnement(monde: Monde, elle: str, autre: str) -> None:
    """Both are its patient partners and its contacts, and came to a first meeting."""
    project = monde.accompagnement(contacts=(elle, autre), partenaires=(autre, elle))
    for who in (elle, autre):
        monde.intervention(project, personne=who)


def _ancienne(monde: Monde, elle: str) -> None:
    """An entry of hers, under another name, that was merged into her present one."""
    db = monde.fichier.db
    before = monde.personne("Zywiecka", PRENOM, email="helo.z@exemple.net", notes=SECRET)
    save_personne(monde.fichier, replace(annuaire.personne(db, before), telephone=TELEPHONE))
    with monde.fichier.operation(f"Fusionner {PRENOM} Zywiecka"):
        annuaire.FUSIONS.save(db, Fusion(id=new_key(), ancienne=before, personne=elle, le=JOUR))
        db.conn.execute("DELETE FROM personnes WHERE id = ?", (before,))


def lignes_des_autres(monde: Monde, personne: str) -> dict[str, dict[str, tuple[object, ...]]]:
    """Every row of the file that neither belongs to her nor names her, by table and key."""
    from cops_desktop.storage import droits
    from cops_desktop.storage.history import tracked_tables

    db = monde.fichier.db
    mine = droits.possedees(db, personne)
    named = {(ref.table, key) for ref, key in droits.nommees(db, personne)}
    return {
        table: {
            row[0]: tuple(row)
            for row in db.conn.execute(f'SELECT * FROM "{table}"')
            if row[0] not in mine.get(table, ()) and (table, row[0]) not in named
        }
        for table in tracked_tables(db)
    }


def personne_de(monde: Monde, key: str) -> Personne:
    return annuaire.personne(monde.fichier.db, key)
