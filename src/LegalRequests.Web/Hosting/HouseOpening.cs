using LegalRequests.Persistence;

namespace LegalRequests.Web.Hosting;

/// <summary>What must be true before the first web request: the folder, the schema, somebody to sign in as.</summary>
public static class HouseOpening
{
    public static async Task OpenHouseAsync(this WebApplication app)
    {
        app.Services.GetRequiredService<DataFolder>().Make();
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SchemaUpgrade>().RunAsync();
    }
}
