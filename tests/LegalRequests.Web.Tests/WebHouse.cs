using System.Net;
using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Pdf.Reading;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.Scheduling;
using LegalRequests.Staff;
using LegalRequests.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace LegalRequests.Web.Tests;

/// <summary>The whole web program in this process, on a data folder of its own, with a clock that the test moves.</summary>
public sealed class WebHouse : WebApplicationFactory<Program>
{
    public const string Password = "a sample sentence 42";

    /// <summary>The hash of <see cref="Password"/> as an account keeps it.</summary>
    public static readonly Lazy<Task<string>> HashOfPassword = new(async () =>
    {
        using var passwords = new Passwords();
        return (await passwords.SealAsync(Password, "nobody@agency.example")).OrThrow();
    });

    readonly bool demo;
    readonly bool sweeps;
    readonly bool ownsFolder;
    int requests;

    /// <param name="sweeps">False where a test starts the sweeps itself and looks at what is not done yet.</param>
    public WebHouse(bool demo = false, string? folder = null, bool sweeps = true)
    {
        this.demo = demo;
        this.sweeps = sweeps;
        ownsFolder = folder is null;
        Folder = folder ?? Directory.CreateTempSubdirectory("legalrequests-web-").FullName;
        ClientOptions.AllowAutoRedirect = false;
        ClientOptions.BaseAddress = new Uri("http://localhost");
    }

    public string Folder { get; }

    public string SetupTokenFile => Path.Combine(Folder, "data", "setup-token");

    public ManualClock Clock { get; } = new();

    /// <summary>The sandbox to be used although it is none, as an operator may allow; null for the machine's own.</summary>
    public Sandbox? Unconfined { get; init; }

    /// <summary>Adds a member of staff who signs in with <see cref="Password"/>.</summary>
    public async Task<StaffCard> HireAsync(StaffRoles roles, string name = "Jordan Sample")
    {
        var address = $"{Guid.CreateVersion7():N}@agency.example";
        var member = new StaffMember
        {
            Id = Guid.CreateVersion7(),
            DisplayName = name,
            Roles = roles,
            UserName = address,
            NormalizedUserName = address.ToUpperInvariant(),
            SecurityStamp = Guid.CreateVersion7().ToString(),
            PasswordHash = await HashOfPassword.Value,
            CreatedAt = Clock.GetUtcNow(),
        };
        await AddRowsAsync(member);
        return StaffDirectory.CardOf(member);
    }

    /// <summary>Adds a person with these roles and signs them in.</summary>
    public async Task<Browser> SignInAsAsync(StaffRoles roles) => await SignInAsync(await HireAsync(roles));

    public async Task<Browser> SignInAsync(StaffCard person)
    {
        var browser = NewBrowser();
        var answer = await browser.TryToSignInAsync(person.UserName, Password);
        return answer.StatusCode == HttpStatusCode.Redirect
            ? browser
            : throw new InvalidOperationException($"Sign-in answered {answer.StatusCode}.");
    }

    public Browser NewBrowser() => new(CreateClient());

    public async Task<LegalRequest> AddRequestAsync(Guid ownerId)
    {
        var request = new LegalRequest
        {
            Id = Guid.CreateVersion7(),
            Number = $"LR-2026-{Interlocked.Increment(ref requests):0000}",
            Caption = "SAMPLE v. SAMPLE",
            BatesPrefix = "SAMPLE",
            LoggedBy = ownerId,
            LoggedAt = Clock.GetUtcNow(),
        };
        await AddRowsAsync(new RequestLatch { Id = request.Id }, request);
        await RelateAsync(request.Id, ownerId, Relation.Owner);
        return request;
    }

    public Task RelateAsync(Guid requestId, Guid staffId, Relation relation) => AddRowsAsync(new RequestRelation
    {
        Id = Guid.CreateVersion7(),
        RequestId = requestId,
        StaffId = staffId,
        Relation = relation,
        From = Clock.GetUtcNow(),
        GrantedBy = Actor.SystemId,
    });

    public async Task<Outcome<T>> RunAsync<T>(IForm<T> form, StaffCard? actor = null) =>
        await Services.GetRequiredService<OperationRunner>().RunAsync(form, new Caller(actor?.AsActor() ?? Actor.System));

    public async Task<T> InDatabaseAsync<T>(Func<LegalRequestsDb, Task<T>> act)
    {
        await using var scope = Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<LegalRequestsDb>());
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("data", Path.Combine(Folder, "data"));
        builder.UseSetting("key-file", Path.Combine(Folder, "keys", "master.key"));

        if (demo)
        {
            builder.UseSetting("demo", "true");
        }

        if (Unconfined is not null)
        {
            builder.UseSetting("Intake:AllowUnconfinedTools", "true");
        }

        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);

            if (Unconfined is not null)
            {
                services.AddSingleton(Unconfined);
            }

            if (!sweeps)
            {
                services.Remove(services.Single(line => line.ImplementationType == typeof(SweepScheduler)));
            }
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);

        if (disposing && ownsFolder && Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    public Task<int> AddRowsAsync(params object[] rows) => InDatabaseAsync(db =>
    {
        db.AddRange(rows);
        return db.SaveChangesAsync();
    });
}
