using Microsoft.TemplateEngine.Abstractions;
using Microsoft.TemplateEngine.Edge;
using Microsoft.TemplateEngine.Edge.Settings;
using Microsoft.TemplateEngine.Edge.Template;

namespace TemplateGenerator.Instantiation;

/// <summary>
/// Runs the SDK's own template engine in this process. It writes what <c>dotnet new</c> would write, in a tenth of the time,
/// and never touches the user's template hive. Post-actions do not run.
/// </summary>
internal sealed class TemplateInstantiator : IDisposable
{
    private readonly DefaultTemplateEngineHost _host;
    private readonly EngineEnvironmentSettings _settings;
    private readonly ITemplateInfo _template;
    private readonly TemplateCreator _creator;

    private TemplateInstantiator(DefaultTemplateEngineHost host, EngineEnvironmentSettings settings, ITemplateInfo template)
    {
        _host = host;
        _settings = settings;
        _template = template;
        _creator = new TemplateCreator(settings);
    }

    /// <summary>Opens the template with <paramref name="shortName"/> in a template folder or nupkg.</summary>
    /// <exception cref="InstantiationException">The engine found no such template, usually because template.json is invalid.</exception>
    public static async Task<TemplateInstantiator> OpenAsync(string path, string shortName, CancellationToken cancellation = default)
    {
        (Type, IIdentifiedComponent)[] components =
        [
            .. Components.AllComponents,
            .. Microsoft.TemplateEngine.Orchestrator.RunnableProjects.Components.AllComponents,
            (typeof(Microsoft.TemplateEngine.Abstractions.TemplatePackage.ITemplatePackageProviderFactory), new TemplateFolderProvider(path)),
        ];
        var host = new DefaultTemplateEngineHost("dotnetcli", "1.0.0", builtIns: components);
        var settings = new EngineEnvironmentSettings(host, virtualizeSettings: true);
        using var packages = new TemplatePackageManager(settings);
        var templates = await packages.GetTemplatesAsync(cancellation);
        var template = templates.SingleOrDefault(candidate => candidate.ShortNameList.Contains(shortName));
        if (template is null)
        {
            settings.Dispose();
            host.Dispose();
            throw new InstantiationException($"The template engine finds no template '{shortName}' in {path}. Run './build.sh check' to see what is wrong with it.");
        }

        return new TemplateInstantiator(host, settings, template);
    }

    /// <summary>Writes a solution into <paramref name="output"/>.</summary>
    /// <param name="name">What a user passes as <c>-n</c>.</param>
    /// <param name="options">Option id to choice.</param>
    /// <param name="output">Folder to create the solution in.</param>
    /// <exception cref="InstantiationException">The engine refused the name or an option.</exception>
    public async Task CreateAsync(
        string name, IEnumerable<KeyValuePair<string, string>> options, string output, CancellationToken cancellation = default)
    {
        var parameters = options.ToDictionary(option => option.Key, string? (option) => option.Value, StringComparer.Ordinal);
        var result = await _creator.InstantiateAsync(
            _template, name, fallbackName: null, output, parameters, cancellationToken: cancellation);
        if (result.Status != CreationResultStatus.Success)
        {
            throw new InstantiationException($"The template engine refused '{name}' ({result.Status}): {result.ErrorMessage}");
        }
    }

    public void Dispose()
    {
        _settings.Dispose();
        _host.Dispose();
    }
}
