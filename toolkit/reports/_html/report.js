"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const findings = all(".finding");
  const checked = name => new Set(all(`input[name=${name}]:checked`).map(input => input.value));
  const only = document.getElementById("only");

  for (const link of all(".map a")) {
    link.style.top = `${100 * link.dataset.row / link.dataset.rows}%`;
  }

  function filter() {
    const severities = checked("severity"), checks = checked("check"), shown = new Set();
    for (const finding of findings) {
      finding.hidden = !severities.has(finding.dataset.severity) || !checks.has(finding.dataset.check);
      if (!finding.hidden) shown.add(finding.id.slice(2));
    }
    for (const mark of all("mark")) {
      const visible = mark.dataset.findings.split(" ").some(id => shown.has(id));
      mark.style.cssText = visible ? "" : "background:none;border:0";
    }
    for (const row of all(".row")) {
      row.hidden = only !== null && only.checked && !all(".finding", row).some(finding => !finding.hidden);
    }
  }

  function light(id) {
    for (const mark of all("mark")) mark.classList.toggle("here", mark.dataset.findings.split(" ").includes(id));
  }

  function step(by) {
    const visible = findings.filter(finding => !finding.hidden && !finding.closest("[hidden]"));
    if (!visible.length) return;
    const at = visible.indexOf(document.activeElement);
    const next = visible[(at + by + visible.length) % visible.length] || visible[0];
    next.focus({ preventScroll: true });
    next.closest(".row").scrollIntoView({ block: "start" });
  }

  function theme() {
    const root = document.documentElement;
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
  }

  for (const finding of findings) {
    finding.addEventListener("focus", () => light(finding.id.slice(2)));
    finding.addEventListener("mouseenter", () => light(finding.id.slice(2)));
  }
  for (const mark of all("mark")) {
    mark.addEventListener("click", () => document.getElementById(`f-${mark.dataset.findings.split(" ")[0]}`)?.focus());
  }
  for (const input of all("input")) input.addEventListener("change", filter);
  document.getElementById("theme")?.addEventListener("click", theme);
  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input")) return;
    if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "t") theme();
  });
})();
