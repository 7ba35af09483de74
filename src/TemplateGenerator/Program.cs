using TemplateGenerator.Commands;

return await CommandLine.RunAsync(args, new Shell(Environment.CurrentDirectory, Console.Out, Console.Error));
