using System.Diagnostics;
using LegalRequests.Access;
using LegalRequests.Persistence;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace LegalRequests.Web.Tests.Killed;

/// <summary>The built program on a folder and database of its own, which is killed while it answers and started again.</summary>
public sealed class DyingServer : IAsyncDisposable
{
    private readonly RunningProgram program;
    private readonly ITestOutputHelper output;

    private DyingServer(DirectoryInfo folder, DatabaseSettings database, RunningProgram program, ITestOutputHelper output) =>
        (Folder, Database, this.program, this.output) = (folder, database, program, output);

    public DirectoryInfo Folder { get; }

    public DatabaseSettings Database { get; }

    /// <summary>The last lines of its log.</summary>
    public string LastWords => program.LastWords;

    /// <summary>Makes the database, hires people who sign in with <see cref="WebHouse.Password"/>, and starts.</summary>
    public static async Task<DyingServer> StartAsync(
        DatabaseSettings? database,
        IReadOnlyDictionary<string, string> settings,
        IEnumerable<StaffMember> people,
        ITestOutputHelper output)
    {
        var folder = Directory.CreateTempSubdirectory("legalrequests-dying-");
        var data = folder.CreateSubdirectory("data").FullName;
        var chosen = database ?? new DatabaseSettings { ConnectionString = $"Data Source={Path.Combine(data, "legalrequests.db")}" };

        await using (var db = Open(chosen))
        {
            await new SchemaUpgrade(db).RunAsync();
            db.AddRange(people);
            await db.SaveChangesAsync();
        }

        var all = new Dictionary<string, string>(settings)
        {
            ["Database:Kind"] = $"{chosen.Kind}",
            ["Database:ConnectionString"] = chosen.ConnectionString,
            ["Vault:MemoryFolder"] = folder.CreateSubdirectory("memory").FullName,
            ["Agency:Name"] = "Harbor Light Family Services (SAMPLE)",
            ["Agency:Address"] = "210 Sample Avenue, Millbrook, NJ 07001",
            ["Agency:Custodian"] = "Dana Reyes, Custodian of Records",
        };
        string[] arguments = ["--data", data, "--key-file", Path.Combine(folder.FullName, "key", "master.key")];
        return new DyingServer(folder, chosen, await RunningProgram.StartAsync(arguments, all), output);
    }

    /// <summary>Somebody with a password, for the database before the start.</summary>
    public static async Task<StaffMember> PersonAsync(string name, StaffRoles roles) => new()
    {
        Id = Guid.CreateVersion7(),
        DisplayName = name,
        Roles = roles,
        Credential = roles == StaffRoles.SocialWorker ? "LCSW" : "",
        UserName = $"{roles}@agency.example".ToLowerInvariant(),
        NormalizedUserName = $"{roles}@AGENCY.EXAMPLE".ToUpperInvariant(),
        Email = $"{roles}@agency.example".ToLowerInvariant(),
        SecurityStamp = $"{Guid.CreateVersion7()}",
        PasswordHash = await WebHouse.HashOfPassword.Value,
        CreatedAt = TimeProvider.System.GetUtcNow(),
    };

    public LegalRequestsDb OpenDatabase() => Open(Database);

    /// <summary>A browser of somebody who has signed in.</summary>
    public async Task<Browser> SeatAsync(StaffMember person)
    {
        // After a kill the old connections are dead; each request opens its own.
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(program.Address) };
        client.DefaultRequestHeaders.ConnectionClose = true;
        var browser = new Browser(client);
        var answer = await browser.TryToSignInAsync(person.UserName ?? "", WebHouse.Password);
        return IsDone(answer) ? browser : throw new InvalidOperationException($"{person.DisplayName} could not sign in: {answer.StatusCode}.");
    }

    /// <summary>Sends a form and expects that it is done; gives where the answer leads.</summary>
    public async Task<string> SendAsync(Browser seat, PreparedPost post)
    {
        using var answer = await seat.Client.PostAsync(new Uri(post.Target, UriKind.Relative), post.Body());

        if (!IsDone(answer) || answer.Headers.Location is not { } location || location.ToString().Contains("refused=", StringComparison.Ordinal))
        {
            var page = await Page.ReadAsync(answer);
            throw new InvalidOperationException($"{post.Target} answered {answer.StatusCode} {answer.Headers.Location}: {string.Join(' ', page.Errors)} {page.Document.QuerySelector("main")?.TextContent}\n{LastWords}");
        }

        return location.IsAbsoluteUri ? location.PathAndQuery : location.ToString();
    }

    /// <summary>
    /// Sends a form, kills the program after a while whatever it is doing, starts it again and sends the very same form
    /// once more. Gives where each answer led; the first is null when none came.
    /// </summary>
    public async Task<(string? First, string Again)> SendThroughDeathAsync(Browser seat, PreparedPost post, TimeSpan after)
    {
        var sending = SendAsync(seat, post);
        await Task.Delay(after);
        await program.KillAsync();
        var first = await AnswerOfAsync(sending);
        output.WriteLine($"killed {after.TotalMilliseconds:0} ms into {post.Target}, {(first is null ? "before" : "after")} its answer");
        await program.StartAgainAsync();
        return (first, await SendAsync(seat, post));
    }

    public async Task KillAndStartAsync(string during)
    {
        await program.KillAsync();
        output.WriteLine($"killed during {during}");
        await program.StartAgainAsync();
    }

    /// <exception cref="InvalidOperationException">It did not come true in time.</exception>
    public async Task UntilAsync(string what, TimeSpan patience, Func<LegalRequestsDb, Task<bool>> holds)
    {
        for (var since = Stopwatch.StartNew(); since.Elapsed < patience;)
        {
            await using var db = OpenDatabase();

            if (await holds(db))
            {
                return;
            }

            await Task.Delay(200);
        }

        throw new InvalidOperationException($"It did not come true in time that {what}.\n{LastWords}");
    }

    public Task StopAsync() => program.KillAsync();

    public async ValueTask DisposeAsync()
    {
        await program.DisposeAsync();
        Folder.Delete(recursive: true);
    }

    private static async Task<string?> AnswerOfAsync(Task<string> sending)
    {
        try
        {
            return await sending;
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            return null;
        }
    }

    private static bool IsDone(HttpResponseMessage answer) => (int)answer.StatusCode is 302 or 303;

    private static LegalRequestsDb Open(DatabaseSettings settings)
    {
        var options = new DbContextOptionsBuilder<LegalRequestsDb>();
        options.UseDatabase(settings);
        return new LegalRequestsDb(options.Options);
    }
}
