using TemplateGenerator.Commands;
using TemplateGenerator.Workspace;

return await CommandLine.RunAsync(args, new Shell(Environment.CurrentDirectory, Console.Out, Console.Error));
