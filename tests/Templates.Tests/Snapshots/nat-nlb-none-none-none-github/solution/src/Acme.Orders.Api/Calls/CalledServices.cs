using System.Text;
using Acme.Orders.Api.Hosting;
using Acme.Orders.Api.Resilience;
using Acme.Orders.Shared;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Acme.Orders.Api.Calls;

/// <summary>An HTTP client for each service that service.json names under <c>calls</c>, under the name of that service.</summary>
internal static class CalledServices
{
    /// <summary>Tag of the health checks of called services.</summary>
    public const string HealthTag = "calls";

    private static readonly TimeSpan _healthTimeout = TimeSpan.FromSeconds(3);

    public static void AddCalledServices(this WebApplicationBuilder builder, ServiceDefinition service)
    {
        var services = builder.Services;
        services.AddOptions<CallLimits>().BindConfiguration(CallLimits.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<ITemporaryFailures, CallFailures>();
        foreach (var name in service.Calls)
        {
            Add(services, name);
        }
    }

    private static void Add(IServiceCollection services, string name)
    {
        services.AddHttpContextAccessor();
        services.AddKeyedSingleton<CallBudget>(name);
        services.AddHttpClient(name)
            .ConfigureHttpClient((provider, client) =>
            {
                client.BaseAddress = AddressOf(name, provider.GetRequiredService<IConfiguration>());
                client.Timeout = provider.GetRequiredService<IOptions<CallLimits>>().Value.Total;
            })
            .ConfigurePrimaryHttpMessageHandler(Connections)
            .AddHttpMessageHandler(provider => new CallRetries(
                provider.GetRequiredKeyedService<CallBudget>(name),
                provider.GetRequiredService<IOptions<CallLimits>>().Value,
                provider.GetRequiredService<IHttpContextAccessor>()))

            // Each call has a span, and a failure is told with the request that it was made for.
            .RemoveAllLoggers();

        services.AddHealthChecks().Add(new HealthCheckRegistration(
            $"call of {name}",
            provider => new CalledServiceHealthCheck(provider.GetRequiredService<IHttpClientFactory>(), name),
            HealthStatus.Unhealthy,
            [HealthTag],
            _healthTimeout));
    }

    /// <summary>All callers share them: neither a cookie nor a redirect may take to somebody else what belongs to one of them.</summary>
    private static SocketsHttpHandler Connections() => new()
    {
        UseCookies = false,
        AllowAutoRedirect = false,
        RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8,
    };

    /// <exception cref="InvalidOperationException">It is not set, or is no address.</exception>
    private static Uri AddressOf(string name, IConfiguration configuration) =>
        Uri.TryCreate(configuration.GetSection(CallsEnvironment.Section)[name], UriKind.Absolute, out var address) && address.Scheme.StartsWith("http", StringComparison.Ordinal)
            ? address
            : throw new InvalidOperationException(
                $"{CallsEnvironment.UrlOf(name)} does not say where {name} is. The infrastructure sets it, and 'dotnet start.cs' does; where you start "
                + $"this service in another way, set it to an address such as http://localhost:5081.");
}
