// Every kind of page and every state of it, each reached as a reader reaches it.
import { answer, choose, startFrom } from "./steps.mjs";

const at = (path) => (reader) => reader.open(path);
const from = (situation) => (reader) => startFrom(reader, situation);
const made = (name, situation) => async (reader) => {
  await startFrom(reader, situation);
  await reader.press(reader.page.locator(`.r-tools button[formaction$="/${name}"]`));
};

/** Two people say two things. */
async function disputed(reader) {
  await startFrom(reader, "soker-asyl");
  await choose(reader, "bor_i_mottak");
  const card = reader.page.locator("#sporsmal form").first();
  await card.locator("details > summary").first().click();
  await card.locator('[name="pastand1"]').selectOption("ja");
  await card.locator('[name="kilde1"]').fill("brev fra UDI");
  await card.locator('[name="pastand2"]').selectOption("nei");
  await reader.press(card.locator('button[name="form"][value="omstridt"]'));
}

/** A value that nobody can have. */
async function refused(reader) {
  await startFrom(reader, "gravid");
  await choose(reader, "foedselsdato");
  await answer(reader, "for lenge siden");
}

async function whatIf(reader) {
  await startFrom(reader, "gravid");
  await choose(reader, "svangerskapsuke");
  const card = reader.page.locator("#sporsmal form").first();
  await card.locator('input[name="verdi"]').fill("20");
  await reader.press(card.locator('button[value="hva-hvis"]'));
}

/** What one does not know, and what one will not say. */
async function unsure(reader) {
  await startFrom(reader, "uten-papirer");
  for (const value of ["vet-ikke", "vil-ikke"]) await reader.press(reader.page.locator(`#sporsmal button[value="${value}"]`).first());
}

async function quick(reader) {
  await reader.open("/");
  await reader.page.locator(".r-quick input[type=radio]").first().check();
  await reader.press(reader.page.locator(".r-quick .ds-button"));
}

async function tampered(reader) {
  await reader.open("/apne");
  await reader.page.locator("#innhold-s").fill("1abc");
  await reader.press(reader.page.locator("form[data-open] .ds-button"));
}

async function calendarWithout(reader) {
  await reader.open("/veiviser");
  await reader.press(reader.page.locator('.r-tools button[formaction$="/frister.ics"]'));
}

export const STATES = {
  start: at("/"),
  "guide, nothing told": at("/veiviser"),
  "guide, refused asylum": from("har-fatt-avslag"),
  "guide, a fact in dispute": disputed,
  "guide, an answer that cannot be read": refused,
  "guide, a value tried out": whatIf,
  "guide, unknown and declined": unsure,
  "quick contact": quick,
  "free choice": at("/veiviser?vis=fritt"),
  summary: made("oppsummering", "har-fatt-avslag"),
  leaflet: made("brosjyre", "gravid"),
  share: made("del", "gravid"),
  open: at("/apne"),
  "open, from a link": at("/apne#1abc"),
  "open, a broken link": tampered,
  "calendar without days": calendarWithout,
  rules: at("/regler"),
  "rules, found": at("/regler/sok?q=klagefristen"),
  "rules, not found": at("/regler/sok?q=qqqq"),
  "an area": at("/regler/klage"),
  "a norm": at("/regler/norm/klagefrist"),
  "a fact": at("/fakta/bor_i_mottak"),
  words: at("/ord"),
  services: at("/tjenester"),
  "services, none": at("/tjenester?q=qqqq"),
  "a service": at("/tjenester/tjeneste_noas"),
  about: at("/om"),
  left: at("/forlatt"),
  "no such page": at("/finnes-ikke"),
};
