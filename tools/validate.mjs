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
  for (const found of report.diagnostics.filter(diagnostic => !isMistaken(diagnostic, resources[diagnostic.entity?.logicalId]))) {
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

/** Findings of version 1.9.0-beta that are wrong. */
function isMistaken({ ruleId, propertyPath }, resource) {
  // It does not see the certificate of an HTTPS listener when the same template makes it.
  const certificate = ruleId === 'E3676' && resource?.Properties?.Certificates?.length > 0;
  // Its schema has no tags for this type, which newer versions of the CDK set.
  const tags = ruleId === 'F3002' && propertyPath === 'Properties.Tags' && resource?.Type === 'AWS::ApplicationAutoScaling::ScalableTarget';
  return certificate || tags;
}
