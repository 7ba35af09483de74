using Acme_Service.Infrastructure.Operations;
using Acme_Service.Infrastructure.Settings;

namespace Acme_Service.Infrastructure.Ingress;

/// <summary>What every way in through a REST API is made of.</summary>
internal sealed record RestIngressProps
{
    public required string ApiName { get; init; }

    public required RestApiAccess Access { get; init; }

    public required RestApiSettings Settings { get; init; }

    /// <summary>Origin of the web app, which may call the API beside those of the settings.</summary>
    public string? WebOrigin { get; init; }

    public required LogSettings Logs { get; init; }
}
