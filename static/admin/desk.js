// Gives the lists one types in (Django's select2) the name of their label.
"use strict";
(() => {
  const name = (select) => {
    const label = document.querySelector(`label[for="${select.id}"]`);
    const box = select.parentElement.querySelector(".select2-container");
    if (!label || !box) return;
    const words = label.textContent.trim().replace(/:$/, "");
    for (const part of box.querySelectorAll("[role=combobox], [role=textbox], .select2-search__field")) {
      part.setAttribute("aria-label", words);
    }
  };
  const nameAll = () => document.querySelectorAll("select.admin-autocomplete").forEach(name);
  // Django's own script makes the lists when it is ready, and more for every row added.
  document.addEventListener("DOMContentLoaded", () => {
    nameAll();
    const form = document.getElementById("content");
    if (form) new MutationObserver(nameAll).observe(form, { childList: true, subtree: true });
  });
})();
