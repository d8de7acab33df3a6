using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LegalRequests.Persistence;

public static class PersistenceRegistration
{
    public static IServiceCollection AddPersistence(this IServiceCollection services)
    {
        services.AddOptions<DatabaseSettings>()
            .BindConfiguration(DatabaseSettings.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddDbContext<LegalRequestsDb>((provider, options) =>
            options.UseDatabase(provider.GetRequiredService<IOptions<DatabaseSettings>>().Value));
        services.AddScoped<SchemaUpgrade>();
        services.AddScoped<DatabasePulse>();
        services.AddScoped<NumberSeries>();
        return services;
    }

    /// <summary>Points a context at the configured database, with all that this product asks of it.</summary>
    public static DbContextOptionsBuilder UseDatabase(this DbContextOptionsBuilder options, DatabaseSettings settings) =>
        settings.Kind == DatabaseKind.Sqlite
            ? options.UseSqlite(settings.ConnectionString).AddInterceptors(new SqliteSetup())
            : options.UseNpgsql(settings.ConnectionString);
}
