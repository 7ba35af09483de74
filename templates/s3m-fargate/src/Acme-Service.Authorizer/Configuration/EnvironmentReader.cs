using System.Globalization;

namespace Acme_Service.Authorizer.Configuration;

/// <summary>Reads variables and collects what is wrong with them, so that one start shows every problem.</summary>
internal sealed class EnvironmentReader(Func<string, string?> variable)
{
    private readonly List<string> _problems = [];

    /// <summary>Null where the variable is absent or blank.</summary>
    public string? Text(string name) => string.IsNullOrWhiteSpace(variable(name)) ? null : variable(name)!.Trim();

    public IReadOnlyList<string> List(string name, string byDefault) => Split(Text(name) ?? byDefault);

    public IReadOnlyList<string> RequiredList(string name, string meaning)
    {
        var values = Split(Text(name) ?? "");
        if (values.Length == 0)
        {
            Refuse(name, $"is empty: list {meaning}, separated by commas");
        }

        return values;
    }

    public TimeSpan Seconds(string name, int byDefault, int most)
    {
        var text = Text(name);
        if (text is null)
        {
            return TimeSpan.FromSeconds(byDefault);
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= most)
        {
            return TimeSpan.FromSeconds(seconds);
        }

        Refuse(name, $"'{text}' is not a whole number of seconds from 0 to {most}");
        return TimeSpan.Zero;
    }

    public void Refuse(string name, string problem) => _problems.Add($"{name}: {problem}.");

    public void ThrowIfRefused()
    {
        if (_problems.Count > 0)
        {
            throw new ConfigurationException("The environment of the authorizer is wrong.", _problems);
        }
    }

    private static string[] Split(string list) =>
        list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>The authorizer cannot start; the message lists every problem, one a line.</summary>
internal sealed class ConfigurationException(string summary, IReadOnlyList<string> problems)
    : Exception($"{summary}\n- {string.Join("\n- ", problems)}")
{
    public IReadOnlyList<string> Problems => problems;
}
