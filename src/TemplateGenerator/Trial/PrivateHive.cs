namespace TemplateGenerator.Trial;

/// <summary>A template hive of its own, deleted on dispose, so that what is installed never meets the user's.</summary>
internal sealed class PrivateHive : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("s3m-hive-").FullName;

    /// <summary>Arguments to append to every <c>dotnet new</c>.</summary>
    public IReadOnlyList<string> Arguments => ["--debug:custom-hive", Folder];

    /// <summary>
    /// Arguments to append where a template is used. The engine would look for a newer package and write the answer into the hive, in which
    /// another use at the same time then fails.
    /// </summary>
    public IReadOnlyList<string> TemplateArguments => [.. Arguments, "--no-update-check"];

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
