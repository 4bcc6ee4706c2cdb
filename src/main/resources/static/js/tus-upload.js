// <tus-upload data-path="…"> around a form with one file field: sends each chosen file in pieces (tus 1.0.0). When the
// line is lost it waits and goes on where the server stands; after the page was left, choosing the same file again goes
// on too. Without this script the form sends the file at once.
import { say } from "./words.js";

const PIECE = 2 * 1048576;
const LONGEST_WAIT = 30_000;
const wait = (ms) =>
  new Promise((done) => {
    const timer = setTimeout(done, ms);
    addEventListener("online", () => (clearTimeout(timer), done()), { once: true });
  });
const base64 = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

/** Asks by XMLHttpRequest, which alone tells how much of a piece has gone; 0 is a lost line. */
const ask = (method, url, headers, body, progress) =>
  new Promise((answer) => {
    const request = new XMLHttpRequest();
    request.open(method, url);
    for (const [name, value] of Object.entries({ "Tus-Resumable": "1.0.0", ...headers })) request.setRequestHeader(name, value);
    if (progress) request.upload.addEventListener("progress", (sent) => progress(sent.loaded));
    request.addEventListener("loadend", () => answer(request));
    request.send(body);
  });

customElements.define(
  "tus-upload",
  class extends HTMLElement {
    connectedCallback() {
      this.form = this.querySelector("form");
      this.input = this.querySelector('input[type="file"]');
      if (!this.form || !this.input) return;
      this.token = this.form.querySelector('input[name="_maBieuMau"]').value;
      this.form.addEventListener("submit", (event) => {
        event.preventDefault();
        event.stopImmediatePropagation();
        this.sendAll();
      }, { capture: true });
      this.input.addEventListener("change", () => this.sendAll());
      this.button = this.form.querySelector("button");
      if (this.button) this.button.hidden = true;
    }

    async sendAll() {
      if (this.busy || !this.input.files.length) return;
      this.busy = true;
      this.input.disabled = true;
      for (const file of [...this.input.files]) await this.send(file);
      this.input.disabled = false;
      this.input.value = "";
      this.busy = false;
      await this.refresh();
    }

    async send(file) {
      this.line(file.name);
      const limit = Number(this.dataset.maxMb);
      if (file.size > limit * 1048576) return this.ended(say.tooBig(limit), true);
      const key = `tus ${this.dataset.path} ${file.name} ${file.size} ${file.lastModified}`;
      let url = localStorage.getItem(key);
      let offset = -1;
      let trouble = 0;
      while (offset < file.size) {
        if (this.given) {
          await this.ask("DELETE", url);
          localStorage.removeItem(key);
          return this.bar.parentElement.remove();
        }
        if (!url) {
          const made = await this.ask("POST", this.dataset.path, { "Upload-Length": file.size, "Upload-Metadata": `filename ${base64(file.name)}` });
          if (made.status === 201) {
            url = made.getResponseHeader("Location");
            localStorage.setItem(key, url);
            offset = 0;
          } else if (made.status >= 400 && made.status < 500) return this.ended(made.responseText || say.sendFailed, true);
          else await this.lost(trouble++);
          continue;
        }
        if (offset < 0) {
          const asked = await this.ask("HEAD", url);
          if (asked.status === 200) offset = Number(asked.getResponseHeader("Upload-Offset"));
          else if (asked.status >= 400 && asked.status < 500) {
            localStorage.removeItem(key);
            url = null;
          } else await this.lost(trouble++);
          continue;
        }
        const from = offset;
        const headers = { "Upload-Offset": from, "Content-Type": "application/offset+octet-stream" };
        const sent = await this.ask("PATCH", url, headers, file.slice(from, from + PIECE), (n) => this.show(from + n, file.size));
        if (sent.status === 204) {
          offset = Number(sent.getResponseHeader("Upload-Offset"));
          trouble = 0;
          this.show(offset, file.size);
        } else {
          offset = -1;
          if (sent.status === 413 || sent.status === 403) return this.ended(say.sendFailed, true);
          await this.lost(trouble++);
        }
      }
      localStorage.removeItem(key);
      this.ended(say.sending(100), false);
    }

    ask(method, url, headers, body, progress) {
      return ask(method, url, { "X-XSRF-TOKEN": this.token, ...headers }, body, progress);
    }

    /** A line of its own with name, bar, sentence and a way to give up. */
    line(name) {
      this.given = false;
      const box = document.createElement("div");
      box.className = "progress";
      const label = document.createElement("p");
      const title = document.createElement("span");
      title.textContent = name;
      this.sign = document.createElement("span");
      this.sign.setAttribute("role", "status");
      label.append(title, this.sign);
      this.bar = document.createElement("progress");
      this.bar.max = 100;
      this.bar.value = 0;
      this.bar.setAttribute("aria-label", name);
      const stop = document.createElement("button");
      stop.type = "button";
      stop.className = "quiet small";
      stop.textContent = say.cancel;
      stop.addEventListener("click", () => (this.given = true));
      this.stop = stop;
      box.append(label, this.bar, stop);
      this.append(box);
    }

    show(sent, size) {
      const percent = Math.floor((100 * sent) / size);
      this.bar.value = percent;
      const text = say.sending(percent);
      if (this.sign.textContent !== text) this.sign.textContent = text;
    }

    async lost(times) {
      this.sign.textContent = say.lineLost;
      await wait(Math.min(1000 * 2 ** times, LONGEST_WAIT));
    }

    ended(text, bad) {
      this.stop.remove();
      if (bad) this.bar.remove();
      this.sign.className = bad ? "error" : "";
      this.sign.textContent = text;
    }

    /** What the server has now stands in the page's own list; what is typed elsewhere is left alone. */
    async refresh() {
      const list = document.getElementById(this.dataset.list);
      try {
        const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
        const now = page.getElementById(this.dataset.list);
        if (!list || !now) return;
        list.replaceWith(now);
        for (const done of this.querySelectorAll(".progress")) if (!done.querySelector(".error")) done.remove();
      } catch {
        this.sign.textContent = say.lineLost;
      }
    }
  },
);
