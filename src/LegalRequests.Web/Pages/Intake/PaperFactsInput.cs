using System.Globalization;
using LegalRequests.Intake;
using LegalRequests.Requests;
using LegalRequests.Web.Widgets;

namespace LegalRequests.Web.Pages.Intake;

/// <summary>The facts of a paper as a browser sends them, word for word, so that a refused form shows what was typed.</summary>
public class PaperFactsInput
{
    public Guid CommandId { get; set; }

    public string? Instrument { get; set; }

    public string? Forum { get; set; }

    public string? State { get; set; }

    public string? Court { get; set; }

    public string? CaseNumber { get; set; }

    public string? Caption { get; set; }

    public string? ClientName { get; set; }

    public string? IssuedBy { get; set; }

    public string? ReplyTo { get; set; }

    public string? ItemsRequested { get; set; }

    public bool CommandsTestimony { get; set; }

    public string? IssuedOn { get; set; }

    public string? ComplianceOn { get; set; }

    public string? ComplianceTime { get; set; }

    public string? Zone { get; set; }

    public string? ServedOn { get; set; }

    public string? ServiceMethod { get; set; }

    public string? ReceivedBy { get; set; }

    public string? DeliverTo { get; set; }

    public bool NonDisclosureOrdered { get; set; }

    /// <summary>Names of the fields whose suggestion was taken, and of those whose place was looked at, parted by commas.</summary>
    public string? Taken { get; set; }

    public string? Looked { get; set; }

    public PaperFacts ToFacts() => new()
    {
        Instrument = PostedWord.Of<Instrument>(Instrument),
        Forum = PostedWord.Of<Forum>(Forum) ?? LegalRequests.Requests.Forum.None,
        State = State?.Trim() ?? "",
        Court = Court ?? "",
        CaseNumber = CaseNumber ?? "",
        Caption = Caption ?? "",
        ClientName = ClientName ?? "",
        IssuedBy = IssuedBy ?? "",
        ReplyTo = ReplyTo ?? "",
        ItemsRequested = ItemsRequested ?? "",
        CommandsTestimony = CommandsTestimony,
        IssuedOn = PostedWord.DayOf(IssuedOn),
        ComplianceOn = PostedWord.DayOf(ComplianceOn),
        ComplianceTime = TimeOnly.TryParse(ComplianceTime, CultureInfo.InvariantCulture, out var time) ? time : null,
        Zone = Zone?.Trim() ?? "",
        ServedOn = PostedWord.DayOf(ServedOn),
        ServiceMethod = PostedWord.Of<ServiceMethod>(ServiceMethod),
        ReceivedBy = ReceivedBy ?? "",
        DeliverTo = PostedWord.Of<DeliverTo>(DeliverTo) ?? LegalRequests.Requests.DeliverTo.Requester,
        NonDisclosureOrdered = NonDisclosureOrdered,
    };

    /// <summary>Fields that hold something which is no date: a browser without a date picker lets people type.</summary>
    public IEnumerable<string> UnreadDates()
    {
        (string Name, string? Value)[] dates =
            [(nameof(IssuedOn), IssuedOn), (nameof(ComplianceOn), ComplianceOn), (nameof(ServedOn), ServedOn)];
        return dates.Where(date => !string.IsNullOrWhiteSpace(date.Value) && PostedWord.DayOf(date.Value) is null).Select(date => date.Name);
    }

    public void Fill(PaperFacts facts)
    {
        Instrument = facts.Instrument?.ToString();
        Forum = facts.Forum.ToString();
        State = facts.State;
        Court = facts.Court;
        CaseNumber = facts.CaseNumber;
        Caption = facts.Caption;
        ClientName = facts.ClientName;
        IssuedBy = facts.IssuedBy;
        ReplyTo = facts.ReplyTo;
        ItemsRequested = facts.ItemsRequested;
        CommandsTestimony = facts.CommandsTestimony;
        IssuedOn = PostedWord.ValueOf(facts.IssuedOn);
        ComplianceOn = PostedWord.ValueOf(facts.ComplianceOn);
        ComplianceTime = facts.ComplianceTime?.ToString("HH:mm", CultureInfo.InvariantCulture);
        Zone = facts.Zone;
        ServedOn = PostedWord.ValueOf(facts.ServedOn);
        ServiceMethod = facts.ServiceMethod?.ToString();
        ReceivedBy = facts.ReceivedBy;
        DeliverTo = facts.DeliverTo.ToString();
        NonDisclosureOrdered = facts.NonDisclosureOrdered;
    }
}
