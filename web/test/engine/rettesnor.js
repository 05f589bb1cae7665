// An engine for the tests of the scripts: it counts, it does not know any law.
let started = false;

export default async function init({ module_or_path }) {
  const response = await module_or_path;
  if (response) await response.arrayBuffer();
  started = true;
}

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);

export class Site {
  constructor(rules, services, errata, manifest) {
    if (!started || !rules.length || !services.length || !errata.length) throw new Error("not started");
    this.manifest = JSON.parse(manifest);
    this.added = [];
  }

  lacks(path) {
    const wanted = [path.startsWith("/en") ? "rules.en.bin" : null, /\/(regler|ord)$/.test(path) ? "sources.bin" : null];
    return wanted.find((name) => name && !this.added.includes(name)) ?? null;
  }

  add(name, bytes) {
    if (bytes.length) this.added.push(name);
  }

  respond(method, path, query, body, now) {
    const fields = new URLSearchParams(new TextDecoder().decode(body));
    if (fields.get("gjor") === "stopp") throw new Error("stopped");
    const file = (contentType, download, text) => ({ status: 200, contentType, download, body: new TextEncoder().encode(text) });
    if (path.endsWith("/frister.ics")) return file("text/calendar; charset=utf-8", "frister.ics", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n");
    return file("text/html; charset=utf-8", undefined, this.page(method, path, query, fields, now));
  }

  page(method, path, query, fields, now) {
    const before = fields.get("s") ?? fields.get("innhold") ?? "";
    const step = fields.get("gjor") === "angre" ? before.slice(0, -1) : before + (fields.get("svar") ?? "");
    const { assets, version } = this.manifest;
    const state = step ? `<input type="hidden" name="s" value="${escaped(step)}">` : "";
    const lang = path.startsWith("/en") ? "en" : "nb";
    const mask = path === "/forlatt" ? "" : `<script type="module" src="/a/${assets["app.js"].file}"></script><meta name="rettesnor-assets" content="/a/manifest.${version}.json">`;
    return `<!doctype html><html lang="${lang}" dir="ltr"><head><meta charset="utf-8"><title>${path}</title>${mask}<link rel="stylesheet" href="/a/${assets["app.css"].file}"></head>
<body><header class="r-top"><a href="/regler">Regler</a><a href="/veiviser">Veiviser</a><form class="r-lang" method="post" action="${path}" data-live>${state}<button formaction="/en/veiviser" id="en">en</button></form><a class="r-leave" href="/forlatt" data-leave>Forlat</a></header>
<section class="r-safety"><p data-when="server">tjeneren</p><p data-when="local" hidden>enheten</p><p class="r-notice" data-update hidden><button type="button" data-update-now>Bytt</button></p><p class="r-update" data-stopped hidden>stoppet</p></section>
<main id="innhold" tabindex="-1" data-version="${version}"><h1>${path} ${escaped(method)}</h1><p id="said">${escaped(step)}</p><p id="now">${now}</p><p id="query">${escaped(query)}</p><p id="added">${this.added.join(" ")}</p>
<details id="fold"><summary>Mer</summary><a href="#deep">ned</a><p id="deep">dypt</p></details>
<form method="post" action="/veiviser" data-live>${state}<button name="gjor" value="angre" data-undo>Angre</button><button formaction="/frister.ics" id="ics">Kalender</button><button name="gjor" value="stopp" id="stop">Stopp</button></form>
<section class="r-question" id="sporsmal"><form method="post" action="/veiviser" data-live>${state}<fieldset><legend>Spørsmål ${step.length + 1}</legend><label><input type="radio" name="svar" value="j">ja</label><label><input type="radio" name="svar" value="n">nei</label></fieldset><button id="use">Bruk svaret</button></form></section>
<form method="post" action="/apne" data-live data-open><textarea name="innhold"></textarea><input type="file" data-file><p data-fragment hidden>fra lenken</p><button id="open">Åpne</button></form>
<input id="link" value="/apne#${escaped(step)}" readonly data-share-link><button type="button" data-copy="link" hidden>Kopier</button><p data-copied="Kopiert"></p>
</main><footer class="r-foot">x</footer><div data-live-region role="status"></div><dialog data-idle class="r-idle"><button data-idle-stay autofocus>Fortsett</button></dialog></body></html>`;
  }
}
