using System.Text.Json;
using System.Text.Json.Nodes;

namespace Acme_Service.Infrastructure.Settings;

/// <summary>The environment to synthesize: <c>--environment prod</c>, or <c>cdk -c environment=prod</c>, or dev.</summary>
internal static class EnvironmentChoice
{
    private const string Default = "dev";
    private const string Option = "--environment";

    /// <param name="arguments">Command line of this program.</param>
    /// <param name="context">Value of CDK_CONTEXT_JSON, in which the CDK command line hands over its -c options.</param>
    public static string From(IReadOnlyList<string> arguments, string? context) => arguments switch
    {
        [] => FromContext(context) ?? Default,
        [Option, var name] => name,
        [var single] when single.StartsWith(Option + "=", StringComparison.Ordinal) => single[(Option.Length + 1)..],
        _ => throw new SettingsException(
            [$"The arguments '{string.Join(' ', arguments)}' are not understood. Usage: {Option} <name of a file in environments/>"]),
    };

    private static string? FromContext(string? context)
    {
        try
        {
            return context is null ? null : JsonNode.Parse(context)?["environment"]?.ToString();
        }
        catch (JsonException)
        {
            throw new SettingsException(
                ["The environment variable CDK_CONTEXT_JSON is not valid JSON; unset it or run through the CDK command line."]);
        }
    }
}
