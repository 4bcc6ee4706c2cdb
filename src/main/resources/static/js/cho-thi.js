// <exam-wait opens="ms">: counts by the server's clock, asked for once in a while, and shows the start button when the
// round has opened, some seconds apart on each device. Without scripts a reload does the same.
const SPREAD = 5000;
customElements.define(
  "exam-wait",
  class extends HTMLElement {
    connectedCallback() {
      this.said = this.querySelector("[role=status]");
      this.away = 0;
      this.opens = Number(this.getAttribute("opens")) + Math.random() * SPREAD;
      document.querySelectorAll(".no-script").forEach((each) => (each.hidden = true));
      this.ask();
      this.tick();
    }

    async ask() {
      const sent = Date.now();
      try {
        const answer = await fetch("/bai-thi/gio", { cache: "no-store" });
        const now = Number(await answer.text());
        const came = Date.now();
        if (now > 0) this.away = now - (sent + came) / 2;
      } catch {
        this.said.textContent = this.dataset.lost;
      }
      setTimeout(() => this.ask(), 60000 + Math.random() * 60000);
    }

    tick() {
      const left = this.opens - (Date.now() + this.away);
      if (left <= 0) {
        document.getElementById("bat-dau").hidden = false;
        this.said.textContent = this.dataset.open;
        return;
      }
      const seconds = Math.max(0, Math.ceil((left - SPREAD) / 1000));
      const text =
        seconds > 0
          ? this.dataset.left.replace("{0}", [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((n) => String(n).padStart(2, "0")).join(":"))
          : this.dataset.soon;
      // a screen reader hears the minutes, not every second
      this.said.setAttribute("aria-live", seconds % 60 === 0 ? "polite" : "off");
      this.said.textContent = text;
      setTimeout(() => this.tick(), seconds > 0 ? 1000 - (left % 1000) + 5 : 250);
    }
  },
);
