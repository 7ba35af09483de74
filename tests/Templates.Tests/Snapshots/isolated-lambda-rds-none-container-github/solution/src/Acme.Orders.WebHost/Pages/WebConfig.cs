using System.Text.Json.Serialization;
using Acme.Orders.Shared;

namespace Acme.Orders.WebHost.Pages;

/// <summary>config.json: what the page has to know of its environment.</summary>
/// <param name="Api">Base URL of the API; empty when it has the page's own address.</param>
internal sealed record WebConfig(string Api)
{
    /// <summary>Origins that the page connects to, besides its own.</summary>
    [JsonIgnore]
    public IEnumerable<string> Connections => OriginsOf([Api]);

    /// <exception cref="InvalidOperationException">Values are missing or invalid; the message names each of them.</exception>
    public static WebConfig Read(IConfiguration configuration)
    {
        List<string> problems = [.. AddressProblems(WebEnvironment.ApiUrl, configuration)];
        if (problems.Count > 0)
        {
            throw new InvalidOperationException(string.Join('\n', problems));
        }

        var api = configuration[WebEnvironment.ApiUrl]?.TrimEnd('/') ?? "";
        return new(api);
    }

    private static IEnumerable<string> AddressProblems(string name, IConfiguration configuration)
    {
        if (configuration[name] is { Length: > 0 } value && !IsWebAddress(value))
        {
            yield return $"{name} is '{value}': give an address such as https://api.example.com.";
        }
    }

    private static IEnumerable<string> OriginsOf(IEnumerable<string> addresses) =>
        addresses.Where(address => address.Length > 0).Select(address => new Uri(address).GetLeftPart(UriPartial.Authority));

    private static bool IsWebAddress(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "https" or "http";
}
