using Acme_Service.Shared;

namespace Acme_Service.Api.Hosting;

/// <summary>The headers that a function writes, and the places of their values in the gateway's request context.</summary>
internal sealed class LambdaHeaders
{
    private const string Root = "context";

    private LambdaHeaders(IReadOnlyDictionary<string, string[]> sources) => Sources = sources;

    /// <summary>Header → names on the way to its value.</summary>
    public IReadOnlyDictionary<string, string[]> Sources { get; }

    /// <param name="value">Of the variable <see cref="GatewayContextEnvironment.Headers"/>; null when it is not set.</param>
    /// <exception cref="InvalidOperationException">It is not set or cannot be read: nobody would know which headers a client may not send.</exception>
    public static LambdaHeaders Parse(string? value)
    {
        if (value is null)
        {
            throw new InvalidOperationException(
                $"{GatewayContextEnvironment.Headers} is not set. A function needs it to tell callers apart; set it as the infrastructure does.");
        }

        return new(value.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Entry).ToDictionary(StringComparer.OrdinalIgnoreCase));
    }

    private static KeyValuePair<string, string[]> Entry(string entry) => entry.Split('=') is [{ Length: > 0 } header, var source]
        && source.Split('.') is [Root, _, ..] path
        ? new(header, path[1..])
        : throw new InvalidOperationException(
            $"{GatewayContextEnvironment.Headers} holds '{entry}'. Write a header and its source, such as x-name=context.authorizer.name.");
}
