// node create-only.mjs <folder with the installed validator> <template …>: every property that the templates set and that CloudFormation
// changes by replacing the resource, according to the resource schemas of AWS's validator.
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [folder, ...files] = process.argv.slice(2);
const { CelEngine, TemplateFile } = createRequire(join(folder, 'package.json'))('@aws/cloudformation-validate');
const engine = new CelEngine();
const properties = files.flatMap((file) =>
  engine.validateDetailed(new TemplateFile(file), { include: { ids: ['I9001'] } }).diagnostics.map(({ entity, propertyPath, context }) => ({
    file,
    resource: entity.logicalId,
    path: propertyPath.replace(/^Properties\./, ''),
    isConditional: context.lifecycle !== 'create-only',
  })));
process.stdout.write(JSON.stringify(properties));
