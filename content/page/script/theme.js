const modes = ['light dark', 'light', 'dark'];
const names = { 'light dark': 'Colors: as the system', light: 'Colors: light', dark: 'Colors: dark' };

/** A button that goes through the colors: those of the system, light, dark. */
export const offerThemes = button => {
  let mode = modes[0];
  const show = () => {
    document.documentElement.style.colorScheme = mode;
    button.textContent = names[mode];
  };
  button.addEventListener('click', () => {
    mode = modes[(modes.indexOf(mode) + 1) % modes.length];
    show();
  });
  button.hidden = false;
  show();
};
