// <details class="part">: a link to something within a folded part opens it, where the browser does not.
const reveal = () => {
  const goal = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!goal) return;
  let folded = false;
  for (let part = goal.closest("details"); part; part = part.parentElement.closest("details")) {
    folded ||= !part.open;
    part.open = true;
  }
  if (folded) goal.scrollIntoView();
};
addEventListener("hashchange", reveal);
reveal();
