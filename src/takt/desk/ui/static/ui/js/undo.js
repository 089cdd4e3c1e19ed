// Counts down while a letter can be taken back, then shows what became of it.
// Attached to: [data-undo-until], an ISO moment.
"use strict";
(() => {
  const secondsLeft = (bar) => Math.ceil((new Date(bar.dataset.undoUntil) - Date.now()) / 1000);
  const count = (bar) => {
    const left = secondsLeft(bar);
    const place = bar.querySelector("[data-undo-count]");
    if (left > 0 && left <= 120) place.textContent = `(${left})`;
    if (left > -2) return true;
    // The worker has it now; look once, unless something else is being written meanwhile.
    const text = document.querySelector("#letter-form textarea");
    if (!text || text.value === text.defaultValue) window.location.reload();
    return false;
  };
  for (const bar of document.querySelectorAll("[data-undo-until]")) {
    // Late already (no worker runs, or this clock is ahead): looking again and again would not end.
    if (secondsLeft(bar) < 0) continue;
    const timer = setInterval(() => { if (!count(bar)) clearInterval(timer); }, 1000);
    count(bar);
  }
})();
