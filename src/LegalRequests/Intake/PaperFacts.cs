using LegalRequests.Requests;

namespace LegalRequests.Intake;

/// <summary>What the paper says and how it came, as a person typed it from the paper.</summary>
public sealed record PaperFacts
{
    private const int LongestLine = 300;
    private const int LongestText = 20_000;

    // A paper without an hour is counted from the start of the court's day, never from its end.
    private static readonly TimeOnly EarliestHour = new(9, 0);

    public Instrument? Instrument { get; init; }

    public Forum Forum { get; init; }

    /// <summary>Two letters, or empty.</summary>
    public string State { get; init; } = "";

    public string Court { get; init; } = "";

    public string CaseNumber { get; init; } = "";

    public string Caption { get; init; } = "";

    public string ClientName { get; init; } = "";

    public string IssuedBy { get; init; } = "";

    public string ReplyTo { get; init; } = "";

    public string ItemsRequested { get; init; } = "";

    public bool CommandsTestimony { get; init; }

    public DateOnly? IssuedOn { get; init; }

    public DateOnly? ComplianceOn { get; init; }

    /// <summary>The hour on the paper; where it names none, nine in the morning is taken.</summary>
    public TimeOnly? ComplianceTime { get; init; }

    /// <summary>IANA name; empty to take that of the state.</summary>
    public string Zone { get; init; } = "";

    public DateOnly? ServedOn { get; init; }

    public ServiceMethod? ServiceMethod { get; init; }

    public string ReceivedBy { get; init; } = "";

    public DeliverTo DeliverTo { get; init; }

    public bool NonDisclosureOrdered { get; init; }

    /// <summary>The zone that counts: the one named, else that of the state.</summary>
    public string CourtZone => Zone.Length > 0 ? Zone : StateZone.Of(State);

    /// <summary>The first thing that is wrong, with its field; null when all is well.</summary>
    /// <param name="now">UTC.</param>
    public Refusal? Fault(DateTimeOffset now) =>
        MissingField() ?? TooLong() ?? WrongPlace() ?? WrongDate(DateOnly.FromDateTime(now.UtcDateTime));

    /// <summary>Writes the facts into the request.</summary>
    public void WriteTo(LegalRequest request)
    {
        request.Instrument = Instrument ?? throw new InvalidOperationException("The facts were not checked.");
        request.Forum = Forum;
        request.State = State.Trim().ToUpperInvariant();
        request.Court = Court.Trim();
        request.CaseNumber = CaseNumber.Trim();
        request.Caption = Caption.Trim();
        request.ClientName = ClientName.Trim();
        request.IssuedBy = IssuedBy.Trim();
        request.ReplyTo = ReplyTo.Trim();
        request.ItemsRequested = ItemsRequested.Trim();
        request.CommandsTestimony = CommandsTestimony || Instrument == Requests.Instrument.TestimonySubpoena;
        request.IssuedOn = IssuedOn;
        request.ComplianceZone = CourtZone;
        request.ComplianceAt = ComplianceInstant();
        request.ServedOn = ServedOn;
        request.ServiceMethod = ServiceMethod;
        request.ReceivedBy = ReceivedBy.Trim();
        request.DeliverTo = DeliverTo;
        request.NonDisclosureOrdered = NonDisclosureOrdered;
        request.CaseKey = Intake.CaseKey.Of(CaseNumber, Court);
        string[] searched = [request.Number, request.CaseNumber, request.Caption, request.ClientName, request.Court];
        request.SearchText = string.Join(' ', searched).ToLowerInvariant();
    }

    /// <summary>The facts of a request as they stand, for the form that amends them.</summary>
    public static PaperFacts Of(LegalRequest request)
    {
        DateTime? local = request.ComplianceAt is { } at
            ? TimeZoneInfo.TryFindSystemTimeZoneById(request.ComplianceZone, out var zone) ? TimeZoneInfo.ConvertTime(at, zone).DateTime : at.UtcDateTime
            : null;

        return new PaperFacts
        {
            Instrument = request.Instrument,
            Forum = request.Forum,
            State = request.State,
            Court = request.Court,
            CaseNumber = request.CaseNumber,
            Caption = request.Caption,
            ClientName = request.ClientName,
            IssuedBy = request.IssuedBy,
            ReplyTo = request.ReplyTo,
            ItemsRequested = request.ItemsRequested,
            CommandsTestimony = request.CommandsTestimony,
            IssuedOn = request.IssuedOn,
            ComplianceOn = local is { } day ? DateOnly.FromDateTime(day) : null,
            ComplianceTime = local is { } hour ? TimeOnly.FromDateTime(hour) : null,
            Zone = request.ComplianceZone,
            ServedOn = request.ServedOn,
            ServiceMethod = request.ServiceMethod,
            ReceivedBy = request.ReceivedBy,
            DeliverTo = request.DeliverTo,
            NonDisclosureOrdered = request.NonDisclosureOrdered,
        };
    }

    private DateTimeOffset? ComplianceInstant()
    {
        if (ComplianceOn is not { } day)
        {
            return null;
        }

        var zone = TimeZoneInfo.FindSystemTimeZoneById(CourtZone);
        var local = day.ToDateTime(ComplianceTime ?? EarliestHour);

        // An hour that the clocks skip in spring is read as the hour before the jump.
        var real = zone.IsInvalidTime(local) ? local.AddHours(-1) : local;
        return new DateTimeOffset(real, zone.GetUtcOffset(real)).ToUniversalTime();
    }

    private Refusal? MissingField()
    {
        if (Instrument is null)
        {
            return Missing(nameof(Instrument), "Choose what kind of paper it is.");
        }

        if (string.IsNullOrWhiteSpace(Court))
        {
            return Missing(nameof(Court), "Enter the court or agency as the paper names it.");
        }

        if (string.IsNullOrWhiteSpace(CaseNumber))
        {
            return Missing(nameof(CaseNumber), "Enter the case number; if the paper has none, write \"none\".");
        }

        return string.IsNullOrWhiteSpace(ClientName) && string.IsNullOrWhiteSpace(Caption)
            ? Missing(nameof(ClientName), "Enter whose record it asks for, or the caption of the case.")
            : null;
    }

    private Refusal? TooLong()
    {
        (string Field, string Value, int Most)[] texts =
        [
            (nameof(Court), Court, LongestLine),
            (nameof(CaseNumber), CaseNumber, LongestLine),
            (nameof(Caption), Caption, LongestLine),
            (nameof(ClientName), ClientName, LongestLine),
            (nameof(IssuedBy), IssuedBy, LongestLine),
            (nameof(ReceivedBy), ReceivedBy, LongestLine),
            (nameof(ReplyTo), ReplyTo, LongestText),
            (nameof(ItemsRequested), ItemsRequested, LongestText),
        ];
        var (field, _, most) = texts.FirstOrDefault(text => text.Value.Length > text.Most);
        return field is null ? null : Refusal.OnField(field, "facts.too-long", $"Keep this under {most} characters.");
    }

    private Refusal? WrongPlace()
    {
        if (State.Length > 0 && StateZone.Of(State).Length == 0)
        {
            return Refusal.OnField(nameof(State), "facts.unknown-state", "Choose the state from the list.");
        }

        if (Zone.Length > 0 && !TimeZoneInfo.TryFindSystemTimeZoneById(Zone, out _))
        {
            return Refusal.OnField(nameof(Zone), "facts.unknown-zone", "Choose the time zone from the list.");
        }

        return ComplianceOn is not null && CourtZone.Length == 0
            ? Refusal.OnField(nameof(Zone), "facts.zone-missing", "Choose the state or the time zone of the court, so that the date can be counted.")
            : null;
    }

    private Refusal? WrongDate(DateOnly today)
    {
        // A court west of UTC may still be a day behind; nobody is served tomorrow.
        var latest = today.AddDays(1);

        if (ServedOn > latest)
        {
            return Refusal.OnField(nameof(ServedOn), "facts.served-in-the-future", "The date of service lies in the future.");
        }

        if (IssuedOn > latest)
        {
            return Refusal.OnField(nameof(IssuedOn), "facts.issued-in-the-future", "The date of issue lies in the future.");
        }

        return ServedOn is { } served && IssuedOn > served
            ? Refusal.OnField(nameof(ServedOn), "facts.served-before-issued", "It cannot be served before it was issued. Check both dates.")
            : null;
    }

    /// <summary>What is odd in the dates though a paper may say so: it is logged as it is, and pointed out. Empty if nothing is.</summary>
    public IReadOnlyList<string> Doubts() =>
        (ComplianceOn < IssuedOn, ComplianceOn < ServedOn) switch
        {
            (true, _) => ["The day to comply by lies before the day of issue"],
            (_, true) => ["The day to comply by lies before the day of service"],
            _ => [],
        };

    private static Refusal Missing(string field, string message) => Refusal.OnField(field, "facts.missing", message);
}
