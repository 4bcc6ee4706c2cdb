// <file-compare> around a form with a file field: hashes the file here and compares it with the hashes
// of the issued files, so that it is not sent. Without crypto.subtle (plain http) the form does it.
if (globalThis.crypto?.subtle) {
  customElements.define(
    "file-compare",
    class extends HTMLElement {
      connectedCallback() {
        const input = this.querySelector('input[type="file"]');
        const hint = this.querySelector(".hint");
        if (!input) return;
        hint.textContent = this.dataset.local;
        this.sign = document.createElement("div");
        this.sign.setAttribute("role", "status");
        this.prepend(this.sign);
        this.querySelector(".actions").hidden = true;
        input.addEventListener("change", () => this.compare(input.files[0]));
        this.querySelector("form").addEventListener("submit", (event) => event.preventDefault());
        this.addEventListener("dragover", (event) => event.preventDefault());
        this.addEventListener("drop", (event) => {
          event.preventDefault();
          this.compare(event.dataTransfer.files[0]);
        });
      }

      async compare(file) {
        if (!file) return;
        const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
        const hash = [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
        const same = this.dataset.hashes.split(" ").includes(hash);
        this.sign.className = same ? this.dataset.sameLook : "note bad";
        const sentence = document.createElement("p");
        sentence.textContent = `${file.name}: ${same ? this.dataset.same : this.dataset.other}`;
        const code = document.createElement("p");
        code.className = "hash";
        code.textContent = `SHA-256 ${hash}`;
        this.sign.replaceChildren(sentence, code);
      }
    },
  );
}
