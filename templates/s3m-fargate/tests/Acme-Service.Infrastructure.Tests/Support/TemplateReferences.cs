using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Acme_Service.Infrastructure.Tests;

/// <summary>References of a template by name, within itself and to other stacks.</summary>
internal sealed partial class TemplateReferences
{
    private readonly JsonNode _template;

    public TemplateReferences(string template)
    {
        _template = JsonNode.Parse(template)!;
        Collect(_template);
        foreach (var resource in Section("Resources").Select(resource => resource.Value!))
        {
            AddOwn(resource, resource["DependsOn"].Texts());
        }
    }

    /// <summary>Names of resources and parameters, each with the place that uses it.</summary>
    public List<(string Name, string Place)> Own { get; } = [];

    /// <summary>Names that another stack has to export, each with the place that uses it.</summary>
    public List<(string Name, string Place)> Imports { get; } = [];

    /// <summary>Exports for other stacks: name → value.</summary>
    public IReadOnlyDictionary<string, JsonNode> Exports =>
        Section("Outputs")
            .Where(output => output.Value!["Export"] is not null)
            .ToDictionary(output => output.Value!["Export"]!["Name"]!.ToString(), output => output.Value!["Value"]!);

    /// <summary>Those of <see cref="Own"/> that the template does not hold.</summary>
    public IEnumerable<(string Name, string Place)> Dangling
    {
        get
        {
            var held = Section("Resources").Concat(Section("Parameters")).Select(member => member.Key).ToHashSet();
            return Own.Where(reference => !held.Contains(reference.Name));
        }
    }

    [GeneratedRegex(@"\$\{([^!}][^}]*)\}")]
    private static partial Regex Placeholder { get; }

    private JsonObject Section(string name) => _template[name]?.AsObject() ?? [];

    private void Collect(JsonNode? node)
    {
        switch (node)
        {
            case JsonArray entries:
                entries.ToList().ForEach(Collect);
                break;
            case JsonObject members:
                foreach (var (function, argument) in members)
                {
                    Read(function, argument);
                    Collect(argument);
                }

                break;
        }
    }

    private void Read(string function, JsonNode? argument)
    {
        switch (function)
        {
            case "Ref":
                AddOwn(argument!, argument.Texts());
                break;
            case "Fn::GetAtt":
                AddOwn(argument!, [argument.Texts()[0].Split('.')[0]]);
                break;
            case "Fn::Sub":
                var given = (argument as JsonArray)?[1]?.AsObject().Select(variable => variable.Key) ?? [];
                AddOwn(argument!, Placeholder.Matches(argument.Texts()[0]).Select(match => match.Groups[1].Value.Split('.')[0]).Except(given));
                break;
            case "Fn::ImportValue":
                Imports.Add((argument!.ToString(), argument.GetPath()));
                break;
        }
    }

    private void AddOwn(JsonNode place, IEnumerable<string> names) =>
        Own.AddRange(names.Where(name => !name.StartsWith("AWS::", StringComparison.Ordinal)).Select(name => (name, place.GetPath())));
}
