using LegalRequests.Web.Hosting;
using LegalRequests.Web.Maintenance;

if (Verbs.IsVerb(args))
{
    return await Verbs.CallAsync(args);
}

var options = StartOptions.Parse(args);
var builder = WebApplication.CreateBuilder([.. options.Rest]);
builder.AddHouse(options);

var app = builder.Build();
await app.OpenHouseAsync();
app.UseHouse();
await app.RunAsync();
return 0;
