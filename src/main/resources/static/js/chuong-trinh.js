// The public programme without a script is whole; with it, the list follows what is typed, and the nearest come first.
document.documentElement.classList.add("scripts");
const form = document.getElementById("tim");
const results = () => document.getElementById("ket-qua");
let turn = 0;
let typing;

function address() {
  const asked = new URLSearchParams(new FormData(form));
  for (const [name, value] of [...asked]) if (!value) asked.delete(name, value);
  const query = asked.toString();
  return form.getAttribute("action") + (query ? "?" + query : "");
}

/* Shows another question: what changes on the page is taken from the page it leads to. */
async function show(url, keep) {
  const mine = ++turn;
  results().setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(answer.status);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (mine !== turn) return;
    const open = document.activeElement?.id;
    for (const id of ["ten", "cac-ngay", "muc", "ket-qua"]) {
      if (id === "muc" && document.getElementById("muc").contains(document.activeElement)) counts(page);
      else document.getElementById(id)?.replaceWith(page.getElementById(id));
    }
    document.title = page.title;
    if (open && document.activeElement === document.body) document.getElementById(open)?.focus();
    if (keep) history.replaceState(null, "", url);
  } catch {
    if (mine === turn) results().removeAttribute("aria-busy");
  }
}

/* Who is at the filters keeps them under the finger: only the numbers change. */
function counts(page) {
  for (const box of document.querySelectorAll("#muc label:has(input)")) {
    const input = box.querySelector("input");
    const other = page.querySelector(`#muc input[name="${input.name}"][value="${CSS.escape(input.value)}"]`);
    const number = box.querySelector("small");
    if (number) number.textContent = other?.closest("label").querySelector("small")?.textContent ?? "0";
  }
}

form?.addEventListener("input", (event) => {
  clearTimeout(typing);
  typing = setTimeout(() => show(address(), true), event.target.type === "search" ? 250 : 50);
});

/* The position goes into the address only when somebody asks for that. */
form?.addEventListener("click", (event) => {
  const near = event.target.closest("#gan-toi");
  if (!near) return;
  if (near.getAttribute("aria-pressed") === "true") {
    form.querySelector('[name="gan"]')?.remove();
    show(address(), true);
    return;
  }
  const say = (words) => {
    const line = document.createElement("p");
    line.className = "note";
    line.setAttribute("role", "status");
    line.textContent = words;
    document.getElementById("lan").replaceChildren(line);
    return line;
  };
  const { wait, none, own, keep } = near.dataset;
  say(wait);
  if (!navigator.geolocation) return say(none);
  navigator.geolocation.getCurrentPosition(async ({ coords }) => {
    const plain = address();
    const url = plain + (plain.includes("?") ? "&" : "?") + `gan=${coords.latitude.toFixed(3)},${coords.longitude.toFixed(3)}`;
    await show(url, false);
    const link = document.createElement("a");
    link.href = url;
    link.textContent = keep;
    say(own + " ").append(link);
  }, () => say(none), { timeout: 10000, maximumAge: 300000 });
});

for (const button of document.querySelectorAll("[data-copy]")) {
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
      button.querySelector("span").textContent = button.dataset.done;
    } catch {
      button.remove();
    }
  });
}
for (const button of document.querySelectorAll("[data-share]")) {
  if (!navigator.share) button.remove();
  else button.addEventListener("click", () => navigator.share({ title: document.title, url: button.dataset.share }).catch(() => {}));
}
for (const button of document.querySelectorAll("[data-print]")) button.addEventListener("click", () => window.print());
