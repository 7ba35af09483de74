using System.ComponentModel;
using Medallion.Shell;

namespace TemplateGenerator.Workspace;

/// <summary>Runs another program to its end, with nothing to read on its standard input.</summary>
internal static class ExternalProcess
{
    /// <summary>Output and exit code of a program.</summary>
    /// <param name="environment">Variables to set besides the inherited ones.</param>
    /// <exception cref="ToolException">The program could not be started.</exception>
    public static async Task<ProcessResult> CaptureAsync(
        string program,
        IReadOnlyList<string> arguments,
        string directory,
        CancellationToken cancellation,
        IReadOnlyDictionary<string, string>? environment = null)
    {
        var command = Start(program, arguments, directory, environment, cancellation);
        var result = await command.Task;
        return new(result.ExitCode, result.StandardOutput, result.StandardError);
    }

    /// <summary>The standard output of a program that must succeed.</summary>
    /// <exception cref="ToolException">It did not; the message holds what it printed.</exception>
    public static async Task<string> ReadAsync(
        string program,
        IReadOnlyList<string> arguments,
        string directory,
        CancellationToken cancellation,
        IReadOnlyDictionary<string, string>? environment = null)
    {
        var result = await CaptureAsync(program, arguments, directory, cancellation, environment);
        return result.ExitCode == 0
            ? result.StandardOutput
            : throw new ToolException(
                ExitCodes.ExternalProgram,
                $"'{program} {string.Join(' ', arguments)}' in {directory} ended with exit code {result.ExitCode}.",
                result.Output.TrimEnd());
    }

    /// <summary>The exit code of a program whose lines, of both streams, are handed on as they come.</summary>
    /// <param name="environment">Variables to set besides the inherited ones.</param>
    public static async Task<int> StreamAsync(
        string program,
        IReadOnlyList<string> arguments,
        string directory,
        Action<string> line,
        CancellationToken cancellation,
        IReadOnlyDictionary<string, string>? environment = null)
    {
        var command = Start(program, arguments, directory, environment, cancellation);
        await Task.Run(
            () =>
            {
                foreach (var text in command.GetOutputAndErrorLines())
                {
                    line(text);
                }
            },
            cancellation);
        return (await command.Task).ExitCode;
    }

    private static Command Start(
        string program,
        IReadOnlyList<string> arguments,
        string directory,
        IReadOnlyDictionary<string, string>? environment,
        CancellationToken cancellation)
    {
        try
        {
            var command = Command.Run(
                program,
                arguments,
                options => options
                    .WorkingDirectory(directory)
                    .EnvironmentVariables(environment ?? new Dictionary<string, string>())
                    .CancellationToken(cancellation));
            command.StandardInput.Dispose();
            return command;
        }
        catch (Win32Exception exception)
        {
            throw new ToolException(
                ExitCodes.ExternalProgram, $"'{program}' could not be started: {exception.Message}.", $"Install {program} and put it on PATH.");
        }
    }
}
