// Says so when the desk can't be reached, and when it can again. Attached to: [data-line-lost].
"use strict";
(() => {
  const show = (lost) => {
    for (const bar of document.querySelectorAll("[data-line-lost]")) bar.hidden = !lost;
  };
  document.addEventListener("htmx:sendError", () => show(true));
  document.addEventListener("htmx:timeout", () => show(true));
  document.addEventListener("htmx:afterOnLoad", () => show(false));
  document.addEventListener("htmx:responseError", (event) => show(event.detail.xhr.status >= 502));
  document.addEventListener("htmx:beforeOnLoad", (event) => {
    if (event.detail.xhr.status === 204) show(false);
  });
  document.addEventListener("line-lost", () => show(true));
  window.addEventListener("offline", () => show(true));
  window.addEventListener("online", () => document.body.dispatchEvent(new Event("line-back")));
})();
