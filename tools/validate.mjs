// Reads CloudFormation templates with AWS's own validator.
//   node validate.mjs <folder>
// Prints a JSON object: file name → findings of severity FATAL, ERROR and WARN, and create-only properties (I9001) as counts by rule.
import { readdirSync } from 'node:fs';
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
  for (const found of report.diagnostics) {
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
