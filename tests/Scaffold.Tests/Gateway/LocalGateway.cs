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
    private readonly Forwarder _forwarder = new();
    private LambdaFunction? _authorizer;
    private IGatewayApi? _api;
    private LoopbackServer? _server;

    private LocalGateway()
    {
    }

    public LambdaFunction Authorizer => _authorizer!;

    /// <summary>Address of the stage.</summary>
    public Uri Address => new(_server!.Address, _api!.StagePath);

    /// <param name="stack">Holds the API and its authorizer.</param>
    /// <param name="assembly">The cloud assembly, with the authorizer's published code.</param>
    /// <param name="surroundings">Environment variables by which the authorizer finds the services of AWS here.</param>
    /// <param name="containers">Addresses of the containers of the stack's services, by name.</param>
    public static async Task<LocalGateway> StartAsync(
        LocalStack stack, string assembly, IReadOnlyDictionary<string, string> surroundings, IReadOnlyDictionary<string, Uri> containers)
    {
        var gateway = new LocalGateway();
        try
        {
            gateway._authorizer = await LambdaFunction.StartAsync(stack, assembly, surroundings);
            gateway._api = stack.OfType("AWS::ApiGateway::RestApi").Count > 0
                ? new RestApi(stack, gateway._authorizer, containers, gateway._forwarder)
                : new HttpApi(stack, gateway._authorizer, containers, gateway._forwarder);
            gateway._server = await LoopbackServer.StartAsync(gateway.AnswerAsync);
            return gateway;
        }
        catch
        {
            await gateway.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await (_server?.DisposeAsync() ?? default);
        await (_authorizer?.DisposeAsync() ?? default);
        _forwarder.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var answer = await _api!.AnswerAsync(await GatewayRequest.ReadAsync(context));
        await answer.WriteAsync(context);
    }
}
