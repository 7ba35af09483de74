using LocalAws.Requests;
using TemplateGenerator.Verification;

namespace Scaffold.Tests.Gateway;

/// <summary>
/// A solution whose service overwrites the identity headers itself. So that it can be seen, the service is made to answer
/// with those that it goes by.
/// </summary>
public sealed class LambdaDeployment() : GatewayDeployment("lambda")
{
    private const string Program = "src/Acme.Orders.Api/Program.cs";
    private const string Anchor = "app.UseGatewayIdentity();\n";
    private const string Echo = "went-by-";

    private static readonly string[] _identity = ["x-principal-id", "x-roles", "x-expires"];

    private static readonly string _echo = string.Concat(_identity.Select(name =>
        $"app.Use((context, next) => {{ context.Response.Headers[\"{Echo}{name}\"] = context.Request.Headers[\"{name}\"]; return next(context); }});\n"));

    internal override GatewayRequest Understood(GatewayRequest request, HttpResponseMessage answer) => request with
    {
        Headers =
        [
            .. _identity.Aggregate(request, (rest, name) => rest.WithoutHeader(name)).Headers,
            .. _identity.SelectMany(name => answer.Headers.GetValues(Echo + name).Select(value => KeyValuePair.Create(name, value))),
        ],
    };

    private protected override void Edit(RenderedSolution solution)
    {
        base.Edit(solution);
        Replace(solution, Program, Anchor, _echo + Anchor);
    }
}
