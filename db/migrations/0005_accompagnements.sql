-- Accompagnements and appuis (§6): requests, what the CoPil decided, four stages, and all that is kept of a project.
-- The stage in which a project stands, its state and its lateness follow from these rows, and are never stored.

CREATE TABLE accompagnements (
    id TEXT PRIMARY KEY,
    titre TEXT NOT NULL CHECK (titre <> ''),
    nature TEXT NOT NULL CHECK (nature IN ('accompagnement', 'appui ETP', 'appui hors ETP')),          -- R6.1, R6.2
    besoin TEXT NOT NULL DEFAULT '',           -- what is asked for, in the words of whoever asks
    demande_le TEXT NOT NULL CHECK (demande_le IS date(demande_le, '+0 days')),
    localisation TEXT CHECK (localisation IN ('Est', 'Ouest', 'Région', 'Hors Occitanie')), -- NULL: of its structures
    mission TEXT NOT NULL DEFAULT '',          -- R7.3
    action TEXT NOT NULL DEFAULT '',
    contexte TEXT NOT NULL DEFAULT '',
    diagnostic TEXT NOT NULL DEFAULT '',
    plan TEXT NOT NULL DEFAULT '',
    livrables TEXT NOT NULL DEFAULT '',
    evaluation TEXT NOT NULL DEFAULT '',
    prochaine_action TEXT NOT NULL DEFAULT '',
    echeance TEXT CHECK (echeance IS date(echeance, '+0 days')),                            -- of the next action
    debut_prevu TEXT CHECK (debut_prevu IS date(debut_prevu, '+0 days')),                   -- NULL: its real beginning
    fin_etape_1 TEXT CHECK (fin_etape_1 IS date(fin_etape_1, '+0 days')),                   -- planned; NULL: computed
    fin_etape_2 TEXT CHECK (fin_etape_2 IS date(fin_etape_2, '+0 days')),
    fin_etape_3 TEXT CHECK (fin_etape_3 IS date(fin_etape_3, '+0 days')),
    fin_etape_4 TEXT CHECK (fin_etape_4 IS date(fin_etape_4, '+0 days')),
    notes TEXT NOT NULL DEFAULT '',
    tri TEXT NOT NULL
) STRICT;
CREATE INDEX accompagnements_tri ON accompagnements (tri);

CREATE TABLE accompagnement_structures (
    id TEXT PRIMARY KEY,
    accompagnement TEXT NOT NULL REFERENCES accompagnements (id),
    structure TEXT NOT NULL REFERENCES structures (id),
    ordre INTEGER NOT NULL,                    -- the first one asks
    UNIQUE (accompagnement, structure)
) STRICT;
CREATE INDEX accompagnement_structures_structure ON accompagnement_structures (structure);

CREATE TABLE accompagnement_personnes (        -- who follows it, whom one talks to, the patient partners found (R6.5)
    id TEXT PRIMARY KEY,
    accompagnement TEXT NOT NULL REFERENCES accompagnements (id),
    personne TEXT NOT NULL REFERENCES personnes (id),
    role TEXT NOT NULL CHECK (role IN ('chargé de projet', 'contact', 'patient partenaire')),
    ordre INTEGER NOT NULL,
    UNIQUE (accompagnement, personne, role)
) STRICT;
CREATE INDEX accompagnement_personnes_personne ON accompagnement_personnes (personne);

CREATE TABLE accompagnement_mots (             -- thèmes
    id TEXT PRIMARY KEY,
    accompagnement TEXT NOT NULL REFERENCES accompagnements (id),
    mot TEXT NOT NULL REFERENCES vocabulaires (id),
    UNIQUE (accompagnement, mot)
) STRICT;

CREATE TABLE examens (                         -- a request before the CoPil (R6.3); the last one decides
    id TEXT PRIMARY KEY,
    accompagnement TEXT NOT NULL REFERENCES accompagnements (id),
    le TEXT NOT NULL CHECK (le IS date(le, '+0 days')),
    rencontre TEXT REFERENCES rencontres (id), -- the meeting, where the file knows it
    decision TEXT NOT NULL CHECK (decision IN ('approuvée', 'refusée', 'reportée')),
    motif TEXT NOT NULL DEFAULT '',
    par TEXT NOT NULL DEFAULT ''               -- who noted it
) STRICT;
CREATE INDEX examens_accompagnement ON examens (accompagnement);
CREATE INDEX examens_rencontre ON examens (rencontre);

-- A project begins as a request; each change of stage or state is a row, in the order of its moment (Paris), and begins
-- where the one before it ended. Without a reason, only the next stage, the end of the last, and taking up again where
-- it was. What was begun is no request again, what was not is not closed, what is over is only taken up again.
CREATE TABLE mouvements (
    id TEXT PRIMARY KEY,
    accompagnement TEXT NOT NULL REFERENCES accompagnements (id),
    le TEXT NOT NULL CHECK (le IS strftime('%Y-%m-%dT%H:%M:%S', le)),
    de TEXT NOT NULL CHECK (de IN
        ('demande', 'étape 1', 'étape 2', 'étape 3', 'étape 4', 'suspendu', 'clos', 'abandonné')),
    vers TEXT NOT NULL CHECK (vers <> de AND vers IN
        ('demande', 'étape 1', 'étape 2', 'étape 3', 'étape 4', 'suspendu', 'clos', 'abandonné')),
    motif TEXT NOT NULL DEFAULT '',
    par TEXT NOT NULL DEFAULT '',
    UNIQUE (accompagnement, le),
    CHECK (motif <> '' OR de = 'suspendu' OR de || ' > ' || vers IN
        ('demande > étape 1', 'étape 1 > étape 2', 'étape 2 > étape 3', 'étape 3 > étape 4', 'étape 4 > clos')),
    CHECK (vers <> 'demande' OR de IN ('suspendu', 'clos', 'abandonné')),
    CHECK (de NOT IN ('clos', 'abandonné') OR vers NOT IN ('suspendu', 'clos', 'abandonné'))
) STRICT;

CREATE TRIGGER mouvements_a_la_suite BEFORE INSERT ON mouvements
WHEN NEW.le <= (SELECT max(le) FROM mouvements WHERE accompagnement = NEW.accompagnement)
    OR date(NEW.le) < (SELECT demande_le FROM accompagnements WHERE id = NEW.accompagnement)
    OR NEW.de <> coalesce(
        (SELECT vers FROM mouvements WHERE accompagnement = NEW.accompagnement ORDER BY le DESC LIMIT 1), 'demande')
    OR NEW.vers IN ('demande', 'clos') AND (NEW.vers = 'clos') <> EXISTS (
        SELECT 1 FROM mouvements WHERE accompagnement = NEW.accompagnement AND vers LIKE 'étape _')
    OR NEW.de = 'suspendu' AND NEW.motif = '' AND NEW.vers <>
        (SELECT de FROM mouvements WHERE accompagnement = NEW.accompagnement ORDER BY le DESC LIMIT 1)
BEGIN SELECT RAISE(ABORT, 'histoire d’un accompagnement'); END;
CREATE TRIGGER mouvements_gardes BEFORE UPDATE ON mouvements
WHEN NEW.accompagnement <> OLD.accompagnement OR NEW.de <> OLD.de OR NEW.vers <> OLD.vers
    OR NEW.le <= (SELECT max(le) FROM mouvements WHERE accompagnement = OLD.accompagnement AND le < OLD.le)
    OR NEW.le >= (SELECT min(le) FROM mouvements WHERE accompagnement = OLD.accompagnement AND le > OLD.le)
    OR date(NEW.le) < (SELECT demande_le FROM accompagnements WHERE id = NEW.accompagnement)
    OR NEW.de = 'suspendu' AND NEW.motif = '' AND NEW.vers <> (
        SELECT de FROM mouvements WHERE accompagnement = OLD.accompagnement AND le < OLD.le ORDER BY le DESC LIMIT 1)
BEGIN SELECT RAISE(ABORT, 'histoire d’un accompagnement'); END;
CREATE TRIGGER mouvements_du_dernier BEFORE DELETE ON mouvements
WHEN EXISTS (SELECT 1 FROM mouvements WHERE accompagnement = OLD.accompagnement AND le > OLD.le)
BEGIN SELECT RAISE(ABORT, 'histoire d’un accompagnement'); END;
CREATE TRIGGER accompagnements_demandes_avant BEFORE UPDATE OF demande_le ON accompagnements
WHEN NEW.demande_le > (SELECT date(min(le)) FROM mouvements WHERE accompagnement = NEW.id)
BEGIN SELECT RAISE(ABORT, 'histoire d’un accompagnement'); END;

CREATE TABLE points (                          -- the checklist of each stage (R6.4)
    id TEXT PRIMARY KEY,
    accompagnement TEXT NOT NULL REFERENCES accompagnements (id),
    etape INTEGER NOT NULL CHECK (etape BETWEEN 1 AND 4),
    ordre INTEGER NOT NULL,
    texte TEXT NOT NULL CHECK (texte <> ''),
    fait_le TEXT CHECK (fait_le IS date(fait_le, '+0 days')),
    fait_par TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX points_accompagnement ON points (accompagnement);

CREATE TABLE interventions (                   -- never paid: vacations are of CoTec alone (R5.4)
    id TEXT PRIMARY KEY,
    accompagnement TEXT NOT NULL REFERENCES accompagnements (id),
    date TEXT NOT NULL CHECK (date IS date(date, '+0 days')),
    duree INTEGER NOT NULL CHECK (duree >= 0), -- minutes
    personne TEXT REFERENCES personnes (id),   -- who intervened
    note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX interventions_accompagnement ON interventions (accompagnement);
CREATE INDEX interventions_personne ON interventions (personne);

-- Who was erased (§9) is linked to nothing again, by a dialog that stayed open, a list or another laptop.
CREATE TRIGGER accompagnement_personnes_de_personne BEFORE INSERT ON accompagnement_personnes
WHEN (SELECT anonymisee_le FROM personnes WHERE id = NEW.personne) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'personne anonymisée'); END;
CREATE TRIGGER interventions_de_personne BEFORE INSERT ON interventions
WHEN (SELECT anonymisee_le FROM personnes WHERE id = NEW.personne) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'personne anonymisée'); END;
CREATE TRIGGER interventions_a_personne BEFORE UPDATE OF personne ON interventions
WHEN (SELECT anonymisee_le FROM personnes WHERE id = NEW.personne) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'personne anonymisée'); END;

CREATE TABLE contenus (                        -- the bytes of documents, by their SHA-256; not followed by the history
    id TEXT PRIMARY KEY CHECK (length(id) = 64),
    taille INTEGER NOT NULL CHECK (taille = length(donnees)),
    donnees BLOB NOT NULL CHECK (length(donnees) <= 10485760)                               -- 10 MB each at most
) STRICT;
CREATE TABLE documents (
    id TEXT PRIMARY KEY,
    accompagnement TEXT NOT NULL REFERENCES accompagnements (id),
    nom TEXT NOT NULL CHECK (nom <> ''),       -- of the file that it was, with its ending
    empreinte TEXT NOT NULL REFERENCES contenus (id),
    ajoute_le TEXT NOT NULL CHECK (ajoute_le IS date(ajoute_le, '+0 days')),
    ajoute_par TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX documents_accompagnement ON documents (accompagnement);
CREATE INDEX documents_empreinte ON documents (empreinte);

CREATE TABLE capacites (                       -- how many projects of a nature may begin in a year (R6.2)
    id TEXT PRIMARY KEY,
    annee INTEGER NOT NULL CHECK (annee BETWEEN 2000 AND 2100),
    nature TEXT NOT NULL CHECK (nature IN ('accompagnement', 'appui ETP', 'appui hors ETP')),
    nombre INTEGER NOT NULL CHECK (nombre >= 0),
    UNIQUE (annee, nature)
) STRICT;

-- What each stage begins with in its checklist (R6.4), in files that were made before it; and the capacity of 2022 (R6.2).
INSERT OR IGNORE INTO vocabulaires (id, liste, valeur, famille, ordre)
SELECT id, 'points de l’accompagnement', valeur, famille, ordre FROM (
    SELECT '00000000-0000-752e-8c58-28d87ed47001' AS id, 'présenter le COPS et sa démarche' AS valeur, 'étape 1' AS famille, 1 AS ordre
    UNION ALL SELECT '00000000-0000-75ed-941d-71cf247c75cd', 'clarifier la commande', 'étape 1', 2
    UNION ALL SELECT '00000000-0000-7b40-bf36-723ebf4850fb', 'recenser les pratiques existantes', 'étape 1', 3
    UNION ALL SELECT '00000000-0000-7792-a2c5-2219169c18d7', 'identifier les personnes ressources', 'étape 1', 4
    UNION ALL SELECT '00000000-0000-7873-b1d6-690383034107', 'formaliser le diagnostic', 'étape 1', 5
    UNION ALL SELECT '00000000-0000-76f0-b01b-daa4b1d2a028', 'constituer le comité de pilotage du projet', 'étape 2', 6
    UNION ALL SELECT '00000000-0000-771c-b9e8-8bbdcd9bccdc', 'écrire le plan d’actions', 'étape 2', 7
    UNION ALL SELECT '00000000-0000-7182-abed-3f44bdbabec6', 'prévoir la communication', 'étape 2', 8
    UNION ALL SELECT '00000000-0000-7e54-99f3-eddb6f7f8f2a', 'fixer les critères d’évaluation', 'étape 2', 9
    UNION ALL SELECT '00000000-0000-7151-b0e3-a39c07024a8e', 'établir le rétroplanning', 'étape 2', 10
    UNION ALL SELECT '00000000-0000-7468-8452-a8f5041c227a', 'acculturer les équipes', 'étape 3', 11
    UNION ALL SELECT '00000000-0000-7643-8791-999271c13b9f', 'mettre en œuvre le plan d’actions', 'étape 3', 12
    UNION ALL SELECT '00000000-0000-7e64-8b56-0cbb05bcf523', 'faire le point à mi-parcours', 'étape 3', 13
    UNION ALL SELECT '00000000-0000-79f1-b853-25d21b71a859', 'évaluer l’impact', 'étape 4', 14
    UNION ALL SELECT '00000000-0000-7fb5-bf9c-f63d91338125', 'évaluer la culture du partenariat', 'étape 4', 15
    UNION ALL SELECT '00000000-0000-7388-8943-7bfaebfbfc24', 'écrire le bilan et les perspectives', 'étape 4', 16
    UNION ALL SELECT '00000000-0000-7f47-9eef-519894dbb782', 'restituer le bilan à la structure', 'étape 4', 17
) WHERE EXISTS (SELECT 1 FROM vocabulaires WHERE liste = 'missions');
INSERT OR IGNORE INTO vocabulaires (id, liste, valeur, famille, ordre)
SELECT id, 'points de l’appui', valeur, famille, ordre FROM (
    SELECT '00000000-0000-7bee-a3c9-4b53b665042c' AS id, 'présenter le COPS et sa démarche' AS valeur, 'étape 1' AS famille, 1 AS ordre
    UNION ALL SELECT '00000000-0000-7dcc-a7a6-f330d598380e', 'clarifier la commande', 'étape 1', 2
    UNION ALL SELECT '00000000-0000-7ce0-b464-5bbb473e0791', 'recenser les pratiques existantes', 'étape 1', 3
    UNION ALL SELECT '00000000-0000-781d-babb-97f4b1c61e21', 'formaliser le diagnostic', 'étape 1', 4
    UNION ALL SELECT '00000000-0000-7c15-8960-8d05fb986382', 'décrire la mission du patient partenaire', 'étape 2', 5
    UNION ALL SELECT '00000000-0000-7735-8375-efb78be8a041', 'identifier le patient partenaire', 'étape 2', 6
    UNION ALL SELECT '00000000-0000-73de-bb99-baeb0d07cc84', 'organiser son intégration', 'étape 2', 7
    UNION ALL SELECT '00000000-0000-7b14-bf23-1f632072ca4f', 'acculturer les équipes', 'étape 2', 8
    UNION ALL SELECT '00000000-0000-74c3-836d-847c6b1a8912', 'tenir les séances de tutorat', 'étape 3', 9
    UNION ALL SELECT '00000000-0000-7474-8f34-aba01adbee12', 'faire le point avec l’équipe et le patient partenaire', 'étape 3', 10
    UNION ALL SELECT '00000000-0000-7782-b902-cc3fd7eaed7c', 'tenir le débriefing', 'étape 4', 11
    UNION ALL SELECT '00000000-0000-71d3-a2c1-5d52cb720f78', 'écrire le bilan', 'étape 4', 12
) WHERE EXISTS (SELECT 1 FROM vocabulaires WHERE liste = 'missions');
INSERT OR IGNORE INTO capacites (id, annee, nature, nombre)
SELECT id, 2022, nature, nombre FROM (
    SELECT '00000000-0000-781d-9a81-b903c0e78f79' AS id, 'accompagnement' AS nature, 6 AS nombre
    UNION ALL SELECT '00000000-0000-7b77-8e1b-c2387f27b7d6', 'appui hors ETP', 7
    UNION ALL SELECT '00000000-0000-79bf-83ae-fa65680e2113', 'appui ETP', 5
) WHERE EXISTS (SELECT 1 FROM vocabulaires WHERE liste = 'missions');
