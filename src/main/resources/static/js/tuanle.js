// The one script of every page. Everything works without it; it fetches only what the page holds.
document.documentElement.classList.add("scripts");

const parts = {
  "auto-save": "./auto-save.js",
  "report-cells": "./report-cells.js",
  "live-sheet": "./live-sheet.js",
  "file-drop": "./file-drop.js",
  "table-filter": "./table-filter.js",
  "found-links": "./found-links.js",
  "plan-estimate": "./plan-estimate.js",
  "[data-confirm]": "./confirm.js",
  "details.menu": "./menu.js",
  "details.part": "./folds.js",
  ".toast": "./toast.js",
  "form[method=post]": "./once.js",
  "page-refresh": "./page-refresh.js",
  "file-compare": "./file-compare.js",
  "check-in": "./check-in.js",
  "tile-board": "./tile-board.js",
  "similar-answers": "./similar-answers.js",
  "live-look": "./live-look.js",
  "tus-upload": "./tus-upload.js",
};
for (const [selector, file] of Object.entries(parts)) {
  if (document.querySelector(selector)) import(file);
}

// what was kept of a form that was sent: is this page its answer?
if (sessionStorage.getItem("da-gui")) import("./kept.js");

// A form that came back: go straight to what must be put right.
const errors = document.querySelector(".errors");
if (errors) errors.focus();
else document.querySelector('[aria-invalid="true"]')?.focus();
