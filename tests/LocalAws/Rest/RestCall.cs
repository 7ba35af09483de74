using LocalAws.Requests;

namespace LocalAws.Rest;

/// <summary>A request that a method of a REST API is to pass on.</summary>
/// <param name="Request">As it came, with the stage in its path.</param>
/// <param name="Path">Without the stage.</param>
/// <param name="Proxy">What stands in the place of <c>{proxy+}</c>.</param>
/// <param name="Stage">Name of the stage.</param>
/// <param name="Context">The authorizer's context about the caller.</param>
internal sealed record RestCall(GatewayRequest Request, string Path, string Proxy, string Stage, IReadOnlyDictionary<string, string> Context);
