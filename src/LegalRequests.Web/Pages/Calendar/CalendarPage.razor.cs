using System.Globalization;
using LegalRequests.Access;
using LegalRequests.Boards;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Requests;
using LegalRequests.Web.Layout;
using LegalRequests.Web.Pages.Deadlines;
using LegalRequests.Web.Widgets;
using Microsoft.AspNetCore.Components;
using Choice = LegalRequests.Web.Widgets.Choice;

namespace LegalRequests.Web.Pages.Calendar;

/// <summary>The dates of a month, as a grid or as a list; all that is chosen stands in the address.</summary>
public partial class CalendarPage : StaffPage
{
    private static readonly CultureInfo American = CultureInfo.GetCultureInfo("en-US");

    private static readonly IReadOnlyList<Choice> Kinds =
    [
        .. new[] { DeadlineRole.Ours, DeadlineRole.Embargo, DeadlineRole.Info, DeadlineRole.Policy }.Select(role => new Choice(role.ToString(), DeadlineWords.Of(role))),
    ];

    private IReadOnlyList<CalendarEntry> entries = [];
    private DateOnly today;

    [SupplyParameterFromQuery] public string? View { get; set; }

    [SupplyParameterFromQuery(Name = "month")] public string? Asked { get; set; }

    [SupplyParameterFromQuery] public string? Who { get; set; }

    [SupplyParameterFromQuery] public string? Kind { get; set; }

    [Inject] public required CalendarBoard Board { get; set; }

    [Inject] public required TimeProvider Clock { get; set; }

    private bool IsAgenda => View == "agenda";

    /// <summary>Who has requests of their own sees those first; who looks after all sees all.</summary>
    private bool Mine => Who is null ? Caller.Actor.Has(StaffRoles.LegalStaff | StaffRoles.SocialWorker) : Who != "all";

    private DateOnly ThisMonth => new(today.Year, today.Month, 1);

    private DateOnly Month { get; set; }

    private string Count => entries.Count switch
    {
        1 => "1 date",
        var many => $"{many} dates",
    };

    protected override async Task OnInitializedAsync()
    {
        today = DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);
        Month = ReadMonth() ?? ThisMonth;
        var all = await Board.ReadAsync(Caller.Actor, Month, Month.AddMonths(1).AddDays(-1), Mine, Aborted);
        entries = PostedWord.Of<DeadlineRole>(Kind) is { } role ? [.. all.Where(entry => entry.Date.Role == role)] : all;

        // The day is that of the court that most of these dates belong to.
        today = all.GroupBy(entry => entry.Date.Zone).MaxBy(zone => zone.Count()) is { } most ? CourtDay.Of(Clock.GetUtcNow(), most.Key) : today;
    }

    private DateOnly? ReadMonth() =>
        DateOnly.TryParseExact(Asked, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && month.Year is > 1990 and < 2100
            ? new DateOnly(month.Year, month.Month, 1)
            : null;

    private string HrefOf(bool agenda) => HrefOf(Month, agenda);

    private string HrefOf(DateOnly month, bool? agenda = null, bool everybody = false)
    {
        var view = agenda ?? IsAgenda ? "view=agenda&" : "";
        var who = Mine && !everybody ? "&who=mine" : "&who=all";
        var kind = PostedWord.Of<DeadlineRole>(Kind) is { } role ? $"&kind={role}" : "";
        return $"/calendar?{view}month={month.ToString("yyyy-MM", CultureInfo.InvariantCulture)}{who}{kind}";
    }
}
