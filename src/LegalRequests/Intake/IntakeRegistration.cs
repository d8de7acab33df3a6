using LegalRequests.Intake.Words;
using LegalRequests.Operations;
using LegalRequests.Pdf.Burning;
using LegalRequests.Pdf.Incoming;
using LegalRequests.Pdf.Reading;
using LegalRequests.Scheduling;
using LegalRequests.Vault;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace LegalRequests.Intake;

public static class IntakeRegistration
{
    public static IServiceCollection AddIntake(this IServiceCollection services)
    {
        services.AddOptions<IntakeSettings>()
            .BindConfiguration(IntakeSettings.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.TryAddSingleton(ProbeSandbox);
        services.AddSingleton(provider => new PdfIntake(provider.GetRequiredService<Sandbox>(), LimitsOf(provider)));
        services.AddSingleton(provider => new FileIntake(provider.GetRequiredService<Sandbox>(), LimitsOf(provider)));
        services.AddSingleton(FindPacks);
        services.TryAddSingleton(provider => new PageSource(provider.GetRequiredService<Sandbox>()) { Languages = provider.GetRequiredService<OcrPacks>().Used });
        services.TryAddSingleton<DocumentBurner>();
        services.AddHealthChecks().AddCheck<SandboxHealth>("sandbox").AddCheck<OcrHealth>("ocr").AddCheck<StalePagesHealth>("pages", HealthStatus.Degraded);
        services.AddHostedService<OcrStart>();
        services.AddScoped<PageWords>();
        services.AddSingleton<StalePages>();
        services.AddSweep<ReadPages>("pages", TimeSpan.FromSeconds(2));
        services.AddScoped<Reception>();
        services.AddScoped<PageDrawing>();
        services.AddScoped<PaperPages>();
        services.AddScoped<DuplicateSearch>();
        services.AddScoped<LockedFiles>();
        services.AddScoped<NewPapers>();
        services.AddListener<RequestLogged, BeginWork>();
        services.AddListener<FactsChanged, BeginWork>();
        services.AddOperation<UploadPaper, UploadPaper.Form, Guid>();
        services.AddOperation<UnlockPaper, UnlockPaper.Form, Nothing>();
        services.AddOperation<DiscardDraft, DiscardDraft.Form, Nothing>();
        services.AddOperation<LogRequest, LogRequest.Form, LoggedRequest>();
        services.AddOperation<AmendFacts, AmendFacts.Form, Nothing>();
        services.AddOperation<AddPaper, AddPaper.Form, Guid>();
        services.AddOperation<OpenLockedPaper, OpenLockedPaper.Form, Guid>();
        services.AddOperation<DiscardLockedPaper, DiscardLockedPaper.Form, Nothing>();
        services.AddOperation<ViewPaperPage, ViewPaperPage.Form, PageToDraw>();
        services.AddOperation<ViewDraftPage, ViewDraftPage.Form, PageToDraw>();
        services.AddOperation<ReadDraft, ReadDraft.Form, PagesToRead>();
        return services;
    }

    // The probe starts three small processes; whoever first needs a foreign file opened waits for it once.
    private static Sandbox ProbeSandbox(IServiceProvider provider)
    {
        var settings = provider.GetRequiredService<IOptions<IntakeSettings>>().Value;
        var sandbox = new SandboxSettings { AllowUnconfined = settings.AllowUnconfinedTools };
        return Task.Run(() => Sandbox.ProbeAsync(sandbox, CancellationToken.None)).GetAwaiter().GetResult();
    }

    private static OcrPacks FindPacks(IServiceProvider provider)
    {
        var sandbox = provider.GetRequiredService<Sandbox>();
        var wanted = provider.GetRequiredService<IOptions<IntakeSettings>>().Value.OcrLanguages;
        return Task.Run(() => OcrPacks.FindAsync(sandbox, wanted, CancellationToken.None)).GetAwaiter().GetResult();
    }

    private static IntakeLimits LimitsOf(IServiceProvider provider) => new()
    {
        FileBytes = provider.GetRequiredService<IOptions<VaultSettings>>().Value.MaxUploadBytes,
        Pages = provider.GetRequiredService<IOptions<IntakeSettings>>().Value.MostPages,
    };
}
