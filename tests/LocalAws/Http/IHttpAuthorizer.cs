using LocalAws.Authorizers;
using LocalAws.Requests;

namespace LocalAws.Http;

/// <summary>An authorizer of an HTTP API.</summary>
internal interface IHttpAuthorizer
{
    Task<Verdict> DecideAsync(GatewayRequest request, HttpRoute route);
}
