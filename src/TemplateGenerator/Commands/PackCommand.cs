using TemplateGenerator.Packing;
using TemplateGenerator.Workspace;

namespace TemplateGenerator.Commands;

internal static class PackCommand
{
    public static Verb Create(Shell shell) =>
        new Verb("pack", "Writes artifacts/packages/PrivateFargateTemplates.<version>.nupkg from what git tracks, and prints its path.", "pack")
            .Runs(shell, async (repository, _, cancellation) =>
            {
                var package = await new Packer(repository, shell.Error).PackAsync(cancellation);
                await shell.Output.WriteLineAsync(package);
                return ExitCodes.Ok;
            });
}
