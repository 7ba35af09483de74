// Checks CloudFormation templates offline with AWS's own schemas and rules:
// node validate.mjs [folder …], each with the output of the CDK; by default the solution's cdk.out.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';

const exitCodes = { findings: 1, notChecked: 2 };

// Dependencies that references already imply: the CDK writes many, and they change nothing.
const exclude = { ids: ['W3005'] };
// Findings of version 1.9.0-beta that are wrong.
const mistakes = [
  // It does not see the certificate of an HTTPS listener when the same template makes it.
  ({ ruleId }, resource) => ruleId === 'E3676' && resource?.Properties?.Certificates?.length > 0,
  // Its schema has no tags for this type, which newer versions of the CDK set.
  ({ ruleId, propertyPath }, resource) =>
    ruleId === 'F3002' && propertyPath === 'Properties.Tags' && resource?.Type === 'AWS::ApplicationAutoScaling::ScalableTarget',
];
const acceptedFile = join(import.meta.dirname, 'accepted.json');
// npm runs scripts in the folder of package.json, but a folder is meant as it was typed.
const workingFolder = process.env.INIT_CWD ?? process.cwd();

class Unusable extends Error {}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Unusable)) {
    throw error;
  }
  console.error(error.message);
  process.exitCode = exitCodes.notChecked;
}

async function run(folders) {
  const templates = folders.length > 0
    ? folders.flatMap((folder) => templatesIn(resolve(workingFolder, folder)))
    : templatesIn(resolve(import.meta.dirname, '../../cdk.out'));
  const accepted = readAccepted();
  const { CelEngine, TemplateFile } = await loadValidator();

  const engine = new CelEngine();
  const findings = templates.flatMap((file) => {
    const report = engine.validateDetailed(new TemplateFile(file), {
      severityLevel: 'WARN',
      exclude,
      pseudoParameterOverrides: { region: regionOf(file) },
    });
    return findingsIn(file, report);
  });
  const open = findings.filter((finding) => !accepted.some(({ rule, resourceType }) => rule === finding.ruleId && resourceType === finding.type));

  open.forEach((finding) => console.log(textOf(finding)));
  console.log(
    `Templates: ${templates.length}. Findings: ${open.length}, and ${findings.length - open.length} accepted in ${shown(acceptedFile)}.`);
  if (open.length > 0) {
    console.log(`Repair the construct that makes the resource. To accept a finding, add its rule, the type of the resource and a reason to ${shown(acceptedFile)}.`);
  }
  return open.length > 0 ? exitCodes.findings : 0;
}

/** The templates in a folder and the folders in it, but for what the CDK puts into assets. */
function templatesIn(folder) {
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true }) : [];
  const templates = files.filter((file) => file.endsWith('.template.json') && !/(^|[\\/])asset\./.test(file)).sort();
  if (templates.length === 0) {
    throw new Unusable(
      `There is no *.template.json in ${shown(folder)}, so nothing was checked. Synthesize first, or name the folder that has the CDK's output.`);
  }
  return templates.map((file) => join(folder, file));
}

function readAccepted() {
  let entries;
  try {
    entries = JSON.parse(readFileSync(acceptedFile, 'utf8'));
  } catch (error) {
    throw new Unusable(`${shown(acceptedFile)} cannot be read: ${error.message}`);
  }
  const incomplete = entries.find((entry) => !entry.rule || !entry.resourceType || !entry.reason);
  if (incomplete) {
    throw new Unusable(`${shown(acceptedFile)}: ${JSON.stringify(incomplete)} needs a rule, a resourceType and a reason.`);
  }
  return entries;
}

async function loadValidator() {
  try {
    return await import('@aws/cloudformation-validate');
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') {
      throw error;
    }
    throw new Unusable(`The validator is not installed. Run 'npm ci' in ${import.meta.dirname}.`);
  }
}

/** Where the stack of a template goes, as some values are valid in some regions only. */
function regionOf(template) {
  const manifest = join(dirname(template), 'manifest.json');
  const stacks = existsSync(manifest) ? Object.values(JSON.parse(readFileSync(manifest, 'utf8')).artifacts ?? {}) : [];
  const region = stacks.find((stack) => stack.properties?.templateFile === basename(template))?.environment?.split('/').at(-1);
  return region === 'unknown-region' ? undefined : region;
}

function findingsIn(file, report) {
  const { Resources: resources = {} } = report.status === 'ERROR' ? {} : JSON.parse(readFileSync(file, 'utf8'));
  const diagnostics = report.diagnostics.filter(
    (diagnostic) => !mistakes.some((isMistaken) => isMistaken(diagnostic, resources[diagnostic.entity?.logicalId])));
  const findings = diagnostics.map(({ entity, ...diagnostic }) => ({
    file,
    ...diagnostic,
    name: resources[entity?.logicalId]?.Metadata?.['aws:cdk:path'] ?? entity?.logicalId,
    type: entity?.resourceType ?? entity?.entityType,
  }));
  return report.status === 'ANALYSIS_INCOMPLETE'
    ? [...findings, { file, type: 'Template', severity: 'WARN', ruleId: report.status, message: 'The template is too large to be checked as a whole.' }]
    : findings;
}

function textOf({ file, startLine, severity, ruleId, name, type, propertyPath, message, suggestedFix, ruleDescription }) {
  const lines = [
    `${shown(file)}${startLine ? `:${startLine}` : ''}: ${severity} ${ruleId}`,
    name && `  resource: ${name} (${[type, propertyPath].filter(Boolean).join(', ')})`,
    `  wrong:    ${message}`,
    `  repair:   ${suggestedFix ?? ruleDescription ?? 'See the rule.'}`,
  ];
  return `${lines.filter(Boolean).join('\n')}\n`;
}

function shown(path) {
  const relativePath = relative(workingFolder, path) || '.';
  return relativePath.startsWith('..') ? path : relativePath;
}
