// <live-sheet> around the form of a document's text and [data-sheet], the page it makes: a moment after
// the last change the text is saved as it stands, and the answer put in as the new page. One save at a
// time; the version of the form goes on with each. Without scripts the button does the same. With
// only-look nothing is saved but by the form's own button.
import { say } from "./words.js";

customElements.define(
  "live-sheet",
  class extends HTMLElement {
    connectedCallback() {
      this.form = this.querySelector("form");
      this.sheet = this.querySelector("[data-sheet]");
      this.sign = this.querySelector(".saved");
      if (!this.form || !this.sheet || !this.sign) return;
      this.form.addEventListener("input", () => this.soon(1000));
      this.form.addEventListener("submit", () => {
        clearTimeout(this.timer);
        this.waiting = false;
        this.leaving = true;
      });
      // what was typed before this script came
      const text = this.form.elements.text;
      if (text && text.value !== text.defaultValue) this.soon(500);
      addEventListener("beforeunload", (event) => {
        if (this.waiting) event.preventDefault();
      });
    }

    soon(ms) {
      this.waiting = true;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.save(), ms);
    }

    async save() {
      if (this.leaving) return;
      if (this.busy) return this.soon(300);
      this.busy = true;
      this.waiting = false;
      const only = this.hasAttribute("only-look");
      if (!only) this.tell("saving", say.saving);
      try {
        const answer = await fetch(this.form.action, {
          method: "POST",
          body: new URLSearchParams(new FormData(this.form)),
          headers: { "X-Draft": "1" },
          redirect: "error",
        });
        if (!answer.ok && answer.status !== 422) throw new Error(answer.status);
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const fresh = page.querySelector("[data-version]");
        if (!fresh) throw new Error("no page");
        this.sheet.replaceChildren(...fresh.childNodes);
        if (!fresh.dataset.version) {
          this.waiting = true;
          return this.tell("failed", say.notTaken);
        }
        if (only) {
          this.waiting = true;
          return this.tell("unsaved", say.onlyLooked);
        }
        this.form.elements.version.value = fresh.dataset.version;
        const time = new Date().toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit", timeZone: "Asia/Ho_Chi_Minh" });
        this.tell("saved", say.saved(time));
      } catch {
        this.tell("failed", only ? say.notLooked : say.notSaved);
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
