// <auto-save> around a form that may be saved half done: sends it a moment after the last change,
// says so in .saved, and tries again when the connection was gone. The server answers 204 to a
// request with the header X-Draft, with X-Version where the form has a version (data-version names
// its field), and 422 with a sentence where the words are not yet right.
import { say } from "./words.js";

customElements.define(
  "auto-save",
  class extends HTMLElement {
    connectedCallback() {
      this.form = this.querySelector("form");
      this.sign = this.querySelector(".saved");
      if (!this.form || !this.sign) return;
      this.form.addEventListener("input", () => this.soon(1200));
      this.form.addEventListener("submit", () => clearTimeout(this.timer));
      addEventListener("beforeunload", (event) => {
        if (this.waiting) event.preventDefault();
      });
      this.form.addEventListener("submit", () => (this.waiting = false));
    }

    soon(ms) {
      this.waiting = true;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.save(), ms);
    }

    async save() {
      // one at a time: the next goes out with the version the last one gave
      if (this.busy) return this.soon(300);
      this.busy = true;
      this.tell("saving", say.saving);
      this.waiting = false;
      try {
        const answer = await fetch(this.form.action, {
          method: "POST",
          body: new URLSearchParams(new FormData(this.form)),
          headers: { "X-Draft": "1" },
          redirect: "manual",
        });
        if (answer.status === 422) {
          this.waiting = true;
          return this.tell("failed", (await answer.text()) || say.notTaken);
        }
        if (!answer.ok) throw new Error(answer.status);
        const field = this.form.elements[this.dataset.version];
        if (field && answer.headers.has("X-Version")) field.value = answer.headers.get("X-Version");
        const time = new Date().toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit" });
        this.tell("saved", say.saved(time));
      } catch {
        this.tell("failed", say.notSaved);
        this.soon(15000);
      } finally {
        this.busy = false;
      }
    }

    tell(state, sentence) {
      this.sign.dataset.state = state;
      this.sign.textContent = sentence;
    }
  },
);
