// Signed out: says so, and lets one go on here after signing in in another tab, with the new token.
// Attached to: [data-signed-out], and every form that posts.
"use strict";
(() => {
  const show = (isOut) => {
    for (const bar of document.querySelectorAll("[data-signed-out]")) bar.hidden = !isOut;
  };
  const newest = () => /(?:^|; )csrftoken=([^;]+)/.exec(document.cookie)?.[1];
  const NAME = "csrfmiddlewaretoken";

  document.addEventListener("submit", (event) => {
    const field = event.target.querySelector(`[name="${NAME}"]`);
    if (field && newest()) field.value = newest();
  }, true);
  document.addEventListener("htmx:configRequest", ({ detail }) => {
    if (!newest()) return;
    detail.headers["X-CSRFToken"] = newest();
    if (detail.parameters[NAME]) detail.parameters[NAME] = newest();
  });
  document.addEventListener("htmx:responseError", (event) => {
    if (event.detail.xhr.status === 401) show(true);
  });
  document.addEventListener("htmx:beforeOnLoad", (event) => {
    if (event.detail.xhr.status < 400) show(false);
  });
  document.addEventListener("signed-out", () => show(true));
})();
