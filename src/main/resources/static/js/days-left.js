// <days-left date="2021-10-27">: the days counted from today in Việt Nam, so that a page left open
// or kept by the browser tells the truth.
import { say } from "./words.js";

customElements.define(
  "days-left",
  class extends HTMLElement {
    connectedCallback() {
      const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" }).format(new Date());
      const days = Math.round((Date.parse(this.getAttribute("date")) - Date.parse(today)) / 86400000);
      if (Number.isNaN(days) || this.hasAttribute("fixed")) return;
      this.textContent = days < 0 ? say.late(-days) : days === 0 ? say.today : days === 1 ? say.tomorrow : say.left(days);
    }
  },
);
