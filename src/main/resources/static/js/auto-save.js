// <auto-save> around a form that may be saved half done: sends it a moment after the last change,
// says so in .saved, and tries again when the connection was gone. The server answers 204 to a
// request with the header X-Draft, and 422 where only the words are not yet right.
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
      this.tell("saving", say.saving);
      const version = (this.version = (this.version ?? 0) + 1);
      try {
        const answer = await fetch(this.form.action, {
          method: "POST",
          body: new URLSearchParams(new FormData(this.form)),
          headers: { "X-Draft": "1" },
          redirect: "manual",
        });
        if (version !== this.version) return;
        if (!answer.ok) throw new Error(answer.status);
        this.waiting = false;
        const time = new Date().toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit", timeZone: "Asia/Ho_Chi_Minh" });
        this.tell("saved", say.saved(time));
      } catch {
        this.tell("failed", say.notSaved);
        this.soon(15000);
      }
    }

    tell(state, sentence) {
      this.sign.dataset.state = state;
      this.sign.textContent = sentence;
    }
  },
);
