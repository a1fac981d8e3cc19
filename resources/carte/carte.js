// What the map of the annuaire does in its page: points, groups, legend, names of places. All that comes from the file is
// written as text (textContent), never as markup. A row is [latitude, longitude, form, marks, name, details, place, approximate,
// address of the card], as maps/acteurs.py makes it; the address is empty in a map that is saved.
"use strict";
const COPS = (() => {
  const SVG = "http://www.w3.org/2000/svg"; // a name, nothing is fetched
  const FORMES = {
    usagers: ["circle", {r: 6.5}],
    professionnels: ["path", {d: "M0-8.2 8.2 0 0 8.2-8.2 0Z"}],
    autre: ["path", {d: "M0-7.5 7.8 6H-7.8Z"}],
    personne: ["circle", {r: 5.5}],
    structure: ["rect", {x: -6, y: -6, width: 12, height: 12, rx: 1.5}],
    projet: ["path", {d: "M0-7.8 6.8-3.9V3.9L0 7.8-6.8 3.9V-3.9Z"}],
  };
  const ETOILE = "M0-6.2 1.8-2.1 6.2-1.7 2.9 1.3 3.9 5.7 0 3.4-3.9 5.7-2.9 1.3-6.2-1.7-1.8-2.1Z";
  const AUTOUR = [[0, 0], [0, 1], [0, -1], [0, 2], [0, -2], [1, 0], [-1, 0], [1, 1], [-1, 1], [1, -1], [-1, -1], [0, 3], [2, 0], [-2, 0], [0, -3]];
  const MARQUES = ["équipe", "CoPart", "CoPil"]; // bits 1, 2, 4
  let points = [], fond, donnees, mots, carte, groupes, legende, legendeOuverte, cadree = true, cadrage = false, villes = [], departements = [];

  function noeud(balise, classe, texte) {
    const fait = document.createElement(balise);
    if (classe) fait.className = classe;
    if (texte !== undefined) fait.textContent = texte;
    return fait;
  }

  function dessin(balise, attributs, parent) {
    const fait = document.createElementNS(SVG, balise);
    for (const [nom, valeur] of Object.entries(attributs)) fait.setAttribute(nom, valeur);
    if (parent) parent.appendChild(fait);
    return fait;
  }

  function signe(forme, marques, approche) {
    const svg = dessin("svg", {viewBox: "-12 -12 24 24", width: 24, height: 24, "aria-hidden": "true"});
    const [balise, attributs] = FORMES[forme] || FORMES.personne;
    dessin(balise, {...attributs, class: `forme forme-${forme}${approche ? " approche" : ""}`}, svg);
    if (marques & 6) dessin("circle", {r: 10, class: "anneau"}, svg);
    if (marques & 4) dessin("circle", {r: 12.5, class: "anneau"}, svg);
    if (marques & 1) dessin("path", {d: ETOILE, class: "etoile", transform: "translate(8 -8)"}, svg);
    return svg;
  }

  function nombre(n) {
    return String(n).replace(/\B(?=(\d{3})+$)/g, "\u202f");
  }

  function compte(n, un, plusieurs) {
    return `${nombre(n)}\u00a0${n < 2 ? un : plusieurs}`;
  }

  // A point, and what a click on it shows ------------------------------------------------------------------------
  function marqueur(row) {
    const icone = noeud("div");
    icone.appendChild(signe(row[2], row[3], row[7]));
    const fait = L.marker([row[0], row[1]], {
      icon: L.divIcon({html: icone, className: "acteur", iconSize: [24, 24], popupAnchor: [0, -8]}),
      alt: row[4], title: "", keyboard: true,
    });
    fait.row = row;
    fait.bindPopup(() => fiche(row, true), {maxWidth: 300, autoPanPadding: [24, 24]});
    fait.on("add", () => nommer(fait, `${row[4]}, ${row[6]}`));
    return fait;
  }

  function nommer(marque, texte) {
    const element = marque.getElement();
    if (element) {
      element.setAttribute("aria-label", texte);
      element.setAttribute("title", texte);
    }
  }

  function fiche(row, seule) {
    const boite = noeud("div", "fiche");
    const nom = noeud(row[8] ? "a" : "b", "", row[4]);
    if (row[8]) nom.setAttribute("href", row[8]);
    boite.appendChild(nom);
    MARQUES.forEach((marque, rang) => row[3] & (1 << rang) && boite.appendChild(noeud("mark", "", marque)));
    for (const ligne of row[5]) boite.appendChild(noeud("small", "", ligne));
    if (seule) boite.appendChild(noeud("small", "", row[6] + (row[7] ? " (lieu approché)" : "")));
    return boite;
  }

  function liste(marqueurs) {
    const boite = noeud("div");
    const lieux = [...new Set(marqueurs.map((m) => m.row[6]))];
    boite.appendChild(noeud("div", "lieu", `${lieux.slice(0, 3).join(", ")} — ${compte(marqueurs.length, "fiche", "fiches")}`));
    const lignes = boite.appendChild(noeud("ul", "fiches"));
    lignes.tabIndex = 0;
    const triees = marqueurs.map((m) => m.row).sort((a, b) => a[9] - b[9]);
    for (const row of triees) {
      const ligne = lignes.appendChild(noeud("li"));
      ligne.appendChild(noeud("span", "signe")).appendChild(signe(row[2], row[3], row[7]));
      ligne.appendChild(fiche(row, false));
    }
    return boite;
  }

  // Groups: a ring that says their parts, the number inside ------------------------------------------------------
  function parts(marqueurs) {
    const trouvees = new Map();
    for (const m of marqueurs) trouvees.set(m.row[2], (trouvees.get(m.row[2]) || 0) + 1);
    return Object.keys(FORMES).filter((forme) => trouvees.has(forme)).map((forme) => [forme, trouvees.get(forme)]);
  }

  function taille(n) {
    return n < 10 ? 34 : n < 100 ? 40 : n < 1000 ? 48 : 58;
  }

  function groupe(cluster) {
    const marqueurs = cluster.getAllChildMarkers(), n = marqueurs.length, cote = taille(n), rayon = cote / 2 - 4;
    const svg = dessin("svg", {viewBox: `${-cote / 2} ${-cote / 2} ${cote} ${cote}`, width: cote, height: cote});
    dessin("circle", {r: cote / 2, class: "fond"}, svg);
    let depart = 0;
    for (const [forme, combien] of parts(marqueurs)) {
      const fin = depart + combien / n;
      dessin("path", {d: arc(rayon, depart, fin), class: `arc-${forme}`}, svg);
      depart = fin;
    }
    dessin("text", {"font-size": n < 1000 ? 13 : 12}, svg).textContent = nombre(n);
    const icone = noeud("div");
    icone.appendChild(svg);
    return L.divIcon({html: icone, className: "groupe", iconSize: [cote, cote]});
  }

  function arc(rayon, debut, fin) {
    const point = (part) => {
      const angle = 2 * Math.PI * part - Math.PI / 2;
      return `${(rayon * Math.cos(angle)).toFixed(2)} ${(rayon * Math.sin(angle)).toFixed(2)}`;
    };
    const milieu = (debut + fin) / 2;
    return `M${point(debut)}A${rayon} ${rayon} 0 0 1 ${point(milieu)}A${rayon} ${rayon} 0 0 1 ${point(fin)}`;
  }

  function dire(cluster) {
    const marqueurs = cluster.getAllChildMarkers();
    const cops = marqueurs.filter((m) => m.row[3]).length;
    const familles = parts(marqueurs).map(([forme, n]) => `${mots.formes[forme]}\u202f: ${nombre(n)}`).join(", ");
    return `${compte(marqueurs.length, "fiche", "fiches")} (${familles})` + (cops ? `, dont ${nombre(cops)} au COPS` : "");
  }

  function ouvrir(evenement) {
    const cluster = evenement.layer, limites = cluster.getBounds();
    const etendue = limites.getNorthEast().distanceTo(limites.getSouthWest());
    if (etendue < 200 || carte.getZoom() >= carte.getMaxZoom()) {
      L.popup({maxWidth: 320, minWidth: 220, autoPanPadding: [24, 24], offset: [0, 4 - taille(cluster.getChildCount()) / 2]})
        .setLatLng(cluster.getLatLng()).setContent(liste(cluster.getAllChildMarkers())).openOn(carte);
    } else {
      carte.fitBounds(limites, {padding: [60, 60], maxZoom: Math.max(carte.getZoom() + 1, 11)});
    }
  }

  // Names of places ---------------------------------------------------------------------------------------------
  function lieux() {
    carte.createPane("noms").style.zIndex = 450;
    const pose = (place, classe, nom, classeNom) => {
      const boite = noeud("div", classe);
      boite.appendChild(noeud("span", `nom ${classeNom}`, nom));
      const icone = L.divIcon({html: boite, className: "", iconSize: [0, 0]});
      L.marker([place[0], place[1]], {icon: icone, interactive: false, keyboard: false, pane: "noms"}).addTo(carte);
      return boite;
    };
    departements = fond.departements.map((d) => ({place: L.latLng(d[0], d[1]), nom: d[2], boite: pose(d, "", d[2], "nom-departement")}));
    villes = fond.villes.map((v) => ({place: L.latLng(v[0], v[1]), nom: v[2], rang: v[3], boite: pose(v, `ville rang${v[3]}`, v[2], "nom-ville")}));
  }

  // The names stand where there is room: those of départements near their middle, a town's under it, over it or beside it.
  // A town's name goes when there is none.
  function degager() {
    const pris = [];
    groupes._featureGroup.eachLayer((layer) => {
      const n = layer.getChildCount ? layer.getChildCount() : 0, r = n ? taille(n) / 2 : 9;
      const {x, y} = carte.latLngToLayerPoint(layer.getLatLng());
      pris.push([x - r, y - r, x + r, y + r]);
      if (n) nommer(layer, dire(layer));
    });
    const points = pris.slice();
    const vues = villes.filter((ville) => ville.rang <= rangVu());
    for (const ville of vues) if (ville.rang === 1) nommerVille(ville, points, pris);
    for (const {place, boite, nom} of departements) {
      const {x, y} = carte.latLngToLayerPoint(place), l = nom.length * 4.3;
      const choix = AUTOUR.map(([dx, dy]) => [x + dx * 18, y + dy * 14]);
      poser(boite, x, y, choix.find((c) => libre(pris, c, l)) || choix[0], l, pris);
    }
    for (const ville of vues) if (ville.rang > 1) nommerVille(ville, points, pris);
  }

  function nommerVille({place, boite, nom}, points, pris) {
    const {x, y} = carte.latLngToLayerPoint(place), l = nom.length * 3.3 + 2;
    const dessous = points.filter((p) => p[0] < x + 5 && p[2] > x - 5 && p[1] < y + 5 && p[3] > y - 5);
    const [gauche, haut, droite, bas] = [0, 1, 2, 3].map((i) => (i < 2 ? Math.min : Math.max)(...dessous.map((p) => p[i]), i % 2 ? y : x));
    const choix = [[x, bas + 9], [x, haut - 9], [droite + l + 2, y], [gauche - l - 2, y]];
    for (const cx of [droite + l - 4, gauche - l + 4]) choix.push([cx, bas + 5], [cx, haut - 5], [cx, y + 12], [cx, y - 12]);
    const lieu = choix.find((c) => libre(pris, c, l));
    boite.classList.toggle("occupee", dessous.length > 0);
    boite.classList.toggle("cachee", !lieu);
    if (lieu) poser(boite, x, y, lieu, l, pris);
  }

  function libre(pris, [x, y], l) {
    return !pris.some((p) => p[0] < x + l && p[2] > x - l && p[1] < y + 7 && p[3] > y - 7);
  }

  function poser(boite, x, y, [cx, cy], l, pris) {
    boite.style.setProperty("--x", `${Math.round(cx - x)}px`);
    boite.style.setProperty("--y", `${Math.round(cy - y)}px`);
    pris.push([cx - l, cy - 7, cx + l, cy + 7]);
  }

  function rangVu() {
    const zoom = carte.getZoom();
    return zoom < 6.2 ? 0 : zoom < 8.7 ? 1 : zoom < 9.7 ? 2 : 3;
  }

  function echelle() {
    const boite = carte.getContainer();
    boite.dataset.rang = rangVu();
    boite.classList.toggle("pres", carte.getZoom() > 10.4);
    degager();
  }

  // Panels --------------------------------------------------------------------------------------------------------
  function panneau(position, remplir) {
    const controle = L.control({position});
    controle.onAdd = () => {
      const boite = noeud("div", "panneau");
      L.DomEvent.disableClickPropagation(boite).disableScrollPropagation(boite);
      remplir(boite);
      return boite;
    };
    return controle.addTo(carte);
  }

  function legender() {
    if (legende) legende.remove();
    legende = panneau("bottomright", (boite) => {
      const plis = boite.appendChild(noeud("details"));
      plis.open = legendeOuverte ?? carte.getSize().x > 640;
      plis.appendChild(noeud("summary", "", "Légende")).addEventListener("click", () => { legendeOuverte = !plis.open; });
      const formes = plis.appendChild(noeud("ul"));
      for (const [forme, n] of donnees.formes) entree(formes, signe(forme, 0), mots.formes[forme], nombre(n));
      if (!donnees.formes.length) plis.appendChild(noeud("p", "", "Personne à montrer ici."));
      if (donnees.marques.length) {
        plis.appendChild(noeud("hr"));
        const marques = plis.appendChild(noeud("ul"));
        for (const [marque, n] of donnees.marques) {
          entree(marques, signe("personne", marque), MARQUES[Math.log2(marque)], nombre(n));
        }
      }
      if (donnees.approches) plis.appendChild(noeud("p", "", `En pâle\u202f: lieu approché (${nombre(donnees.approches)})`));
      if (donnees.sansLieu) sansLieu(boite);
    });
  }

  function entree(liste, dessine, mot, combien) {
    const ligne = liste.appendChild(noeud("li"));
    ligne.appendChild(noeud("span", "signe")).appendChild(dessine);
    ligne.appendChild(noeud("span", "", mot));
    ligne.appendChild(noeud("b", "", combien));
  }

  function sansLieu(boite) {
    boite.appendChild(noeud("hr"));
    const mot = `Sans lieu\u202f: ${nombre(donnees.sansLieu)}`;
    if (!donnees.noms.length) {
      boite.appendChild(noeud("p", "", mot));
      return;
    }
    const plis = boite.appendChild(noeud("details"));
    plis.appendChild(noeud("summary", "", mot));
    const noms = plis.appendChild(noeud("ul", "noms"));
    for (const nom of donnees.noms) noms.appendChild(noeud("li", "", nom));
    const reste = donnees.sansLieu - donnees.noms.length;
    if (reste > 0) noms.appendChild(noeud("li", "", `et ${compte(reste, "autre", "autres")}, sans nom ici`));
  }

  function boutons() {
    L.control.zoom({position: "topright", zoomInTitle: "Agrandir", zoomOutTitle: "Réduire"}).addTo(carte);
    const controle = L.control({position: "topright"});
    controle.onAdd = () => {
      const boite = noeud("div", "leaflet-bar");
      L.DomEvent.disableClickPropagation(boite);
      const bouton = (mot, trace, faire) => {
        const fait = boite.appendChild(noeud("button"));
        fait.type = "button";
        fait.title = mot;
        fait.setAttribute("aria-label", mot);
        const svg = dessin("svg", {viewBox: "0 0 16 16", width: 16, height: 16, fill: "none", stroke: "currentColor", "stroke-width": 1.6}, fait);
        dessin("path", {d: trace}, svg);
        fait.addEventListener("click", faire);
      };
      bouton("Voir l’Occitanie", "M2 8 8 2.5 14 8M4 7v6.5h8V7", () => { cadrer(); cadree = true; });
      bouton("Voir tous les points", "M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4", () => {
        const limites = groupes.getBounds();
        if (limites.isValid()) carte.fitBounds(limites, {padding: [40, 40], maxZoom: 11});
      });
      return boite;
    };
    controle.addTo(carte);
  }

  function recevoir(lesPoints, leFond, lesDonnees) {
    [points, fond, donnees, mots] = [lesPoints, leFond, lesDonnees, leFond.mots];
  }

  function demarrer(laCarte, lesGroupes) {
    [carte, groupes] = [laCarte, lesGroupes];
    numeroter(groupes.getLayers());
    if (fond.titre) panneau("topleft", (boite) => {
      boite.appendChild(noeud("h1", "", fond.titre));
      if (fond.sousTitre) boite.appendChild(noeud("p", "", fond.sousTitre));
    });
    carte.attributionControl.setPosition("bottomleft").setPrefix(false).addAttribution(fond.credit);
    boutons();
    lieux();
    groupes.on("clusterclick clusterkeypress", ouvrir).on("animationend", degager);
    carte.on("zoomend", echelle).on("moveend", degager);
    cadrer();
    carte.on("zoomstart dragstart", () => { cadree = cadree && cadrage; });
    carte.on("resize", () => {
      if (cadree) cadrer();
      if (legendeOuverte === undefined) legender();
    });
    legender();
    echelle();
    document.documentElement.dataset.pret = "oui";
  }

  // The whole of Occitanie, also when the window only then gets its size, until somebody moves the map. Not animated: a page
  // that nobody sees yet would stop halfway.
  function cadrer() {
    cadrage = true;
    carte.fitBounds(fond.cadre, {animate: false});
    cadrage = false;
  }

  function numeroter(marqueurs) {
    marqueurs.forEach((m, rang) => { m.row[9] = rang; });
  }

  // Shows other points in the page that is there: the window's filter has changed.
  function montrer(lesPoints, lesDonnees) {
    [points, donnees] = [lesPoints, lesDonnees];
    carte.closePopup();
    groupes.clearLayers();
    const marqueurs = points.map(marqueur);
    numeroter(marqueurs);
    groupes.addLayers(marqueurs);
    legender();
    degager();
  }

  return {point: (row) => marqueur(points[row[2]]), groupe, recevoir, demarrer, montrer, nombreDePoints: () => groupes.getLayers().length};
})();
