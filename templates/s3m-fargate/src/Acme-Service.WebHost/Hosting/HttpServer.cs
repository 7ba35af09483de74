namespace Acme_Service.WebHost.Hosting;

/// <summary>HTTP settings of this host.</summary>
internal static class HttpServer
{
    /// <summary>Longer than a load balancer keeps an idle connection (60 s), so that it never sends into one just closed here.</summary>
    private static readonly TimeSpan _keepAlive = TimeSpan.FromSeconds(120);

    /// <summary>Time to drain and to answer what is left after SIGTERM; ECS must wait longer before it kills the container.</summary>
    private static readonly TimeSpan _shutdown = TimeSpan.FromSeconds(25);

    public static void AddHttpServer(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.KeepAliveTimeout = _keepAlive;
        });

        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = _shutdown);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<Draining>();
        builder.Services.AddHostedService(services => services.GetRequiredService<Draining>());
        // Over HTTPS compression can betray secrets; everything here is public.
        builder.Services.AddResponseCompression(compression => compression.EnableForHttps = true);
    }

    public static void AddLogging(this WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsDevelopment())
        {
            builder.Logging.ClearProviders().AddJsonConsole(console =>
            {
                console.UseUtcTimestamp = true;
                console.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
            });
        }
    }
}
