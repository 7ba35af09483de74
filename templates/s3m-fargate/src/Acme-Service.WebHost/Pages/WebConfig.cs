using System.Text.Json.Serialization;
using Acme_Service.Shared;

namespace Acme_Service.WebHost.Pages;

/// <summary>config.json: what the page has to know of its environment.</summary>
/// <param name="Api">Base URL of the API; empty when it has the page's own address.</param>
internal sealed partial record WebConfig(string Api)
{
    /// <summary>Where the page connects to.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Addresses { get; private set; } = [Api];

    /// <exception cref="InvalidOperationException">Values are missing or invalid; the message names each of them.</exception>
    public static WebConfig Read(IConfiguration configuration)
    {
        WebConfig config = new(configuration[WebEnvironment.ApiUrl]?.TrimEnd('/') ?? "");
        List<string> problems = [.. AddressProblems(WebEnvironment.ApiUrl, configuration)];
        config.ReadSignIn(configuration, problems);
        return problems.Count == 0 ? config : throw new InvalidOperationException(string.Join('\n', problems));
    }

    partial void ReadSignIn(IConfiguration configuration, List<string> problems);

    private static IEnumerable<string> AddressProblems(string name, IConfiguration configuration)
    {
        if (configuration[name] is { Length: > 0 } value && !IsWebAddress(value))
        {
            yield return $"{name} is '{value}': give an address such as https://api.example.com.";
        }
    }

    private static bool IsWebAddress(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "https" or "http";
}
