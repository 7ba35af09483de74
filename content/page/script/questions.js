import { differences, nearest, withDefaults } from './combinations.js';

/**
 * The preset nearest to the answers, and the combination that they lead to from there.
 * @param answers index of an answer for each question
 */
export const answered = (catalog, answers) => {
  const wanted = {};
  catalog.questions.forEach((question, index) => {
    for (const [option, choice] of Object.entries(question.answers[answers[index]].values)) {
      wanted[option] ??= choice;
    }
  });
  const distances = catalog.presets.map(preset => {
    const values = withDefaults(catalog, preset.values);
    return Object.keys(wanted).filter(option => values[option] !== wanted[option]).length;
  });
  const preset = catalog.presets[distances.indexOf(Math.min(...distances))];
  const start = withDefaults(catalog, preset.values);
  const combination = nearest(catalog, wanted, { ...start, ...wanted });
  return { preset, combination, changes: differences(catalog, start, combination) };
};
