#if (!UseLambda)
using Acme_Service.Api.Calls;
#endif
using Acme_Service.Api.Health;
using Acme_Service.Api.Hosting;
#if (UseJwt || UseCognito)
using Acme_Service.Api.Identity;
#endif
using Acme_Service.Api.AcmeItems;
#if (UseRds)
using Acme_Service.Api.AcmeItems.Postgres;
#endif
using Acme_Service.Api.OpenApi;
using Acme_Service.Api.Resilience;
using Acme_Service.Api.Telemetry;

if (args is ["healthcheck"])
{
    return await HealthProbe.RunAsync();
}

var service = ServiceDefinition.Read(AppContext.BaseDirectory);
var builder = WebApplication.CreateSlimBuilder(args);

builder.Services.AddSingleton(TimeProvider.System);
builder.AddTelemetry(service);
builder.AddHttpServer();
builder.AddResilience();
builder.AddBrowserOrigins();
#if (UseRds)
await builder.AddDatabaseSecretAsync();
#endif
builder.AddAcmeItemStore();
builder.Services.AddServiceHealth();
#if (!UseLambda)
builder.AddCalledServices(service);
#endif
#if (UseJwt)
builder.Services.AddGatewayIdentity();
#elif (UseCognito)
builder.AddCognitoIdentity();
#endif
builder.Services.AddApiDocument(service);

var app = builder.Build();

#if (UseRds)
if (args is ["migrate"])
{
    return await app.MigrateDatabaseAsync();
}

#endif
#if (UseLambda && UseRds)
if (args is ["migrate-on-event"])
{
    app.MapServiceHealth();
    app.MapMigrationEvent();
    await app.RunAsync();
    return 0;
}

#endif
app.UseRequestLog();
#if (UseLambda)
app.UseLambdaRequestContext();
#endif
app.UseHttpServer();
app.UseResilience();
app.UseApiPageInDevelopment();
#if (UseNlb || UseRestAlb || UseNlbAlb || UseLambda)
app.UseForwardedPrefix();
#endif
#if (UseJwt)
app.UseGatewayIdentity();
#elif (UseCognito)
app.UseCognitoIdentity();
#endif

app.MapServiceHealth();
app.MapAcmeItems(service.PathPrefix);
app.MapApiDocumentInDevelopment();

if (args is [ApiDocument.Command])
{
    return await app.WriteApiDocumentAsync();
}

await app.RunAsync();
return 0;
