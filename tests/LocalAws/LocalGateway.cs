using LocalAws.Balancers;
using LocalAws.Functions;
using LocalAws.Http;
using LocalAws.Requests;
using LocalAws.Rest;
using LocalAws.Stacks;
using LocalAws.Tokens;
using Microsoft.AspNetCore.Http;

namespace LocalAws;

/// <summary>
/// A way in on a loopback port: the API or public load balancer of a synthesized stack, with an authorizer that has just been
/// started, and nothing cached.
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

    /// <param name="stack">Holds the way in and its authorizer.</param>
    /// <param name="pool">Whose tokens the way in verifies itself; null where it asks a function.</param>
    /// <param name="assembly">The cloud assembly, with the authorizer's published code.</param>
    /// <param name="surroundings">Environment variables by which the authorizer finds the services of AWS here.</param>
    /// <param name="containers">Addresses of the containers of the stack's services, by name.</param>
    /// <param name="paths">How it reads paths.</param>
    public static async Task<LocalGateway> StartAsync(
        LocalStack stack,
        UserPool? pool,
        string assembly,
        IReadOnlyDictionary<string, string> surroundings,
        IReadOnlyDictionary<string, Uri> containers,
        PathReading paths)
    {
        var gateway = new LocalGateway();
        try
        {
            gateway._authorizer = pool is null ? await LambdaFunction.StartAsync(stack, assembly, surroundings) : null;
            gateway._api = Api(stack, new Authority(gateway._authorizer, pool), new Backend(containers, gateway._forwarder, paths));
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

    private static IGatewayApi Api(LocalStack stack, Authority authority, Backend backend)
    {
        if (stack.OfType("AWS::ApiGateway::RestApi").Count > 0)
        {
            return new RestApi(stack, authority, backend);
        }

        return stack.OfType("AWS::ApiGatewayV2::Api").Count > 0
            ? new HttpApi(stack, authority, backend)
            : new PublicBalancer(stack, authority, backend);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var answer = await _api!.AnswerAsync(await GatewayRequest.ReadAsync(context));
        await answer.WriteAsync(context);
    }
}
