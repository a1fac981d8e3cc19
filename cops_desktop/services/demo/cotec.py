"""Puts the fictional CoTec into the file: members, meetings, envelopes, extra work."""

from datetime import date

from cops_desktop.domain.annuaire import in_force
from cops_desktop.domain.cotec import Cotec, Membre, Travail
from cops_desktop.domain.rencontres import COTEC, Mode, Rencontre
from cops_desktop.domain.words import fold, parse_date, parse_time, typography
from cops_desktop.services.demo import data_cotec as data
from cops_desktop.services.demo import data_rencontres as autres
from cops_desktop.services.demo.annuaire import make_key, person_key
from cops_desktop.services.demo.text_table import day_or_none, table
from cops_desktop.storage import cotec, rencontres
from cops_desktop.storage.database import Fichier


def cotec_key(code: str) -> str:
    """The key of a CoTec of the demo."""
    return make_key("cotec", code)


def meetings_of(code: str) -> list[Rencontre]:
    """The meetings of a CoTec, in the order of its table."""
    head = next(row for row in table(data.COTECS) if row["code"] == code)
    return [meeting(row, COTEC, head["copilote équipe"], code) for row in table(data.RENCONTRES[code])]


def members_on(code: str, day: date) -> list[dict[str, str]]:
    """The rows of the members of a CoTec on `day`."""
    rows = table(data.MEMBRES[code])
    return [row for row in rows if in_force(day_or_none(row["depuis"]), day_or_none(row["jusqu’au"]), day)]


def meeting(row: dict[str, str], nature: str, organise_par: str, code: str | None = None) -> Rencontre:
    """A row of a table of meetings."""
    mode = Mode(row["mode"])
    place, _, tool = row["où"].partition(" + ") if mode in (Mode.MIXTE, Mode.PRESENTIEL) else ("", "", row["où"])
    debut, fin = row["heures"].split("–")
    debut_reel, _, fin_reelle = row.get("réelles", "").partition("–")
    return Rencontre(
        id=make_key("rencontre", nature, code, row["titre"]),
        nature=nature,
        titre=typography(row["titre"]),
        date=parse_date(row["date"]),
        cotec=cotec_key(code) if code else None,
        debut=parse_time(debut),
        fin=parse_time(fin),
        debut_reel=parse_time(debut_reel) if debut_reel else None,
        fin_reelle=parse_time(fin_reelle) if fin_reelle else None,
        mode=mode,
        lieu=place,
        outil=tool,
        organise_par=organise_par,
        mission=autres.MISSIONS[nature],
        action=autres.ACTIONS.get(nature, nature),
        ordre_du_jour=typography(autres.ORDRES_DU_JOUR.get(row["titre"], "")),
        lien=f"https://visio.example/{fold(row['titre']).replace(' ', '-')}" if tool else "",
    )


def save_cotecs(fichier: Fichier) -> None:
    """The CoTec with their members and meetings, an operation each; then envelopes and extra work."""
    for row in table(data.COTECS):
        with fichier.operation(typography(f"Créer le CoTec « {row['sujet']} »")):
            cotec.save_cotec(fichier.db, _cotec(row))
            for membre in _membres(row):
                cotec.MEMBRES.save(fichier.db, membre)
            for item in meetings_of(row["code"]):
                rencontres.RENCONTRES.save(fichier.db, item)
    with fichier.operation("Saisir les enveloppes"):
        for row in table(data.ENVELOPPES):
            cotec.ENVELOPPES.save(
                fichier.db,
                cotec.Enveloppe(
                    id=make_key("enveloppe", row["année"], row["cotec"]),
                    annee=int(row["année"]),
                    cotec=cotec_key(row["cotec"]) if row["cotec"] else None,
                    montant=int(row["montant"]),
                ),
            )


def _cotec(row: dict[str, str]) -> Cotec:
    return Cotec(
        id=cotec_key(row["code"]),
        sujet=row["sujet"],
        livrable=typography(data.LIVRABLES[row["code"]]),
        debut=parse_date(row["début"]),
        fin=parse_date(row["fin"]),
        copilote_copil=person_key(row["copilote CoPil"]),
        copilote_equipe=person_key(row["copilote équipe"]),
        livrable_publie_le=day_or_none(row["publié le"]),
        notes=typography(data.NOTES.get(row["code"], "")),
    )


def _membres(head: dict[str, str]) -> list[Membre]:
    code = head["code"]
    return [
        Membre(
            id=make_key("membre", code, row["personne"]),
            cotec=cotec_key(code),
            personne=person_key(row["personne"]),
            role=row["rôle"],
            depuis=parse_date(row["depuis"] or head["début"]),
            jusquau=day_or_none(row["jusqu’au"]),
            demande=bool(row["demande"]),
            demande_le=day_or_none(row["demande"]),
            peut_etre_remunere=row["situation"] != "empêché",
            deja_retribue=row["situation"] == "employeur",
            frais_par_structure=(code, row["personne"]) in data.FRAIS_PAR_STRUCTURE,
            attestation_le=day_or_none(row["demande"]) if row["situation"] == "payé" else None,
        )
        for row in table(data.MEMBRES[code])
    ]


def save_travaux(fichier: Fichier) -> None:
    """Extra work handed in between meetings, decided or waiting for the team (R5.4)."""
    with fichier.operation("Noter les travaux rendus"):
        for code, text in data.TRAVAUX.items():
            for row in table(text):
                travail = Travail(
                    id=make_key("travail", code, row["personne"], row["date"]),
                    cotec=cotec_key(code),
                    personne=person_key(row["personne"]),
                    date=parse_date(row["date"]),
                    intitule=typography(row["intitulé"]),
                    demi_vacations=2 * int(row["vacations"]),
                    decide_le=day_or_none(row["décidé le"]),
                    decide_par=row["décidé par"],
                )
                cotec.TRAVAUX.save(fichier.db, travail)
