// <div data-poll="2000">: long work. The part is fetched again from the same address until the
// server's answer no longer carries data-poll, or sends on to the next page. Without scripts the
// page reloads itself by <noscript><meta http-equiv="refresh">.
async function again(part) {
  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    if (answer.redirected) return location.assign(answer.url);
    if (answer.ok) {
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.querySelector(`[data-poll]#${CSS.escape(part.id)}`);
      if (!fresh) return location.reload();
      part.replaceChildren(...fresh.childNodes);
    }
  } catch {
    // The connection is away for a moment; the next turn tries again.
  }
  setTimeout(() => again(part), Number(part.dataset.poll) || 2000);
}
for (const part of document.querySelectorAll("[data-poll][id]")) setTimeout(() => again(part), Number(part.dataset.poll) || 2000);
