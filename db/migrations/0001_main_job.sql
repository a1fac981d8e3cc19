-- The main job: who, which CoTec, which meetings, who came, what is owed, what was paid.
-- Keys are UUIDv7 as text. Money: cents. Rates per km: thousandths of a euro. Vacations: half-units (1 vacation = 2).
-- Durations: seconds. Days: ISO. Times of day: HH:MM:SS, Paris wall time. Yes/no: 0/1.
-- `x IS date(x, '+0 days')` refuses 2026-02-31 (which date(x) alone gives back) and lets NULL pass;
-- plain SQLite functions only, so that any tool opens the file.

CREATE TABLE postes (
    id TEXT PRIMARY KEY,                       -- the laptop's own random id
    lettre TEXT NOT NULL UNIQUE CHECK (lettre GLOB '[A-Z]' OR lettre GLOB '[A-Z][A-Z]'),
    nom TEXT NOT NULL
) STRICT;

CREATE TABLE operations (
    id TEXT PRIMARY KEY,
    poste TEXT NOT NULL REFERENCES postes (id),
    seq INTEGER NOT NULL,
    at TEXT NOT NULL,                          -- UTC, ISO
    by TEXT NOT NULL,
    label TEXT NOT NULL,
    undoes TEXT UNIQUE REFERENCES operations (id),
    UNIQUE (poste, seq)
) STRICT;

CREATE TABLE changes (
    operation TEXT NOT NULL REFERENCES operations (id),
    seq INTEGER NOT NULL,
    "table" TEXT NOT NULL,
    "row" TEXT NOT NULL,
    before TEXT CHECK (before IS NULL OR json_valid(before)),
    after TEXT CHECK (after IS NULL OR json_valid(after)),
    PRIMARY KEY (operation, seq)
) STRICT;
CREATE INDEX changes_row ON changes ("table", "row");

CREATE TABLE reglages (
    id TEXT PRIMARY KEY,
    valeur TEXT NOT NULL
) STRICT;

CREATE TABLE vocabulaires (
    id TEXT PRIMARY KEY,
    liste TEXT NOT NULL,
    valeur TEXT NOT NULL CHECK (valeur <> ''),
    famille TEXT NOT NULL DEFAULT '',
    ordre INTEGER NOT NULL DEFAULT 0,
    depuis TEXT CHECK (depuis IS date(depuis, '+0 days')),
    jusquau TEXT CHECK (jusquau IS date(jusquau, '+0 days') AND (depuis IS NULL OR jusquau IS NULL OR jusquau >= depuis))
) STRICT;

-- Annuaire -----------------------------------------------------------------------------------------------------
CREATE TABLE personnes (
    id TEXT PRIMARY KEY,
    nom TEXT NOT NULL CHECK (nom <> ''),
    prenom TEXT NOT NULL DEFAULT '',
    email TEXT NOT NULL DEFAULT '',
    autres_emails TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(autres_emails)),
    telephone TEXT NOT NULL DEFAULT '',
    adresse TEXT NOT NULL DEFAULT '',
    code_postal TEXT NOT NULL DEFAULT '',
    commune TEXT NOT NULL DEFAULT '',
    localisation TEXT CHECK (localisation IN ('Est', 'Ouest', 'Région', 'Hors Occitanie')),  -- by hand; NULL: derived
    annuaire_le TEXT CHECK (annuaire_le IS date(annuaire_le, '+0 days')),
    cv INTEGER CHECK (cv BETWEEN 1 AND 99),
    notes TEXT NOT NULL DEFAULT '',
    tri TEXT NOT NULL
) STRICT;
CREATE INDEX personnes_tri ON personnes (tri);

CREATE TABLE personne_mots (                   -- profils, domaines, thèmes of a person
    id TEXT PRIMARY KEY,
    personne TEXT NOT NULL REFERENCES personnes (id) ON DELETE CASCADE,
    mot TEXT NOT NULL REFERENCES vocabulaires (id),
    UNIQUE (personne, mot)
) STRICT;

CREATE TABLE km_ouverture (                    -- kilometres already reimbursed when the person comes in (R5.7)
    id TEXT PRIMARY KEY,
    personne TEXT NOT NULL REFERENCES personnes (id) ON DELETE CASCADE,
    annee INTEGER NOT NULL CHECK (annee BETWEEN 2000 AND 2100),
    km INTEGER NOT NULL CHECK (km >= 0),
    UNIQUE (personne, annee)
) STRICT;

CREATE TABLE consentements (
    id TEXT PRIMARY KEY,
    personne TEXT NOT NULL REFERENCES personnes (id) ON DELETE CASCADE,
    objet TEXT NOT NULL CHECK (objet IN ('nom', 'profil', 'e-mail', 'téléphone', 'image')),
    depuis TEXT NOT NULL CHECK (depuis IS date(depuis, '+0 days')),
    retire_le TEXT CHECK (retire_le IS date(retire_le, '+0 days') AND (retire_le IS NULL OR retire_le >= depuis)),
    notes TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX consentements_personne ON consentements (personne);

CREATE TABLE equipe (
    id TEXT PRIMARY KEY,
    personne TEXT NOT NULL REFERENCES personnes (id),
    depuis TEXT NOT NULL CHECK (depuis IS date(depuis, '+0 days')),
    jusquau TEXT CHECK (jusquau IS date(jusquau, '+0 days') AND (jusquau IS NULL OR jusquau >= depuis)),
    fonction TEXT NOT NULL DEFAULT '',
    notes TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX equipe_personne ON equipe (personne);

CREATE TABLE structures (
    id TEXT PRIMARY KEY,
    nom TEXT NOT NULL CHECK (nom <> ''),
    commune TEXT NOT NULL DEFAULT '',
    sigle TEXT NOT NULL DEFAULT '',
    type TEXT NOT NULL DEFAULT '',
    adresse TEXT NOT NULL DEFAULT '',
    code_postal TEXT NOT NULL DEFAULT '',
    telephone TEXT NOT NULL DEFAULT '',
    email TEXT NOT NULL DEFAULT '',
    site TEXT NOT NULL DEFAULT '',
    gestionnaire TEXT REFERENCES personnes (id),
    annuaire_le TEXT CHECK (annuaire_le IS date(annuaire_le, '+0 days')),
    notes TEXT NOT NULL DEFAULT '',
    tri TEXT NOT NULL
) STRICT;
CREATE INDEX structures_tri ON structures (tri);

CREATE TABLE liens (
    id TEXT PRIMARY KEY,
    personne TEXT NOT NULL REFERENCES personnes (id),
    structure TEXT NOT NULL REFERENCES structures (id),
    fonction TEXT NOT NULL DEFAULT '',
    represente INTEGER NOT NULL DEFAULT 0 CHECK (represente IN (0, 1)),
    depuis TEXT CHECK (depuis IS date(depuis, '+0 days')),
    jusquau TEXT CHECK (jusquau IS date(jusquau, '+0 days') AND (depuis IS NULL OR jusquau IS NULL OR jusquau >= depuis)),
    notes TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX liens_personne ON liens (personne);
CREATE INDEX liens_structure ON liens (structure);

-- CoTec and rencontres -------------------------------------------------------------------------------------------
CREATE TABLE cotecs (
    id TEXT PRIMARY KEY,
    sujet TEXT NOT NULL CHECK (sujet <> ''),
    livrable TEXT NOT NULL DEFAULT '',
    debut TEXT CHECK (debut IS date(debut, '+0 days')),
    fin TEXT CHECK (fin IS date(fin, '+0 days') AND (debut IS NULL OR fin IS NULL OR fin >= debut)),
    copilote_copil TEXT REFERENCES personnes (id),
    copilote_equipe TEXT REFERENCES personnes (id),
    livrable_publie_le TEXT CHECK (livrable_publie_le IS date(livrable_publie_le, '+0 days')),
    notes TEXT NOT NULL DEFAULT '',
    tri TEXT NOT NULL
) STRICT;

CREATE TABLE enveloppes (                      -- gross vacations; cotec NULL: the whole COPS (R5.6)
    id TEXT PRIMARY KEY,
    annee INTEGER NOT NULL CHECK (annee BETWEEN 2000 AND 2100),
    cotec TEXT REFERENCES cotecs (id),
    montant INTEGER NOT NULL CHECK (montant >= 0),
    notes TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX enveloppes_une ON enveloppes (annee, coalesce(cotec, ''));

CREATE TABLE membres (                         -- with the three conditions of R5.5
    id TEXT PRIMARY KEY,
    cotec TEXT NOT NULL REFERENCES cotecs (id),
    personne TEXT NOT NULL REFERENCES personnes (id),
    role TEXT NOT NULL DEFAULT 'membre' CHECK (role IN ('membre', 'expert', 'expert rémunéré')),
    depuis TEXT CHECK (depuis IS date(depuis, '+0 days')),
    jusquau TEXT CHECK (jusquau IS date(jusquau, '+0 days') AND (depuis IS NULL OR jusquau IS NULL OR jusquau >= depuis)),
    demande INTEGER NOT NULL DEFAULT 0 CHECK (demande IN (0, 1)),
    demande_le TEXT CHECK (demande_le IS date(demande_le, '+0 days') AND (demande_le IS NULL OR demande = 1)),
    peut_etre_remunere INTEGER NOT NULL DEFAULT 0 CHECK (peut_etre_remunere IN (0, 1)),
    deja_retribue INTEGER NOT NULL DEFAULT 0 CHECK (deja_retribue IN (0, 1)),
    frais_par_structure INTEGER NOT NULL DEFAULT 0 CHECK (frais_par_structure IN (0, 1)),
    attestation_le TEXT CHECK (attestation_le IS date(attestation_le, '+0 days')),
    notes TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX membres_cotec ON membres (cotec);
CREATE INDEX membres_personne ON membres (personne);

CREATE TABLE rencontres (
    id TEXT PRIMARY KEY,
    nature TEXT NOT NULL CHECK (nature IN ('CoTec', 'CoPart', 'CoPil', 'équipe', 'journée régionale', 'webinaire',
                                           'AEP', 'GAP', 'tutorat', 'autre')),
    titre TEXT NOT NULL CHECK (titre <> ''),
    date TEXT NOT NULL CHECK (date IS date(date, '+0 days')),
    cotec TEXT REFERENCES cotecs (id) CHECK ((cotec IS NOT NULL) = (nature = 'CoTec')),
    debut TEXT CHECK (debut IS time(debut, '+0 days')),
    fin TEXT CHECK (fin IS time(fin, '+0 days') AND (debut IS NULL OR fin IS NULL OR fin > debut)),
    debut_reel TEXT CHECK (debut_reel IS time(debut_reel, '+0 days')),
    fin_reelle TEXT CHECK (fin_reelle IS time(fin_reelle, '+0 days')),
    mode TEXT NOT NULL DEFAULT 'visio' CHECK (mode IN ('visio', 'téléphone', 'présentiel', 'mixte')),
    lieu TEXT NOT NULL DEFAULT '',
    outil TEXT NOT NULL DEFAULT '',
    organise_par TEXT NOT NULL DEFAULT '',
    mission TEXT NOT NULL DEFAULT '',
    action TEXT NOT NULL DEFAULT '',
    restitution_le TEXT CHECK (restitution_le IS date(restitution_le, '+0 days')),
    notes TEXT NOT NULL DEFAULT '',
    CHECK (coalesce(fin_reelle, fin, '24') > coalesce(debut_reel, debut, ''))
) STRICT;
CREATE INDEX rencontres_date ON rencontres (date);
CREATE INDEX rencontres_cotec ON rencontres (cotec);

CREATE TABLE presences (
    id TEXT PRIMARY KEY,
    rencontre TEXT NOT NULL REFERENCES rencontres (id),
    personne TEXT NOT NULL REFERENCES personnes (id),
    inscription TEXT NOT NULL DEFAULT 'invité'
        CHECK (inscription IN ('invité', 'inscrit', 'sur liste d’attente', 'annulé')),
    presence TEXT NOT NULL DEFAULT 'à saisir' CHECK (presence IN ('à saisir', 'présent', 'excusé', 'absent')),
    mode TEXT CHECK (mode IN ('visio', 'téléphone', 'présentiel')),          -- NULL: the meeting's
    demi_journees TEXT NOT NULL DEFAULT ''                                   -- '': by the times
        CHECK (demi_journees IN ('', 'matin', 'après-midi', 'matin | après-midi')),
    duree_retenue INTEGER CHECK (duree_retenue BETWEEN 0 AND 86400),
    motif TEXT NOT NULL DEFAULT '' CHECK (duree_retenue IS NULL OR motif <> ''),
    trajet TEXT NOT NULL DEFAULT '',
    km INTEGER CHECK (km BETWEEN 0 AND 9999),
    cv INTEGER CHECK (cv BETWEEN 1 AND 99),
    deja_retribue INTEGER CHECK (deja_retribue IN (0, 1)),                   -- NULL: as the member
    regle_hors_logiciel TEXT NOT NULL DEFAULT '',                            -- the note; '': no
    retour_le TEXT CHECK (retour_le IS date(retour_le, '+0 days')),
    retour TEXT NOT NULL DEFAULT '',
    notes TEXT NOT NULL DEFAULT '',
    UNIQUE (rencontre, personne)
) STRICT;
CREATE INDEX presences_personne ON presences (personne);

CREATE TABLE connexions (                      -- NULL debut: since the meeting's start; NULL fin: to its end
    id TEXT PRIMARY KEY,
    presence TEXT NOT NULL REFERENCES presences (id) ON DELETE CASCADE,
    debut TEXT CHECK (debut IS time(debut, '+0 days')),
    fin TEXT CHECK (fin IS time(fin, '+0 days') AND (debut IS NULL OR fin IS NULL OR fin > debut)),
    CHECK (debut IS NOT NULL OR fin IS NOT NULL)
) STRICT;
CREATE INDEX connexions_presence ON connexions (presence);

CREATE TABLE frais (                           -- train, toll, parking: with the receipt's reference (R5.7)
    id TEXT PRIMARY KEY,
    presence TEXT NOT NULL REFERENCES presences (id),
    nature TEXT NOT NULL CHECK (nature <> ''),
    montant INTEGER NOT NULL CHECK (montant >= 0),
    justificatif TEXT NOT NULL DEFAULT '',
    notes TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX frais_presence ON frais (presence);

CREATE TABLE travaux (                         -- travail rendu supplémentaire (R5.4)
    id TEXT PRIMARY KEY,
    cotec TEXT NOT NULL REFERENCES cotecs (id),
    personne TEXT NOT NULL REFERENCES personnes (id),
    date TEXT NOT NULL CHECK (date IS date(date, '+0 days')),
    intitule TEXT NOT NULL CHECK (intitule <> ''),
    demi_vacations INTEGER NOT NULL CHECK (demi_vacations BETWEEN 2 AND 6),
    decide_le TEXT CHECK (decide_le IS date(decide_le, '+0 days')),
    decide_par TEXT NOT NULL DEFAULT '',
    notes TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX travaux_personne ON travaux (personne);

-- Scales: dated data; applique_depuis NULL: known, not adopted ---------------------------------------------------
CREATE TABLE baremes_vacation (
    id TEXT PRIMARY KEY,
    source TEXT NOT NULL,
    du TEXT NOT NULL CHECK (du IS date(du, '+0 days')),
    applique_depuis TEXT CHECK (applique_depuis IS date(applique_depuis, '+0 days')),
    taux INTEGER NOT NULL CHECK (taux > 0 AND taux % 2 = 0),
    demi_par_demi_journee INTEGER NOT NULL CHECK (demi_par_demi_journee >= 0),
    seuil_demi_journee INTEGER NOT NULL CHECK (seuil_demi_journee >= 0),
    midi TEXT NOT NULL CHECK (midi IS time(midi, '+0 days'))
) STRICT;

CREATE TABLE bornes_vacation (                 -- remote presence up to `jusqua` seconds, inclusive; NULL: no bound
    id TEXT PRIMARY KEY,
    bareme TEXT NOT NULL REFERENCES baremes_vacation (id) ON DELETE CASCADE,
    jusqua INTEGER CHECK (jusqua > 0),
    demi INTEGER NOT NULL CHECK (demi >= 0)
) STRICT;

CREATE TABLE baremes_km (
    id TEXT PRIMARY KEY,
    source TEXT NOT NULL,
    du TEXT NOT NULL CHECK (du IS date(du, '+0 days')),
    applique_depuis TEXT CHECK (applique_depuis IS date(applique_depuis, '+0 days'))
) STRICT;

CREATE TABLE tranches_km (                     -- rate of the kilometres above `au_dela`, for cv_de to cv_a
    id TEXT PRIMARY KEY,
    bareme TEXT NOT NULL REFERENCES baremes_km (id) ON DELETE CASCADE,
    cv_de INTEGER NOT NULL CHECK (cv_de >= 1),
    cv_a INTEGER NOT NULL CHECK (cv_a >= cv_de),
    au_dela INTEGER NOT NULL CHECK (au_dela >= 0),
    taux INTEGER NOT NULL CHECK (taux >= 0)
) STRICT;

-- Payment forms (R5.8) -------------------------------------------------------------------------------------------
CREATE TABLE etats (
    id TEXT PRIMARY KEY,
    personne TEXT NOT NULL REFERENCES personnes (id),
    cotec TEXT NOT NULL REFERENCES cotecs (id),
    annee INTEGER NOT NULL CHECK (annee BETWEEN 2000 AND 2100),
    jusquau TEXT NOT NULL CHECK (jusquau IS date(jusquau, '+0 days')),
    etat TEXT NOT NULL DEFAULT 'brouillon'
        CHECK (etat IN ('brouillon', 'validé', 'signé', 'transmis', 'payé', 'annulé')),
    lettre TEXT,
    numero INTEGER CHECK (numero >= 1),
    valide_le TEXT CHECK (valide_le IS date(valide_le, '+0 days')),
    signe_le TEXT CHECK (signe_le IS date(signe_le, '+0 days')),
    transmis_le TEXT CHECK (transmis_le IS date(transmis_le, '+0 days')),
    paye_le TEXT CHECK (paye_le IS date(paye_le, '+0 days')),
    annule_le TEXT CHECK (annule_le IS date(annule_le, '+0 days')),
    motif TEXT NOT NULL DEFAULT '' CHECK (etat <> 'annulé' OR motif <> ''),
    copie TEXT CHECK (copie IS NULL OR json_valid(copie)),    -- head of the form, frozen
    notes TEXT NOT NULL DEFAULT '',
    CHECK ((etat = 'brouillon') = (numero IS NULL)),
    CHECK ((numero IS NULL) = (lettre IS NULL) AND (numero IS NULL) = (valide_le IS NULL)
           AND (numero IS NULL) = (copie IS NULL)),
    UNIQUE (annee, lettre, numero)
) STRICT;
CREATE UNIQUE INDEX etats_un_brouillon ON etats (personne, cotec, annee) WHERE etat = 'brouillon';
CREATE INDEX etats_personne ON etats (personne);

CREATE TABLE lignes (                          -- frozen lines of a validated form
    id TEXT PRIMARY KEY,
    etat TEXT NOT NULL REFERENCES etats (id),
    ordre INTEGER NOT NULL,
    nature TEXT NOT NULL CHECK (nature IN ('vacation', 'trajet', 'frais', 'travail')),
    presence TEXT REFERENCES presences (id) CHECK ((presence IS NOT NULL) = (nature IN ('vacation', 'trajet'))),
    frais TEXT REFERENCES frais (id) CHECK ((frais IS NOT NULL) = (nature = 'frais')),
    travail TEXT REFERENCES travaux (id) CHECK ((travail IS NOT NULL) = (nature = 'travail')),
    rang INTEGER NOT NULL CHECK (rang >= 0),   -- 0 the original, n the n-th difference
    jour TEXT NOT NULL CHECK (jour IS date(jour, '+0 days')),
    cotec TEXT NOT NULL REFERENCES cotecs (id),
    libelle TEXT NOT NULL,
    mode TEXT NOT NULL DEFAULT '',
    heures TEXT NOT NULL DEFAULT '',
    detail TEXT NOT NULL DEFAULT '',
    demi_journees TEXT NOT NULL DEFAULT '' CHECK (demi_journees IN ('', 'matin', 'après-midi', 'matin | après-midi')),
    quantite INTEGER NOT NULL,                 -- half-units, km, or 1
    taux INTEGER,                              -- cents a vacation
    cv INTEGER,
    cumul INTEGER,                             -- km since 1 January, before this trip
    tranches TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(tranches)),  -- [[from km, to km, +1 or -1], …]
    calcul TEXT NOT NULL DEFAULT '',
    montant INTEGER NOT NULL,
    motif TEXT NOT NULL DEFAULT '',
    vivante INTEGER NOT NULL DEFAULT 1 CHECK (vivante IN (0, 1))
) STRICT;
CREATE INDEX lignes_etat ON lignes (etat);
CREATE UNIQUE INDEX lignes_presence_une ON lignes (presence, nature, rang) WHERE vivante = 1 AND presence IS NOT NULL;
CREATE UNIQUE INDEX lignes_frais_une ON lignes (frais, rang) WHERE vivante = 1 AND frais IS NOT NULL;
CREATE UNIQUE INDEX lignes_travail_une ON lignes (travail, rang) WHERE vivante = 1 AND travail IS NOT NULL;

-- Frozen means frozen, whoever writes.
CREATE TRIGGER lignes_figees BEFORE UPDATE ON lignes
WHEN OLD.vivante = 0 OR NEW.vivante = 1 OR (SELECT etat FROM etats WHERE id = OLD.etat) <> 'annulé'
     OR (NEW.id, NEW.etat, NEW.ordre, NEW.nature, NEW.presence, NEW.frais, NEW.travail, NEW.rang, NEW.jour, NEW.cotec,
         NEW.libelle, NEW.mode, NEW.heures, NEW.detail, NEW.demi_journees, NEW.quantite, NEW.taux, NEW.cv, NEW.cumul,
         NEW.tranches, NEW.calcul, NEW.montant, NEW.motif)
     IS NOT
        (OLD.id, OLD.etat, OLD.ordre, OLD.nature, OLD.presence, OLD.frais, OLD.travail, OLD.rang, OLD.jour, OLD.cotec,
         OLD.libelle, OLD.mode, OLD.heures, OLD.detail, OLD.demi_journees, OLD.quantite, OLD.taux, OLD.cv, OLD.cumul,
         OLD.tranches, OLD.calcul, OLD.montant, OLD.motif)
BEGIN SELECT RAISE(ABORT, 'ligne figée'); END;
CREATE TRIGGER lignes_jamais_supprimees BEFORE DELETE ON lignes
BEGIN SELECT RAISE(ABORT, 'ligne figée'); END;
CREATE TRIGGER lignes_sur_etat_valide BEFORE INSERT ON lignes
WHEN (SELECT etat FROM etats WHERE id = NEW.etat) = 'brouillon'
BEGIN SELECT RAISE(ABORT, 'ligne sur un brouillon'); END;
CREATE TRIGGER lignes_vivantes_comme_leur_etat BEFORE INSERT ON lignes
WHEN NEW.vivante <> (SELECT etat <> 'annulé' FROM etats WHERE id = NEW.etat)
BEGIN SELECT RAISE(ABORT, 'ligne figée'); END;
CREATE TRIGGER etats_jamais_supprimes BEFORE DELETE ON etats WHEN OLD.etat <> 'brouillon'
BEGIN SELECT RAISE(ABORT, 'état figé'); END;
CREATE TRIGGER etats_figes BEFORE UPDATE ON etats
WHEN OLD.etat <> 'brouillon'
     AND (NEW.personne <> OLD.personne OR NEW.cotec <> OLD.cotec OR NEW.annee <> OLD.annee
          OR NEW.jusquau <> OLD.jusquau OR NEW.numero IS NOT OLD.numero
          OR NEW.lettre IS NOT OLD.lettre OR NEW.copie IS NOT OLD.copie
          OR NEW.valide_le IS NOT OLD.valide_le OR OLD.etat = 'annulé')
BEGIN SELECT RAISE(ABORT, 'état figé'); END;
CREATE TRIGGER etats_dans_l_ordre BEFORE UPDATE OF etat ON etats
WHEN NEW.etat <> OLD.etat
     AND OLD.etat || '>' || NEW.etat NOT IN ('brouillon>validé', 'validé>signé', 'signé>transmis', 'transmis>payé',
                                             'validé>annulé', 'signé>annulé', 'transmis>annulé')
BEGIN SELECT RAISE(ABORT, 'ordre des états'); END;
CREATE TRIGGER etats_annules_liberent AFTER UPDATE OF etat ON etats WHEN NEW.etat = 'annulé'
BEGIN UPDATE lignes SET vivante = 0 WHERE etat = NEW.id; END;
