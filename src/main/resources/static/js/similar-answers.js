// <similar-answers data-from> around the form of a difficulty: a moment after the last letter it asks for answers that
// may already help and shows them under the question; what was shown is sent along, so that it is not shown again.
customElements.define(
  "similar-answers",
  class extends HTMLElement {
    connectedCallback() {
      this.form = this.querySelector("form");
      this.place = this.querySelector(".similar");
      if (!this.form || !this.place || !this.dataset.from) return;
      this.form.addEventListener("input", (event) => {
        if (!event.target.matches("input[type=text], textarea")) return;
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.ask(), 600);
      });
    }

    async ask() {
      const typed = [...this.form.querySelectorAll("input[type=text], textarea")].map((one) => one.value).join(" ").trim();
      if (typed === this.last) return;
      this.last = typed;
      try {
        const answer = await fetch(`${this.dataset.from}?q=${encodeURIComponent(typed.slice(0, 1000))}`);
        if (!answer.ok || typed !== this.last) return;
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const found = [...page.querySelectorAll("[data-id]")].map((one) => one.dataset.id).join();
        if (found === this.found) return;
        this.found = found;
        this.place.replaceChildren(...page.body.childNodes);
        const seen = this.form.elements["da-xem"];
        seen.value = [...new Set([...seen.value.split(","), ...found.split(",")])].filter(Boolean).join();
      } catch {
        // without a connection one may still write; the answers are shown when it is sent
      }
    }
  },
);
