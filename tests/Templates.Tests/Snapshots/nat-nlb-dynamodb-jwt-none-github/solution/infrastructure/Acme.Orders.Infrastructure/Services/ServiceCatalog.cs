using Acme.Orders.Infrastructure.Settings;

namespace Acme.Orders.Infrastructure.Services;

/// <summary>Finds the microservices of the solution: every folder in src/ that holds a service.json.</summary>
internal static class ServiceCatalog
{
    public const string FileName = "service.json";

    /// <returns>The services in the order of their names.</returns>
    /// <exception cref="SettingsException">With every problem found.</exception>
    public static IReadOnlyList<ServiceDefinition> Discover(string solutionRoot)
    {
        var source = Path.Combine(solutionRoot, "src");
        string[] folders = Directory.Exists(source) ? [.. Directory.GetDirectories(source).Where(HasService).Order(StringComparer.Ordinal)] : [];
        var problems = new List<string>();
        var services = new List<ServiceDefinition>();
        foreach (var folder in folders)
        {
            var name = $"src/{Path.GetFileName(folder)}";
            if (Read(folder, name, problems) is { } service)
            {
                services.Add(service with { Folder = name });
            }
        }

        problems.AddRange(services.SelectMany(service => StrictJson.Problems(service).Select(problem => $"{service.File}: {problem}.")));
        problems.AddRange(ServiceConflicts.In(services));
        if (services.Count == folders.Length)
        {
            problems.AddRange(CalledNames.Problems(services));
        }

        if (services.Count == 0 && problems.Count == 0)
        {
            problems.Add($"There is no src/*/{FileName}: the solution has no service to deploy.");
        }

        return problems.Count == 0
            ? [.. services.OrderBy(service => service.Name, StringComparer.Ordinal)]
            : throw new SettingsException(problems);
    }

    private static bool HasService(string folder) => File.Exists(Path.Combine(folder, FileName));

    private static ServiceDefinition? Read(string folder, string name, List<string> problems)
    {
        var file = $"{name}/{FileName}";
        if (!File.Exists(Path.Combine(folder, "Dockerfile")))
        {
            problems.Add($"{file}: there is no Dockerfile next to it; add one, or remove {FileName} if this is not a service.");
        }

        try
        {
            var json = StrictJson.Parse(file, File.ReadAllText(Path.Combine(folder, FileName)));
            var misfits = StrictJson.Misfits(json, typeof(ServiceDefinition)).Select(misfit => $"{file}: {misfit}.").ToList();
            problems.AddRange(misfits);
            return misfits.Count == 0 ? StrictJson.Read<ServiceDefinition>(json) : null;
        }
        catch (SettingsException invalid)
        {
            problems.AddRange(invalid.Problems);
            return null;
        }
    }
}
