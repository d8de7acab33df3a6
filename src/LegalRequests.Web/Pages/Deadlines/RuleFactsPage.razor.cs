using System.Globalization;
using LegalRequests.Access;
using LegalRequests.Boards;
using LegalRequests.Deadlines;
using LegalRequests.Requests;
using LegalRequests.Web.Layout;
using LegalRequests.Web.Widgets;
using Microsoft.AspNetCore.Components;

namespace LegalRequests.Web.Pages.Deadlines;

/// <summary>The form that the packs of a request make: one question a fact.</summary>
public partial class RuleFactsPage : RequestPage
{
    private RuleFactsView? view;

    [SupplyParameterFromForm(FormName = "rule-facts")] public FactsInput? Form { get; set; }

    [Inject] public required RuleFactBoard Board { get; set; }

    private bool MayRecord => Caller.May(Permission.ChangeFacts) && (view?.Over == false || Form is not null);

    private List<FactLine> Others => [.. (view?.Lines ?? []).Except(view?.Needed ?? [])];

    protected override async Task OnInitializedAsync() => view = await Board.ReadAsync(Request.Id, Aborted);

    private FactInput? Sent(FactLine line) => Form?.Facts?.GetValueOrDefault(FieldOf(line));

    private string? ByWhom(FactLine line) => line.Answer is { } answer
        ? $"{view?.Names.GetValueOrDefault(answer.RecordedBy, "Unknown")}, {Dates.Instant(answer.RecordedAt, view?.Zone)}{(answer.Note.Length > 0 ? $": {answer.Note}" : "")}"
        : null;

    private async Task SaveAsync()
    {
        var answers = new List<RecordRuleFacts.Answer>();

        foreach (var line in view?.Lines ?? [])
        {
            if (Sent(line) is not { } sent)
            {
                continue;
            }

            if (sent.AnswerTo(line.Asked) is { } answer)
            {
                answers.Add(answer);
            }
            else
            {
                Refuse(Refusal.OnField(FieldOf(line), "rule-facts.no-date", $"{line.Asked.Title}: enter the date as month/day/year, for example 3/14/2026, and the time as 2:30 PM."));
            }
        }

        if (!Errors.Any && await RunAsync(new RecordRuleFacts.Form(Request.Id, answers), Form?.CommandId ?? default))
        {
            GoTo(Below("deadlines"), "recorded");
        }
    }

    private static string FieldOf(FactLine line) => RecordRuleFacts.FieldOf(line.Asked.Kind, line.Asked.Name);
}

/// <summary>The answers as a browser sends them, by <see cref="RecordRuleFacts.FieldOf"/>.</summary>
public sealed class FactsInput
{
    public Guid CommandId { get; set; }

    public Dictionary<string, FactInput>? Facts { get; set; }
}

/// <summary>The answer to one question.</summary>
public sealed class FactInput
{
    public string? Holds { get; set; }

    public string? Day { get; set; }

    public string? Time { get; set; }

    public string? Method { get; set; }

    public string? Note { get; set; }

    /// <summary>Null where a date or time cannot be read. A day that is typed says that it happened.</summary>
    public RecordRuleFacts.Answer? AnswerTo(AskedFact asked)
    {
        var day = PostedWord.DayOf(Day);
        TimeOnly? time = TimeOnly.TryParse(Time, CultureInfo.InvariantCulture, out var at) ? at : null;

        if ((day is null && !string.IsNullOrWhiteSpace(Day)) || (time is null && !string.IsNullOrWhiteSpace(Time)))
        {
            return null;
        }

        bool? holds = bool.TryParse(Holds, out var said) ? said : day is null ? null : true;
        return new(asked.Kind, asked.Name, holds, day, time, Method ?? "", Note ?? "");
    }
}
