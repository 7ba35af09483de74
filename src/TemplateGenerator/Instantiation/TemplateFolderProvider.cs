using Microsoft.TemplateEngine.Abstractions;
using Microsoft.TemplateEngine.Abstractions.TemplatePackage;

namespace TemplateGenerator.Instantiation;

/// <summary>Offers one folder (or nupkg) to the template engine as its only template package.</summary>
internal sealed class TemplateFolderProvider(string path) : ITemplatePackageProviderFactory
{
    public string DisplayName => nameof(TemplateFolderProvider);

    public Guid Id { get; } = new("5f1e6f62-6f0c-4b39-9a53-0d1f2f1f6a44");

    public ITemplatePackageProvider CreateProvider(IEngineEnvironmentSettings settings) => new Provider(this, path);

    private sealed class Provider(ITemplatePackageProviderFactory factory, string path) : ITemplatePackageProvider
    {
        // The folder does not change while the provider lives.
        event Action? ITemplatePackageProvider.TemplatePackagesChanged
        {
            add { }
            remove { }
        }

        public ITemplatePackageProviderFactory Factory => factory;

        public Task<IReadOnlyList<ITemplatePackage>> GetAllTemplatePackagesAsync(CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyList<ITemplatePackage>>(
                [new TemplatePackage(this, path, File.GetLastWriteTimeUtc(path))]);
    }
}
