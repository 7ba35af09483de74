// Reads CloudFormation templates with the rule packs of cdk-nag, without synthesizing anything.
//   node nag.mjs <folder> [<share> <shares>]
// Prints a JSON object: file name → { pack → { rule → resources that break it } }, without findings that a resource's metadata accept. With shares it reads one part of the files only.
import { readdirSync, readFileSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, BootstraplessSynthesizer, CfnResource, Stack } from 'aws-cdk-lib';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import { AwsSolutionsChecks, HIPAASecurityChecks, NIST80053R5Checks, PCIDSS321Checks, ServerlessChecks } from 'cdk-nag';

const [folder, share = '0', shares = '1'] = process.argv.slice(2);
const packs = {
  AwsSolutions: AwsSolutionsChecks,
  Serverless: ServerlessChecks,
  'NIST.800.53.R5': NIST80053R5Checks,
  'HIPAA.Security': HIPAASecurityChecks,
  'PCI.DSS.321': PCIDSS321Checks,
};

const scratch = mkdtempSync(join(tmpdir(), 's3m-nag-'));
const result = {};
readdirSync(folder).filter(name => name.endsWith('.json')).sort().forEach((file, index) => {
  if (index % Number(shares) === Number(share)) {
    result[file] = read(file);
  }
});
rmSync(scratch, { recursive: true });
process.stdout.write(JSON.stringify(result));

function read(file) {
  const found = {};
  const stack = new Stack(new App({ analyticsReporting: false }), 'stack', { synthesizer: new BootstraplessSynthesizer() });
  const template = withoutBootstrap(withLiteralRanges(JSON.parse(readFileSync(join(folder, file), 'utf8'))));
  const readable = join(scratch, file);
  writeFileSync(readable, JSON.stringify(template));
  try {
    new CfnInclude(stack, 'included', { templateFile: readable });
  } catch (error) {
    return { unreadable: { [error.message]: [] } };
  }

  const resources = stack.node.findAll().filter(node => CfnResource.isCfnResource(node));
  for (const [name, Pack] of Object.entries(packs)) {
    const rules = found[name] = {};
    const note = data => {
      const id = data.resource.logicalId ? stack.resolve(data.resource.logicalId) : data.resource.node.path;
      if (!isClosedDefaultGroup(template, data.ruleId, id)) {
        (rules[data.ruleId] ??= []).push(data.findingId ? `${id} ${data.findingId}` : id);
      }
    };
    const logger = { onCompliance() {}, onNonCompliance: note, onSuppressed() {}, onError: note, onSuppressedError() {}, onNotApplicable() {} };
    const pack = new Pack({ reports: false, additionalLoggers: [logger] });
    // Its own logger would write the same as annotations, which nobody reads here.
    pack.loggers = [logger];
    for (const resource of resources) {
      pack.visit(resource);
    }
  }
  return found;
}

/**
 * The rule looks for the CDK construct that empties the default security group of a VPC, of which a template has the custom resource alone.
 */
function isClosedDefaultGroup(template, rule, vpc) {
  return rule.endsWith('-VPCDefaultSecurityGroupClosed') && Object.values(template.Resources).some(resource =>
    resource.Type === 'Custom::VpcRestrictDefaultSG' && resource.Properties?.DefaultSecurityGroupId?.['Fn::GetAtt']?.[0] === vpc);
}

/** Rules of address ranges cannot follow a reference to the range of a VPC or subnet of the same template. */
function withLiteralRanges(template) {
  const replace = value => {
    if (Array.isArray(value)) {
      return value.map(replace);
    }
    if (value === null || typeof value !== 'object') {
      return value;
    }
    const [resource, attribute] = value['Fn::GetAtt'] ?? [];
    const literal = attribute === 'CidrBlock' ? template.Resources[resource]?.Properties?.CidrBlock : undefined;
    return typeof literal === 'string' ? literal : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replace(inner)]));
  };
  return replace(template);
}

/** CDK's check of the bootstrap version belongs to its deployment, not to the resources. */
function withoutBootstrap({ Rules, ...template }) {
  const { BootstrapVersion, ...Parameters } = template.Parameters ?? {};
  return { ...template, Parameters };
}
