using LocalAws.Requests;

namespace LocalAws.Rest;

/// <summary>What a method of a REST API does with an authorized request.</summary>
internal interface IRestIntegration
{
    /// <summary>Name of the container that gets it.</summary>
    string Container { get; }

    /// <summary>The request as the container gets it.</summary>
    GatewayRequest Map(RestCall call);
}
