namespace Scaffold.Tests.Gateway.Http;

/// <summary>An authorizer of an HTTP API.</summary>
internal interface IHttpAuthorizer
{
    Task<Verdict> DecideAsync(GatewayRequest request, HttpRoute route);
}
