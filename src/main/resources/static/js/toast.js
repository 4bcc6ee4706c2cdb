// A said sentence can be put away.
import { say } from "./words.js";

for (const toast of document.querySelectorAll(".toast")) {
  if (toast.querySelector("button")) continue;
  const close = document.createElement("button");
  close.type = "button";
  close.setAttribute("aria-label", say.close);
  close.textContent = "×";
  close.addEventListener("click", () => toast.remove());
  toast.append(close);
}
