// What was typed and the server does not have yet, kept on this device: under one key (a report, a visit) several
// places, each with the values of its fields. A form that is sent whole is forgotten when its answer has come, not
// before: sent without a connection, it never left.
const SENT = "da-gui";
const DAYS = 30;

export class Kept {
  constructor(key) {
    this.key = `giu:${key}`;
  }

  all() {
    return JSON.parse(localStorage.getItem(this.key) ?? "{}").places ?? {};
  }

  put(place, values) {
    this.write({ ...this.all(), [place]: values });
  }

  drop(place) {
    const { [place]: gone, ...others } = this.all();
    if (gone) this.write(others);
  }

  write(places) {
    if (Object.keys(places).length) localStorage.setItem(this.key, JSON.stringify({ at: Date.now(), places }));
    else localStorage.removeItem(this.key);
  }

  // the whole form goes out: what comes after it is the answer
  sent(place) {
    sessionStorage.setItem(SENT, JSON.stringify([this.key, place ?? null]));
  }
}

// a page that came from the form is the answer to what was sent; one gone back to, loaded again or typed in is not
const sent = JSON.parse(sessionStorage.getItem(SENT) ?? "null");
sessionStorage.removeItem(SENT);
if (sent && performance.getEntriesByType("navigation")[0]?.type === "navigate" && document.referrer) {
  const [key, place] = sent;
  if (place === null) localStorage.removeItem(key);
  else new Kept(key.slice("giu:".length)).drop(place);
}
for (const key of Object.keys(localStorage)) {
  if (key.startsWith("giu:") && JSON.parse(localStorage.getItem(key)).at < Date.now() - DAYS * 86_400_000) localStorage.removeItem(key);
}
