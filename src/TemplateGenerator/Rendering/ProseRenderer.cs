using HandlebarsDotNet;

namespace TemplateGenerator.Rendering;

/// <summary>Renders pages from a text template and a model. The only type that knows the template language.</summary>
internal sealed class ProseRenderer
{
    private readonly IHandlebars _engine = Handlebars.Create(new HandlebarsConfiguration
    {
        NoEscape = true,
        ThrowOnUnresolvedBindingExpression = true,
    });

    public ProseRenderer()
    {
        // A table cell: one line, and no bar that would end it.
        _engine.RegisterHelper("cell", (writer, _, arguments) =>
            writer.WriteSafeString($"{arguments[0]}".Replace("|", "\\|", StringComparison.Ordinal)));
    }

    public string Render(string template, object model) => _engine.Compile(template)(model);
}
