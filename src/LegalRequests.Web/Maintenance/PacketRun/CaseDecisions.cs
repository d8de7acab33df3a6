using LegalRequests.ClientNotice;
using LegalRequests.CounselReview;
using LegalRequests.Intake;
using LegalRequests.Privilege;
using LegalRequests.Records;
using LegalRequests.Release;
using LegalRequests.Requests;
using LegalRequests.Validity;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace LegalRequests.Web.Maintenance.PacketRun;

/// <summary>
/// What the people of an office decided about one paper, as the file of <c>./run packet</c> says it. The file's keys are
/// these names in snake_case; docs/guide/packet-verb.md shows a whole one.
/// </summary>
public sealed record CaseDecisions
{
    /// <summary>The instant at which all of it is done; given so that the same case gives the same bytes.</summary>
    public DateTimeOffset? On { get; set; }

    public AgencyPart Agency { get; set; } = new();

    public RequestPart Request { get; set; } = new();

    public List<PaperPart> Papers { get; set; } = [];

    public ValidityPart Validity { get; set; } = new();

    public List<ProtectedPart> Protected { get; set; } = [];

    public List<DocumentPart> Documents { get; set; } = [];

    public NoticePart Notice { get; set; } = new();

    public ReviewPart Review { get; set; } = new();

    public ReleasePart Release { get; set; } = new();

    /// <summary>The same case as if it happened at another instant: every day in it moves with the court's day of <see cref="On"/>.</summary>
    public CaseDecisions ShiftedTo(DateTimeOffset instant)
    {
        var zone = StateZone.Of(Request.State);
        var days = On is { } on ? CourtDay.Of(instant, zone).DayNumber - CourtDay.Of(on, zone).DayNumber : 0;
        return this with
        {
            On = instant,
            Request = Request with
            {
                IssuedOn = Request.IssuedOn?.AddDays(days),
                ServedOn = Request.ServedOn?.AddDays(days),
                ComplyOn = Request.ComplyOn?.AddDays(days),
            },
            Notice = Notice with { SentOn = Notice.SentOn?.AddDays(days) },
        };
    }

    /// <exception cref="InvalidDataException">The file is not such a file; the message names line and column.</exception>
    public static CaseDecisions Read(string path)
    {
        try
        {
            return new DeserializerBuilder()
                .WithNamingConvention(UnderscoredNamingConvention.Instance)
                .WithTypeConverter(new DayConverter())
                .Build()
                .Deserialize<CaseDecisions>(File.ReadAllText(path));
        }
        catch (YamlException problem)
        {
            var why = problem.InnerException?.Message ?? problem.Message;
            throw new InvalidDataException($"{Path.GetFileName(path)}, line {problem.Start.Line}, column {problem.Start.Column}: {why}", problem);
        }
    }

    /// <summary>Makes sure that every file in the folder of records is decided about: none may be left out in silence.</summary>
    /// <exception cref="InvalidDataException">One is not; the message names it.</exception>
    public void CheckNames(string folder)
    {
        var undecided = Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)).Except(Documents.Select(part => part.File)).Order(StringComparer.Ordinal).ToList();

        if (undecided.Count > 0)
        {
            throw new InvalidDataException($"Nothing is decided about {string.Join(", ", undecided)} in {folder}. Add an entry under documents for each, or take it out of the folder.");
        }
    }

    private sealed class DayConverter : IYamlTypeConverter
    {
        public bool Accepts(Type type) => type == typeof(DateOnly) || type == typeof(DateOnly?);

        public object ReadYaml(IParser parser, Type type, ObjectDeserializer rootDeserializer)
        {
            var scalar = parser.Consume<YamlDotNet.Core.Events.Scalar>();

            return DateOnly.TryParseExact(scalar.Value, "yyyy-MM-dd", out var day)
                ? day
                : throw new YamlException(scalar.Start, scalar.End, $"'{scalar.Value}' is not a day such as 2026-12-04.");
        }

        public void WriteYaml(IEmitter emitter, object? value, Type type, ObjectSerializer serializer) =>
            throw new NotSupportedException("Decisions are read, not written.");
    }
}

public sealed record AgencyPart
{
    public string Name { get; set; } = "";

    public string Address { get; set; } = "";

    public string Telephone { get; set; } = "";

    public string Custodian { get; set; } = "";
}

public sealed record RequestPart
{
    public Instrument? Instrument { get; set; }

    public Forum Forum { get; set; }

    public string State { get; set; } = "";

    public string Court { get; set; } = "";

    public string CaseNumber { get; set; } = "";

    public string Caption { get; set; } = "";

    public string IssuedBy { get; set; } = "";

    public string ReplyTo { get; set; } = "";

    public string Client { get; set; } = "";

    public string Items { get; set; } = "";

    public DateOnly? IssuedOn { get; set; }

    public DateOnly? ServedOn { get; set; }

    public ServiceMethod? ServiceMethod { get; set; }

    public string ReceivedBy { get; set; } = "";

    public DateOnly? ComplyOn { get; set; }

    public string ComplyAt { get; set; } = "";

    public DeliverTo DeliverTo { get; set; }

    public bool NonDisclosureOrdered { get; set; }
}

public sealed record PaperPart
{
    public string File { get; set; } = "";

    public PaperKind Kind { get; set; }
}

public sealed record ValidityPart
{
    /// <summary>Answers to the questions of the checklist by their codes; a question that is not answered stops the run.</summary>
    public Dictionary<string, CheckResult> Checks { get; set; } = [];

    public bool Compels { get; set; }

    public HipaaRoute HipaaRoute { get; set; }

    /// <summary>File of the paper that proves the route, as named under <c>papers</c>; empty where none is needed.</summary>
    public string Evidence { get; set; } = "";

    public string Note { get; set; } = "";
}

public sealed record ProtectedPart
{
    public ProtectedKind Kind { get; set; }

    public string Value { get; set; } = "";
}

public sealed record DocumentPart
{
    public string File { get; set; } = "";

    public DocumentType Type { get; set; }

    public string Title { get; set; } = "";

    public DateOnly? WrittenOn { get; set; }

    public string AuthorRole { get; set; } = "";

    public string Recipients { get; set; } = "";

    /// <summary>Null for a document that nobody assessed: a duplicate, or the run stops there.</summary>
    public AssessedAs? Assess { get; set; }

    public string Rationale { get; set; } = "";

    public string? Ground { get; set; }

    public PrivilegeHolder? Holder { get; set; }

    public string? Description { get; set; }

    /// <summary>What becomes of single pages, 1-based, where it differs from the rest.</summary>
    public Dictionary<int, PageFate> Pages { get; set; } = [];

    public List<RedactionPart> Redactions { get; set; } = [];

    /// <summary>Of a mail: what hangs on it, each under the name that its sender gave it. Each that can be opened is a document of its own.</summary>
    public List<DocumentPart> Attachments { get; set; } = [];

    /// <summary>Of an attachment that cannot be opened: what it is; empty for all others.</summary>
    public string NotOpened { get; set; } = "";
}

/// <summary>A redaction: every place on the page where these words stand in a row.</summary>
public sealed record RedactionPart
{
    public int Page { get; set; }

    public string Words { get; set; } = "";

    public string Reason { get; set; } = "";
}

public sealed record NoticePart
{
    public NoticeChoice? Choice { get; set; }

    public string Reason { get; set; } = "";

    public string SafeChannel { get; set; } = "";

    public bool ContactChecked { get; set; }

    public DateOnly? SentOn { get; set; }

    public string SentHow { get; set; } = "";

    public string Proof { get; set; } = "";

    public ClientAnswerKind? Answer { get; set; }

    public string AnswerNote { get; set; } = "";
}

public sealed record ReviewPart
{
    public ScopeBasis? Scope { get; set; }
}

public sealed record ReleasePart
{
    public string Name { get; set; } = "";

    public string Address { get; set; } = "";

    public DeliverTo Kind { get; set; }

    public DeliveryMethod? Method { get; set; }

    public string Tracking { get; set; } = "";
}
