"""A fictional regional day: four workshops, many registered persons from everywhere; for tests, benches, pictures."""

from datetime import date, time
from itertools import cycle

from cops_desktop.domain.annuaire import Famille, Lien, Personne, Structure
from cops_desktop.domain.rencontres import INSCRIT, Atelier, Mode, Presence, Rencontre, Venue
from cops_desktop.services.fichier import Fichier
from cops_desktop.storage import annuaire, rencontres
from cops_desktop.storage.keys import derived_key
from cops_desktop.storage.reglages import save_reglage

DAY = date(2026, 11, 24)
TITRE = "Journée régionale du Partenariat en Santé"
AGENDA = """Accueil et café dès 9 h
- Ouverture : où en est le partenariat en Occitanie
- Table ronde : « Ce que le partenariat change », avec deux patients partenaires et deux équipes

Ateliers en parallèle, l’après-midi
- Restitution des ateliers
- Clôture"""
NOMS = (
    "Arribat", "Benhaddou", "Cazenave", "d’Hautpoul", "Escoffier", "Ferrand", "Gimenez", "Hébrard", "Izard", "Jalabert",
    "Keïta", "Le Gallic-Tissier", "Montagné", "Négrier", "Ortéga", "Peyronnet", "Queyrel", "Roumégous", "Saint-Gaudens",
    "Teisseyre", "Ulloa", "Vaquié", "Wagner-Delpech", "Ximénès", "Yvars", "Zérah",
)  # fmt: skip
PRENOMS = ("Odile", "Idriss", "Marie-Odile", "Bertrand", "Œlle", "Jean-Noël", "Fatoumata", "Gilles", "Anaïs", "Côme")
LIEUX = (
    ("11100", "Narbonne"), ("31000", "Toulouse"), ("34000", "Montpellier"), ("11000", "Carcassonne"), ("81000", "Albi"),
    ("31000", "Toulouse"), ("66000", "Perpignan"), ("30000", "Nîmes"), ("34500", "Béziers"), ("65000", "Tarbes"),
    ("31000", "Toulouse"), ("46000", "Cahors"), ("12000", "Rodez"), ("82000", "Montauban"), ("32000", "Auch"),
    ("34000", "Montpellier"), ("09000", "Foix"), ("48000", "Mende"), ("34200", "Sète"), ("", ""), ("75011", "Paris"),
    ("81100", "Castres"), ("30100", "Alès"), ("33000", "Bordeaux"), ("11300", "Limoux"),
)  # fmt: skip
ATELIERS = (
    ("A", "Le partenariat en pratique", "Salle Clape", "bleu", "Anaïs Jalabert"),
    ("B", "Se former ensemble", "Salle des Tilleuls", "vert", "Idriss Benhaddou et Odile Cazenave"),
    ("C", "Mesurer ce que le partenariat change", "Amphithéâtre", "jaune", ""),
    ("D", "Gouvernance et participation", "Salle Canal", "rouge", "Gilles Peyronnet"),
)


def regional_day(fichier: Fichier, inscrits: int = 60, presents: int = 0, mode: Mode = Mode.PRESENTIEL) -> Rencontre:
    """The day, with its workshops, `inscrits` persons registered and the first `presents` of them there."""
    db = fichier.db
    meeting = Rencontre(
        id=derived_key("essai", "journée", str(inscrits)),
        nature="journée régionale",
        titre=TITRE,
        date=DAY,
        debut=time(9, 30),
        fin=time(16, 30),
        mode=mode,
        lieu="Espace Clape, 12 rue du Lac, 11100 Narbonne" if mode is not Mode.VISIO else "",
        outil="Zoom" if mode is not Mode.PRESENTIEL else "",
        lien="https://visio.exemple.fr/j/81234567890" if mode is not Mode.PRESENTIEL else "",
        organise_par="COPS",
        ordre_du_jour=AGENDA,
    )
    with fichier.operation("Une journée régionale"):
        rencontres.RENCONTRES.save(db, meeting)
        save_reglage(db, "responsable", "Claire Bonnefous, directrice")
        ateliers = [
            Atelier(
                id=derived_key(meeting.id, lettre),
                rencontre=meeting.id,
                lettre=lettre,
                titre=titre,
                salle=salle,
                couleur=couleur,
                animation=animation,
                debut=time(14),
                fin=time(16),
            )
            for lettre, titre, salle, couleur, animation in ATELIERS
        ]
        for atelier in ateliers:
            rencontres.ATELIERS.save(db, atelier)
        ehpad = Structure(id=derived_key("essai", "ehpad"), nom="Ehpad Belle-Rive")
        annuaire.save_structure(db, ehpad)
        for number, (lieu, atelier) in enumerate(zip(cycle(LIEUX), cycle(ateliers), strict=False)):
            if number == inscrits:
                break
            person = _person(number, *lieu)
            annuaire.save_personne(db, person)
            if number % 3 == 0:
                key = derived_key(person.id, "lien")
                annuaire.LIENS.save(db, Lien(id=key, personne=person.id, structure=ehpad.id))
            rencontres.save_presence(db, _presence(meeting, person.id, atelier.id, number, number < presents))
    return meeting


def _person(number: int, code_postal: str, commune: str) -> Personne:
    turn = number // len(NOMS)
    return Personne(
        id=derived_key("essai", "personne", str(number)),
        nom=NOMS[number % len(NOMS)],
        prenom=PRENOMS[(number * 7 + turn) % len(PRENOMS)] + (f" {turn}" if turn >= len(PRENOMS) else ""),
        email=f"personne{number}@exemple.fr",
        telephone=f"06 00 00 {number // 100:02} {number % 100:02}",
        adresse=f"{number + 1} rue des Pyrénées" if code_postal else "",
        code_postal=code_postal,
        commune=commune,
        profils=("proche aidant",) if number % 2 else ("sanitaire",),
        famille=Famille.USAGERS if number % 2 else Famille.PROFESSIONNELS,
    )


def _presence(meeting: Rencontre, personne: str, atelier: str, number: int, there: bool) -> Presence:
    return Presence(
        id=derived_key(meeting.id, personne),
        rencontre=meeting.id,
        personne=personne,
        inscription=INSCRIT,
        rang=number + 1,
        atelier=atelier if number % 10 else None,
        presence=Venue.PRESENT if there else Venue.A_SAISIR,
    )
