// <auto-save> around a form that may be saved half done: sends it a moment after the last change,
// says so in .saved, and tries again when the connection was gone. The server answers 204 to a
// request with the header X-Draft, with X-Version where the form has a version (data-version names
// its field), and 422 with a sentence where the words are not yet right.
// With data-keep (a name for the page) what is typed is kept on this device until the server has it, and stands here
// again when the page is opened anew.
import { Kept } from "./kept.js";
import { say } from "./words.js";

customElements.define(
  "auto-save",
  class extends HTMLElement {
    connectedCallback() {
      this.form = this.querySelector("form");
      this.sign = this.querySelector(".saved");
      if (!this.form || !this.sign) return;
      this.kept = this.dataset.keep ? new Kept(this.dataset.keep) : null;
      this.place = this.form.getAttribute("action");
      this.form.addEventListener("input", () => this.soon(1200));
      this.form.addEventListener("submit", () => {
        clearTimeout(this.timer);
        this.kept?.sent(this.place);
      });
      addEventListener("online", () => this.waiting && this.soon(0));
      addEventListener("beforeunload", (event) => {
        if (this.waiting) event.preventDefault();
      });
      this.form.addEventListener("submit", () => (this.waiting = false));
      // what was typed before this script came
      const changed = (one) => (one.type === "radio" || one.type === "checkbox" ? one.checked !== one.defaultChecked : one.type !== "hidden" && one.value !== one.defaultValue);
      if (this.restore() || [...this.form.elements].some((one) => one.name && changed(one))) this.soon(500);
    }

    // with the version over which it was typed, so that what somebody else wrote since is not overwritten
    restore() {
      const values = this.kept?.all()[this.place];
      for (const [name, value] of values ?? [])
        for (const one of this.form.querySelectorAll(`[name="${CSS.escape(name)}"]`))
          if (one.type === "radio" || one.type === "checkbox") one.checked = one.value === value;
          else one.value = value;
      return values;
    }

    // without the form's token, which belongs to the session
    keep() {
      const own = (name) => name === this.dataset.version || this.form.elements[name]?.type !== "hidden";
      this.kept?.put(this.place, [...new FormData(this.form)].filter(([name]) => own(name)));
    }

    soon(ms) {
      this.waiting = true;
      this.keep();
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
        if (this.waiting) this.keep();
        else this.kept?.drop(this.place);
        const time = new Date().toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit", timeZone: "Asia/Ho_Chi_Minh" });
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
