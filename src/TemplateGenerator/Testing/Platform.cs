namespace TemplateGenerator.Testing;

/// <summary>Kinds of machines that differ in how programs are installed.</summary>
internal enum Platform
{
    /// <summary>Debian and what is made of it, less Ubuntu.</summary>
    Debian,
    Ubuntu,
    OtherLinux,
    MacOS,
    Windows,
}
