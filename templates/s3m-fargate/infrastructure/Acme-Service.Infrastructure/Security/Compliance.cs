namespace Acme_Service.Infrastructure.Security;

/// <summary>How much an environment spends on the rules of NIST 800-53, HIPAA and PCI DSS.</summary>
internal enum Compliance
{
    /// <summary>What every environment should have.</summary>
    Standard,

    /// <summary>All that those rules ask for and the findings that are accepted leave.</summary>
    Strict,
}
