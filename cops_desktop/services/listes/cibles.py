"""What a list may be imported as, with the words that stand above its columns: persons, structures, registrations,
charters signed, the baromètre.
"""

from cops_desktop.exchange.mapping import Champ, Cible, Contenu

_EMAIL = ("e-mail", "email", "mail", "courriel", "adresse e-mail", "adresse mail", "adresse électronique", "mèl")
_TELEPHONE = (
    "téléphone", "tél", "tel", "portable", "mobile", "gsm", "fixe", "téléphone portable", "numéro de téléphone",
    "n° de téléphone", "numéro de portable",
)  # fmt: skip
_ADRESSE = ("adresse", "adresse postale", "rue", "voie", "adresse 1", "adresse 2", "complément d’adresse")
_CODE_POSTAL = ("code postal", "cp", "c.p.", "code")
_COMMUNE = ("commune", "ville", "localité", "bureau distributeur")
_NOTES = ("notes", "note", "remarque", "remarques", "commentaire", "commentaires", "observation", "observations")
_INSCRIT = ("inscription à l’annuaire", "inscrit à l’annuaire", "inscrit le", "annuaire", "date d’inscription")


def _commun(*champs: Champ) -> tuple[Champ, ...]:
    return (
        *champs,
        Champ("email", "E-mail", _EMAIL, Contenu.EMAIL, plusieurs=True),
        Champ("telephone", "Téléphone", _TELEPHONE, Contenu.TELEPHONE, plusieurs=True),
        Champ("adresse", "Adresse", _ADRESSE, plusieurs=True),
        Champ("code_postal", "Code postal", _CODE_POSTAL, Contenu.CODE_POSTAL),
        Champ("commune", "Commune", _COMMUNE),
    )


PERSONNES = Cible(
    "personnes",
    "Des personnes",
    (
        Champ("nom", "Nom", ("nom", "noms", "nom de famille", "nom d’usage", "patronyme")),
        Champ("prenom", "Prénom", ("prénom", "prénoms")),
        Champ("nom_prenom", "Nom et prénom", ("nom prénom", "nom et prénom", "nom & prénom",
              "noms et prénoms", "nom / prénom"), nom_d_abord=True),
        Champ("prenom_nom", "Prénom et nom", ("prénom nom", "prénom et nom", "prénoms et noms", "nom complet",
              "participant", "participants", "participante", "personne", "personnes", "contact", "identité", "membre",
              "invité", "intervenant"), nom_d_abord=False),
        *_commun(),
        Champ("structure", "Structure", (
            "structure", "organisme", "organisation", "établissement", "association", "employeur", "institution",
            "entreprise", "nom de la structure", "nom de l’organisme", "nom de l’établissement", "structure d’origine",
            "structure de rattachement", "société", "service", "établissement / structure",
        )),
        Champ("fonction", "Fonction", ("fonction", "poste", "métier", "profession", "qualité", "titre")),
        Champ("profils", "Profil", ("profil", "profils", "catégorie", "rôle", "statut", "collège"), plusieurs=True),
        Champ("domaines", "Domaine", ("domaine", "domaines", "domaine d’intervention"), plusieurs=True),
        Champ("themes", "Thèmes", ("thème", "thèmes", "thématique", "thématiques", "mots clés", "mots-clés",
              "centres d’intérêt"), plusieurs=True),
        Champ("annuaire_le", "Inscription à l’annuaire", _INSCRIT),
        Champ("notes", "Notes", _NOTES, plusieurs=True),
    ),
    (("nom", "nom_prenom", "prenom_nom"),),
    nom="nom",
    prenom="prenom",
    propres=("nom", "prenom", "commune"),
)  # fmt: skip

STRUCTURES = Cible(
    "structures",
    "Des structures",
    (
        Champ("nom", "Nom", (
            "nom", "structure", "nom de la structure", "raison sociale", "dénomination", "organisme", "établissement",
            "association", "nom de l’organisme", "nom de l’établissement", "intitulé", "nom complet", "libellé",
        )),
        Champ("sigle", "Sigle", ("sigle", "acronyme", "abréviation")),
        Champ("type", "Type", ("type", "type de structure", "catégorie", "nature", "statut")),
        *_commun(),
        Champ("site", "Site", ("site", "site web", "site internet", "url", "page web"), Contenu.SITE),
        Champ("annuaire_le", "Inscription à l’annuaire", _INSCRIT),
        Champ("notes", "Notes", _NOTES, plusieurs=True),
    ),
    (("nom",),),
    nom="nom",
    propres=("commune",),
)  # fmt: skip

# Persons once more, and what they said when they registered; those words are theirs before they are the person's.
INSCRIPTIONS = Cible(
    "inscriptions",
    "Des inscriptions à une réunion",
    (
        *(champ for champ in PERSONNES.champs if champ.cle not in ("annuaire_le", "notes")),
        Champ("inscription", "Inscription", (
            "inscription", "inscrit", "inscrite", "état de l’inscription", "statut de l’inscription", "état", "réponse",
            "participation", "viendra", "confirmation", "liste d’attente",
        )),
        Champ("inscrit_le", "Date d’inscription", (
            "date d’inscription", "inscrit le", "inscrite le", "horodateur", "horodatage", "date de réponse",
            "date de soumission", "date de la réponse", "date", "timestamp",
        )),
        Champ("atelier", "Atelier", (
            "atelier", "ateliers", "groupe", "atelier choisi", "atelier attribué", "n° d’atelier",
            "lettre de l’atelier",
        )),
        Champ("voeux", "Vœux d’atelier", (
            "vœu", "vœux", "voeu", "voeux", "choix", "1er choix", "2e choix", "3e choix", "2ème choix", "3ème choix",
            "premier choix", "deuxième choix", "second choix", "troisième choix", "choix d’atelier", "souhait",
            "souhaits", "vœu 1", "vœu 2", "vœu 3", "choix 1", "choix 2", "choix 3", "atelier souhaité",
            "ateliers souhaités", "préférence", "préférences", "choix de l’atelier",
        ), plusieurs=True),
        Champ("mode", "Mode (présentiel, visio)", (
            "mode", "mode de participation", "modalité", "modalités", "présentiel / visio", "présentiel ou visio",
            "présentiel / distanciel", "format", "type de participation",
        )),
        Champ("remarques", "Remarques", (
            *_NOTES, "précisions", "précision", "message", "besoins particuliers", "besoin particulier",
            "régime alimentaire", "accessibilité", "questions", "attentes",
        ), plusieurs=True),
    ),
    PERSONNES.necessaires,
    nom=PERSONNES.nom,
    prenom=PERSONNES.prenom,
    propres=PERSONNES.propres,
)  # fmt: skip

_SIGNE_LE = (
    "horodateur", "horodatage", "timestamp", "date de signature", "signé le", "signée le", "signature", "date",
    "date d’engagement", "engagement signé le", "charte signée le", "date de soumission", "date de réponse",
)  # fmt: skip
_AU_NOM = (
    "je m’engage en mon nom / au nom de ma structure", "je m’engage", "je m’engage en mon nom", "vous vous engagez",
    "en votre nom ou au nom de votre structure", "engagement", "type d’engagement", "au nom de", "en mon nom",
    "nature de l’engagement", "participation",
)  # fmt: skip

# Persons, and the charter that each row says they signed: what the online form's export holds (R3.1).
ENGAGEMENTS = Cible(
    "engagements",
    "Des engagements (charte signée)",
    (
        *(champ for champ in PERSONNES.champs if champ.cle != "annuaire_le"),
        Champ("signe_le", "Signé le", _SIGNE_LE, Contenu.DATE),
        Champ("au_nom", "En son nom, ou pour sa structure", _AU_NOM),
    ),
    (*PERSONNES.necessaires, ("signe_le",)),
    nom=PERSONNES.nom,
    prenom=PERSONNES.prenom,
    propres=PERSONNES.propres,
)

# Persons, and what the campaigns of the baromètre know of them (R8.2).
BAROMETRE = Cible(
    "barometre",
    "Le baromètre : qui a été sollicité, qui a contribué",
    (
        *(champ for champ in PERSONNES.champs if champ.cle not in ("annuaire_le", "notes")),
        Champ("campagne", "Campagne (l’année)", ("campagne", "année", "annee", "baromètre", "édition")),
        Champ("cible", "Cible", ("cible", "cible du baromètre", "public", "public visé", "collège", "questionnaire")),
        Champ("sollicite_le", "Sollicité le", (
            "sollicité le", "sollicitée le", "date de sollicitation", "envoyé le", "date d’envoi", "invitation",
        ), Contenu.DATE),
        Champ("contribue_le", "Contribué le", (
            "contribué le", "contribution", "a contribué le", "date de contribution", "date de réponse", "répondu le",
            "horodateur", "horodatage", "timestamp", "date de soumission",
        ), Contenu.DATE),
        Champ("remarques", "Remarques", _NOTES, plusieurs=True),
    ),
    PERSONNES.necessaires,
    nom=PERSONNES.nom,
    prenom=PERSONNES.prenom,
    propres=PERSONNES.propres,
)  # fmt: skip

CIBLES = {cible.cle: cible for cible in (PERSONNES, STRUCTURES, ENGAGEMENTS)}
"""What may be brought in from anywhere; registrations need their meeting, the baromètre its campaign."""
