// Reads CloudFormation templates with AWS's own validator.
//   node validate.mjs <folder>
// Prints a JSON object: file name → findings.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CelEngine, TemplateFile } from '@aws/cloudformation-validate';

const [folder] = process.argv.slice(2);
const engine = new CelEngine();
const result = {};
for (const file of readdirSync(folder).filter(name => name.endsWith('.json')).sort()) {
  const report = engine.validateStandard(new TemplateFile(join(folder, file)), { severityLevel: 'INFO' });
  const findings = report.status === 'OK' ? [] : [
    { rule: report.status, severity: 'FATAL', resource: '', path: '', message: 'The validator did not finish this template.', repair: '' },
  ];
  const resources = JSON.parse(readFileSync(join(folder, file), 'utf8')).Resources;
  for (const found of report.diagnostics.filter(diagnostic => !isMistaken(diagnostic, resources))) {
    findings.push({
      rule: found.ruleId,
      severity: found.severity,
      resource: found.entity?.logicalId ?? '',
      path: found.propertyPath ?? '',
      message: found.message,
      repair: found.suggestedFix ?? '',
    });
  }
  result[file] = findings;
}
engine.free();
process.stdout.write(JSON.stringify(result));

/** E3676 of version 1.9.0-beta misses the certificate of an HTTPS listener when the same template makes it. */
function isMistaken({ ruleId, entity }, resources) {
  return ruleId === 'E3676' && resources[entity?.logicalId]?.Properties?.Certificates?.length > 0;
}
