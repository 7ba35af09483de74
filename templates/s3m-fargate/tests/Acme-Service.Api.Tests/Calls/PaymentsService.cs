using System.Collections.Concurrent;
using Acme_Service.Api.Calls;
using Acme_Service.Api.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace Acme_Service.Api.Tests.Calls;

/// <summary>Another service on a port of this machine, and a service that calls it.</summary>
internal sealed class PaymentsService : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly ServiceProvider _caller;
    private readonly ConcurrentQueue<RequestDelegate> _answers;

    private PaymentsService(WebApplication server, IReadOnlyDictionary<string, string?> settings, ConcurrentQueue<RequestDelegate> answers)
    {
        (_server, _answers) = (server, answers);
        _caller = Caller(new Dictionary<string, string?>(settings) { ["Calls:payments"] = server.Urls.Single() });
        Client = _caller.GetRequiredService<IHttpClientFactory>().CreateClient("payments");
    }

    /// <summary>The caller's client.</summary>
    public HttpClient Client { get; }

    public ConcurrentQueue<(string Path, string Body, IHeaderDictionary Headers)> Requests { get; } = [];

    /// <summary>The request that the caller is busy with.</summary>
    public HttpContext? Current
    {
        set => _caller.GetRequiredService<IHttpContextAccessor>().HttpContext = value;
    }

    /// <param name="answers">Those of the first requests; later ones are answered 200.</param>
    public static Task<PaymentsService> StartAsync(params RequestDelegate[] answers) => StartAsync(new Dictionary<string, string?>(), answers);

    public static async Task<PaymentsService> StartAsync(IReadOnlyDictionary<string, string?> settings, params RequestDelegate[] answers)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        PaymentsService? service = null;
        server.Run(context => service!.AnswerAsync(context));
        await server.StartAsync();
        return service = new(server, settings, new(answers));
    }

    public static RequestDelegate Status(int status, string? retryAfter = null) => context =>
    {
        context.Response.StatusCode = status;
        context.Response.Headers.RetryAfter = retryAfter;
        return Task.CompletedTask;
    };

    /// <summary>Ends the connection without an answer.</summary>
    public static Task Abort(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    public static ServiceProvider Caller(IReadOnlyDictionary<string, string?> settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(settings);
        builder.AddCalledServices(new ServiceDefinition { Name = "orders", Calls = ["payments"] });
        return builder.Services.BuildServiceProvider();
    }

    /// <summary>What the caller's health check says of it.</summary>
    public async Task<HealthStatus> CheckAsync() =>
        (await _caller.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries["call of payments"].Status;

    public Task StopAsync() => _server.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _caller.DisposeAsync();
        await _server.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using StreamReader body = new(context.Request.Body);
        Requests.Enqueue((context.Request.Path, await body.ReadToEndAsync(), new HeaderDictionary(context.Request.Headers.ToDictionary())));
        if (_answers.TryDequeue(out var answer))
        {
            await answer(context);
        }
    }
}
