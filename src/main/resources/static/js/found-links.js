// The review page: an item and the words it was read from light up together, by pointer, focus and
// keys: j next, k previous, s see it in the source, Enter its main button.
customElements.define(
  "found-links",
  class extends HTMLElement {
    connectedCallback() {
      this.items = [...this.querySelectorAll(".found")];
      this.smooth = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
      for (const item of this.items) {
        item.addEventListener("pointerenter", () => this.light(item, false));
        item.addEventListener("focusin", () => this.light(item, true));
      }
      for (const mark of this.querySelectorAll(".source mark[data-item]")) {
        mark.addEventListener("click", (event) => {
          // of marks inside one another the innermost is meant
          if (event.target.closest("mark[data-item]") !== mark) return;
          event.preventDefault();
          this.go(document.getElementById(mark.dataset.item));
        });
        mark.addEventListener("pointerenter", () => this.light(document.getElementById(mark.dataset.item), false));
      }
      this.addEventListener("click", (event) => {
        const link = event.target.closest("a.to-source");
        if (!link) return;
        event.preventDefault();
        this.see(link.closest(".found"), true);
      });
      this.addEventListener("click", (event) => {
        const part = event.target.closest("a[data-part]");
        if (!part) return;
        event.preventDefault();
        this.part(document.getElementById(part.dataset.part));
      });
      addEventListener("keydown", (event) => this.key(event));
      addEventListener("hashchange", () => this.come());
      this.come();
    }

    key(event) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target.closest?.("input, textarea, select, dialog, [contenteditable]")) return;
      const at = this.items.indexOf(this.lit);
      if (event.key === "j") this.go(this.items[Math.min(at + 1, this.items.length - 1)]);
      else if (event.key === "k") this.go(this.items[Math.max(at - 1, 0)]);
      else if (event.key === "s" && this.lit) this.see(this.lit, true);
      else if (event.key === "Enter" && event.target === this.lit) this.lit.querySelector(".actions button")?.click();
      else return;
      event.preventDefault();
    }

    /** Whoever comes by the address of an item finds it open. */
    come() {
      const item = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      const folded = item?.closest(".found")?.closest("details.part:not([open])");
      if (!folded) return;
      folded.open = true;
      this.go(item);
    }

    /** Unfolds a part and stands at its beginning. */
    part(heading) {
      const details = heading?.closest("details");
      if (details) details.open = true;
      const start = details?.querySelector("summary") ?? heading;
      if (!start) return;
      if (!details) start.tabIndex = -1;
      start.focus({ preventScroll: true });
      start.scrollIntoView({ block: "start", behavior: this.smooth });
    }

    go(item) {
      if (!item) return;
      const folded = item.closest("details.part:not([open])");
      if (folded) folded.open = true;
      item.tabIndex = -1;
      item.focus({ preventScroll: true });
      item.scrollIntoView({ block: "center", behavior: this.smooth });
    }

    light(item, follow) {
      if (!item || item === this.lit) return;
      for (const lit of this.querySelectorAll(".is-lit")) lit.classList.remove("is-lit");
      this.lit = item;
      item.classList.add("is-lit");
      for (const mark of this.marks(item)) mark.classList.add("is-lit");
      if (follow) this.see(item, false);
    }

    marks(item) {
      return this.querySelectorAll(`.source mark[data-item="${CSS.escape(item.id)}"]`);
    }

    /** Brings the words into view: inside the source's own scroll where it has one, else only when asked. */
    see(item, asked) {
      const mark = this.marks(item)[0];
      const source = this.querySelector(".source");
      if (!mark) return;
      if (getComputedStyle(source).overflowY === "auto") {
        const top = mark.getBoundingClientRect().top - source.getBoundingClientRect().top + source.scrollTop;
        source.scrollTo({ top: top - source.clientHeight / 3, behavior: this.smooth });
      } else if (asked) mark.scrollIntoView({ block: "center", behavior: this.smooth });
      if (asked) (mark.querySelector("a") ?? mark).focus({ preventScroll: true });
    }
  },
);
