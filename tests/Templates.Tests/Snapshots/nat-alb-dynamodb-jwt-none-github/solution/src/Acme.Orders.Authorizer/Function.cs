using System.Text.Json;
using Acme.Orders.Authorizer.Gateway;
using Acme.Orders.Authorizer.Jwt;
using Acme.Orders.Authorizer.Roles;

namespace Acme.Orders.Authorizer;

/// <summary>Handler of the Lambda function: who is calling, and what may they call?</summary>
public sealed class Function
{
    private readonly Composition _parts;

    /// <summary>Called by the managed runtime.</summary>
    public Function()
        : this(Composition.FromEnvironment())
    {
    }

    internal Function(Composition parts)
    {
        _parts = parts;
    }

    /// <summary>Fails with the message Unauthorized for a 401, and with any other for a 500.</summary>
    public async Task<Stream> HandleAsync(Stream request)
    {
        try
        {
            var gatewayEvent = await JsonSerializer.DeserializeAsync(request, AuthorizerJson.Default.GatewayEvent)
                ?? throw new FormatException("The event is null.");
            var response = new MemoryStream();
            await DecideAsync(gatewayEvent, response);
            response.Position = 0;
            return response;
        }
        catch (Exception e) when (e is not UnauthorizedException)
        {
            _parts.Log.AuthorizerFault(e);
            throw;
        }
    }

    private async Task DecideAsync(GatewayEvent gatewayEvent, MemoryStream response)
    {
        var caller = gatewayEvent.FindToken() is { } token
            ? await _parts.Tokens.VerifyAsync(token)
            : new Rejection(Reason.TokenMissing, "Authorization: Bearer and a token");
        if (caller.Rejection is { } rejection)
        {
            _parts.Log.TokenRejected(rejection);
            throw new UnauthorizedException();
        }

        var merged = RoleNames.Merge(await _parts.Roles.FindAsync(caller.Value.PrincipalId), caller.Value.Roles);
        var roles = RoleNames.Bound(merged, _parts.Policy.Roles);
        if (roles.Count < merged.Count)
        {
            _parts.Log.RolesLeftOut(merged.Count);
        }

        var identity = Identity.Of(caller.Value, roles);
        var (method, path) = gatewayEvent.FindRequest();
        var allowed = _parts.Policy.Allows(method, path, roles);
        JsonSerializer.Serialize(response, new SimpleResponse(allowed, identity), AuthorizerJson.Default.SimpleResponse);
        if (!allowed)
        {
            _parts.Log.RequestDenied(roles.Count);
        }
    }
}

/// <summary>API Gateway answers 401 to exactly this message, and 500 to any other.</summary>
internal sealed class UnauthorizedException() : Exception("Unauthorized");
