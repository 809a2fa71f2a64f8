// Before the first paint, so that nobody who prefers dark sees a flash of light.
const dark = matchMedia('(prefers-color-scheme: dark)');
const paint = () => document.documentElement.setAttribute('data-bs-theme', dark.matches ? 'dark' : 'light');
dark.addEventListener('change', paint);
paint();
