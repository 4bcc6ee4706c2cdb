// <live-look> around the form of a question: a moment after the last change it asks how entrants would see the question
// and shows that beside the form. The form's own button does the same without this script.
customElements.define(
  "live-look",
  class extends HTMLElement {
    connectedCallback() {
      this.form = this.querySelector("form");
      this.place = this.querySelector("#xem-thu");
      if (!this.form || !this.place) return;
      this.form.addEventListener("input", (event) => {
        if (event.target.type === "file") return;
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.ask(), 700);
      });
    }

    async ask() {
      const sent = new FormData(this.form);
      sent.delete("tep");
      sent.set("lam", "xem");
      try {
        const answer = await fetch(this.form.action, { method: "POST", body: sent });
        if (!answer.ok) return;
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const look = page.querySelector("#xem-thu");
        if (look && look.firstElementChild) this.place.replaceChildren(...look.childNodes);
      } catch {
        // without a connection the look stays as it was; the form keeps what is typed
      }
    }
  },
);
