using LocalAws.Requests;

namespace LocalAws.Rest;

/// <summary>The integration of a REST API's method.</summary>
internal interface IRestIntegration
{
    /// <summary>Name of the container that gets it.</summary>
    string Container { get; }

    /// <summary>The request as the container gets it.</summary>
    GatewayRequest Map(RestCall call);
}
