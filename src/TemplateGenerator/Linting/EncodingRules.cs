namespace TemplateGenerator.Linting;

internal static class EncodingRules
{
    public static IEnumerable<Finding> Check(TemplateFile file)
    {
        if (file.HasByteOrderMark)
        {
            yield return new(file.Path, 1, LintRules.ByteOrderMark,
                "the engine keeps the byte order mark, which breaks scripts and Dockerfiles.", "Save the file as UTF-8 without it.");
        }

        var carriageReturn = file.Text.IndexOf('\r', StringComparison.Ordinal);
        if (carriageReturn >= 0)
        {
            yield return new(file.Path, file.LineAt(carriageReturn), LintRules.CarriageReturn,
                "the engine keeps line endings byte for byte, and \\r breaks scripts in containers.", "Save the file with \\n only.");
        }
    }
}
