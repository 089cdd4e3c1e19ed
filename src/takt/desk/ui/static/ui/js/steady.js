// A part that refreshes itself waits while a person has something open or is writing in it.
// Attached to: [data-steady], the element that polls.
"use strict";
document.addEventListener("htmx:beforeSwap", (event) => {
  const part = event.detail.target.closest("[data-steady]");
  if (!part || event.detail.requestConfig.elt !== part) return;
  const busy = part.querySelector("details[open]") || part.contains(document.activeElement) &&
    document.activeElement.matches("input, select, textarea");
  if (busy) event.detail.shouldSwap = false;
});
