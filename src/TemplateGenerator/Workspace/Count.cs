namespace TemplateGenerator.Workspace;

internal static class Count
{
    /// <summary>A number with its noun, such as "1 file" or "2 files".</summary>
    public static string Of(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
