/* Only for the day screen. Keeps the files of the app and one page without names; every other answer comes from the
   network and is never kept. */
"use strict";
importScripts({% for adres in werker %}"{{ adres|escapejs }}"{% if not forloop.last %}, {% endif %}{% endfor %});

const KAST = "meedoen-dag-{{ versie }}";
const SCHIL = "{% url 'begeleiding:zonder_net' %}";
const DAG = "{{ dag }}";
const BESTANDEN = [{% for adres in bestanden %}"{{ adres|escapejs }}"{% if not forloop.last %}, {% endif %}{% endfor %}];
const GEDULD = 8000;

/* The page is asked for as nobody, so that it can be about nobody. */
const schil = () => new Request(SCHIL, { credentials: "omit", cache: "reload" });
self.addEventListener("install", (e) => {
  e.waitUntil(
    caches
      .open(KAST)
      .then((kast) => kast.addAll([schil(), ...BESTANDEN.map((adres) => new Request(adres, { credentials: "omit", cache: "no-cache" }))]))
      .then(() => self.skipWaiting()),
  );
});
const ruimOp = async () => {
  for (const naam of await caches.keys()) {
    if (naam.startsWith("meedoen-dag-") && naam !== KAST) await caches.delete(naam);
  }
  await self.dagOpslag.lijst();
  await self.clients.claim();
};
self.addEventListener("activate", (e) => e.waitUntil(ruimOp()));

const metGeduld = async (vraag) => {
  const grens = new Promise((_, nee) => setTimeout(nee, GEDULD));
  return Promise.race([fetch(vraag), grens]);
};
/* The list of yesterday goes as soon as the app is looked at. */
const bladzijde = async (vraag) => {
  self.dagOpslag.lijst().catch(() => {});
  try {
    return await metGeduld(vraag);
  } catch {
    return (await (await caches.open(KAST)).match(SCHIL)) ?? fetch(vraag);
  }
};
const bestand = async (vraag) => (await (await caches.open(KAST)).match(vraag)) ?? fetch(vraag);
self.addEventListener("fetch", (e) => {
  const { pathname, origin } = new URL(e.request.url);
  if (e.request.method !== "GET" || origin !== self.location.origin) return;
  if (e.request.mode === "navigate" && pathname === DAG) e.respondWith(bladzijde(e.request));
  else if (BESTANDEN.some((adres) => adres === pathname)) e.respondWith(bestand(e.request));
});

self.addEventListener("sync", (e) => {
  if (e.tag === "dag") e.waitUntil(self.dagZenden.verstuur().then((stand) => stand === "geen_net" && Promise.reject(stand)));
});
self.addEventListener("message", (e) => {
  if (e.data === "gaat-weg") e.waitUntil(self.dagOpslag.laatGaan().then(() => self.dagZenden.verstuur()));
});
