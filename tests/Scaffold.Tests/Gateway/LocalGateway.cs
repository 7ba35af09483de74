using Microsoft.AspNetCore.Http;
using Scaffold.Tests.Gateway.Functions;
using Scaffold.Tests.Gateway.Http;
using Scaffold.Tests.Gateway.Rest;
using Scaffold.Tests.Gateway.Templates;

namespace Scaffold.Tests.Gateway;

/// <summary>
/// API Gateway on a loopback port: the API of a synthesized stack with an authorizer that has just been started, and nothing
/// cached.
/// </summary>
internal sealed class LocalGateway : IAsyncDisposable
{
    private readonly IGatewayApi _api;
    private LoopbackServer? _server;

    private LocalGateway(IGatewayApi api, LambdaFunction authorizer)
    {
        (_api, Authorizer) = (api, authorizer);
    }

    public LambdaFunction Authorizer { get; }

    /// <summary>Address of the stage.</summary>
    public Uri Address => new(_server!.Address, _api.StagePath);

    /// <param name="containers">Addresses of the containers of the stack's services, by name.</param>
    public static async Task<LocalGateway> StartAsync(LocalStack stack, LambdaFunction authorizer, IReadOnlyDictionary<string, Uri> containers)
    {
        IGatewayApi api = stack.OfType("AWS::ApiGateway::RestApi").Count > 0
            ? new RestApi(stack, authorizer, containers)
            : new HttpApi(stack, authorizer, containers);
        var gateway = new LocalGateway(api, authorizer);
        gateway._server = await LoopbackServer.StartAsync(gateway.AnswerAsync);
        return gateway;
    }

    public async ValueTask DisposeAsync()
    {
        await _server!.DisposeAsync();
        _api.Dispose();
        await Authorizer.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var answer = await _api.AnswerAsync(await GatewayRequest.ReadAsync(context));
        await answer.WriteAsync(context);
    }
}
