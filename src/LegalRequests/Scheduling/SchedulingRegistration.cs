using Microsoft.Extensions.DependencyInjection;

namespace LegalRequests.Scheduling;

public static class SchedulingRegistration
{
    /// <summary>The sweeps by name, to be run by hand or by <see cref="AddSweepScheduler"/>.</summary>
    public static IServiceCollection AddScheduling(this IServiceCollection services)
    {
        services.AddOptions<SchedulingSettings>()
            .BindConfiguration(SchedulingSettings.Section)
            .ValidateDataAnnotations()
            .Validate<IEnumerable<SweepEntry>>(
                (settings, sweeps) => settings.Every.Keys.All(name => sweeps.Any(sweep => sweep.Name == name)),
                "Scheduling:Every names a sweep that there is not.")
            .ValidateOnStart();
        return services
            .AddSingleton<SweepDiary>()
            .AddSingleton<SweepRunner>()
            .AddSweep<SendMailJob>("mail", TimeSpan.FromSeconds(15))
            .AddSweep<SweepOrphansJob>("orphans", TimeSpan.FromHours(1));
    }

    /// <summary>Registers a sweep.</summary>
    /// <param name="name">Stable, lower-case; the schedule in the database is kept under it.</param>
    /// <param name="every">How often it is started.</param>
    public static IServiceCollection AddSweep<TSweep>(this IServiceCollection services, string name, TimeSpan every)
        where TSweep : class, ISweep =>
        services
            .AddScoped<TSweep>()
            .AddSingleton(new SweepEntry(name, typeof(TSweep), every));

    /// <summary>Lets the host start the sweeps; for processes that serve, not for maintenance verbs. Comes after the schema is up to date.</summary>
    public static IServiceCollection AddSweepScheduler(this IServiceCollection services)
    {
        services.AddHostedService<SweepScheduler>();
        services.AddHealthChecks().AddCheck<SweepHealth>("sweeps");
        return services;
    }
}
