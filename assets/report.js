"use strict";
for (const table of document.querySelectorAll("table.sortable")) {
  const body = table.tBodies[0];
  const lang = document.documentElement.lang;
  // What a cell is sorted by: its number, its text, or nothing.
  const value = (row, at) => {
    const cell = row.cells[at];
    if (cell.dataset.value !== undefined) {
      const given = cell.dataset.value;
      return given === "" ? null : Number.isFinite(Number(given)) ? Number(given) : given;
    }
    const text = (cell.querySelector("strong") ?? cell).textContent.trim();
    if (text === "" || text === "–") return null;
    // The first number of "54–142", "84 %", "1 each"; numbers are grouped by commas in English alone.
    const first = /^[+\u2212-]?\d[\d.,\s\u00a0]*/.exec(text);
    if (!first || !cell.classList.contains("num")) return text;
    const digits = first[0].replace(/[\s\u00a0]/g, "").replace("\u2212", "-");
    return parseFloat(lang === "en" ? digits.replace(/,/g, "") : digits.replace(",", "."));
  };
  // Numbers before texts, whichever way; what is missing is last.
  const compare = (a, b, turn) => {
    if (a === null || b === null) return (a === null) - (b === null);
    if (typeof a !== typeof b) return typeof a === "number" ? -1 : 1;
    return turn * (typeof a === "number" ? a - b : a.localeCompare(b, lang));
  };
  [...table.tHead.rows[0].cells].forEach((head, at) => {
    if (!head.textContent.trim()) return;
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const turn = head.getAttribute("aria-sort") === "ascending" ? -1 : 1;
      for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", turn === 1 ? "ascending" : "descending");
      const rows = [...body.rows].sort((a, b) => compare(value(a, at), value(b, at), turn));
      body.append(...rows);
    });
  });
}
