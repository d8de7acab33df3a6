using LegalRequests.Deadlines.Editions;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Staff;
using LegalRequests.Web.Layout;
using LegalRequests.Web.SignIn;
using LegalRequests.Workflows.Running;

namespace LegalRequests.Web.Hosting;

/// <summary>What must be true before the first web request: the folder, the schema, somebody to sign in as.</summary>
public static class HouseOpening
{
    /// <exception cref="InvalidOperationException">The database belongs to the demo and this is none, or the other way round.</exception>
    public static async Task OpenHouseAsync(this WebApplication app)
    {
        var data = app.Services.GetRequiredService<DataFolder>();
        data.Make();

        if (app.Services.GetRequiredService<UnconfinedTools>().Warning is { } warning)
        {
            app.Logger.LogCritical("{Warning}", warning);
        }

        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        await services.GetRequiredService<SchemaUpgrade>().RunAsync();
        await services.GetRequiredService<ImportDefinitions>().RunAsync();
        await services.GetRequiredService<ImportRules>().RunAsync();
        var runner = services.GetRequiredService<OperationRunner>();

        if (services.GetRequiredService<DemoMode>().On)
        {
            (await runner.RunAsync(new HireDemoPeople.Form(), Caller.System)).OrThrow();
            return;
        }

        if (await services.GetRequiredService<DemoPeople>().AnyAsync())
        {
            throw new InvalidOperationException(
                "This data folder belongs to the demo: its requests are SAMPLE. Start with --demo, or name another folder with --data.");
        }

        await OfferSetupAsync(runner, data, app.Logger);
    }

    private static async Task OfferSetupAsync(OperationRunner runner, DataFolder data, ILogger logger)
    {
        var token = OneTimeCode.New();

        if ((await runner.RunAsync(new IssueSetupToken.Form(OneTimeCode.HashOf(token)), Caller.System)).OrThrow())
        {
            await WritePrivatelyAsync(data.SetupTokenFile, token);
            logger.LogWarning("Nobody can sign in yet. Open /setup; the one-time token lies in {File} and is good for an hour.", data.SetupTokenFile);
        }
    }

    private static async Task WritePrivatelyAsync(string path, string text)
    {
        File.Delete(path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };

        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using var writer = new StreamWriter(path, options);
        await writer.WriteLineAsync(text);
    }
}
