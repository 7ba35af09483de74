using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LocalAws.Authorizers;
using LocalAws.Functions;
using LocalAws.Requests;
using LocalAws.Stacks;

namespace LocalAws.Rest;

/// <summary>
/// A Lambda authorizer of type TOKEN. Its policy is kept by token alone, and decides about other methods and paths as well.
/// </summary>
internal sealed class TokenAuthorizer : IRestAuthorizer
{
    private const string Header = "method.request.header.";

    private readonly LambdaFunction _function;
    private readonly string _header;
    private readonly Regex _validation;
    private readonly DecisionCache<Answer> _cache;

    public TokenAuthorizer(Resource authorizer, LambdaFunction function)
    {
        var properties = authorizer.Properties(
            "AuthorizerResultTtlInSeconds", "AuthorizerUri", "IdentitySource", "IdentityValidationExpression", "Name", "RestApiId", "Type")
            .Expect("Type", "TOKEN");
        var source = properties.Text("IdentitySource");
        if (AuthorizerUri.Function(properties.Text("AuthorizerUri")) != function.Arn || !source.StartsWith(Header, StringComparison.Ordinal))
        {
            throw new NotUnderstoodException(authorizer.Id, $"the identity source {source}, or a function other than {function.Arn}");
        }

        _function = function;
        _header = source[Header.Length..];
        _validation = new Regex(properties.TextOrNull("IdentityValidationExpression") ?? "", RegexOptions.None, TimeSpan.FromSeconds(1));
        _cache = new DecisionCache<Answer>(TimeSpan.FromSeconds(properties.Number("AuthorizerResultTtlInSeconds")));
    }

    public async Task<Verdict> DecideAsync(GatewayRequest request, string arn, IReadOnlyList<string> scopes)
    {
        var token = request.Header(_header);
        if (token is null || !_validation.IsMatch(token))
        {
            return Verdict.Unauthorized;
        }

        try
        {
            var answer = await _cache.GetAsync(token, () => AskAsync(token, arn));
            return answer.Policy.Allows(arn) ? Verdict.Allowed(answer.Context) : Verdict.Forbidden;
        }
        catch (FunctionErrorException error)
        {
            return Verdict.Of(error);
        }
    }

    private async Task<Answer> AskAsync(string token, string arn)
    {
        var answer = await _function.InvokeAsync(new JsonObject { ["type"] = "TOKEN", ["authorizationToken"] = token, ["methodArn"] = arn });
        var context = (answer["context"]?.AsObject() ?? []).ToDictionary(entry => entry.Key, entry => entry.Value!.GetValue<string>());
        context["principalId"] = answer["principalId"]!.GetValue<string>();
        return new Answer(new IamPolicy(answer["policyDocument"]!), context);
    }

    private sealed record Answer(IamPolicy Policy, IReadOnlyDictionary<string, string> Context);
}
