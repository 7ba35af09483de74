using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Templates.Tests;

/// <summary>Takes out of snapshots what changes without anybody's intent: hashes of assets and deployments, and this run's folder.</summary>
internal static partial class Scrubbed
{
    private static readonly JsonSerializerOptions _readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Template(JsonObject template) =>
        Folder().Replace(Hash().Replace(template.ToJsonString(_readable), "HASH"), "SOLUTION") + "\n";

    [GeneratedRegex("[0-9a-f]{32,64}", RegexOptions.CultureInvariant)]
    private static partial Regex Hash();

    [GeneratedRegex("(?<=\"aws:asset:path\": \")[^\"]*(?=/src/)", RegexOptions.CultureInvariant)]
    private static partial Regex Folder();
}
