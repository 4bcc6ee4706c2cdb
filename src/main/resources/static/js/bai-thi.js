// <exam-sheet>: saves every choice at once and says so. What could not be sent stays in the browser (localStorage) and
// goes when the line is back, in any order, any number of times: the server takes each change of a place once.
const MOST_WAIT = 15000;
customElements.define(
  "exam-sheet",
  class extends HTMLElement {
    connectedCallback() {
      this.form = this.querySelector("form");
      this.key = "thi-" + this.dataset.attempt;
      this.ends = performance.now() + Number(this.dataset.left);
      this.tries = 0;
      this.unsent = new Map();
      this.querySelector(".exam-save").hidden = true;
      if (location.search) history.replaceState(null, "", location.pathname);
      this.found();
      this.form.addEventListener("change", (event) => this.changed(event.target.closest(".question")));
      this.form.addEventListener("submit", (event) => this.handIn(event));
      addEventListener("online", () => this.send());
      addEventListener("beforeunload", (event) => this.unsent.size && !this.leaving && event.preventDefault());
      if (this.dataset.single) this.one(0);
      this.clock();
      this.count();
    }

    places() {
      return [...this.form.querySelectorAll(".question")];
    }

    fields(place) {
      const body = [["p", place]];
      for (const field of this.form.querySelectorAll(`#cau-${place} [name="c-${place}"], #cau-${place} [name="g-${place}"]`))
        if ((field.type !== "radio" && field.type !== "checkbox") || field.checked) body.push([field.name, field.value]);
      return body;
    }

    // What an earlier page of this attempt could not send.
    found() {
      let kept = {};
      try {
        kept = JSON.parse(localStorage.getItem(this.key) || "{}");
      } catch {
        localStorage.removeItem(this.key);
      }
      for (const [place, { n, body }] of Object.entries(kept)) {
        const next = this.form.elements["n-" + place];
        if (!next || n < Number(next.value)) continue;
        for (const field of this.form.querySelectorAll(`[name="c-${place}"], [name="g-${place}"]`)) {
          const values = body.filter(([name]) => name === field.name).map(([, value]) => value);
          if (field.type === "radio" || field.type === "checkbox") field.checked = values.includes(field.value);
          else if (field.tagName === "SELECT") field.value = values.find((value) => [...field.options].some((option) => option.value === value)) || "";
          else field.value = values[0] || "";
        }
        next.value = n + 1;
        this.unsent.set(place, { n, body });
      }
      if (this.unsent.size) this.send();
    }

    changed(question) {
      if (!question) return;
      const place = question.dataset.place;
      const next = this.form.elements["n-" + place];
      const n = Number(next.value);
      next.value = n + 1;
      this.unsent.set(place, { n, body: this.fields(place) });
      this.keep();
      this.says(place, this.dataset.saving, "");
      this.count();
      this.send();
    }

    keep() {
      try {
        if (this.unsent.size) localStorage.setItem(this.key, JSON.stringify(Object.fromEntries(this.unsent)));
        else localStorage.removeItem(this.key);
      } catch {
        // private windows keep nothing; what is unsent stays in this page
      }
    }

    async send() {
      if (this.sending || !this.unsent.size) return;
      this.sending = true;
      const going = new Map(this.unsent);
      const body = new URLSearchParams([["may", "1"]]);
      for (const [place, { n, body: fields }] of going) {
        fields.forEach(([name, value]) => body.append(name, value));
        body.append("n-" + place, n);
      }
      try {
        const answer = await fetch(this.dataset.save, { method: "POST", body, signal: AbortSignal.timeout(30000) });
        if (answer.status === 404 || answer.status === 403) this.line(this.dataset.lost);
        else if (answer.status === 409) this.refused(going, (await answer.json()).why);
        else if (!answer.ok) throw new Error(answer.status);
        else this.taken(going, await answer.json());
        this.tries = 0;
      } catch {
        this.later(going);
      }
      this.sending = false;
      if (this.unsent.size && !this.timer && !this.tries) this.send();
    }

    taken(going, told) {
      this.ends = performance.now() + told.left;
      for (const [place, { n }] of going) {
        if (this.unsent.get(place)?.n === n) this.unsent.delete(place);
        const other = told.stale.includes(Number(place));
        this.says(place, other ? this.dataset.other : this.dataset.saved, other ? "bad" : "good");
      }
      this.keep();
      if (!this.unsent.size) this.line("");
    }

    // Not to be sent again: it is too late, or it never belonged here.
    refused(going, why) {
      for (const place of going.keys()) {
        this.unsent.delete(place);
        this.says(place, this.dataset.unsaved, "bad");
      }
      this.keep();
      this.line(why);
    }

    later(going) {
      this.tries++;
      for (const place of going.keys()) this.says(place, this.dataset.unsaved, "bad");
      this.line(this.dataset.line.replace("{0}", this.unsent.size));
      const wait = Math.min(MOST_WAIT, 1000 * 2 ** Math.min(this.tries, 4)) * (0.5 + Math.random() / 2);
      clearTimeout(this.timer);
      this.timer = setTimeout(() => {
        this.timer = 0;
        this.tries = this.tries || 1;
        this.send();
      }, wait);
    }

    says(place, text, state) {
      const saved = this.querySelector(`#cau-${place} .question-saved`);
      saved.textContent = text;
      saved.className = "question-saved " + state;
      if (state) this.querySelector(".exam-said").textContent = text;
    }

    line(text) {
      const line = this.querySelector(".exam-line");
      line.textContent = text;
      line.classList.toggle("bad", Boolean(text));
    }

    answered(question) {
      return this.fields(question.dataset.place).some(([name, value]) => name[0] === "c" && value);
    }

    count() {
      const all = this.places().filter((each) => each.dataset.place !== "0");
      const done = all.filter((each) => this.answered(each)).length;
      const count = this.querySelector(".exam-count");
      count.textContent = count.textContent.replace(/\d+\/\d+/, done + "/" + all.length);
      this.left = all.length - done;
    }

    clock() {
      const left = Math.max(0, Math.ceil((this.ends - performance.now()) / 1000));
      const clock = this.querySelector(".exam-clock");
      clock.textContent = Math.floor(left / 60) + ":" + String(left % 60).padStart(2, "0");
      clock.classList.toggle("late", left < 60);
      if ([600, 300, 60].includes(left)) this.querySelector(".exam-said").textContent = this.dataset.minutes.replace("{0}", left / 60);
      if (left === 0) return this.over();
      setTimeout(() => this.clock(), 500);
    }

    async over() {
      this.line(this.dataset.over);
      this.places().forEach((each) => (each.disabled = true));
      for (let i = 0; i < 50 && this.unsent.size; i++) {
        this.send();
        await new Promise((resolve) => setTimeout(resolve, 1000));
      }
      this.leaving = true;
      location.href = this.dataset.end;
    }

    // The form holds every place, so nothing needs to have been saved before; sent again until it is answered.
    async handIn(event) {
      event.preventDefault();
      const ask = this.left ? this.dataset.ask.replace("{0}", this.left) : this.dataset.askAll;
      if (this.handing || !confirm(ask)) return;
      this.handing = true;
      const body = new URLSearchParams(new FormData(this.form));
      for (let i = 0; ; i++) {
        try {
          const answer = await fetch(this.form.action, { method: "POST", body, signal: AbortSignal.timeout(30000) });
          if (answer.status < 500) {
            localStorage.removeItem(this.key);
            this.leaving = true;
            location.href = answer.ok ? this.dataset.end : location.pathname;
            return;
          }
        } catch {
          // the line is away
        }
        this.line(this.dataset.line.replace("{0}", Math.max(1, this.unsent.size)));
        await new Promise((resolve) => setTimeout(resolve, Math.min(MOST_WAIT, 1000 * 2 ** Math.min(i, 4)) * (0.5 + Math.random() / 2)));
      }
    }

    // One question at a time.
    one(at) {
      const all = this.places();
      all.forEach((each, i) => (each.hidden = i !== at));
      this.querySelector(".exam-steps")?.remove();
      const steps = document.createElement("div");
      steps.className = "actions exam-steps";
      for (const [to, text] of [[at - 1, this.dataset.back], [at + 1, this.dataset.next]]) {
        if (to < 0 || to >= all.length) continue;
        const button = document.createElement("button");
        button.type = "button";
        button.className = "second";
        button.textContent = text;
        button.addEventListener("click", () => {
          this.one(to);
          all[to].scrollIntoView({ block: "center" });
          (all[to].querySelector("input:checked") || all[to].querySelector("input:not([type=hidden]), select")).focus();
        });
        steps.append(button);
      }
      all[at].after(steps);
    }
  },
);
