namespace Acme_Service.Infrastructure.Settings;

/// <summary>Settings that know what a valid value is beyond its type.</summary>
internal interface IChecked
{
    /// <summary>One sentence per problem, beginning with the setting's name as written in the file.</summary>
    IEnumerable<string> Problems();
}
