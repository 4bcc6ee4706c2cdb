// <form data-confirm="question" data-confirm-yes="word"> or a button with them: asks before it is sent.
import { say } from "./words.js";

function ask(question, yes, danger) {
  return new Promise((answer) => {
    const dialog = document.createElement("dialog");
    dialog.className = danger ? "danger" : "";
    dialog.setAttribute("aria-labelledby", "confirm-question");
    const form = document.createElement("form");
    form.method = "dialog";
    const text = document.createElement("p");
    text.id = "confirm-question";
    text.textContent = question || say.sure;
    const actions = document.createElement("div");
    actions.className = "actions";
    const confirm = document.createElement("button");
    confirm.value = "yes";
    confirm.textContent = yes || say.yes;
    if (danger) confirm.className = "danger";
    const cancel = document.createElement("button");
    cancel.value = "";
    cancel.className = "second";
    cancel.textContent = say.cancel;
    cancel.autofocus = true;
    actions.append(confirm, cancel);
    form.append(text, actions);
    dialog.append(form);
    document.body.append(dialog);
    dialog.addEventListener("close", () => {
      dialog.remove();
      answer(dialog.returnValue === "yes");
    });
    dialog.showModal();
  });
}

const agreed = new WeakSet();
document.addEventListener(
  "submit",
  async (event) => {
    const form = event.target;
    const button = event.submitter;
    const asking = button?.dataset.confirm ? button : form.dataset.confirm ? form : null;
    if (!asking || agreed.delete(form) || !window.HTMLDialogElement) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const danger = button?.classList.contains("danger");
    if (await ask(asking.dataset.confirm, asking.dataset.confirmYes, danger)) {
      agreed.add(form);
      form.requestSubmit(button ?? undefined);
    } else {
      button?.focus();
    }
  },
  true,
);
