// A form is sent once: a second press while the answer is on its way does nothing. Without a connection it is not sent
// at all: the browser would put its own page in the place of what was typed. A form that keeps what it could not send
// (data-keeps) sees to that itself.
import { say } from "./words.js";

addEventListener(
  "submit",
  (event) => {
    const form = event.target;
    if (form.method !== "post" || form.dataset.keeps || navigator.onLine) return;
    event.preventDefault();
    event.stopPropagation();
    let sign = form.querySelector(".not-sent");
    if (!sign) {
      sign = document.createElement("p");
      sign.className = "error not-sent";
      sign.setAttribute("role", "alert");
      (event.submitter?.closest(".actions") ?? event.submitter ?? form).before(sign);
      if (!form.contains(sign)) form.append(sign);
    }
    sign.textContent = say.offline;
    addEventListener("online", () => sign.remove(), { once: true });
  },
  { capture: true },
);
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post") return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "1";
  event.submitter?.setAttribute("aria-busy", "true");
});
// Coming back by the browser's Back button finds the form usable again.
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) {
    delete form.dataset.sent;
    for (const button of form.querySelectorAll("[aria-busy]")) button.removeAttribute("aria-busy");
  }
});
