namespace Acme_Service.Authorizer.Gateway;

/// <summary>
/// Answer to API Gateway in payload format 2.0, true for the method and path of the event alone: both must be among the
/// authorizer's identity sources.
/// </summary>
internal sealed record SimpleResponse(bool IsAuthorized, Identity Context);
