using System.Text.Encodings.Web;
using System.Text.Json;
using TemplateGenerator.CloudFormation;
using TemplateGenerator.Verification;
using TemplateGenerator.Workspace;

using Stacks = System.Collections.Generic.SortedDictionary<
    string, System.Collections.Generic.SortedDictionary<string, Presets.Tests.Replacement.DeployedResource>>;

namespace Presets.Tests.Replacement;

/// <summary>The resources that hold something, of every environment of every preset as it is synthesized now.</summary>
public sealed class PresetStacks(CreatedPresets presets) : IAsyncLifetime
{
    private static readonly JsonSerializerOptions _json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private ILookup<(string File, string Resource), CreateOnlyProperty>? _createOnly;

    /// <summary>Where <c>npm</c> puts the validator; the solution's own tests have run it.</summary>
    private string Validator => presets[Checkout.Catalog.Presets[0].Id].Solution.PathOf("infrastructure/validate");

    public async ValueTask InitializeAsync()
    {
        if (!Directory.Exists(Path.Combine(Validator, "node_modules")))
        {
            return;
        }

        var templates = Checkout.Catalog.Presets.SelectMany(preset => Templates(preset.Id)).Select(template => template.File);
        var script = Path.Combine(Checkout.Root, "tests", "Presets.Tests", "Replacement", "create-only.mjs");
        var json = await ExternalProcess.ReadAsync("node", [script, Validator, .. templates], Checkout.Root, TestContext.Current.CancellationToken);
        _createOnly = JsonSerializer.Deserialize<CreateOnlyProperty[]>(json, _json)!.ToLookup(property => (property.File, property.Resource));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Environment and stack → logical id → resource.</summary>
    internal Stacks Of(string preset)
    {
        var createOnly = _createOnly;
        if (createOnly is null)
        {
            Assert.Skip("npm could not install AWS's validator, which knows the properties that cannot change in place. Run the tests once while online.");
        }

        return new Stacks(Templates(preset).ToDictionary(template => template.Stack, template => Resources(template.File, createOnly)), StringComparer.Ordinal);
    }

    internal static Stacks Read(string file) =>
        File.Exists(file) ? JsonSerializer.Deserialize<Stacks>(File.ReadAllText(file), _json)! : [];

    internal static void Write(string file, Stacks stacks)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, JsonSerializer.Serialize(stacks, _json) + "\n");
    }

    private static SortedDictionary<string, DeployedResource> Resources(
        string file, ILookup<(string File, string Resource), CreateOnlyProperty> createOnly) =>
        new(
            CloudTemplate.Load(file).Resources
                .Where(resource => StatefulTypes.Contains(resource.Type))
                .ToDictionary(
                    resource => resource.Id,
                    resource => DeployedResource.From(resource, [.. createOnly[(file, resource.Id)]])),
            StringComparer.Ordinal);

    private IEnumerable<(string Stack, string File)> Templates(string preset) =>
        from environment in MatrixVerifier.Environments
        from file in CloudTemplate.FilesIn(presets[preset].Solution.PathOf($"cdk.out/{environment}"))
        select (CloudTemplate.StackOf(file), file);
}
