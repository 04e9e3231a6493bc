// Keys of the review queue: each presses the button or link that names it.
// They act only while no field has the focus, and never beside Ctrl, Alt or Meta.
"use strict";
document.addEventListener(
  "keydown",
  (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    if (event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]")) return;
    const button = [...document.querySelectorAll("[data-key]")].find(
      (each) => each.dataset.key === event.key.toLowerCase(),
    );
    if (!button) return;
    event.preventDefault();
    event.stopImmediatePropagation(); // the site's own keys have other meanings here
    button.click();
  },
  true,
);
