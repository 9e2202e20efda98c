"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const one = id => document.getElementById(id);
  const findings = all(".finding"), marks = all("mark"), links = all(".map a");
  const checked = name => new Set(all(`input[name=${name}]:checked`).map(input => input.value));
  const is = id => one(id)?.checked ?? false;

  for (const link of links) {
    link.style.top = `${100 * link.dataset.row / link.dataset.rows}%`;
  }

  function filter() {
    const severities = checked("severity"), checks = checked("check"), odd = checked("odd"), shown = new Set();
    for (const finding of findings) {
      const { severity, check, odd: langs } = finding.dataset;
      finding.hidden = !severities.has(severity) || !checks.has(check) || !(langs === "" || langs.split(" ").some(lang => odd.has(lang)));
      if (!finding.hidden) shown.add(finding.id.slice(2));
    }
    for (const mark of marks) {
      mark.classList.toggle("off", !mark.dataset.findings.split(" ").some(id => shown.has(id)));
    }
    for (const row of all(".row")) {
      const said = all(".finding", row).some(finding => !finding.hidden);
      row.hidden = is("only") && !said;
    }
    for (const link of links) {
      link.hidden = !all(".finding", one(`row-${link.dataset.row}`)).some(finding => !finding.hidden);
    }
    if (one("shown")) one("shown").textContent = shown.size === findings.length ? "" : `${shown.size} of ${findings.length} findings shown`;
  }

  function light(id) {
    for (const mark of marks) mark.classList.toggle("here", mark.dataset.findings.split(" ").includes(id));
  }

  function step(by) {
    const visible = findings.filter(finding => !finding.hidden && !finding.closest("[hidden]"));
    if (!visible.length) return;
    const at = visible.indexOf(document.activeElement);
    const next = at < 0 ? visible[by > 0 ? 0 : visible.length - 1] : visible[(at + by + visible.length) % visible.length];
    next.focus({ preventScroll: true });
    next.closest(".row").scrollIntoView({ block: "start" });
    const below = next.getBoundingClientRect().bottom - innerHeight;
    if (below > 0) scrollBy(0, below + 16);
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
  for (const mark of marks) {
    mark.addEventListener("click", () => one(`f-${mark.dataset.findings.split(" ")[0]}`)?.focus());
  }
  for (const shape of all("figure path")) {
    shape.addEventListener("click", () => one(`row-${shape.dataset.row}`).scrollIntoView());
  }
  for (const input of all("input:not(#keys)")) input.addEventListener("change", filter);
  one("theme")?.addEventListener("click", theme);
  document.addEventListener("keydown", event => {
    if (!is("keys") || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "t") theme();
  });
})();
