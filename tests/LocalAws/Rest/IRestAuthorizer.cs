using LocalAws.Authorizers;
using LocalAws.Requests;

namespace LocalAws.Rest;

/// <summary>An authorizer of a REST API.</summary>
internal interface IRestAuthorizer
{
    /// <param name="request">Asks to be let in.</param>
    /// <param name="arn">Of the method and path that it calls.</param>
    /// <param name="scopes">What the method wants one of; empty for none.</param>
    Task<Verdict> DecideAsync(GatewayRequest request, string arn, IReadOnlyList<string> scopes);
}
