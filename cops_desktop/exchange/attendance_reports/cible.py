"""What a list of connections is read for, when its titles are those of no tool that we know."""

from cops_desktop.exchange.mapping import Champ, Cible
from cops_desktop.exchange.mapping.cible import Contenu

IDENTITE, NOM, PRENOM, EMAIL = "identite", "nom", "prenom", "email"
ARRIVEE, DEPART, DUREE, ATTENTE = "arrivee", "depart", "duree", "attente"

CIBLE = Cible(
    cle="attendance",
    titre="rapport de présence",
    champs=(
        Champ(
            IDENTITE,
            "Nom affiché (prénom et nom)",
            (
                "nom complet",
                "nom affiché",
                "nom d’utilisateur",
                "participant",
                "participants",
                "full name",
                "name",
                "display name",
                "user name",
                "attendee",
                "teilnehmer",
                "vollständiger name",
                "nombre completo",
                "nombre de usuario",
                "nome completo",
                "nombre",
            ),
        ),  # fmt: skip
        Champ(NOM, "Nom de famille", ("nom", "nom de famille", "last name", "surname", "apellidos", "nachname")),
        Champ(PRENOM, "Prénom", ("prénom", "first name", "given name", "vorname")),
        Champ(
            EMAIL,
            "E-mail",
            (
                "e-mail",
                "email",
                "mail",
                "courriel",
                "adresse e-mail",
                "adresse de messagerie",
                "adresse mail",
                "user email",
                "email address",
                "correo electrónico",
                "e mail adresse",
                "メールアドレス",
            ),
            Contenu.EMAIL,
        ),  # fmt: skip
        Champ(
            ARRIVEE,
            "Heure d’arrivée",
            (
                "arrivée",
                "heure d’arrivée",
                "heure de connexion",
                "connexion",
                "heure d’entrée",
                "entrée",
                "début",
                "join time",
                "join",
                "joined",
                "time joined",
                "hora de entrada",
                "hora de ingreso",
                "beitrittszeit",
                "beitrittszeitpunkt",
            ),
        ),  # fmt: skip
        Champ(
            DEPART,
            "Heure de départ",
            (
                "départ",
                "heure de départ",
                "heure de sortie",
                "sortie",
                "déconnexion",
                "heure de déconnexion",
                "fin",
                "leave time",
                "leave",
                "left",
                "time exited",
                "hora de salida",
                "verlassen um",
                "austrittszeit",
            ),
        ),  # fmt: skip
        Champ(
            DUREE,
            "Durée",
            (
                "durée",
                "duree (minutes)",
                "durée totale",
                "temps de présence",
                "durée de présence",
                "duration",
                "duration (minutes)",
                "total duration (minutes)",
                "duración",
                "dauer",
            ),
        ),  # fmt: skip
        Champ(
            ATTENTE,
            "En salle d’attente",
            ("salle d’attente", "en salle d’attente", "dans la salle d’attente", "in waiting room", "waiting room"),
        ),
    ),
    necessaires=((IDENTITE, NOM, EMAIL), (ARRIVEE, DUREE)),
    nom=NOM,
    prenom=PRENOM,
)
