using LocalAws.Requests;
using LocalAws.Stacks;

namespace LocalAws.Rest;

/// <summary>A MOCK integration that answers every request alike.</summary>
internal sealed class RestMock
{
    private const string Header = "method.response.header.";

    public RestMock(Members integration)
    {
        var response = integration.Objects("IntegrationResponses", "ContentHandling", "ResponseParameters", "StatusCode").Single();
        Answer = GatewayAnswer.Of(response.Number("StatusCode")).WithHeaders(response.Map("ResponseParameters").Select(Literal));
    }

    public GatewayAnswer Answer { get; }

    private static KeyValuePair<string, string> Literal(KeyValuePair<string, string> parameter) => parameter.Value is ['\'', .. var value, '\'']
        ? KeyValuePair.Create(parameter.Key[Header.Length..], value)
        : throw new NotUnderstoodException(parameter.Key, parameter.Value);
}
