using System.Globalization;
using LegalRequests.Intake;
using LegalRequests.Requests;
using LegalRequests.Testing;
using Xunit;

namespace LegalRequests.Browser.Tests;

/// <summary>
/// One case walked in the browser by three people of the demo, from the paper to the released packet. What they saw and
/// got is kept for the tests that share it.
/// </summary>
public sealed class WalkedCase(ChromiumBrowser chromium) : IAsyncLifetime
{
    private static readonly (string File, string Title, string Type)[] Records =
    [
        ("02-service-plan.pdf", "Service plan", "TreatmentPlan"),
        ("04-session-notes-march.pdf", "Session of March 5", "ProgressNote"),
        ("06-letter-to-school.pdf", "Letter to the school", "Correspondence"),
        ("08-report-to-court.pdf", "Report on the placement", "Report"),
        ("12-staff-meeting.pdf", "Staff meeting", "Other"),
    ];

    private readonly PageCheck check = new();
    private RunningProduct? product;
    private string request = "";

    /// <summary>The program, still running.</summary>
    public RunningProduct Product => product ?? throw new InvalidOperationException("The program was not started.");

    public PageCheck Check => check;

    /// <summary>The released packet, the first volume of the production, as it was downloaded.</summary>
    public string PacketPath { get; private set; } = "";

    /// <summary>The second and last volume, with the document that was put off.</summary>
    public string SecondVolumePath { get; private set; } = "";

    /// <summary>What the release page said when both had left.</summary>
    public string ReleaseAfterBoth { get; private set; } = "";

    /// <summary>The log of what was kept back, as CSV.</summary>
    public string Log { get; private set; } = "";

    /// <summary>What the release page said after a box was added to a signed packet.</summary>
    public string ReleaseAfterLateBox { get; private set; } = "";

    /// <summary>What the sign-off page said of the packet's proof.</summary>
    public string Proof { get; private set; } = "";

    public async Task<Desk> SeatAsync(string person, bool script = true) =>
        await Desk.OpenAsync(await chromium.NewPersonAsync(Product.Address, script), person, desk => script ? check.LookAsync(desk) : Task.CompletedTask);

    public async Task InitializeAsync()
    {
        product = await RunningProduct.StartAsync();

        try
        {
            await WalkAsync();
        }
        catch (Exception problem)
        {
            var log = Product.LastWords;
            await DisposeAsync();
            var faults = string.Join('\n', check.Findings);
            throw new InvalidOperationException($"The walk stopped: {problem.Message}\n{faults}\nThe program's log ends with:\n{log}", problem);
        }
    }

    public async Task DisposeAsync()
    {
        if (product is not null)
        {
            await product.DisposeAsync();
            product = null;
        }
    }

    private async Task WalkAsync()
    {
        await using var legal = await SeatAsync("Dana Reyes");
        await using var social = await SeatAsync("Maria Okafor");
        await using var counsel = await SeatAsync("B. Nguyen");

        await LogAsync(legal);
        await ValidateAsync(legal);
        await AddRecordsAsync(legal);
        await NotifyAsync(legal);
        var report = await AssessAsync(social);
        var packet = new PacketWalk(request, Product.Scratch);
        await packet.OtherVolumeAsync(legal);
        await packet.DraftAsync(legal, 1);
        Proof = await packet.SignAsync(counsel);
        await CoverMoreAsync(social, report);
        await legal.GoAsync($"{request}/release");
        ReleaseAfterLateBox = await legal.TextAsync();
        await packet.DraftAsync(legal, 2);
        Proof = await packet.SignAsync(counsel);
        await packet.ReleaseAsync(legal, more: true);
        (PacketPath, Log) = await packet.DownloadAsync(legal, "volume-1.pdf");
        await packet.OtherVolumeAsync(legal);
        await packet.DraftAsync(legal, 3);
        Proof = await packet.SignAsync(counsel);
        await packet.ReleaseAsync(legal, more: false);
        (SecondVolumePath, _) = await packet.DownloadAsync(legal, "volume-2.pdf");
        await legal.GoAsync($"{request}/release");
        ReleaseAfterBoth = await legal.TextAsync();
    }

    private async Task LogAsync(Desk legal)
    {
        await legal.GoAsync("/requests/new");
        await legal.ChooseFilesAsync("upload-paper", SharedData.Find("subpoenas-orders/S-P04_ao88b_digital.pdf") ?? Sample("paper.pdf"));
        await legal.SendAsync("upload-paper");
        await legal.FillAsync(
            "facts",
            ("Instrument", "CivilSubpoena"),
            ("Court", "U.S. District Court, District of New Jersey"),
            ("CaseNumber", "2:26-cv-04417-XYZ-ABC"),
            ("ClientName", "K.L. (SAMPLE)"),
            ("Caption", "A.L. v. Millbrook Board of Education (SAMPLE)"),
            ("Forum", "FederalCivil"),
            ("State", "NJ"),
            ("ServedOn", Day(-3)),
            ("ServiceMethod", "Personal"),
            ("ReceivedBy", "Front desk"),
            ("IssuedOn", Day(-5)),
            ("ComplianceOn", Day(40)),
            ("ComplianceTime", "17:00"),
            ("ItemsRequested", "The case file, and correspondence with the school."),
            ("IssuedBy", "Fenwick Doyle PC"),
            ("ReplyTo", "55 Sample Plaza, Newark, NJ 07102"));
        await legal.SendAsync("facts", "check");
        await legal.SendAsync("facts", "log");
        request = new Uri(legal.Page.Url).AbsolutePath;
        await legal.GoAsync($"{request}/papers");
        await legal.ChooseFilesAsync("add-paper", Sample("assurance.pdf"));
        await legal.FillAsync("add-paper", "Kind", "Assurance");
        await legal.SendAsync("add-paper");
    }

    private async Task ValidateAsync(Desk legal)
    {
        await legal.GoAsync($"{request}/validity");

        foreach (var question in await legal.Page.Locator("#checks fieldset.field").AllAsync())
        {
            await question.Locator("input[value=Pass]").CheckAsync();
        }

        await legal.SendAsync("checks");
        await legal.FillAsync(
            "decide",
            ("Result", "Valid"),
            ("Compels", "true"),
            ("HipaaRoute", "NoticeAssurance"),
            ("Note", "Signed by the clerk; the text of Rule 45 is attached."));
        await legal.ChooseAsync("decide", "EvidencePaperId", "assurance.pdf");
        await legal.SendAsync("decide");
    }

    private async Task AddRecordsAsync(Desk legal)
    {
        await legal.GoAsync($"{request}/documents");
        await legal.ChooseFilesAsync("add-documents", [.. Records.Select(record => Sample($"records/{record.File}"))]);
        await legal.SendAsync("add-documents");
        var links = await legal.LinksAsync("main table a");

        foreach (var (link, record) in links.Zip(Records))
        {
            await legal.GoAsync(link);
            await legal.FillAsync("describe", ("Title", record.Title), ("Type", record.Type), ("WrittenOn", "2025-03-05"), ("AuthorRole", "LCSW"));
            await legal.ChooseAsync("describe", "AssignedTo", "Maria Okafor");
            await legal.SendAsync("describe");
        }

        await legal.GoAsync($"{request}/documents");
        await legal.SendAsync("finish");
    }

    private async Task NotifyAsync(Desk legal)
    {
        await legal.GoAsync($"{request}/notice");
        await legal.FillAsync(
            "decide",
            ("Choice", "Send"),
            ("Reason", "The client's mother, by her lawyer's office."),
            ("SafeChannel", "By hand at the office, agreed with the social worker"),
            ("ContactChecked", "true"));
        await legal.SendAsync("decide");
        await legal.FillAsync("sending", ("SentOn", Day(0)), ("SentHow", "Handed over at the office"), ("Proof", "Signed receipt no. 1 (SAMPLE)"));
        await legal.SendAsync("sending");
        await legal.FillAsync("answer", ("Kind", "WaivesWaiting"), ("ReceivedOn", Day(0)), ("Note", "In writing; with the papers (SAMPLE)."));
        await legal.SendAsync("answer");
    }

    /// <returns>The path of the report's page with the words that are blacked out.</returns>
    private async Task<string> AssessAsync(Desk social)
    {
        await social.GoAsync("/");
        await social.GoAsync($"{request}/assess");
        var links = await social.LinksAsync("main a[href*='/documents/'][href$='/assess']");

        foreach (var (link, record) in links.Zip(Records))
        {
            await social.GoAsync(link);
            await AssessOneAsync(social, record.File);
        }

        var report = links[3].Replace("/assess", "/redact/2", StringComparison.Ordinal);
        await social.GoAsync(report);
        var name = await RecordWords.FindAsync(Sample("records/08-report-to-court.pdf"), 2, "Tobias", "Wren,");
        await Workbench.DrawAsync(social.Page, name[0].Around(name[3]));
        await Workbench.TypeAsync(social, name[1]);
        await Workbench.TypeAsync(social, name[2]);
        await social.GoAsync($"{request}/assess");
        await social.SendAsync("finish");
        return report;
    }

    private static async Task AssessOneAsync(Desk social, string file)
    {
        switch (file)
        {
            case "04-session-notes-march.pdf":
                await social.FillAsync(
                    "assess",
                    ("AssessedAs", "Privileged"),
                    ("Rationale", "Told in confidence to a licensed social worker in the course of counseling."),
                    ("Ground", "US.psychotherapist-patient"),
                    ("Holder", "MinorClient"),
                    ("LogDescription", "Notes of a counseling session"));
                await social.SendAsync("assess", "preview");
                break;
            case "12-staff-meeting.pdf":
                await social.FillAsync("assess", ("AssessedAs", "NotResponsive"), ("Rationale", "About the building; nothing of it was asked for."));
                break;
            default:
                await social.FillAsync("assess", ("AssessedAs", "Confidential"), ("Rationale", "Case record, not a communication in therapy."));
                break;
        }

        await social.SendAsync("assess", "next");
    }

    private static async Task CoverMoreAsync(Desk social, string report)
    {
        await social.GoAsync(report);
        var more = await RecordWords.FindAsync(Sample("records/08-report-to-court.pdf"), 2, "homework");
        await Workbench.DrawAsync(social.Page, more[0]);
    }

    private static string Sample(string file) => RepositoryRoot.PathOf($"samples/case/{file}");

    // The court of this case sits in New Jersey, where the day ends hours after that of UTC.
    private static string Day(int fromToday) => CourtDay.Of(TimeProvider.System.GetUtcNow(), StateZone.Of("NJ"))
        .AddDays(fromToday).ToString("O", CultureInfo.InvariantCulture);
}
