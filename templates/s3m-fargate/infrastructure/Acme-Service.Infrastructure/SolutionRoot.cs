using Acme_Service.Infrastructure.Settings;

namespace Acme_Service.Infrastructure;

internal static class SolutionRoot
{
    private const string Marker = "cdk.json";

    /// <summary>The nearest folder at or above <paramref name="directory"/> that holds cdk.json.</summary>
    public static string Above(string directory)
    {
        for (var folder = new DirectoryInfo(directory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Marker)))
            {
                return folder.FullName;
            }
        }

        throw new SettingsException([$"There is no {Marker} in {directory} or above it: run this from the solution's folder."]);
    }
}
