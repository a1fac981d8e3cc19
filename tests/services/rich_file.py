"""A file in which every column of every table holds, somewhere, something other than its default."""

import random
import shutil
from collections import defaultdict
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from pathlib import Path

from cops_desktop.domain.accompagnements.types import (
    Accompagnement,
    Decision,
    Document,
    Examen,
    Intervention,
    Mouvement,
    Nature,
    Point,
    Position,
)
from cops_desktop.domain.annuaire import Consentement, Equipier, Lien, Localisation, Personne, Projet, Structure
from cops_desktop.domain.barometre import Sollicitation
from cops_desktop.domain.copil import Binome, Mandat, MembreBinome, Volontaire
from cops_desktop.domain.cotec import Cotec, Membre, Travail
from cops_desktop.domain.engagements import Contribution, Engagement
from cops_desktop.domain.invitations import Invitation, Methode
from cops_desktop.domain.mises_en_relation import EtatDemande, EtatProposition, MiseEnRelation, Proposition
from cops_desktop.domain.paiements import Avancement
from cops_desktop.domain.rapports import Pseudonyme
from cops_desktop.domain.rencontres import (
    COTEC,
    COULEURS,
    INSCRIPTIONS,
    NATURES,
    Atelier,
    Connexion,
    DemiJournee,
    Frais,
    Mode,
    Presence,
    Rencontre,
    Venue,
)
from cops_desktop.domain.scale import BaremeKm, BaremeVacation, Borne, Tranche
from cops_desktop.services import fichier as files
from cops_desktop.services import paiements
from cops_desktop.services.fichier import Fichier
from cops_desktop.services.rencontres import presence_key
from cops_desktop.storage import (
    accompagnements,
    annuaire,
    baremes,
    copil,
    cotec,
    engagements,
    gardees,
    mises_en_relation,
    reglages,
    rencontres,
)
from cops_desktop.storage.annuaire import Distincts, Fusion
from cops_desktop.storage.cotec import Enveloppe
from cops_desktop.storage.gardees import Anonymisation, RechercheGardee
from cops_desktop.storage.keys import new_key
from cops_desktop.storage.vocabulaires import MOTS, Mot, mots
from tests.builders import CLAIRE, new_file
from tests.once import once

PERSONNES, STRUCTURES, COTECS, RENCONTRES, PRESENCES = 200, 45, 6, 40, 500
PROJETS, DEMANDES, ACCOMPAGNEMENTS = 12, 15, 24
DEBUT = date(2026, 1, 5)
FIN = date(2026, 12, 31)

_NOMS = "Cazenave|d’Hautpoul|Le Bœuf|Ibáñez-Roux|Ndiaye|Puig|Sérié|Vidal|Œuvrard|Zimmer|-Tiret|=Égal|+Plus"
_PRENOMS = "Odile|Jean-Paul|Aïcha|Éloïse|Noé|Maÿlis|Père|Ana María|Gaël|Zoé"
_COMMUNES = "Toulouse|Albi|Nîmes|Saint-Gaudens|Foix|L’Isle-Jourdain"
_POSTES = ("31000", "81000", "30000", "31800", "09000", "32600")


class _Builder:
    def __init__(self, fichier: Fichier) -> None:
        self.f = fichier
        self.db = fichier.db
        self.chance = random.Random(2026)
        self.personnes: list[Personne] = []
        self.structures: list[Structure] = []
        self.cotecs: list[Cotec] = []
        self.rencontres: list[Rencontre] = []
        self.presences: list[Presence] = []
        self.ateliers: dict[str, list[str]] = defaultdict(list)

    def day(self, n: int) -> date:
        return DEBUT + timedelta(days=n % 330)

    def parametres(self) -> None:
        for word, family in (("cancérologie", "Pathologies"), ("deuil | perte", "Parcours"), ("=SOMME(1)", "Autre")):
            depuis, jusquau = date(2026, 1, 2), date(2029, 1, 2)
            mot = Mot(id=new_key(), liste="thèmes", valeur=word, famille=family, depuis=depuis, jusquau=jusquau)
            MOTS.save(self.db, replace(mot, ordre=len(word)))
        for key in reglages.reglages(self.db):
            reglages.save_reglage(self.db, key, f"valeur de {key}\nsur deux lignes")
        reglages.save_reglage(self.db, "responsable", "")
        baremes.save_bareme_vacation(
            self.db,
            BaremeVacation(
                id=new_key(), source="charte de 2030", du=date(2030, 1, 1), applique_depuis=date(2030, 2, 1),
                taux=10050, bornes=(Borne(3601, 1), Borne(None, 3)), demi_par_demi_journee=3, seuil_demi_journee=1801,
                midi=time(12, 30, 15),
            ),
        )  # fmt: skip
        tranches = (Tranche(1, 99, 0, 123), Tranche(1, 99, 500, 456))
        scale = BaremeKm(
            id=new_key(), source="État 2030", du=date(2030, 1, 1), applique_depuis=date(2030, 3, 1), tranches=tranches
        )
        baremes.save_bareme_km(self.db, scale)

    def annuaire(self) -> None:
        words = {liste: [m.valeur for m in mots(self.db, liste)] for liste in ("profils", "domaines", "thèmes")}
        noms, prenoms, communes = _NOMS.split("|"), _PRENOMS.split("|"), _COMMUNES.split("|")
        for n in range(PERSONNES):
            emails = (f"p{n}@exemple.fr", f"second{n}@exemple.fr", "commun@exemple.fr")
            person = Personne(
                id=new_key(), nom=noms[n % len(noms)], prenom=prenoms[n % len(prenoms)],
                email=emails[0] if n % 3 else "", autres_emails=emails[1:] if n % 2 else (),
                telephone=f"05 61 00 {n:04}", autres_telephones=(f"561{n:06}", "06 | 00")[: n % 3],
                adresse=f"{n} rue des Lilas\nBât. {n}", code_postal=_POSTES[n % 6], commune=communes[n % 6],
                profils=tuple(self.chance.sample(words["profils"], 2)),
                domaines=tuple(self.chance.sample(words["domaines"], 2)),
                themes=tuple(self.chance.sample(words["thèmes"], 2)), localisation=list(Localisation)[n % 4],
                annuaire_le=self.day(n), contact_le=self.day(n + 9), cv=4 + n % 6,
                km_ouverture=((2026, 100 * n), (2025, n)), notes=f"note {n} ; ok",
            )  # fmt: skip
            annuaire.save_personne(self.db, person)
        self.personnes = annuaire.personnes(self.db)
        self.chance.shuffle(self.personnes)
        for n in range(STRUCTURES):
            structure = Structure(
                id=new_key(), nom=f"Hôpital {n // 2}", autres_noms=(f"Hôp. {n // 2}", "Hôpital | Clinique")[: n % 3],
                commune=communes[n % 2], sigle=f"H{n}", type="établissement",
                adresse=f"{n} av. de la Gare", code_postal=_POSTES[n % 6], telephone=f"05 62 {n:06}",
                email=f"h{n}@exemple.fr", site=f"https://h{n}.exemple.fr", gestionnaire=self.personnes[n].id,
                annuaire_le=self.day(n), invite_permanent=n % 9 == 0, notes="@notes",
            )  # fmt: skip
            annuaire.save_structure(self.db, structure)
        self.structures = annuaire.structures(self.db)
        for n, person in enumerate(self.personnes):
            dates = {"depuis": self.day(n), "jusquau": self.day(n) + timedelta(days=400), "notes": f"n{n}"}
            structure_id = self.structures[n % STRUCTURES].id
            annuaire.LIENS.save(
                self.db,
                Lien(
                    id=new_key(), personne=person.id, structure=structure_id, fonction="cadre", represente=True, **dates
                ),
            )
            if n < 8:
                team = Equipier(id=new_key(), personne=person.id, fonction="chargée de projet", **dates)
                annuaire.EQUIPE.save(self.db, team)
            for given in (date(2025, 1, 1), date(2026, 1, 1)):
                consent = Consentement(
                    id=new_key(), personne=person.id, objet=("nom", "image", "e-mail")[n % 3], depuis=given,
                    retire_le=given + timedelta(days=90), notes="oral",
                )  # fmt: skip
                annuaire.CONSENTEMENTS.save(self.db, consent)

    def projets(self) -> None:
        """Three bear one title, two of them in one structure."""
        themes = [m.valeur for m in mots(self.db, "thèmes")]
        for n in range(PROJETS):
            project = Projet(
                id=new_key(), titre="Éducation thérapeutique" if n < 3 else f"Projet {n}",
                structures=tuple(self.structures[i].id for i in (n // 2, n // 2 + 20)), themes=(themes[n % 3],),
                debut=self.day(n), fin=self.day(n) + timedelta(days=90), remarquable=n % 2 == 0,
                publie_le=FIN if n % 2 == 0 else None, publie_ou="lettre d’information", description="-deux\nlignes",
                notes="à suivre",
            )  # fmt: skip
            annuaire.save_projet(self.db, project)

    def demandes(self) -> None:
        """Several of one day, of one structure or of none; every state of a request and of a shortlist."""
        profils = [m.valeur for m in mots(self.db, "profils")]
        for n in range(DEMANDES):
            etat = list(EtatDemande)[n % 5]
            item = MiseEnRelation(
                id=new_key(), demande_le=self.day(n // 4), structure=self.structures[n // 8].id if n % 4 else None,
                demandeur=f"Mme Vidal {n}", besoin="Un patient partenaire" if n in (1, 5, 6) else f"Un aidant {n}",
                profils=tuple(profils[n % 3 : n % 3 + 2]), themes=("cancérologie",), territoire="le Tarn",
                periode="au printemps", etat=etat, issue="trouvé", close_le=FIN if etat.close else None, notes="=1",
            )  # fmt: skip
            mises_en_relation.save_demande(self.db, item)
            for i in range(n % 4):
                proposed = Proposition(
                    id=new_key(), mise_en_relation=item.id, personne=self.personnes[n + 10 * i].id,
                    etat=list(EtatProposition)[(n + i) % 5], contactee_le=self.day(n), reponse_le=self.day(n + 1),
                    notes="le soir",
                )  # fmt: skip
                mises_en_relation.PROPOSITIONS.save(self.db, proposed)

    def engagements(self) -> None:
        """In their own name and for structures, twice on one day; mandates, one of them being composed."""
        p, s = self.personnes, self.structures
        for n in range(60):
            day = self.day(n // 2)
            signed = Engagement(
                id=new_key(), personne=p[n // 3].id, structure=s[n % 4].id if n % 3 else None, signe_le=day,
                fin=day + timedelta(days=500) if n % 4 == 0 else None, resilie_le=FIN if n % 7 == 0 else None,
                demarche_le=day, respect_le=day, communication_le=day, reseau_le=day, lettre_le=FIN, notes="=reçue",
            )  # fmt: skip
            engagements.ENGAGEMENTS.save(self.db, signed)
            done = Contribution(
                id=new_key(), personne=p[n // 4].id, structure=s[0].id if n % 4 > 1 else None, date=day,
                nature=("partage d’expérience", "autre")[n % 2], description=f"-un\nwebinaire | {n}", notes="@",
            )  # fmt: skip
            engagements.CONTRIBUTIONS.save(self.db, done)
            asked = Sollicitation(
                id=new_key(), campagne=2025 + n % 2, personne=p[n].id if n % 3 else None,
                structure=s[n // 3].id if n % 3 != 1 else None, cible="directions", sollicite_le=day,
                contribue_le=FIN, notes="relancée",
            )  # fmt: skip
            engagements.BAROMETRE.save(self.db, asked)
        for n, validation in enumerate(("tacite", "vote", "")):
            start = date(2023 + 2 * n, 1, 1)
            mandat = Mandat(
                id=new_key(), debut=start, fin=start + timedelta(days=700), appel_le=start, validation=validation,
                valide_le=start if validation else None, votants=41 if validation == "vote" else None, notes="+1",
            )  # fmt: skip
            copil.MANDATS.save(self.db, mandat)
            self._copil(n, mandat)

    def _copil(self, n: int, mandat: Mandat) -> None:
        """Nobody in the first binôme, one in the second, in the others somebody who was replaced."""
        p, s, start = self.personnes, self.structures, mandat.debut
        for i in range(30):
            answer = Volontaire(
                id=new_key(), mandat=mandat.id, personne=p[i + n].id, structure=s[i].id, avec=p[i + n + 1].id,
                le=start, notes="oui",
            )  # fmt: skip
            copil.VOLONTAIRES.save(self.db, answer)
        for numero in range(1, 16):
            pair = Binome(
                id=new_key(), mandat=mandat.id, numero=numero, voix=numero + 3 if n == 1 else None,
                retenu=numero < 15, notes="| à voir",
            )  # fmt: skip
            copil.BINOMES.save(self.db, pair)
            ends = ((None, start + timedelta(days=200)), (start + timedelta(days=201), None), (None, None))
            for i, (since, until) in enumerate(ends[: numero - 1]):
                member = MembreBinome(
                    id=new_key(), binome=pair.id, personne=p[3 * numero + i].id, structure=s[numero].id, depuis=since,
                    jusquau=until, action="Le CoTec | « Répit »", notes="élue",
                )  # fmt: skip
                copil.MEMBRES.save(self.db, member)

    def projets_suivis(self) -> None:
        """Every state and every field; two of one title in one structure; documents of one name and of one content."""
        p, s = self.personnes, self.structures
        copils = [r.id for r in self.rencontres if r.nature == "CoPil"]
        themes = [m.valeur for m in mots(self.db, "thèmes")]
        for n in range(ACCOMPAGNEMENTS):
            asked = self.day(9 * n)
            item = Accompagnement(
                id=new_key(), titre="=Recruter | ensemble" if n < 3 else f"Projet n° {n}", nature=list(Nature)[n % 3],
                besoin="-deux\nlignes", demande_le=asked, localisation=list(Localisation)[n % 4], mission="Animer",
                action="tutorat", contexte="=1", diagnostic="Ce qui est", plan="1. Dire\n2. Faire", livrables="Guide",
                evaluation="Oui", prochaine_action="@relire", echeance=FIN, debut_prevu=asked + timedelta(days=30),
                fin_etape_1=asked + timedelta(days=90), fin_etape_2=asked + timedelta(days=120),
                fin_etape_3=asked + timedelta(days=200), fin_etape_4=asked + timedelta(days=230), notes="à suivre",
                structures=tuple(s[i].id for i in (n + 3, n)[: n % 3]), charges=(p[n + 1].id, p[n].id)[: 1 + n % 2],
                contacts=(p[n + 9].id,), partenaires=(p[n].id, p[n + 4].id), themes=(themes[n % 3],),
            )  # fmt: skip
            accompagnements.save_accompagnement(self.db, item)
            for i, decision in enumerate(list(Decision)[: n % 4]):
                examined = Examen(
                    id=new_key(), accompagnement=item.id, le=self.day(9 * n + i % 2), decision=decision,
                    rencontre=copils[n % len(copils)] if n % 2 else None, motif="|", par="Claire",
                )  # fmt: skip
                accompagnements.EXAMENS.save(self.db, examined)
            self._vecu(n, item)

    def _vecu(self, n: int, item: Accompagnement) -> None:
        places = (Position.DEMANDE, Position.ETAPE_1, Position.ETAPE_3, Position.SUSPENDU, Position.ETAPE_2,
                  Position.ETAPE_4, Position.CLOS, Position.ETAPE_4, Position.ABANDONNE)  # fmt: skip
        for i, (de, vers) in enumerate(pairwise(places[: n % 10])):
            at = datetime.combine(item.demande_le + timedelta(days=i // 2), time(9, i, i * i))
            moved = Mouvement(
                id=new_key(), accompagnement=item.id, le=at, de=de, vers=vers, motif="-un motif", par="Claire"
            )
            accompagnements.MOUVEMENTS.save(self.db, moved)
        for i in range(n % 5):
            point = Point(
                id=new_key(), accompagnement=item.id, etape=1 + i % 4, ordre=i + 1, texte="clarifier" if i else "+dire",
                fait_le=item.demande_le if i % 2 else None, fait_par="Luc" if i % 2 else "",
            )  # fmt: skip
            accompagnements.POINTS.save(self.db, point)
            done = Intervention(
                id=new_key(), accompagnement=item.id, date=self.day(n), duree=45 * i,
                personne=self.personnes[n].id if i % 2 else None, note=f"=séance {i}",
            )  # fmt: skip
            accompagnements.INTERVENTIONS.save(self.db, done)
            content = accompagnements.garder_contenu(self.db, b"" if i == 3 else f"document {n % 3}, {i}".encode())
            joined = Document(
                id=new_key(), accompagnement=item.id, nom=("compte rendu.txt", "a/b : c?.pdf", ".caché", "sans fin")[i],
                empreinte=content, ajoute_le=self.day(n + i), ajoute_par="Claire",
            )  # fmt: skip
            accompagnements.DOCUMENTS.save(self.db, joined)

    def suivi(self) -> None:
        """Searches, pairs that are not the same, merged entries, and two persons who were anonymised."""
        criteria = '{"texte": "pédiatrie", "departements": ["81"]}'
        for name in ("Aidants du Tarn", "=Égal | barre"):
            gardees.save_recherche(self.db, RechercheGardee(id=new_key(), nom=name, criteres=criteria))
        p, s = self.personnes, self.structures
        for pair in (Distincts(id=new_key(), personne=p[3].id, autre_personne=p[1].id),
                     Distincts(id=new_key(), structure=s[0].id, autre_structure=s[1].id)):  # fmt: skip
            annuaire.DISTINCTS.save(self.db, pair)
        for kept in ({"personne": p[5].id}, {"personne": p[5].id}, {"structure": s[4].id}):
            annuaire.FUSIONS.save(self.db, Fusion(id=new_key(), ancienne=new_key(), le=self.day(40), **kept))
        for person in p[-2:]:
            for table in ("consentements", "liens", "equipe", "propositions"):  # what an erasure takes away
                self.db.conn.execute(f"DELETE FROM {table} WHERE personne = ?", (person.id,))
            gone = Personne(id=person.id, nom="Personne anonymisée", code_postal="81", anonymisee_le=FIN)
            annuaire.save_personne(self.db, gone)
            proof = Anonymisation(
                id=new_key(), personne=gone.id, demandee_le=self.day(300), le=FIN, par="Claire", compte='{"liens": 1}'
            )
            gardees.ANONYMISATIONS.save(self.db, proof)

    def reunions(self) -> None:
        for n in range(COTECS):
            item = Cotec(
                id=new_key(), sujet="Deuil périnatal" if n < 2 else f"Sujet n° {n}",
                livrable="guide", debut=DEBUT, fin=FIN, copilote_copil=self.personnes[n].id,
                copilote_equipe=self.personnes[n + 1].id, livrable_publie_le=FIN, notes="à suivre",
            )  # fmt: skip
            cotec.save_cotec(self.db, item)
            envelope = Enveloppe(id=new_key(), annee=2026, cotec=item.id, montant=540_050 + n, notes="votée")
            cotec.ENVELOPPES.save(self.db, envelope)
        self.cotecs = cotec.cotecs(self.db)
        cotec.ENVELOPPES.save(self.db, Enveloppe(id=new_key(), annee=2026, cotec=None, montant=1, notes="COPS"))
        for n, person in enumerate(self.personnes[:120]):
            self._membres(n, person)
        for n in range(RENCONTRES):
            nature = COTEC if n % 4 else NATURES[n // 4 % len(NATURES)]
            debut = time(9, 30, n)
            item = Rencontre(
                id=new_key(), nature=nature, titre=f"Réunion {n // 3}", date=self.day(9 * (n // 2)),
                cotec=self.cotecs[n % COTECS].id if nature == COTEC else None, debut=debut, fin=time(12, 0),
                debut_reel=time(9, 35), fin_reelle=time(16, 10, 5), mode=list(Mode)[n % 4],
                lieu="salle 2", outil="Visio",
                organise_par="équipe", mission="Animer le réseau", action="CoTec", restitution_le=self.day(9 * n + 8),
                ordre_du_jour="- Accueil\n=Bilan ; suites", lien="https://visio.exemple.net/a|b", places=12 + n,
                annulee_le=self.day(n) if n % 13 == 5 else None, notes="compte rendu",
            )  # fmt: skip
            rencontres.RENCONTRES.save(self.db, item)
            self._ateliers(n, item)
        self.rencontres = rencontres.rencontres(self.db)

    def _ateliers(self, n: int, meeting: Rencontre) -> None:
        for place, lettre in enumerate(("A", "B 1", "=C", "É")[: n % 4 + 1] if n % 2 else ()):
            item = Atelier(
                id=new_key(), rencontre=meeting.id, lettre=lettre, titre=f"L’atelier n° {place}", salle="Espace 2",
                couleur=COULEURS[(n + place) % len(COULEURS)], places=15, animation="Une personne | du dehors",
                debut=time(10, 30), fin=time(11, 45, 30), notes="paperboard",
            )  # fmt: skip
            rencontres.ATELIERS.save(self.db, item)
            self.ateliers[meeting.id].append(item.id)
        for sequence, methode in enumerate(list(Methode)[: n % 3]):
            said = '{"titre": "=x"}'
            given = Invitation(
                id=new_key(), rencontre=meeting.id, sequence=sequence, methode=methode, le=self.day(n), contenu=said
            )
            rencontres.INVITATIONS.save(self.db, given)

    def _membres(self, n: int, person: Personne) -> None:
        first = Membre(
            id=new_key(), cotec=self.cotecs[n % COTECS].id, personne=person.id, role="expert rémunéré",
            depuis=date(2024, 1, 1), jusquau=date(2025, 12, 31), demande=True, demande_le=date(2024, 1, 8),
            peut_etre_remunere=True, deja_retribue=True, frais_par_structure=True, attestation_le=date(2024, 2, 1),
            notes="mandat échu",
        )  # fmt: skip
        cotec.MEMBRES.save(self.db, first)
        again = replace(
            first, id=new_key(), role="membre", depuis=date(2026, 1, 1), jusquau=None, deja_retribue=False,
            frais_par_structure=False, demande_le=None if n % 2 else date(2026, 1, 8),
        )  # fmt: skip
        cotec.MEMBRES.save(self.db, again)
        if n % 4 == 0:
            travail = Travail(
                id=new_key(), cotec=again.cotec, personne=person.id, date=self.day(n), intitule="Relecture",
                demi_vacations=3, decide_le=self.day(n + 3), decide_par="Claire", notes="bien",
            )  # fmt: skip
            cotec.TRAVAUX.save(self.db, travail)

    def venues(self) -> None:
        meetings = {item.id: item for item in self.rencontres}
        pairs = [(r, p) for r in self.rencontres for p in self.personnes[:120]]
        for n, person in enumerate([*self.personnes[:9], None]):
            seen = Pseudonyme(id=new_key(), nom=f"tablette {n}", personne=person.id if person else None)
            rencontres.PSEUDONYMES.save(self.db, seen)
        for n, (meeting, person) in enumerate(self.chance.sample(pairs, PRESENCES)):
            workshops = self.ateliers[meeting.id]
            item = Presence(
                id=presence_key(meeting.id, person.id) if n % 2 else new_key(),
                rencontre=meeting.id, personne=person.id,
                inscription=INSCRIPTIONS[n % 3], rang=n + 1, invite_le=self.day(n), anime=n % 9 == 0,
                atelier=workshops[n % len(workshops)] if workshops else None, voeux=tuple(workshops[::-1][: n % 3]),
                presence=Venue.PRESENT if n % 5 else list(Venue)[n % 4],
                mode=(Mode.VISIO, Mode.TELEPHONE, Mode.PRESENTIEL)[n % 3],
                connexions=(Connexion(None, time(10)), Connexion(time(10, 30, 1), time(11)), Connexion(time(14), None)),
                demi_journees=frozenset(list(DemiJournee)[: 1 + n % 2]), duree_retenue=5400 + n if n % 7 == 0 else None,
                motif="ligne coupée" if n % 7 == 0 else "", trajet="Albi – Toulouse", km=n % 300, cv=3 + n % 5,
                deja_retribue=(None, False, True)[n % 3] if n % 4 == 0 else None,
                regle_hors_logiciel="virement de mars" if n % 11 == 0 else "", retour_le=self.day(n), retour="Merci !",
                notes=f"Atelier : {'ABCD'[n % 4]}",
            )  # fmt: skip
            rencontres.save_presence(self.db, item)
            self.presences.append(item)
            for nature in ("péage", "péage", "train")[: n % 4]:
                cost = Frais(id=new_key(), presence=item.id, nature=nature, montant=1240 + n, justificatif=f"J{n}")
                rencontres.FRAIS.save(self.db, replace(cost, notes=meetings[meeting.id].titre))

    def payer(self) -> None:
        """Forms in every state; then a correction, which makes a line of rank 1; then drafts."""
        day = date(2026, 7, 1)
        ids = paiements.pay(self.f, date(2026, 6, 30))
        paiements.validate(self.f, ids[:40], day)
        for count, state in ((30, Avancement.SIGNE), (20, Avancement.TRANSMIS), (10, Avancement.PAYE)):
            paiements.advance(self.f, ids[:count], state, day)
        for etat in ids[11:14]:
            paiements.cancel(self.f, etat, "erreur de CoTec", day)
        paid = {line.objet for form in paiements.forms(self.f, ids[20:40]) for line in form.lignes}
        with self.f.operation("Corriger"):
            for item in self.presences:
                if item.id in paid:
                    rencontres.save_presence(self.db, replace(item, km=(item.km or 0) + 50, duree_retenue=7, motif="x"))
        paiements.validate(self.f, paiements.pay(self.f, FIN)[:20], FIN)
        with self.f.operation("Noter"):
            self.db.conn.execute("UPDATE etats SET notes = 'à relancer' WHERE etat <> 'annulé'")


def rich_file(folder: Path, name: str = "riche.cops") -> Fichier:
    """200 persons, 12 projects, 15 requests, 6 CoTec, 40 meetings, 500 attendances, forms in every state."""
    return files.open_file(Path(shutil.copyfile(once("riche", _make), folder / name)), CLAIRE)


def _make(path: Path) -> None:
    with closing(new_file(path.parent, path.name)) as fichier:
        builder = _Builder(fichier)
        with fichier.operation("Remplir"):
            builder.parametres()
            builder.annuaire()
            builder.projets()
            builder.demandes()
            builder.engagements()
            builder.suivi()
            builder.reunions()
            builder.venues()
            builder.projets_suivis()
        builder.payer()
