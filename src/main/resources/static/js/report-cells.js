// <report-cells data-at> around the form of a report: each place is sent by itself as soon as it is left, the server
// answers with what is now stored there or why not. What cannot be sent is kept on this device under the report and
// the place, and sent when the connection is back; nothing typed is lost by closing the page.
import { Kept } from "./kept.js";
import { say } from "./words.js";

customElements.define(
  "report-cells",
  class extends HTMLElement {
    connectedCallback() {
      this.form = this.querySelector("form");
      this.at = this.dataset.at;
      if (!this.form || !this.at) return;
      this.sign = this.querySelector(".saved");
      this.kept = new Kept(`bao-cao:${this.at}`);
      this.queue = Promise.resolve();
      this.form.addEventListener("change", (event) => {
        const place = event.target.closest(".place");
        if (place) this.later(place);
      });
      this.form.addEventListener("submit", () => this.kept.sent());
      addEventListener("online", () => this.resend());
      this.restore();
    }

    values(place) {
      return [...place.querySelectorAll("input, select, textarea")].filter((one) => one.name);
    }

    keep(place) {
      this.kept.put(place.dataset.place, this.values(place).map((one) => [one.name, one.value]));
    }

    // what was typed here without a connection stands again in its place, with the sign of what it was typed over
    restore() {
      for (const [id, values] of Object.entries(this.kept.all())) {
        const place = this.querySelector(`[data-place="${CSS.escape(id)}"]`);
        if (!place) continue;
        const fields = this.values(place);
        values.forEach(([name, value], i) => {
          if (fields[i]?.name === name) fields[i].value = value;
        });
        place.dataset.state = "waiting";
        place.closest("details.part")?.setAttribute("open", "");
        this.later(place);
      }
    }

    resend() {
      for (const place of this.querySelectorAll('.place[data-state="waiting"]')) this.later(place);
    }

    later(place) {
      this.keep(place);
      this.queue = this.queue.then(() => this.send(place));
    }

    async send(place) {
      const body = new URLSearchParams();
      for (const one of this.form.querySelectorAll("input[type=hidden]:not([name$='.goc'])")) body.append(one.name, one.value);
      for (const one of this.values(place)) body.append(one.name, one.value);
      place.dataset.state = "saving";
      let answer;
      try {
        answer = await fetch(this.at, { method: "POST", body, redirect: "manual" });
        if (!answer.ok && answer.status !== 422) throw new Error(answer.status);
      } catch {
        place.dataset.state = "waiting";
        this.tell("failed", say.notSaved);
        return;
      }
      // what was not taken stays kept, so that it stands here again with the reason when the page is opened anew
      if (answer.ok) this.kept.drop(place.dataset.place);
      const [saved] = await answer.json();
      if (saved) {
        const mark = place.querySelector("input[name$='.goc']");
        if (mark && saved.goc) mark.value = saved.goc;
      }
      this.wrong(place, saved?.error || (answer.ok ? "" : say.notTaken));
      place.dataset.state = answer.ok ? "saved" : "wrong";
      const time = new Date().toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit", timeZone: "Asia/Ho_Chi_Minh" });
      if (answer.ok) this.tell("saved", say.saved(time));
    }

    wrong(place, sentence) {
      const field = place.querySelector("input:not([type=hidden]), select, textarea");
      let error = place.querySelector(".error");
      if (!sentence) {
        error?.remove();
        field?.removeAttribute("aria-invalid");
        return;
      }
      if (!error) {
        error = document.createElement("p");
        error.className = "error";
        error.id = `${place.dataset.place}-error`;
        error.setAttribute("role", "alert");
        place.append(error);
      }
      error.textContent = sentence;
      if (/khác số hệ thống|differs/.test(sentence)) place.querySelector("details")?.setAttribute("open", "");
      field?.setAttribute("aria-invalid", "true");
      field?.setAttribute("aria-describedby", error.id);
    }

    tell(state, sentence) {
      if (!this.sign) return;
      this.sign.dataset.state = state;
      this.sign.textContent = sentence;
    }
  },
);
