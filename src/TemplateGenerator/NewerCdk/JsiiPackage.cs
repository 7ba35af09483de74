namespace TemplateGenerator.NewerCdk;

/// <summary>A package that NuGet may lack although npm has it, for it is generated from there.</summary>
/// <param name="Id">Its name at NuGet.</param>
/// <param name="Npm">Its name at npm.</param>
internal sealed record JsiiPackage(string Id, string Npm, string Version)
{
    public const string AwsCliId = "Amazon.CDK.Asset.AwsCliV1";

    public string FileName => $"{Id}.{Version}.nupkg";

    public static JsiiPackage Constructs(string version) => new(CdkVersion.ConstructsId, "constructs", version);

    public static JsiiPackage AwsCli(string version) => new(AwsCliId, "@aws-cdk/asset-awscli-v1", version);

    public override string ToString() => $"{Id} {Version}";
}
