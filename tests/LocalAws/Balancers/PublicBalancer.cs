using LocalAws.Authorizers;
using LocalAws.Requests;
using LocalAws.Stacks;
using LocalAws.Tokens;

namespace LocalAws.Balancers;

/// <summary>
/// A load balancer that faces the internet, as a gateway. It verifies bearer tokens itself; TLS, which ends at it, is left out.
/// </summary>
internal sealed class PublicBalancer : IGatewayApi
{
    private readonly LoadBalancers _balancers;
    private readonly string _listener;
    private readonly UserPool _pool;
    private readonly Backend _backend;

    public PublicBalancer(LocalStack stack, Authority authority, Backend backend)
    {
        _balancers = new LoadBalancers(stack);
        _listener = _balancers.SecureListener();
        _pool = authority.Pool ?? throw new NotUnderstoodException(_listener, "a load balancer without anybody who knows tokens");
        _backend = backend;
    }

    public string StagePath => "/";

    public async Task<GatewayAnswer> AnswerAsync(GatewayRequest request)
    {
        var path = _backend.Decided(request.Path);
        var actions = _balancers.ActionsFor(_listener, path, request.Method);
        if (!actions.SkipLast(1).All(action => Passes(action, request)))
        {
            return GatewayAnswer.Of(401);
        }

        var destination = _balancers.Act(actions[^1], path);
        return destination.Container is { } container
            ? await _backend.SendAsync(_backend.Forwarded(request), container)
            : GatewayAnswer.Of(destination.Status!.Value);
    }

    private bool Passes(Members action, GatewayRequest request)
    {
        var wanted = action.Expect("Type", "jwt-validation")
            .Object("JwtValidationConfig", "AdditionalClaims", "Issuer", "JwksEndpoint")!
            .Expect("Issuer", _pool.Issuer)
            .Expect("JwksEndpoint", _pool.Issuer + "/.well-known/jwks.json");
        var token = _pool.Verify(BearerToken.In(request.Header("Authorization")));
        return token is not null && wanted.Objects("AdditionalClaims", "Format", "Name", "Values").All(claim => Has(token, claim));
    }

    private static bool Has(VerifiedToken token, Members claim)
    {
        var value = token.Text(claim.Text("Name"));
        return claim.Text("Format") switch
        {
            "single-string" => value is not null && claim.Texts("Values").Contains(value),
            "space-separated-values" => value is not null && claim.Texts("Values").All(value.Split(' ').Contains),
            var format => throw new NotUnderstoodException("A claim", $"the format {format}"),
        };
    }
}
