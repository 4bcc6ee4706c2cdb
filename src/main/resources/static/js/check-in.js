// <check-in> around the form of a code at the door: reads QR codes by the camera where the browser can, and keeps each
// scan on this device until the server has said that it has it. Sent again, a scan counts once: its number goes with it.
import { say } from "./words.js";

const SAME = 5000;
// A code that is missed at one size is often read at another.
const WIDTHS = [640, 480, 800];

/** What reads a code from a picture of the camera: the browser itself, or jsQR where it cannot (iPhone, Firefox). */
async function reader() {
  if ("BarcodeDetector" in window && (await BarcodeDetector.getSupportedFormats()).includes("qr_code")) {
    const detector = new BarcodeDetector({ formats: ["qr_code"] });
    return async (video) => (await detector.detect(video))[0]?.rawValue;
  }
  await import("./jsqr-1.4.0.js");
  const canvas = document.createElement("canvas");
  const paper = canvas.getContext("2d", { willReadFrequently: true });
  let tries = 0;
  return async (video) => {
    if (!video.videoWidth) return undefined;
    const widest = WIDTHS[tries++ % WIDTHS.length];
    const scale = Math.min(1, widest / Math.max(video.videoWidth, video.videoHeight));
    canvas.width = Math.round(video.videoWidth * scale);
    canvas.height = Math.round(video.videoHeight * scale);
    paper.drawImage(video, 0, 0, canvas.width, canvas.height);
    const { data, width, height } = paper.getImageData(0, 0, canvas.width, canvas.height);
    return self.jsQR(data, width, height, { inversionAttempts: "dontInvert" })?.data || undefined;
  };
}

customElements.define(
  "check-in",
  class extends HTMLElement {
    connectedCallback() {
      this.form = this.querySelector("form");
      this.code = this.querySelector("[name=ma]");
      this.sign = this.querySelector(".saved");
      this.form.dataset.keeps = "1";
      this.key = `quet:${this.form.getAttribute("action")}`;
      this.form.addEventListener(
        "submit",
        (event) => {
          event.preventDefault();
          event.stopImmediatePropagation();
          const code = this.code.value.trim();
          if (!code) return;
          this.code.value = "";
          this.code.focus();
          this.scanned(code);
        },
        { capture: true },
      );
      addEventListener("online", () => this.send());
      this.camera();
      this.send();
    }

    async camera() {
      const button = this.querySelector("[data-camera]");
      if (!button || !navigator.mediaDevices) return;
      const read = await reader();
      button.hidden = false;
      button.addEventListener("click", async () => {
        const video = this.querySelector("video");
        if (video.srcObject) {
          for (const track of video.srcObject.getTracks()) track.stop();
          video.srcObject = null;
          video.hidden = true;
          return;
        }
        try {
          video.srcObject = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
        } catch {
          return this.tell("failed", say.noCamera);
        }
        video.hidden = false;
        await video.play();
        while (video.srcObject) {
          const seen = await read(video).catch(() => undefined);
          if (seen && !(seen === this.last && Date.now() - this.lastAt < SAME)) this.scanned(seen);
          if (seen) [this.last, this.lastAt] = [seen, Date.now()];
          await new Promise((go) => setTimeout(go, 250));
        }
      });
    }

    waiting() {
      return JSON.parse(localStorage.getItem(this.key) ?? "[]");
    }

    scanned(code) {
      const scan = `${crypto.randomUUID()} ${code.replace(/\s+/g, "")} ${new Date().toISOString()}`;
      localStorage.setItem(this.key, JSON.stringify([...this.waiting(), scan]));
      navigator.vibrate?.(60);
      this.send();
    }

    async send() {
      if (this.busy) return;
      this.busy = true;
      try {
        for (let some = this.waiting().slice(0, 50); some.length; some = this.waiting().slice(0, 50)) {
          const body = new URLSearchParams(new FormData(this.form));
          for (const scan of some) body.append("quet", scan);
          const answer = await fetch(this.form.action, { method: "POST", body, headers: { "X-Draft": "1" }, redirect: "manual" });
          if (!answer.ok) throw new Error(answer.status);
          const lines = (await answer.text()).split("\n").filter(Boolean).map((line) => line.split("\t"));
          const known = new Set(lines.map(([nonce]) => nonce));
          localStorage.setItem(this.key, JSON.stringify(this.waiting().filter((scan) => !known.has(scan.split(" ")[0]))));
          const [, counted, sentence] = lines.at(-1) ?? [];
          if (sentence) this.tell(counted === "co" ? "saved" : "failed", sentence);
          if (!known.size) break;
        }
      } catch {
        this.tell("failed", say.scansWait(this.waiting().length));
        setTimeout(() => this.send(), 15000);
      } finally {
        this.busy = false;
      }
    }

    tell(state, sentence) {
      this.sign.dataset.state = state;
      this.sign.textContent = sentence;
    }
  },
);
