using Acme_Service.WebHost.Health;
using Acme_Service.WebHost.Hosting;
using Acme_Service.WebHost.Pages;

if (args is ["healthcheck"])
{
    return await HealthProbe.RunAsync();
}

var builder = WebApplication.CreateSlimBuilder(args);

builder.AddLogging();
builder.AddHttpServer();

var app = builder.Build();

app.Use(Draining.CloseConnections);
app.UseResponseCompression();
app.UseSecurityHeaders();
app.UseWebFiles();

app.MapHealth();
app.MapConfig();
app.MapPage();

await app.RunAsync();
return 0;
