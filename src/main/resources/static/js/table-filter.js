// <table-filter for="table-id"> with a search field in it: hides the rows that do not match, with or
// without tone marks.
import { say } from "./words.js";

const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();

customElements.define(
  "table-filter",
  class extends HTMLElement {
    connectedCallback() {
      const input = this.querySelector("input");
      const table = document.getElementById(this.getAttribute("for"));
      if (!input || !table) return;
      const rows = [...table.querySelectorAll("tbody tr")].map((row) => [row, fold(row.textContent)]);
      const sign = document.createElement("p");
      sign.className = "hint";
      sign.setAttribute("role", "status");
      this.append(sign);
      input.addEventListener("keydown", (event) => event.key === "Enter" && event.preventDefault());
      input.addEventListener("input", () => {
        const words = fold(input.value).split(/\s+/).filter(Boolean);
        let shown = 0;
        for (const [row, text] of rows) {
          row.hidden = !words.every((word) => text.includes(word));
          if (!row.hidden) shown++;
        }
        sign.textContent = !words.length ? "" : shown ? say.shown(shown) : (this.dataset.none ?? say.shown(0));
      });
    }
  },
);
