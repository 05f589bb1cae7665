// Computes answers away from the page's thread. Ended, with all it remembers, when one leaves.
import { open } from "./js/site.js";

let opened;

addEventListener("message", async ({ data }) => {
  if (data.kind === "start") {
    opened = open(data.manifest, (address) => fetch(address));
    try {
      await opened;
      postMessage({ kind: "ready" });
    } catch (problem) {
      postMessage({ kind: "failed", problem: String(problem) });
    }
    return;
  }
  try {
    const respond = await opened;
    const answer = await respond(data.request);
    postMessage({ kind: "answer", id: data.id, answer }, [answer.body.buffer]);
  } catch (problem) {
    postMessage({ kind: "failed", id: data.id, problem: String(problem) });
  }
});
