using System.Text.Json.Nodes;
using TemplateGenerator.Instantiation;
using TemplateGenerator.Rendering;
using TemplateGenerator.Rendering.Solution;

namespace TemplateGenerator.Tests.Instantiation;

/// <summary>A template of one file that shows what the real template's forms make of a name.</summary>
public sealed class NameProbe : IAsyncLifetime
{
    private const string ShortName = "names";

    private readonly string _folder = Directory.CreateTempSubdirectory("template-generator-names-").FullName;
    private TemplateInstantiator? _instantiator;

    public async ValueTask InitializeAsync()
    {
        var real = JsonNode.Parse(WorkingTree.Repository.Read($"{WorkingTree.Catalog.Template.Folder}/.template.config/template.json")!)!;
        var template = new JsonObject
        {
            ["author"] = "Tests",
            ["classifications"] = new JsonArray(),
            ["identity"] = "Tests.Names",
            ["name"] = "Names",
            ["shortName"] = ShortName,
            ["tags"] = new JsonObject { ["language"] = "C#", ["type"] = "item" },
            ["forms"] = real["forms"]!.DeepClone(),
            ["symbols"] = new JsonObject(NameForms.Symbols()),
        };
        var config = Directory.CreateDirectory(Path.Combine(_folder, "template", ".template.config")).FullName;
        await File.WriteAllTextAsync(Path.Combine(config, "template.json"), CanonicalJson.Write(template));
        await File.WriteAllTextAsync(
            Path.Combine(_folder, "template", $"{Tokens.ProjectName}.txt"), $"{Tokens.ProjectName}\n{Tokens.NamespaceName}\n{Tokens.AwsName}");
        _instantiator = await TemplateInstantiator.OpenAsync(Path.Combine(_folder, "template"), ShortName);
    }

    internal async Task<DerivedNames> DeriveAsync(string name)
    {
        var output = Path.Combine(_folder, "output");
        await _instantiator!.CreateAsync(name, [], output, TestContext.Current.CancellationToken);
        var file = Directory.EnumerateFiles(output).Single();
        var lines = await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken);
        Directory.Delete(output, recursive: true);
        return new(Path.GetFileNameWithoutExtension(file), lines[0], lines[1], lines[2]);
    }

    public ValueTask DisposeAsync()
    {
        _instantiator?.Dispose();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
