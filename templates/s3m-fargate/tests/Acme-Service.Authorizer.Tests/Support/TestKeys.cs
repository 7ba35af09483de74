namespace Acme_Service.Authorizer.Tests.Support;

/// <summary>Keys that many tests share, because making an RSA key takes long.</summary>
internal static class TestKeys
{
    public static TestKey Rsa { get; } = TestKey.Rsa();

    public static TestKey OtherRsa { get; } = TestKey.Rsa("other-rsa");

    public static TestKey P256 { get; } = TestKey.Ec();

    public static TestKey P384 { get; } = TestKey.Ec("p384", "ES384");

    public static TestKey P521 { get; } = TestKey.Ec("p521", "ES512");
}
