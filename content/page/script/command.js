import { differences, withDefaults } from './combinations.js';

/** The preset with the same choice of every option that some preset names. */
export const presetOf = (catalog, combination) => {
  const named = new Set(catalog.presets.flatMap(preset => Object.keys(preset.values)));
  return catalog.presets.find(preset =>
    differences(catalog, combination, withDefaults(catalog, preset.values)).every(option => !named.has(option)));
};

/** The shortest command line that gives a combination. */
export const commandOf = (catalog, combination) => {
  const preset = presetOf(catalog, combination);
  return [
    `dotnet new ${catalog.shortName} -n ${catalog.name}`,
    ...(preset ? [`--baseline ${preset.id}`] : []),
    ...differences(catalog, combination, withDefaults(catalog, preset?.values ?? {})).map(option => `--${option} ${combination[option]}`),
  ].join(' ');
};
