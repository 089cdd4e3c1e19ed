// The keyboard: j and k walk the rows, Enter opens, / searches, ? shows the keys. A page's own
// keys stand in the page: [data-key="n"] is clicked by n; [data-send] by Ctrl+Enter. [data-focus] is
// where one goes on in a page that came back, for autofocus gives way to the #place of its address.
"use strict";
(() => {
  const writing = (el) => el.closest("input, select, textarea, [contenteditable]");

  const walk = (step) => {
    const rows = [...document.querySelectorAll("[data-row]")];
    if (!rows.length) return;
    const here = rows.findIndex((row) => row.contains(document.activeElement));
    const next = rows[Math.min(Math.max(here + step, 0), rows.length - 1)];
    (next.matches("a, button") ? next : next.querySelector("a, button")).focus();
    next.scrollIntoView({ block: "nearest" });
  };

  const act = {
    j: () => walk(1),
    k: () => walk(-1),
    "/": () => document.querySelector("[data-search]")?.focus(),
    r: () => document.querySelector(".composer textarea")?.focus(),
    Escape: () => document.querySelector("[data-keys]")?.removeAttribute("open"),
    "?": () => document.querySelector("[data-keys]")?.toggleAttribute("open"),
  };

  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === "Enter") {
      event.target.closest("form")?.querySelector("[data-send]")?.click();
      return;
    }
    if (event.key === "Escape" && writing(event.target)) event.target.blur();
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (writing(event.target) && !/^F\d+$/.test(event.key)) return; // F9 works while writing
    const own = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    const does = own ? () => own.click() : act[event.key];
    if (!does) return;
    event.preventDefault();
    does();
  });

  // Once all is loaded: until then, going to the #place would take the focus away.
  addEventListener("load", () => document.querySelector("[data-focus]")?.focus());
})();
