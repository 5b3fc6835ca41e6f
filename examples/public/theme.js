// Before anything is painted: the theme that was chosen, unless that is the system's own.
try {
  const chosen = localStorage.getItem("theme");
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
} catch {
  // Storage may be forbidden; then it is the system's.
}
