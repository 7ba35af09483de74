using Acme.Orders.Api.Calls;
using Acme.Orders.Api.Health;
using Acme.Orders.Api.Hosting;
using Acme.Orders.Api.Items;
using Acme.Orders.Api.OpenApi;
using Acme.Orders.Api.Resilience;
using Acme.Orders.Api.Telemetry;

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
builder.AddItemStore();
builder.Services.AddServiceHealth();
builder.AddCalledServices(service);
builder.Services.AddApiDocument(service);

var app = builder.Build();

app.UseRequestLog();
app.UseHttpServer();
app.UseResilience();
app.UseApiPageInDevelopment();

app.MapServiceHealth();
app.MapItems(service.PathPrefix);
app.MapApiDocumentInDevelopment();

if (args is [ApiDocument.Command])
{
    return await app.WriteApiDocumentAsync();
}

await app.RunAsync();
return 0;
