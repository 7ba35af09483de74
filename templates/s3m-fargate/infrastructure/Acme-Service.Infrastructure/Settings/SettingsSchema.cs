using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Acme_Service.Infrastructure.Services;

namespace Acme_Service.Infrastructure.Settings;

/// <summary>
/// JSON schemas of the files that people edit. They are derived from the types that read the files, with the comments on their
/// members, so that an editor completes, explains and checks each setting.
/// </summary>
internal static partial class SettingsSchema
{
    /// <summary>Argument of this program that writes the schemas.</summary>
    public const string Command = "schema";

    private static readonly JsonSerializerOptions _format = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    private static readonly Lazy<Dictionary<string, string>> _comments = new(ReadComments);

    /// <summary>File, relative to the solution → its content.</summary>
    public static IReadOnlyDictionary<string, string> All => new Dictionary<string, string>
    {
        ["infrastructure/Acme-Service.Infrastructure/environments/environment.schema.json"] = Of(typeof(EnvironmentSettings)),
        ["src/service.schema.json"] = Of(typeof(ServiceDefinition)),
    };

    public static void WriteTo(string solutionRoot)
    {
        foreach (var (file, schema) in All)
        {
            File.WriteAllText(Path.Combine(solutionRoot, file), schema);
        }
    }

    private static string Of(Type type)
    {
        var schema = StrictJson.Options.GetJsonSchemaAsNode(type, new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = Describe,
        }).AsObject();
        schema["properties"]!.AsObject().Insert(0, "$schema", new JsonObject { ["type"] = "string" });
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        return schema.ToJsonString(_format) + "\n";
    }

    private static JsonNode Describe(JsonSchemaExporterContext context, JsonNode schema)
    {
        if (schema is not JsonObject json)
        {
            return schema;
        }

        if (json.ContainsKey("properties"))
        {
            json["additionalProperties"] = false;
        }

        if (context.PropertyInfo?.AttributeProvider is MemberInfo member
            && _comments.Value.TryGetValue($"P:{member.DeclaringType!.FullName}.{member.Name}", out var comment))
        {
            json.Insert(0, "description", comment);
        }

        return json;
    }

    /// <summary>The XML file that the compiler writes next to this program.</summary>
    private static Dictionary<string, string> ReadComments()
    {
        var file = Path.ChangeExtension(typeof(SettingsSchema).Assembly.Location, ".xml");
        return XDocument.Load(file).Descendants("member").Where(member => member.Element("summary") is not null).ToDictionary(
            member => (string)member.Attribute("name")!,
            member => WhiteSpace().Replace(TextOf(member.Element("summary")!), " ").Trim());
    }

    private static string TextOf(XElement comment) => string.Concat(comment.Nodes().Select(node => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" } reference => ((string)reference.Attribute("cref")!).Split('.')[^1],
        XElement element => TextOf(element),
        _ => "",
    }));

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
