"use strict";
(() => {
  const root = document.documentElement;
  root.classList.add("scripted");
  const form = document.querySelector("form");
  const findings = [...document.querySelectorAll(".finding")];
  const shown = document.getElementById("shown");
  const chosen = (name) => new Set([...form.elements[name] ? form.querySelectorAll(`[name=${name}]:checked`) : []].map((box) => box.value));
  const filter = () => {
    const kinds = chosen("kind"), verdicts = chosen("verdict"), outlets = chosen("outlet");
    let count = 0;
    for (const one of findings) {
      const origins = one.dataset.outlets.split(" ");
      const visible = kinds.has(one.dataset.kind) && verdicts.has(one.dataset.verdict) && origins.some((id) => outlets.has(id));
      one.hidden = !visible;
      count += visible;
    }
    shown.textContent = `${count} / ${findings.length}`;
  };
  form.addEventListener("change", filter);
  form.addEventListener("reset", () => setTimeout(filter));
  filter();
  let at = -1;
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, summary, a")) return;
    const step = { j: 1, k: -1 }[event.key];
    if (!step) return;
    const visible = findings.filter((one) => !one.hidden);
    if (!visible.length) return;
    at = Math.min(Math.max(at + step, 0), visible.length - 1);
    visible[at].focus();
    visible[at].scrollIntoView({ block: "start", behavior: "auto" });
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    const target = link && document.getElementById(link.getAttribute("href").slice(1));
    for (let box = target; box; box = box.parentElement) if (box.tagName === "DETAILS") box.open = true;
  });
})();
