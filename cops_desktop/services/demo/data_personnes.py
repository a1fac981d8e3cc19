"""The fictional persons, and where they live. Nobody here exists; only the communes do."""

# Latitude and longitude, to a hundredth of a degree: enough for plausible kilometres.
COMMUNES = """
commune                  | code postal | latitude | longitude
Albi                     | 81000       | 43.93    | 2.15
Alès                     | 30100       | 44.13    | 4.08
Auch                     | 32000       | 43.65    | 0.59
Bagnères-de-Bigorre      | 65200       | 43.06    | 0.15
Bagnols-sur-Cèze         | 30200       | 44.16    | 4.62
Béziers                  | 34500       | 43.34    | 3.22
Blagnac                  | 31700       | 43.63    | 1.39
Bordeaux                 | 33000       | 44.84    | -0.58
Cahors                   | 46000       | 44.45    | 1.44
Carcassonne              | 11000       | 43.21    | 2.35
Castelnaudary            | 11400       | 43.32    | 1.95
Castres                  | 81100       | 43.61    | 2.24
Céret                    | 66400       | 42.49    | 2.75
Condom                   | 32100       | 43.96    | 0.37
Figeac                   | 46100       | 44.61    | 2.03
Florac Trois Rivières    | 48400       | 44.32    | 3.59
Foix                     | 09000       | 42.97    | 1.61
Gaillac                  | 81600       | 43.90    | 1.90
Graulhet                 | 81300       | 43.76    | 1.99
Le Vigan                 | 30120       | 43.99    | 3.60
Limoux                   | 11300       | 43.05    | 2.22
Lodève                   | 34700       | 43.73    | 3.32
Lourdes                  | 65100       | 43.09    | -0.05
Lunel                    | 34400       | 43.68    | 4.14
Marvejols                | 48100       | 44.55    | 3.29
Mazamet                  | 81200       | 43.49    | 2.37
Mende                    | 48000       | 44.52    | 3.50
Millau                   | 12100       | 44.10    | 3.08
Moissac                  | 82200       | 44.10    | 1.09
Montauban                | 82000       | 44.02    | 1.35
Montpellier              | 34000       | 43.61    | 3.88
Muret                    | 31600       | 43.46    | 1.33
Narbonne                 | 11100       | 43.18    | 3.00
Nîmes                    | 30000       | 43.84    | 4.36
Pamiers                  | 09100       | 43.12    | 1.61
Perpignan                | 66000       | 42.70    | 2.90
Prades                   | 66500       | 42.62    | 2.42
Rodez                    | 12000       | 44.35    | 2.57
Saint-Affrique           | 12400       | 43.96    | 2.89
Saint-Gaudens            | 31800       | 43.11    | 0.72
Saint-Girons             | 09200       | 42.98    | 1.15
Sète                     | 34200       | 43.40    | 3.70
Tarbes                   | 65000       | 43.23    | 0.08
Toulouse                 | 31000       | 43.60    | 1.44
Villefranche-de-Rouergue | 12200       | 44.35    | 2.04
"""

# The short words of the table below → the charter's words (R2.5, R2.6).
PROFILS = {
    "ressource": "patient partenaire ressource",
    "formateur": "patient partenaire formateur",
    "chercheur": "patient partenaire chercheur",
    "aidant": "proche aidant",
    "accompagnée": "personne accompagnée",
    "vulnérabilité": "personne concernée par une vulnérabilité en santé",
    "asso": "membre d’association d’usagers/patients",
    "RU": "représentant des usagers (RU)",
    "sanitaire": "sanitaire",
    "médico": "médico-social",
    "social": "social",
    "autre": "autre profil/rôle",
}
DOMAINES = {
    "S": "Soin et Accompagnement",
    "F": "Formation/enseignement et Recherche/innovation",
    "M": "Management des organisations, Accompagnement des parcours et coordination des acteurs, "
    "Gouvernance et Politiques de Santé",
    "A": "Autre",
}
# Consents (§9): one letter each.
OBJETS = {"n": "nom", "p": "profil", "e": "e-mail", "t": "téléphone", "i": "image"}

# `accord`: letters of OBJETS.
PERSONNES = """
nom | prénom | commune | profils | domaines | thèmes | cv | accord
Bonnefous | Claire | Toulouse | autre | M, F | partenariat | 5 | npe
Puygrenier | Hélène | Montpellier | sanitaire | M | gouvernance | 6 | npe
Sarraméa | Mathieu | Tarbes | social | M | ETP, parcours | 7 | npe
Castagnède-Roux | Lydie | Toulouse | autre | A | communication | | npi
Belaïd-Fontès | Karim | Nîmes | ressource, formateur | S, F | diabète, ETP | 5 | npe
Delbreil | Aurore | Rodez | médico | S, M | handicap | 6 | np
Trémolières | Noémie | Béziers | formateur, accompagnée | F | pair-aidance, santé mentale | 5 | np
Cazenave | Marie-Odile | Tarbes | RU, aidant | S, M | pédiatrie, parcours | 7 | np
Benhaddou | Idriss | Montpellier | médico | S | vieillissement | 6 | np
Saint-Gaudens | Œlle | Auch | aidant | S | pédiatrie, maladies rares | 5 | n
d’Hautpoul | Bertrand | Gaillac | ressource | S | maladies rénales, ETP | 8 | np
Escoffier | Jean-Noël | Albi | sanitaire | S, F | pédiatrie, maladies rénales | 6 | np
Arribat | Clémence | Albi | formateur | F | pédiatrie, ETP | 4 | np
Keïta | Fatoumata | Albi | ressource | S | addictologie, pair-aidance, ETP | 5 | np
Peyronnet | Gilles | Muret | sanitaire | S, M | premiers recours | 7 | np
Vidal-Roques | Solène | Rodez | autre | F | formation initiale | 5 | n
Pouzoulet | Nadège | Castres | aidant | S | pédiatrie | 5 |
Fabre | Martine | Millau | aidant, asso | S | pédiatrie, douleur | 6 | np
Fabre | Martine | Lunel | RU | M | parcours, gouvernance | | n
Rouquette-Delhomme | Yannick | Montauban | sanitaire | S | pédiatrie | 6 | n
Carrière-Ould Saïd | Inès | Toulouse | social | S, M | précarité, pédiatrie | | n
Maurensac | Sylvain | Montpellier | chercheur | F | recherche participative | 5 | npe
Castelnau | Élise | Castres | aidant | S | vieillissement, répit | 4 | np
Lévêque | Œdipe | Graulhet | vulnérabilité | A | précarité | |
Delmas | Pol | Carcassonne | sanitaire | S | douleur, premiers recours | 6 | np
Ardourel | Zoé | Carcassonne | sanitaire | S, M | premiers recours | 5 | np
Balaguier | Firmin | Limoux | RU | M | gouvernance, premiers recours | 5 | np
Bessodes | Odile | Castelnaudary | aidant | S | vieillissement | 6 | n
Boussaguet | Tiphaine | Sète | sanitaire | M | premiers recours, parcours | | np
Cabirol | Anselme | Saint-Girons | ressource | S | diabète | 7 | np
Calmels | Maëlys | Millau | sanitaire | S | premiers recours | 5 | n
Cantagrel-Nguyen | Linh | Toulouse | ressource, formateur | S, F | ETP, cancer | | npe
Estrabaut | Joris | Foix | autre | F | formation initiale | 6 | np
Fonvieille | Capucine | Lodève | médico | S | handicap | 5 | n
Ginestet | Roseline | Pamiers | vulnérabilité | S | précarité, premiers recours | 4 | np
Houssat | Malik | Toulouse | sanitaire | S | premiers recours | | np
Izarn | Victorine | Perpignan | asso | S, A | vision, handicap | 5 | np
Jougla | Armand | Villefranche-de-Rouergue | aidant | S | cancer, répit | 8 |
Kerboua-Lassalle | Samia | Nîmes | sanitaire | S | douleur | 5 | n
Lagarrigue | Honorine | Cahors | accompagnée | S | pair-aidance, santé mentale | 4 | np
Madaule | Thibault | Toulouse | chercheur | F | recherche participative, santé mentale | | np
Negrevergne | Sixtine | Perpignan | formateur | F | pair-aidance, santé mentale | 5 | np
Ournac | Gaspard | Narbonne | médico | S | addictologie | 6 | np
Pagès-Sinclair | Ombeline | Montpellier | ressource | S | santé mentale | | n
Quintard | Évariste | Mende | médico | S | santé mentale, handicap | 7 | np
Raynaldy | Joséphine | Alès | social | S | précarité, santé mentale | 5 | n
Salvignol | Côme | Montpellier | sanitaire | S | santé mentale | 6 | np
Teyssèdre | Appoline | Rodez | accompagnée | S | santé mentale | |
Ubach | Llorenç | Céret | médico | S | handicap, santé mentale | 5 | n
Valdeyron | Irénée | Figeac | RU, asso | M | santé mentale | 6 | np
Zaragosse | Amandine | Narbonne | formateur | F | addictologie, pair-aidance | 5 | npe
Abadie-Monteil | Gédéon | Lourdes | ressource | S | maladies rénales | 7 | np
Bastide | Célestine | Béziers | ressource, asso | S | maladies rénales, ETP | 5 | np
Caussanel | Hubert | Rodez | accompagnée | S | maladies rénales | 9 | n
Dardenne-Ferrand de La Tour | Marie-Bénédicte | Carcassonne | sanitaire | S | maladies rénales | 7 | np
Espinasse | Toufik | Carcassonne | sanitaire | S | maladies rénales | 5 | n
Fabrègues | Gaëlle | Montpellier | sanitaire | S, F | maladies rénales, ETP | | np
Gayraud-Lopes | Anthéa | Saint-Affrique | aidant | S | maladies rénales | 6 |
Lacoste-Bayle | Gérard | Bagnères-de-Bigorre | ressource | S | maladies rénales | 8 | np
Mondoulet | Perrine | Condom | RU | M | maladies rénales, gouvernance | 5 | np
Nouvel | Ahmed | Toulouse | autre | F | maladies rénales, formation initiale | | n
Alibert | Pierrick | Moissac | aidant | S | vieillissement | 5 |
Amalric | Cunégonde | Mazamet | asso | A | cancer | | nt
Anglade | Yolaine | Saint-Gaudens | sanitaire | S | douleur | 6 | npe
Artaud-Bousquet | Maxence | Nîmes | social | M | précarité | 5 | n
Assémat | Louison | Foix | autre | F | formation initiale, simulation en santé | | npei
Aussenac | Philomène | Auch | RU | M | gouvernance, droits des usagers | 6 | npet
Aymard | Théodule | Marvejols | accompagnée | S | handicap | |
Barthès | Séverine | Marvejols | médico | S | handicap | 5 | n
Belmontet | Axelle | Prades | ressource | S | cancer, sport-santé | 4 | np
Bécanne | Hippolyte | Condom | sanitaire | S | premiers recours | 7 |
Bouzigues | Sarah | Sète | sanitaire | S | premiers recours, médiation en santé | 5 | npe
Cadilhac | Prosper | Lodève | médico | S | handicap | | n
Campourcy | Delphin | Bordeaux | chercheur | F | recherche participative | | npei
Capdeville | Emmanuel | Tarbes | aidant | S | pédiatrie | 5 |
Cassagnes | Nour | Blagnac | formateur | F | ETP, simulation en santé | 5 | npet
Cayrou | Maïwenn | Cahors | accompagnée | S | santé mentale | | n
Chabbal | Octave | Castres | sanitaire | M | parcours | 6 | npe
Combarieu | Rachida | Alès | RU | M | gouvernance, droits des usagers | 5 | npet
Courtiade | Faustin | Lourdes | sanitaire | S | cancer | 7 | n
Crouzatier | Léonie | Limoux | sanitaire | S | vieillissement | |
Dalbin | Ismaël | Lunel | asso | S | maladies respiratoires | 5 | npt
Daydé | Fleur | Florac Trois Rivières | autre | A | numérique en santé | 6 | npeti
Delpoux | Siméon | Bagnols-sur-Cèze | aidant | S | répit | 5 |
Dufaur | Coralie | Bagnols-sur-Cèze | médico | S | répit, vieillissement | | npet
Escudié | Balthazar | Toulouse | autre | M | gouvernance | | n
Estève-Mouly | Anouk | Le Vigan | sanitaire | S | handicap, sport-santé | 5 | npe
Falguières | Marius | Le Vigan | ressource | S | handicap | 4 |
Filhol | Thaïs | Mende | social | S | précarité | 6 | n
Gasc | Colombe | Perpignan | vulnérabilité | S | vision | |
Gout | Léandre | Montauban | sanitaire | S | cancer, éthique | 5 | npe
Guiraudie | Assia | Toulouse | formateur | F | formation initiale, simulation en santé | | npei
Hébrail | Donatien | Albi | sanitaire | S | addictologie | 7 | n
Imbert-Soulages | Cyprien | Montpellier | sanitaire | F | recherche participative, éthique | 5 | npe
Jalabert | Eulalie | Castelnaudary | accompagnée | S | vieillissement | |
Joulia | Rayan | Narbonne | vulnérabilité | S | addictologie | |
Laborie | Hermine | Muret | aidant | S | maladies rares | 5 | npei
Lapeyrade | Valentin | Saint-Girons | sanitaire | S | diabète | 6 | np
Lescure | Aïcha | Blagnac | social | S | handicap, médiation en santé | | npt
Marquès | Aubin | Céret | médico | M | handicap | 5 |
Massol | Ninon | Rodez | asso | S | diabète | 5 | npet
Mialhe | Ferréol | Mazamet | aidant | S | répit | |
Molinier | Sohane | Pamiers | sanitaire | S | premiers recours | 6 | npe
Nadal | Gontran | Perpignan | social | A | précarité | | n
Oustrière | Blanche | Tarbes | sanitaire | S | pédiatrie | 5 | npe
Palaprat | Eloi | Auch | asso | S | cœur et vaisseaux | 7 | n
Pélissou | Ghislaine | Gaillac | RU | M | gouvernance, droits des usagers | 5 | npet
Puech-Ribaute | Côme-Alexandre | Montauban | ressource | S | cancer | |
Rascol | Yasmine | Graulhet | sanitaire | S | diabète | 5 | npt
Roumégous | Ambroise | Toulouse | vulnérabilité | S | précarité | |
Sabatié | Clotilde | Béziers | sanitaire | S | maladies rénales | 6 | npe
Ségala | Roch | Figeac | aidant | S | handicap | 5 |
Taillefer | Iris | Montpellier | médico | S | vieillissement | | n
Ticou | Bérengère | Saint-Affrique | asso | A | cancer | 5 | npet
Tournemire | Amaury | Toulouse | autre | M | gouvernance | |
Verdeil | Ludivine | Nîmes | sanitaire | S | douleur | 6 | np
Vayssettes | Omar | Villefranche-de-Rouergue | ressource | S | diabète | 5 | np
van den Bosch-Cazals | Greetje | Florac Trois Rivières | aidant | S | handicap, répit | 5 | npt
L’Hermet | Loÿs | Bagnols-sur-Cèze | sanitaire | F | formation initiale | | n
Wattel-Cros | Mahaut | Lunel | sanitaire | S | maladies respiratoires | |
"""

EQUIPE = """
personne              | depuis     | fonction
Claire Bonnefous      | 01/09/2022 | chargée de projet
Hélène Puygrenier     | 01/03/2021 | responsable de l’équipe opérationnelle
Mathieu Sarraméa      | 15/01/2023 | chargé de projet
Lydie Castagnède-Roux | 01/03/2021 | chargée de communication
Karim Belaïd-Fontès   | 01/10/2023 | patient partenaire, chargé de mission
Aurore Delbreil       | 05/02/2024 | chargée de projet
Noémie Trémolières    | 01/09/2026 | patiente partenaire, chargée de mission
"""

# What the columns above do not say: one line each.
PRECISIONS = """
personne              | champ             | valeur
Marie-Odile Cazenave  | email             | m-o.cazenave@exemple.fr
Marie-Odile Cazenave  | telephone         | 06 00 00 00 03
Marie-Odile Cazenave  | adresse           | 12 rue des Pyrénées
Marie-Odile Cazenave  | autres_emails     | mo.cazenave.asso@exemple.fr
Fatoumata Keïta       | telephone         | 06 00 00 00 07
Fatoumata Keïta       | adresse           | 4 place du Vigan
Fatoumata Keïta       | annuaire_le       | 12/01/2025
Martine Fabre, Millau | email             | martine.fabre.millau@exemple.fr
Martine Fabre, Lunel  | email             | m.fabre@exemple.fr
Victorine Izarn       | localisation      | Région
Balthazar Escudié     | localisation      | Région
Gédéon Abadie-Monteil | adresse           | Résidence Les Hauts-Pâturages, bât. C ; 7 chemin du Lavoir
Œdipe Lévêque         | email             |
Appoline Teyssèdre    | email             |
Eulalie Jalabert      | email             |
Théodule Aymard       | email             |
Coralie Dufaur        | autres_telephones | 05 36 49 00 11
Hermine Laborie       | autres_telephones | 05 36 49 00 24, 06 39 98 00 24
Ninon Massol          | autres_telephones | 05 36 49 00 37
Fatoumata Keïta       | autres_telephones | 05 36 49 00 07
Rayan Joulia          | code_postal       |
Colombe Gasc          | code_postal       |
Théodule Aymard       | code_postal       |
Ferréol Mialhe        | code_postal       |
Ferréol Mialhe        | commune           |
Omar Vayssettes       | annuaire_le       | 03/02/2022
Omar Vayssettes       | contact_le        | 15/03/2022
Cunégonde Amalric     | annuaire_le       | 20/05/2022
Cunégonde Amalric     | contact_le        | 12/09/2022
Gontran Nadal         | annuaire_le       | 16/01/2023
Gontran Nadal         | contact_le        | 04/05/2023
Omar Vayssettes       | notes             | Avait proposé de témoigner en 2022 ; sans réponse depuis.
Ninon Massol          | notes             | Préfère être appelée le soir, après 18 heures.
Nour Cassagnes        | notes             | Disponible de septembre à juin, hors vacances scolaires.
Delphin Campourcy     | notes             | Vit à Bordeaux ; travaille avec la faculté du Lez.
Eulalie Jalabert      | notes             | À joindre par l’animatrice de l’Ehpad, plutôt le matin.
Idriss Benhaddou      | notes             | Préfère les réunions du mardi.
Œlle Saint-Gaudens    | notes             | Son prénom s’écrit avec un e dans l’o.
Martine Fabre, Lunel  | notes             | À ne pas confondre avec Martine Fabre, de Millau.
"""

KM_OUVERTURE = """
personne              | année | km
Marie-Odile Cazenave  | 2026  | 1420
Hubert Caussanel      | 2026  | 1850
Gérard Lacoste-Bayle  | 2026  | 640
"""

RETRAITS = """
personne              | objet     | retiré le
Gilles Peyronnet      | profil    | 14/04/2026
Linh Cantagrel-Nguyen | e-mail    | 02/06/2026
Firmin Balaguier      | profil    | 28/09/2026
Axelle Belmontet      | nom       | 15/10/2026
Axelle Belmontet      | profil    | 15/10/2026
Coralie Dufaur        | e-mail    | 03/03/2026
Philomène Aussenac    | téléphone | 11/05/2026
Ninon Massol          | e-mail    | 20/01/2025
Fleur Daydé           | image     | 06/07/2026
Yasmine Rascol        | nom       | 30/09/2026
Yasmine Rascol        | téléphone | 30/09/2026
Bérengère Ticou       | téléphone | 17/11/2026
Octave Chabbal        | e-mail    | 02/02/2026
Hermine Laborie       | image     | 19/06/2026
"""
