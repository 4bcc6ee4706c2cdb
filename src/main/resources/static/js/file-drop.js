// <file-drop> around a file field: drop files on it, see the size, and the progress of sending.
// data-max-mb="50" refuses a larger file before it is sent.
import { say } from "./words.js";

const megabytes = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 1 });

const size = (bytes) => (bytes < 104858 ? `${Math.ceil(bytes / 1024)} KB` : `${megabytes.format(bytes / 1048576)} MB`);

customElements.define(
  "file-drop",
  class extends HTMLElement {
    connectedCallback() {
      this.input = this.querySelector('input[type="file"]');
      this.form = this.closest("form");
      if (!this.input || !this.form) return;
      this.sign = document.createElement("p");
      this.sign.className = "hint";
      this.sign.setAttribute("role", "status");
      this.append(this.sign);
      this.empty();
      this.addEventListener("dragover", (event) => {
        event.preventDefault();
        this.classList.add("is-over");
      });
      for (const gone of ["dragleave", "drop"]) this.addEventListener(gone, () => this.classList.remove("is-over"));
      this.addEventListener("drop", (event) => {
        event.preventDefault();
        if (!event.dataTransfer.files.length) return;
        this.input.files = event.dataTransfer.files;
        this.chosen();
      });
      this.input.addEventListener("change", () => this.chosen());
      this.form.addEventListener("submit", (event) => this.send(event));
    }

    empty() {
      this.sign.className = "hint";
      this.sign.textContent = matchMedia("(pointer: fine)").matches ? say.dropHere : "";
    }

    chosen() {
      const files = [...this.input.files];
      if (!files.length) return this.empty();
      const limit = Number(this.dataset.maxMb ?? 50);
      const tooBig = files.some((file) => file.size > limit * 1048576);
      this.input.setCustomValidity(tooBig ? say.tooBig(limit) : "");
      this.sign.className = tooBig ? "error" : "chosen";
      this.sign.textContent = tooBig ? say.tooBig(limit) : files.map((file) => say.chosen(file.name, size(file.size))).join("; ");
    }

    /** Nothing was taken: the sentence stands at the field, and the form can be sent again. */
    failed(bar, why) {
      bar.remove();
      this.sign.className = "error";
      this.sign.textContent = why;
      for (const button of this.form.querySelectorAll("[aria-busy]")) button.removeAttribute("aria-busy");
      delete this.form.dataset.sent;
      this.input.focus();
    }

    /** Sends the whole form itself, so that the way can be shown, then shows the page that answers. */
    send(event) {
      if (event.defaultPrevented || !this.input.files.length || this.form.dataset.sent) return;
      event.preventDefault();
      this.form.dataset.sent = "1";
      const bar = document.createElement("progress");
      bar.max = 100;
      bar.value = 0;
      bar.setAttribute("aria-label", say.sending(0));
      this.append(bar);
      const request = new XMLHttpRequest();
      request.open("POST", this.form.action);
      request.upload.addEventListener("progress", (sent) => {
        if (!sent.lengthComputable) return;
        const percent = Math.floor((100 * sent.loaded) / sent.total);
        bar.value = percent;
        this.sign.textContent = percent < 100 ? say.sending(percent) : say.working;
        if (percent === 100) bar.removeAttribute("value");
      });
      request.addEventListener("load", () => {
        // A redirect has been followed: go there. A form that came back with errors: show it here.
        if (request.status < 400 && request.responseURL !== this.form.action) location.assign(request.responseURL);
        else {
          const page = new DOMParser().parseFromString(request.responseText, "text/html");
          // Too large, a full disk, the database away: told here, beside the file; the form stays as it was typed.
          const trouble = page.querySelector(".trouble > p");
          if (trouble) return this.failed(bar, trouble.textContent);
          document.title = page.title;
          document.body.replaceWith(page.body);
          (document.querySelector(".errors, [aria-invalid='true'], h1") ?? document.body).focus();
        }
      });
      request.addEventListener("error", () => this.failed(bar, say.sendFailed));
      request.send(new FormData(this.form));
      event.submitter?.setAttribute("aria-busy", "true");
    }
  },
);
