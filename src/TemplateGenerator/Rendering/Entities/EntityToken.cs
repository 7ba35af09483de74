namespace TemplateGenerator.Rendering.Entities;

/// <param name="Text">What stands in the template's files.</param>
/// <param name="Form">The form of the entity's name that takes its place.</param>
/// <param name="InDefault">What takes its place when nobody names an entity.</param>
/// <param name="IsPlural">Whether that is a form of the plural.</param>
internal sealed record EntityToken(string Text, string Form, string InDefault, bool IsPlural = false)
{
    public string Symbol => IsPlural ? $"{Form}Plural" : Form;

    /// <summary>Whether paths have it too.</summary>
    public bool RenamesFiles => Form is EntityForms.Type or EntityForms.Member;
}
