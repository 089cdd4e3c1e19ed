// While the line is said to be lost, a form is sent only once the desk is seen to be there again;
// else the page stays, with all that was typed.
// Attached to: every form that posts. [data-not-sent] says that it did not go.
"use strict";
(() => {
  const words = document.querySelector("[data-not-sent]");
  if (!words) return;
  const asked = new WeakSet(); // the desk is being looked for
  const free = new WeakSet(); // it was there a moment ago
  const known = document.querySelector('link[rel="stylesheet"]').href; // costs the desk nothing
  const BETWEEN = [502, 503, 504]; // what stands before the desk answers for it

  const isInDoubt = () => !navigator.onLine || !words.closest("[data-line-lost]").hidden;

  const isThere = async () => {
    try {
      const signal = AbortSignal.timeout(8000);
      const answer = await fetch(known, { method: "HEAD", cache: "no-store", signal });
      return !BETWEEN.includes(answer.status);
    } catch {
      return false;
    }
  };

  const tell = (notSent) => {
    words.hidden = !notSent;
    if (notSent) document.body.dispatchEvent(new Event("line-lost", { bubbles: true }));
  };

  const send = async (form, submitter) => {
    asked.add(form);
    const there = await isThere();
    asked.delete(form);
    tell(!there);
    if (!there) return;
    free.add(form);
    form.requestSubmit(submitter);
    free.delete(form);
  };

  const look = (event) => {
    const form = event.target;
    if (form.method !== "post" || free.has(form) || !isInDoubt()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!asked.has(form)) send(form, event.submitter);
  };
  document.addEventListener("submit", look, true);
})();
