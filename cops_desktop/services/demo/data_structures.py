"""The fictional structures, and who belongs to them."""

# The longest names are written once, so that the tables stay readable.
NOMS_LONGS = {
    "{SERVICE}": "CHU Pic-Saint-Loup, service de néphrologie pédiatrique et de dialyse",
    "{DIALYSE}": "Dialyse à domicile Midi-Soleil",
    "{INSTITUT}": "Institut régional des métiers du soin et de l’accompagnement",
    "{LONGUE}": "Fédération interdépartementale des associations de patients, d’aidants et de personnes concernées "
    "par les maladies rares et chroniques des Pyrénées, des Cévennes et du Massif central",
}

STRUCTURES = """
nom                                          | sigle   | type          | commune
Association Les Passerelles                  |         | association   | Albi
Ehpad Belle-Rive                             |         | établissement | Montpellier
CHU Pic-Saint-Loup                           | CHU PSL | établissement | Montpellier
{SERVICE}                                    |         | établissement | Montpellier
URPS Garonne                                 |         | organisme     | Toulouse
IFSI du Rouergue                             |         | établissement | Rodez
Union des patients du Tarn                   | UPT     | association   | Gaillac
{LONGUE}                                     | FIAPAC  | fédération    | Toulouse
Centre hospitalier des Deux-Rivières         | CH2R    | établissement | Montauban
Centre hospitalier de la Haute-Vallée        | CHHV    | établissement | Limoux
Clinique de la Font-Perdue                   |         | établissement | Nîmes
Ehpad La Treille-Vieille                     |         | établissement | Castelnaudary
SSR Les Tilleuls                             |         | établissement | Auch
Maison de santé du Causse-Blanc              |         | organisme     | Millau
Centre de santé Pierre-Levée                 |         | établissement | Toulouse
CPTS Entre-Garrigue-et-Étang                 |         | organisme     | Sète
CPTS des Coteaux-Ronds                       |         | organisme     | Saint-Girons
Association Rein d’Oc                        |         | association   | Béziers
Association Souffle de Garrigue              |         | association   | Lunel
Association Parents en éveil                 |         | association   | Tarbes
Association L’Autre Regard 46                |         | association   | Cahors
GEM La Coursive                              |         | association   | Perpignan
GEM L’Embellie-sur-Lot                       |         | association   | Cahors
CSAPA Le Gué                                 |         | établissement | Narbonne
Foyer de vie Les Amandiers-Hauts             |         | établissement | Céret
IME Le Moulin d’Aurelle                      |         | établissement | Lodève
ESAT des Quatre-Vents                        |         | établissement | Marvejols
SAVS Horizon Lozère                          |         | établissement | Mende
Service social Les Arcades                   |         | organisme     | Alès
Université Sud-Garonne                       | USG     | organisme     | Toulouse
Faculté de santé du Lez                      |         | organisme     | Montpellier
IFSI de la Tour-Ronde                        |         | établissement | Foix
{INSTITUT}                                   | IRMSA   | organisme     | Toulouse
HAD Pyrénées-Cœur                            |         | établissement | Lourdes
Réseau Douleur-Répit Occitan                 |         | association   | Carcassonne
Plateforme de répit Les Oliviers bleus       |         | organisme     | Bagnols-sur-Cèze
Fédération des aidants d’Oc                  |         | fédération    | Toulouse
Fédération sud des établissements solidaires | FSES    | fédération    | Toulouse
Collectif Œil et Vision 66                   |         | association   | Perpignan
Association Diabète en marche                |         | association   | Rodez
Association Cœurs battants du Gers           |         | association   | Auch
Centre de rééducation La Lauze               |         | établissement | Le Vigan
{DIALYSE}                                    |         | organisme     | Carcassonne
Conseil citoyen santé de la Rive-Haute       |         | autre         | Toulouse
Tiers-lieu santé La Grange-aux-Mots          |         | autre         | Florac Trois Rivières
"""

LIENS = """
personne | structure | fonction | représente | depuis | jusqu’au
Marie-Odile Cazenave | Association Parents en éveil | secrétaire | oui |  |
Idriss Benhaddou | Ehpad Belle-Rive | cadre de santé | oui |  |
Bertrand d’Hautpoul | Union des patients du Tarn | trésorier | oui |  |
Jean-Noël Escoffier | {SERVICE} | néphrologue | oui |  |
Clémence Arribat | Association Les Passerelles | formatrice | non |  |
Fatoumata Keïta | Association Les Passerelles | présidente | oui |  |
Gilles Peyronnet | URPS Garonne | médecin libéral, élu | oui |  |
Solène Vidal-Roques | IFSI du Rouergue | formatrice | oui |  |
Martine Fabre, Millau | Association Diabète en marche | bénévole | non |  |
Martine Fabre, Lunel | Association Souffle de Garrigue | vice-présidente | oui |  |
Yannick Rouquette-Delhomme | Centre hospitalier des Deux-Rivières | puériculteur | oui |  |
Inès Carrière-Ould Saïd | Centre de santé Pierre-Levée | assistante sociale | non |  |
Sylvain Maurensac | Faculté de santé du Lez | chercheur associé | non |  |
Élise Castelnau | Fédération des aidants d’Oc | déléguée du Tarn | oui |  |
Pol Delmas | Réseau Douleur-Répit Occitan | infirmier coordinateur | oui |  |
Zoé Ardourel | Réseau Douleur-Répit Occitan | médecin | non |  |
Firmin Balaguier | Centre hospitalier de la Haute-Vallée | RU | oui |  |
Odile Bessodes | Ehpad La Treille-Vieille | présidente du CVS | non |  |
Tiphaine Boussaguet | CPTS Entre-Garrigue-et-Étang | coordinatrice | oui |  |
Anselme Cabirol | CPTS des Coteaux-Ronds | patient partenaire | non |  |
Maëlys Calmels | Maison de santé du Causse-Blanc | infirmière | oui |  |
Joris Estrabaut | IFSI de la Tour-Ronde | directeur adjoint | oui |  |
Capucine Fonvieille | IME Le Moulin d’Aurelle | éducatrice | non |  |
Malik Houssat | Centre de santé Pierre-Levée | médecin généraliste | oui |  |
Victorine Izarn | Collectif Œil et Vision 66 | présidente | oui |  |
Samia Kerboua-Lassalle | Clinique de la Font-Perdue | cadre de santé | oui |  |
Honorine Lagarrigue | GEM L’Embellie-sur-Lot | adhérente | non |  |
Thibault Madaule | Université Sud-Garonne | patient chercheur | non |  |
Sixtine Negrevergne | GEM La Coursive | animatrice | oui |  |
Gaspard Ournac | CSAPA Le Gué | directeur | oui |  |
Évariste Quintard | SAVS Horizon Lozère | chef de service | oui |  |
Joséphine Raynaldy | Service social Les Arcades | travailleuse sociale | oui |  |
Côme Salvignol | CHU Pic-Saint-Loup | psychiatre | oui |  |
Llorenç Ubach | Foyer de vie Les Amandiers-Hauts | éducateur | non |  |
Irénée Valdeyron | Association L’Autre Regard 46 | président | oui |  |
Amandine Zaragosse | CSAPA Le Gué | paire-aidante | non |  |
Célestine Bastide | Association Rein d’Oc | présidente | oui |  |
Hubert Caussanel | Association Rein d’Oc | délégué de l’Aveyron | non |  |
Marie-Bénédicte Dardenne-Ferrand de La Tour | {DIALYSE} | néphrologue | oui |  |
Toufik Espinasse | {DIALYSE} | infirmier | non |  |
Gaëlle Fabrègues | {SERVICE} | infirmière | non |  |
Gérard Lacoste-Bayle | HAD Pyrénées-Cœur | patient partenaire | non |  |
Perrine Mondoulet | Association Cœurs battants du Gers | secrétaire | oui |  |
Ahmed Nouvel | {INSTITUT} | formateur | oui |  |
Cunégonde Amalric | Union des patients du Tarn | membre | non |  |
Maxence Artaud-Bousquet | Service social Les Arcades | directeur | non |  |
Louison Assémat | IFSI de la Tour-Ronde | formatrice | non |  |
Philomène Aussenac | SSR Les Tilleuls | RU | oui |  |
Théodule Aymard | ESAT des Quatre-Vents | travailleur | non |  |
Séverine Barthès | ESAT des Quatre-Vents | directrice | oui |  |
Sarah Bouzigues | CPTS Entre-Garrigue-et-Étang | infirmière | non |  |
Prosper Cadilhac | IME Le Moulin d’Aurelle | directeur | oui |  |
Emmanuel Capdeville | Association Parents en éveil | bénévole | non |  |
Maïwenn Cayrou | GEM L’Embellie-sur-Lot | présidente | oui |  |
Faustin Courtiade | HAD Pyrénées-Cœur | médecin coordonnateur | oui |  |
Léonie Crouzatier | Centre hospitalier de la Haute-Vallée | cadre | non |  |
Ismaël Dalbin | Association Souffle de Garrigue | président | non |  |
Fleur Daydé | Tiers-lieu santé La Grange-aux-Mots | animatrice | oui |  |
Siméon Delpoux | Plateforme de répit Les Oliviers bleus | aidant | non |  |
Coralie Dufaur | Plateforme de répit Les Oliviers bleus | directrice | oui |  |
Balthazar Escudié | Fédération sud des établissements solidaires | délégué | oui |  |
Anouk Estève-Mouly | Centre de rééducation La Lauze | ergothérapeute | oui |  |
Marius Falguières | Centre de rééducation La Lauze | patient partenaire | non |  |
Léandre Gout | Centre hospitalier des Deux-Rivières | oncologue | non |  |
Assia Guiraudie | {INSTITUT} | patiente formatrice | non |  |
Cyprien Imbert-Soulages | Faculté de santé du Lez | enseignant | oui |  |
Eulalie Jalabert | Ehpad La Treille-Vieille | résidente | non |  |
Rayan Joulia | CSAPA Le Gué | usager | non |  |
Hermine Laborie | {LONGUE} | administratrice | oui |  |
Valentin Lapeyrade | CPTS des Coteaux-Ronds | pharmacien | oui |  |
Aubin Marquès | Foyer de vie Les Amandiers-Hauts | directeur | oui |  |
Ninon Massol | Association Diabète en marche | présidente | oui |  |
Eloi Palaprat | Association Cœurs battants du Gers | président | non |  |
Ghislaine Pélissou | Union des patients du Tarn | présidente | oui |  |
Ambroise Roumégous | Conseil citoyen santé de la Rive-Haute | porte-parole | oui |  |
Iris Taillefer | Ehpad Belle-Rive | psychologue | non |  |
Amaury Tournemire | Fédération des aidants d’Oc | directeur | non |  |
Ludivine Verdeil | Clinique de la Font-Perdue | algologue | non |  |
Noémie Trémolières | Association Rein d’Oc | bénévole | non | 01/02/2024 | 31/08/2026
Zoé Ardourel | Centre hospitalier de la Haute-Vallée | interne | non | 02/05/2023 | 30/04/2025
Malik Houssat | URPS Garonne | suppléant | non | 15/06/2026 |
Thibault Madaule | Association Les Passerelles | bénévole | non | 10/01/2024 |
"""
