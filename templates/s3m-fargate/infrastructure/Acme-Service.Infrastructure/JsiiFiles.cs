namespace Acme_Service.Infrastructure;

/// <summary>The files of jsii, the runtime through which C# calls the CDK.</summary>
internal static class JsiiFiles
{
    private static readonly string[] _temporaryFolder = ["TMPDIR", "TMP", "TEMP"];

    /// <summary>
    /// Starts jsii, if this process has not yet, so that its files are removed at the end. It leaves 66 MB in the temporary folder each time
    /// (https://github.com/aws/jsii/issues/700).
    /// </summary>
    public static void RemoveAtExit()
    {
        // A process has one jsii, and may have this assembly several times.
        const string Started = "jsii started";
        if (AppContext.GetData(Started) is not null)
        {
            return;
        }

        AppContext.SetData(Started, true);
        var folder = Directory.CreateTempSubdirectory("cdk-").FullName;
        var before = _temporaryFolder.ToDictionary(variable => variable, Environment.GetEnvironmentVariable);
        foreach (var variable in _temporaryFolder)
        {
            Environment.SetEnvironmentVariable(variable, folder);
        }

        // The first call of the CDK starts jsii, which keeps the variables as they are now.
        _ = Amazon.CDK.Token.IsUnresolved(folder);
        foreach (var (variable, value) in before)
        {
            Environment.SetEnvironmentVariable(variable, value);
        }

        // Handlers run in the order in which they were added, so jsii's own has ended its process by then.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Remove(folder);
    }

    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A virus scanner may hold a file on Windows; what was synthesized is none the worse for it.
        }
    }
}
