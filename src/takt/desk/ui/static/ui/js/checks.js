// What the checks say is marked where it stands in the letter, and F8 leads there, Shift+F8 back.
// Attached to: #writing (the letter), #remarks and #questions ([data-place="10-24"], [data-step]).
"use strict";
(() => {
  const writing = document.getElementById("writing");
  const panel = document.getElementById("remarks");
  if (!writing || !panel) return;
  const letter = () => writing.querySelector('[name="text"]');
  const marks = () => writing.querySelector(".marks");
  const said = document.getElementById("checks-said");
  let places = []; // of the buttons, in the letter as it is now
  let known = ""; // the text in which they count
  let asked = ""; // the text being checked
  let current = null;

  const read = (text) => {
    const found = document.querySelectorAll("#remarks [data-place], #questions [data-place]");
    places = [...found].map((button) => {
      const [start, end] = button.dataset.place.split("-").map(Number);
      return { button, start, end, severity: button.dataset.severity };
    });
    places.sort((one, other) => one.start - other.start);
    known = text;
    current = null;
    keepUp();
  };

  // Until the next check each place moves with its words; one that is written over loses its mark.
  const keepUp = () => {
    const text = letter().value;
    let head = 0;
    const least = Math.min(known.length, text.length);
    while (head < least && known[head] === text[head]) head++;
    let tail = 0;
    while (tail < least - head && known.at(-1 - tail) === text.at(-1 - tail)) tail++;
    const by = text.length - known.length;
    for (const place of places.filter((each) => each.end > head)) {
      const isAfter = place.start >= known.length - tail;
      [place.start, place.end] = isAfter ? [place.start + by, place.end + by] : [head, head];
    }
    known = text;
    draw();
  };

  const draw = () => {
    const layer = marks();
    const shown = [];
    let done = 0;
    for (const place of places.filter((each) => each.severity)) {
      const start = Math.max(place.start, done);
      const end = Math.max(place.end, start);
      const mark = document.createElement("mark");
      mark.className = `marked-${place.severity}`;
      mark.textContent = known.slice(start, end);
      mark.toggleAttribute("data-current", place === current);
      place.mark = mark;
      shown.push(known.slice(done, start), mark);
      done = end;
    }
    layer.replaceChildren(...shown, `${known.slice(done)}\n`);
    layer.scrollTop = letter().scrollTop;
  };

  const go = (place) => {
    current = place;
    const text = letter();
    text.focus({ preventScroll: true });
    text.setSelectionRange(place.start, place.end);
    draw();
    if (place.mark) {
      place.mark.scrollIntoView({ block: "nearest" });
      text.scrollTop = marks().scrollTop;
    } else text.scrollIntoView({ block: "nearest" });
    const row = place.button.closest("li");
    for (const each of places) each.button.closest("li").removeAttribute("aria-current");
    row.setAttribute("aria-current", "true");
    if (row.closest(".hints")) row.closest(".hints").open = true;
    said.textContent = row.textContent.replace(/\s+/g, " ").trim();
  };

  const step = (by) => {
    const remarked = places.filter((place) => place.severity);
    if (!remarked.length) return;
    const caret = letter().selectionStart;
    const here = remarked.indexOf(current);
    let next = by > 0 ? remarked.findIndex((place) => place.start >= caret)
      : remarked.findLastIndex((place) => place.start < caret);
    if (here >= 0 && current.start === caret) next = here + by;
    else if (next < 0 && by > 0) next = 0;
    go(remarked.at(next % remarked.length));
  };

  document.addEventListener("click", (event) => {
    const place = places.find((each) => each.button === event.target.closest("[data-place]"));
    if (place) go(place);
    const way = event.target.closest("[data-step]");
    if (way) step(Number(way.dataset.step));
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "F8") return;
    event.preventDefault();
    step(event.shiftKey ? -1 : 1);
  });
  writing.addEventListener("input", keepUp);
  writing.addEventListener("scroll", (event) => {
    if (event.target === letter()) marks().scrollTop = letter().scrollTop;
  }, true);
  document.body.addEventListener("letter-taken", keepUp);

  document.addEventListener("htmx:beforeRequest", (event) => {
    if (event.detail.elt === panel) asked = letter().value;
  });
  let opened = false;
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.target === panel) opened = panel.querySelector(".hints")?.open;
  });
  document.addEventListener("htmx:afterSettle", (event) => {
    if (event.detail.target !== panel) return;
    panel.querySelector(".hints")?.toggleAttribute("open", Boolean(opened));
    read(asked);
    // Said once when it has changed, not at every pause.
    const sum = panel.querySelector("[data-said]")?.dataset.said ?? "";
    if (said.textContent !== sum) said.textContent = sum;
  });
  read(letter().value);
})();
