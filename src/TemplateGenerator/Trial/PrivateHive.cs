namespace TemplateGenerator.Trial;

/// <summary>A template hive of its own, deleted on dispose, so that what is installed never meets the user's.</summary>
internal sealed class PrivateHive : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("s3m-hive-").FullName;

    /// <summary>Arguments to append to every <c>dotnet new</c>.</summary>
    public IReadOnlyList<string> Arguments => ["--debug:custom-hive", Folder];

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
