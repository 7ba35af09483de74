namespace Acme_Service.Authorizer;

/// <summary>API Gateway answers 401 to exactly this message, and 500 to any other.</summary>
internal sealed class UnauthorizedException() : Exception("Unauthorized");
