namespace TemplateGenerator.Workspace;

/// <summary>Lets one process at a time do something in the repository; the others wait.</summary>
internal static class FileLock
{
    private static readonly TimeSpan _interval = TimeSpan.FromMilliseconds(200);

    /// <param name="path">Of a file that is created if need be and locked until the result is disposed.</param>
    public static async Task<IDisposable> TakeAsync(string path, CancellationToken cancellation)
    {
        _ = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(_interval, cancellation);
            }
        }
    }
}
