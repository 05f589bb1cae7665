// The page enhanced. Everything here can be absent: links and forms work without it.
import { start } from "./js/engine.js";
import { putAway } from "./js/fold.js";
import { watchForSilence } from "./js/idle.js";
import { install } from "./js/install.js";
import { watchForLeaving } from "./js/leave.js";
import { live } from "./js/live.js";
import { showHost } from "./js/page.js";
import { share } from "./js/share.js";

async function begin() {
  const address = document.querySelector('meta[name="rettesnor-assets"]')?.content;
  if (!address) throw new Error("no list of assets");
  const response = await fetch(address);
  if (!response.ok) throw new Error(`assets: ${response.status}`);
  const manifest = await response.json();
  await start(manifest);
}

watchForLeaving();
if (document.querySelector("[data-live-region]")) {
  showHost(false);
  putAway();
  share();
  watchForSilence();
  const engine = begin();
  live(engine);
  engine.then(
    () => {
      showHost(true);
      return install();
    },
    () => showHost(false),
  ).catch(() => {
    // No service worker here (a private window): the guide works, only not without a network.
  });
}
