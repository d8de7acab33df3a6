using LegalRequests.Scheduling;
using LegalRequests.Web.Layout;
using LegalRequests.Web.Pages.Calendar;
using LegalRequests.Web.SignIn;

namespace LegalRequests.Web.Hosting;

/// <summary>All services of the web program.</summary>
public static class HouseWiring
{
    public static void AddHouse(this WebApplicationBuilder builder, StartOptions options)
    {
        var data = DataFolder.Of(options, builder.Configuration);
        builder.Configuration.AddInMemoryCollection(data.Defaults(builder.Configuration));
        builder.Host.UseDefaultServiceProvider(it => it.ValidateOnBuild = it.ValidateScopes = true);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information).ClearProviders().AddJsonConsole(console => console.UseUtcTimestamp = true);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);

        var services = builder.Services;
        services.AddSingleton(data);
        services.AddSingleton(new DemoMode(options.Demo));

        if (options.Demo)
        {
            builder.Configuration.AddInMemoryCollection(DemoCases.Agency);
            services.AddHostedService<DemoCases>();
        }

        services.AddLegalRequests();
        services.AddSweepScheduler();
        services.AddSignIn();
        services.AddScoped<ViewSettings>();
        services.AddSingleton<UnconfinedTools>();
        services.AddRazorComponents();
        services.AddCalendarFeed();
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(20));
    }
}
