// Before anything is painted: that scripts run, and the reader's own choice of light or dark, where one was made.
(() => {
  document.documentElement.dataset.scripted = '';
  try {
    const chosen = localStorage.getItem('theme');
    if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
  } catch {
    // The browser lets no site keep anything, so nothing was chosen on an earlier page.
  }
})();
