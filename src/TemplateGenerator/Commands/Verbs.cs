using TemplateGenerator.Commands.Verifying;
using TemplateGenerator.Workspace;

namespace TemplateGenerator.Commands;

/// <summary>Every verb of the command line, in the order in which --help lists them. A new verb is one more line here.</summary>
internal static class Verbs
{
    public static IReadOnlyList<Verb> All(Shell shell) =>
    [
        RenderCommand.Create(shell),
        CheckCommand.Create(shell),
        ListCommand.Create(shell),
        ChooseCommand.Create(shell),
        PackCommand.Create(shell),
        InstallCommand.Create(shell),
        TryCommand.Create(shell),
        VerifyCommand.Create(shell),
        TestCommand.Create(shell),
        AcceptanceCommand.Create(shell),
    ];
}
