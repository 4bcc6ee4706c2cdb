// <plan-estimate> around the table of an estimate: amounts and sums follow while one types. The
// server works them out anew when the page is saved; the amount in words is its alone.
const scales = { nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 };
const typed = /^(\d{1,3}(?:[. ]\d{3})+|\d+)(?:,(\d+))?\s*(nghìn|ngàn|triệu|tỷ|tỉ)?\s*(?:đồng|đ|₫)?$/i;

function number(text) {
  const found = typed.exec(text.trim().normalize("NFC"));
  if (!found) return Number.NaN;
  return Number(found[1].replace(/[. ]/g, "") + "." + (found[2] ?? "0")) * (scales[found[3]?.toLowerCase()] ?? 1);
}

const shown = (amount) => String(amount).replace(/\B(?=(\d{3})+$)/g, ".");

customElements.define(
  "plan-estimate",
  class extends HTMLElement {
    connectedCallback() {
      this.addEventListener("input", () => this.sum());
    }

    sum() {
      const sums = { BUDGET: 0, SOCIAL: 0, ALL: 0 };
      for (const row of this.querySelectorAll("tbody tr")) {
        const field = (name) => row.querySelector(`[name="du-toan.${name}"]`).value;
        const amount = Math.round(number(field("quantity")) * number(field("price")));
        const sure = Number.isSafeInteger(amount);
        row.querySelector(".amount").textContent = sure ? shown(amount) : "";
        if (!sure) continue;
        sums[field("source")] += amount;
        sums.ALL += amount;
      }
      for (const [source, sum] of Object.entries(sums))
        this.querySelector(`[data-sum="${source}"]`).textContent = shown(sum) + " đ";
      this.querySelector("[data-words]").textContent = "…";
    }
  },
);
