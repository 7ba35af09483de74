using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Acme_Service.Api.Tests;

/// <summary>Keeps every line that is logged.</summary>
internal sealed class RecordedLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyCollection<string> Lines => _lines;

    /// <summary>Those that somebody should look at.</summary>
    public IEnumerable<string> Warnings =>
        _lines.Where(line => new[] { LogLevel.Warning, LogLevel.Error, LogLevel.Critical }.Any(level => line.StartsWith($"{level}:", StringComparison.Ordinal)));

    public ILogger CreateLogger(string categoryName) => this;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}");

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Dispose()
    {
    }
}
