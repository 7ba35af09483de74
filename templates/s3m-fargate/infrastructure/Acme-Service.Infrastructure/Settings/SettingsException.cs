namespace Acme_Service.Infrastructure.Settings;

/// <summary>What is wrong with the settings and service files, all of it, in words for the person who edits them.</summary>
internal sealed class SettingsException(IReadOnlyList<string> problems)
    : Exception(string.Join(Environment.NewLine, problems))
{
    public IReadOnlyList<string> Problems { get; } = problems;
}
