const modes = ['light dark', 'light', 'dark'];
const names = { 'light dark': 'Colours: as the system', light: 'Colours: light', dark: 'Colours: dark' };

/** A button that goes through the colours: those of the system, light, dark. */
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
