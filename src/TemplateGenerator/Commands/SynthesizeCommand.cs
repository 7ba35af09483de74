using System.CommandLine;
using TemplateGenerator.Verification.Synthesis;

namespace TemplateGenerator.Commands;

/// <summary>What <see cref="SynthesisProcess"/> starts; no verb for people.</summary>
internal static class SynthesizeCommand
{
    public static Command Create(Shell shell)
    {
        var verb = new Command(SynthesisProcess.Verb, "Synthesizes the apps that the standard input names.") { Hidden = true };
        verb.SetAction((_, cancellation) => SynthesisProcess.ServeAsync(Console.In, shell.Output, cancellation));
        return verb;
    }
}
