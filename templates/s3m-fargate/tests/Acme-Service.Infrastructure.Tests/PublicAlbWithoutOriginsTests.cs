namespace Acme_Service.Infrastructure.Tests;

public class PublicAlbWithoutOriginsTests(SynthesizedApps apps)
{
    [Fact]
    public void Services_are_told_none()
        => Assert.DoesNotContain("CORS_ORIGINS", apps.Prod.Services.Text, StringComparison.Ordinal);
}
