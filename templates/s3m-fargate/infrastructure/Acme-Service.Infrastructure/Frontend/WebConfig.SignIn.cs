namespace Acme_Service.Infrastructure.Frontend;

internal sealed partial record WebConfig
{
    public required SignIn SignIn { get; init; }
}
