"""Which tables go together: the kinds of things by which one looks for an operation, and what belongs to a thing."""

from collections.abc import Mapping

# The kinds of things by which one looks for an operation
FAMILLES: Mapping[str, tuple[str, ...]] = {
    "Personnes": (
        "personnes", "personne_mots", "km_ouverture", "consentements", "equipe", "fusions", "distincts",
        "anonymisations",
    ),
    "Structures": ("structures", "liens"),
    "Projets": ("projets", "projet_structures", "projet_mots"),
    "Mises en relation": ("mises_en_relation", "mise_en_relation_mots", "propositions"),
    "Engagements et contributions": ("engagements", "contributions", "barometre"),
    "CoPil": ("mandats", "volontaires", "binomes", "binome_membres"),
    "Accompagnements": (
        "accompagnements", "accompagnement_structures", "accompagnement_personnes", "accompagnement_mots", "examens",
        "mouvements", "points", "interventions", "documents", "capacites",
    ),
    "CoTec": ("cotecs", "membres", "enveloppes", "travaux"),
    "Réunions": ("rencontres", "ateliers", "invitations"),
    "Présences et frais": ("presences", "connexions", "voeux", "frais", "pseudonymes"),
    "États": ("etats", "lignes"),
    "Barèmes, réglages et listes": (
        "baremes_vacation", "bornes_vacation", "baremes_km", "tranches_km", "reglages", "vocabulaires", "recherches",
    ),
}  # fmt: skip

# What belongs to a thing, for its history: table → the tables whose column leads to it. `True`: with their own parts.
PARTIES: Mapping[str, tuple[tuple[str, str, bool], ...]] = {
    "personnes": (
        ("personne_mots", "personne", False), ("km_ouverture", "personne", False), ("consentements", "personne", False),
        ("equipe", "personne", False), ("liens", "personne", False), ("membres", "personne", False),
        ("presences", "personne", True), ("travaux", "personne", False), ("etats", "personne", True),
        ("propositions", "personne", False), ("pseudonymes", "personne", False), ("fusions", "personne", False),
        ("anonymisations", "personne", False), ("engagements", "personne", False),
        ("contributions", "personne", False), ("volontaires", "personne", False),
        ("binome_membres", "personne", False), ("barometre", "personne", False),
        ("accompagnement_personnes", "personne", False), ("interventions", "personne", False),
    ),
    "structures": (
        ("liens", "structure", False), ("projet_structures", "structure", False), ("fusions", "structure", False),
        ("mises_en_relation", "structure", False), ("engagements", "structure", False),
        ("contributions", "structure", False), ("barometre", "structure", False),
        ("accompagnement_structures", "structure", False),
    ),
    "accompagnements": (
        ("accompagnement_structures", "accompagnement", False), ("accompagnement_personnes", "accompagnement", False),
        ("accompagnement_mots", "accompagnement", False), ("examens", "accompagnement", False),
        ("mouvements", "accompagnement", False), ("points", "accompagnement", False),
        ("interventions", "accompagnement", False), ("documents", "accompagnement", False),
    ),
    "projets": (("projet_structures", "projet", False), ("projet_mots", "projet", False)),
    "mises_en_relation": (
        ("mise_en_relation_mots", "mise_en_relation", False), ("propositions", "mise_en_relation", False),
    ),
    "mandats": (("volontaires", "mandat", False), ("binomes", "mandat", True)),
    "binomes": (("binome_membres", "binome", False),),
    "cotecs": (
        ("membres", "cotec", False), ("enveloppes", "cotec", False), ("travaux", "cotec", False),
        ("rencontres", "cotec", False),
    ),
    "rencontres": (
        ("presences", "rencontre", True), ("ateliers", "rencontre", False), ("invitations", "rencontre", False),
        ("examens", "rencontre", False),
    ),
    "presences": (("connexions", "presence", False), ("voeux", "presence", False), ("frais", "presence", False)),
    "etats": (("lignes", "etat", False),),
    "baremes_vacation": (("bornes_vacation", "bareme", False),),
    "baremes_km": (("tranches_km", "bareme", False),),
}  # fmt: skip
