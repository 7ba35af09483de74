using LocalAws.Requests;

namespace LocalAws;

/// <summary>An API of API Gateway, of either kind.</summary>
internal interface IGatewayApi
{
    /// <summary>Path of its stage, with a slash at its end.</summary>
    string StagePath { get; }

    Task<GatewayAnswer> AnswerAsync(GatewayRequest request);
}
