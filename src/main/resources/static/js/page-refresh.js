// <page-refresh seconds="2">: long work. Asks for this page again and puts in what has changed, until
// the answer no longer waits; then shows that page. Without scripts a link below it does the same.
customElements.define(
  "page-refresh",
  class extends HTMLElement {
    connectedCallback() {
      this.again();
    }

    disconnectedCallback() {
      clearTimeout(this.timer);
    }

    again() {
      this.timer = setTimeout(() => this.ask(), 1000 * (Number(this.getAttribute("seconds")) || 2));
    }

    async ask() {
      if (document.hidden) return this.again();
      try {
        const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
        if (answer.redirected) return location.replace(answer.url);
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const fresh = page.querySelector("page-refresh");
        if (!fresh) return location.reload();
        if (fresh.innerHTML !== this.innerHTML) this.replaceChildren(...fresh.childNodes);
      } catch {
        // The connection is away for a moment; the next turn tries again.
      }
      this.again();
    }
  },
);
