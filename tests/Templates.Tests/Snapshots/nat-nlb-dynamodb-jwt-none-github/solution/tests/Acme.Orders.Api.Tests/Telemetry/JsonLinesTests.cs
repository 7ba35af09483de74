using System.Diagnostics;
using System.Text.Json.Nodes;
using Acme.Orders.Api.Hosting;
using Acme.Orders.Api.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Acme.Orders.Api.Tests.Telemetry;

public sealed class JsonLinesTests
{
    [Fact]
    public void A_message_is_one_flat_object_with_its_values()
    {
        var line = Write("answered {StatusCode} to {Caller}", 503, "Grüße \"x\"\n");

        Assert.Equal("answered 503 to Grüße \"x\"\n", (string?)line["message"]);
        Assert.Equal((503, "Grüße \"x\"\n"), ((int)line["statusCode"]!, (string?)line["caller"]));
        Assert.Equal("Warning", (string?)line["level"]);
        Assert.Null(line["{OriginalFormat}"]);
    }

    [Fact]
    public void A_value_never_takes_the_place_of_the_message() =>
        Assert.Equal("it is here", (string?)Write("it is {Message}", "here")["message"]);

    [Fact]
    public void A_message_names_its_trace()
    {
        using Activity activity = new("request");
        activity.Start();

        Assert.Equal(activity.TraceId.ToHexString(), (string?)Write("answered")["traceId"]);
    }

    [Fact]
    public void What_a_scope_says_belongs_to_the_message()
    {
        LoggerExternalScopeProvider scopes = new();
        using var outer = scopes.Push(new Dictionary<string, object?> { ["Order"] = 7, ["RequestId"] = "left out" });
        using var inner = scopes.Push(new Dictionary<string, object?> { ["Line"] = 2 });

        var line = Write(scopes, "packed");

        Assert.Equal((7, 2), ((int)line["order"]!, (int)line["line"]!));
        Assert.Null(line["requestId"]);
    }

    [Theory]
    [InlineData("Production", true)]
    [InlineData("Development", false)]
    public void Only_people_at_their_desk_read_another_format(string environment, bool expected)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.AddTelemetry(new ServiceDefinition { Name = "api" });
        using var services = builder.Services.BuildServiceProvider();

        Assert.Equal(expected, services.GetServices<ConsoleFormatter>().Any(formatter => formatter is JsonLines));
    }

    private static JsonNode Write(string format, params object?[] values) => Write(new LoggerExternalScopeProvider(), format, values);

    private static JsonNode Write(IExternalScopeProvider scopes, string format, params object?[] values)
    {
        using StringWriter writer = new();
        Formatting logger = new(scopes, writer);
#pragma warning disable CA1848, CA2254 // Each test brings its own template.
        logger.LogWarning(format, values);
#pragma warning restore CA1848, CA2254
        var text = writer.ToString();
        Assert.Single(text.TrimEnd().Split('\n'));
        return JsonNode.Parse(text)!;
    }

    private sealed class Formatting(IExternalScopeProvider scopes, TextWriter writer) : ILogger
    {
        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            new JsonLines().Write(new LogEntry<TState>(logLevel, "test", eventId, state, exception, formatter), scopes, writer);

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;
    }
}
